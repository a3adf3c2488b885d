import type { PublicSurvivalPoint } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { scaleFromZero, stepPath } from '../kit/d3.ts';
import { type KeyItem, key } from '../kit/key.ts';
import { type LineBox, lineEndLabels } from '../kit/line-end-labels.ts';
import { PALETTE, type Series, TEXT } from '../kit/palette.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, NARROW, type PictureWords, straightLine, text } from '../kit/svg.ts';
import { caption, type Drawn } from '../kit/text-lines.ts';
import { textWidth } from '../kit/text-width.ts';
import { monthsInWords } from '../words/months-in-words.ts';
import type { Curve, CurvePlot } from './curve.ts';
import { deadInTime } from './curve-end.ts';
import { survivalNumbers } from './survival-numbers.ts';

export interface SurvivalCurves {
  readonly words: PictureWords;
  readonly heading: string;
  readonly curves: readonly Curve[];
  /** What the test of the curves says, in words. */
  readonly test?: string;
}

/** What the numbers under a printed axis are. */
const AT_RISK = 'Under axeln: antal under observation vid årets början.';
const LEFT = { wide: 144, narrow: 44, paper: 122 } as const;
const RIGHT = { wide: 158, narrow: 88, paper: 26 } as const;
const HEIGHT = { wide: 290, narrow: 210, paper: 136 } as const;

function sizeOf({ width, paper }: Canvas): keyof typeof HEIGHT {
  if (paper === true) return 'paper';
  return width < NARROW ? 'narrow' : 'wide';
}
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Survival by group with 95\u00a0% bands, told apart by dashes and names, and the numbers that the curves stand on under them. */
export function survivalCurve({ words, heading, curves, test }: SurvivalCurves, canvas: Canvas): Markup {
  const plot = plotOf(curves, canvas);
  const drawn = curves.filter(({ points }) => points.length > 0);
  const said = drawn.flatMap(endInPrint).join(' ');
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    drawn.length > 0 && ((top) => key(SAMPLES, canvas, top)),
    drawn.length > 0 && ((top) => drawCurves(drawn, plot, canvas, top + 4)),
    canvas.paper === true && ((top) => caption(AT_RISK, canvas, top)),
    (top) => survivalNumbers(curves, plot, canvas, top),
    canvas.paper === true && said !== '' && ((top) => caption(said, canvas, top)),
    test !== undefined && canvas.paper !== true && ((top) => caption(test, canvas, top)),
  ]);
}

/** In print a group's facts are left to the table, but for how it ends. */
function endInPrint({ name, end }: Curve): string[] {
  if (end === undefined) return [];
  const parts = [`kurvan slutar efter ${monthsInWords(end.months)}`, end.dead, deadInTime(end)];
  return [`${name}: ${parts.filter((part) => part !== undefined).join(', ')}.`];
}

function plotOf(curves: readonly Curve[], canvas: Canvas): CurvePlot {
  const { width } = canvas;
  const size = sizeOf(canvas);
  const last = Math.max(1, ...curves.flatMap(({ points }) => points.slice(-1).map(({ months }) => months / 12)));
  const room = width - LEFT[size] - RIGHT[size];
  const x = scaleFromZero(last, [0, room], 'exact');
  const rows = curves.flatMap((curve) => curve.rows.filter(({ isAtRisk }) => size === 'wide' || isAtRisk));
  const numbers = size === 'narrow' ? [] : rows.flatMap(({ texts }) => texts);
  const widest = Math.max(...numbers.map(widthOf), widthOf('10'));
  const step = [1, 2, 5, 10].find((years) => x(years) >= widest + 6) ?? 20;
  const years = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
  return { left: LEFT[size], x, years };
}

const widthOf = (words: string) => textWidth(words, TEXT.small);

function drawCurves(curves: readonly Curve[], { left, x, years }: CurvePlot, canvas: Canvas, top: number): Drawn {
  const height = HEIGHT[sizeOf(canvas)];
  const right = left + x(x.domain[1]);
  const base = top + height;
  const y = (share: number) => base - share * height;
  const at = (months: number) => left + x(months / 12);
  const soft = { size: TEXT.small, colour: PALETTE.soft } as const;
  const shares = SHARES.map((share) => [
    straightLine([left, y(share)], [right, y(share)], { colour: share === 0 ? PALETTE.absent : PALETTE.line }),
    text(`${share * 100}${FIXED_SPACE}%`, left - 7, y(share) + 4, { ...soft, anchor: 'end' }),
  ]);
  const ticks = years.map((year) => [
    straightLine([at(year * 12), base], [at(year * 12), base + 5], { colour: PALETTE.absent }),
    text(String(year), at(year * 12), base + 19, { ...soft, anchor: 'middle' }),
  ]);
  const ends = curves.map(({ name, series, points, end }) => {
    const { months = 0, survival = 1 } = points.at(-1) ?? {};
    return {
      words: end?.deadThen === undefined ? name : `${name}: ${end.dead}`,
      colour: series.colour,
      x: at(months) + 9,
      y: y(survival),
    };
  });
  const stairs = curves.flatMap(({ points }) =>
    stairsOf(points.map(({ months, survival }) => [at(months), y(survival)])),
  );
  const names =
    canvas.paper === true
      ? undefined
      : lineEndLabels(ends, canvas, { top, bottom: base, right: right + 9, lines: stairs });
  const unit = text('år', right + 12, base + 19, soft);
  return {
    body: markup`${shares}${names?.under}${ticks}${unit}${curves.map(({ points, series }) => band(points, series, at, y))}${curves.map((curve) => line(curve, at, y))}${names?.over}`,
    bottom: base + 24,
  };
}

/** The treads and rises of a curve, each as the box that it lies in, and the mark at its end. */
function stairsOf(points: readonly (readonly [x: number, y: number])[]): readonly LineBox[] {
  return points.flatMap(([x, y], place): LineBox[] => {
    const next = points[place + 1];
    if (next === undefined) return [{ left: x, right: x, top: y - STOP, bottom: y + STOP }];
    return [
      { left: x, right: next[0], top: y, bottom: y },
      { left: next[0], right: next[0], top: Math.min(y, next[1]), bottom: Math.max(y, next[1]) },
    ];
  });
}

function band(
  points: readonly PublicSurvivalPoint[],
  { colour }: Series,
  x: (months: number) => number,
  y: (share: number) => number,
): Markup {
  const upper = points.map((point) => [x(point.months), y(point.upper)] as const);
  const lower = points.map((point) => [x(point.months), y(point.lower)] as const).toReversed();
  return markup`<path d="${stepPath(upper)}L${stepPath(lower, 'left').slice(1)}Z" fill="${colour}" fill-opacity="0.13"/>
`;
}

function line({ points, series }: Curve, x: (months: number) => number, y: (share: number) => number): Markup {
  const path = stepPath(points.map(({ months, survival }) => [x(months), y(survival)]));
  const end = points.at(-1);
  return markup`<path d="${path}" fill="none" stroke="${series.colour}" stroke-width="2.2" stroke-linejoin="round"${series.dash !== undefined && markup` stroke-dasharray="${series.dash}"`}/>
${end !== undefined && stop(x(end.months), y(end.survival), series.colour)}`;
}

/** How far the mark at a curve's end goes up and down. */
const STOP = 6;

function stop(x: number, y: number, colour: string): Markup {
  return straightLine([x, y - STOP], [x, y + STOP], { colour, width: 2.2 });
}

const SAMPLES: readonly KeyItem[] = [
  {
    words: '95\u00a0% konfidensintervall',
    width: 24,
    draw: (
      x,
      y,
    ) => markup`<rect x="${x - 12}" y="${y - 6}" width="24" height="12" fill="${PALETTE.unit}" fill-opacity="0.13"/>
${straightLine([x - 12, y], [x + 12, y], { colour: PALETTE.unit, width: 2.2 })}`,
  },
  {
    words: 'kurvan slutar där för få lever och följs',
    width: 18,
    draw: (x, y) =>
      markup`${straightLine([x - 9, y], [x + 7, y], { colour: PALETTE.unit, width: 2.2 })}${stop(x + 7, y, PALETTE.unit)}`,
  },
];
