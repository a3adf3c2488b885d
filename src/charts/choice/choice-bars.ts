import type { Absence, Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatShare, formatShareRange } from '../../words/numbers.ts';
import { onAxis } from '../kit/axis.ts';
import { type Scale, scaleFromZero } from '../kit/d3.ts';
import { key } from '../kit/key.ts';
import { type LabelledRow, plotOf } from '../kit/labelled-rows.ts';
import { PALETTE } from '../kit/palette.ts';
import { placeholder } from '../kit/placeholder.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, NARROW, type PictureWords, px, straightLine } from '../kit/svg.ts';
import { caption } from '../kit/text-lines.ts';

export interface ChoiceBars {
  readonly words: PictureWords;
  readonly heading: string;
  /** In the order to draw them. */
  readonly choices: readonly ChoiceGroup[];
}

/** A choice with its share among each of those compared; a single one has no name of its own. */
export interface ChoiceGroup {
  readonly name: string;
  readonly bars: readonly ChoiceBar[];
}

export interface ChoiceBar {
  readonly name?: string;
  /** Numerator and denominator in words. */
  readonly detail?: string;
  readonly share: Shown;
  readonly lower: Shown;
  readonly upper: Shown;
}

const HEIGHT = 16;

/**
 * Shares of choices as bars from 0 to 100 %, each choice with one bar for each of those compared. Never stacked, since a
 * person can have several, and the shares stand on different numbers (domain.md 6.10, 68 and 72).
 */
export function choiceBars({ words, heading, choices }: ChoiceBars, canvas: Canvas): Markup {
  const plot = plotOf(canvas, true);
  const scale = scaleFromZero(1, [0, plot.width], canvas.width < NARROW ? 2 : 5);
  const format = (share: number) => `${Math.round(share * 100)}${FIXED_SPACE}%`;
  const single = choices.every(({ bars }) => bars.length < 2);
  const rows = choices.flatMap(({ name, bars }) =>
    bars.map((bar, at) => ({
      ...rowOf(bar, single ? name : (bar.name ?? ''), scale),
      ...(!single && at === 0 ? { heading: name } : {}),
    })),
  );
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key(SAMPLES, canvas, top),
    onAxis(rows, canvas, plot, scale, format),
    (top) => caption('Samma person kan räknas i flera: andelarna är inte delar av en helhet.', canvas, top),
  ]);
}

function rowOf(bar: ChoiceBar, name: string, scale: Scale): LabelledRow {
  const { detail, share, lower, upper } = bar;
  const common = { name, nation: false, height: HEIGHT, ...(detail === undefined ? {} : { detail }) };
  if (typeof share !== 'number' || typeof lower !== 'number' || typeof upper !== 'number')
    return { ...common, facts: [], draw: (x, y) => placeholder(reason(share), x, y + 1) };
  return {
    ...common,
    facts: [formatShare(share), `intervall ${formatShareRange(lower, upper)}`],
    draw: (x, y) =>
      markup`${barMark(x, y, scale(share))}${whisker(x + scale(lower), x + scale(upper), y + HEIGHT / 2)}`,
  };
}

const reason = (value: Shown): Absence => (typeof value === 'number' ? { absent: 'withheld' } : value);

function barMark(x: number, y: number, width: number): Markup {
  return markup`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${HEIGHT}" fill="${PALETTE.unitTint}" stroke="${PALETTE.unit}"/>
`;
}

function whisker(from: number, to: number, y: number): Markup {
  const style = { colour: PALETTE.ink, width: 1.5 } as const;
  return markup`${straightLine([from, y], [to, y], style)}${[from, to].map((x) => straightLine([x, y - 3], [x, y + 3], style))}`;
}

const SAMPLES = [
  { words: 'andel', width: 22, draw: (x: number, y: number) => barMark(x - 11, y - HEIGHT / 2, 22) },
  { words: '95\u00a0% konfidensintervall', width: 24, draw: (x: number, y: number) => whisker(x - 11, x + 11, y) },
];
