import { type Markup, markup } from '../../markup.ts';
import { PALETTE } from './palette.ts';
import { px } from './svg.ts';

/** How a part of a bar is filled, so that it is told from its neighbours without colour. */
export interface Fill {
  /** Of a number on it. */
  readonly ink: string;
  /** Whether a number needs a rim of paper. */
  readonly rim: boolean;
  readonly draw: (x: number, y: number, width: number, height: number) => Markup;
}

const plain = (fill: string, ink: string): Fill => ({
  ink,
  rim: false,
  draw: (x, y, width, height) =>
    markup`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}" stroke="${PALETTE.unit}"/>
`,
});

const patterned = (fill: string, lines: (x: number, y: number, width: number, height: number) => string): Fill => ({
  ink: PALETTE.ink,
  rim: true,
  draw: (x, y, width, height) =>
    markup`${plain(fill, PALETTE.ink).draw(x, y, width, height)}<path d="${lines(x, y, width, height)}" stroke="${PALETTE.unit}" fill="none"/>
`,
});

/** Lying lines inside a box. */
function lying(x: number, y: number, width: number, height: number): string {
  const STEP = 5;
  const count = Math.floor((height - 1) / STEP);
  return Array.from({ length: count }, (_, at) => `M${px(x)},${px(y + (at + 1) * STEP)}h${px(width)}`).join('');
}

/** Standing lines inside a box. */
function standing(x: number, y: number, width: number, height: number): string {
  const STEP = 5;
  const count = Math.floor((width - 1) / STEP);
  return Array.from({ length: count }, (_, at) => `M${px(x + (at + 1) * STEP)},${px(y)}v${px(height)}`).join('');
}

/** Slanting lines are not among them: they mean that something is withheld. */
const FILLS: readonly [Fill, ...Fill[]] = [
  plain(PALETTE.unitTint, PALETTE.ink),
  plain('#5d93b3', PALETTE.ink),
  plain(PALETTE.unit, PALETTE.paper),
  patterned(PALETTE.paper, standing),
  patterned(PALETTE.unitTint, lying),
  plain('#b5bec6', PALETTE.ink),
];

/** How many can be told apart. */
export const FILL_COUNT = FILLS.length;

export function fillOf(place: number): Fill {
  return FILLS[place % FILLS.length] ?? FILLS[0];
}
