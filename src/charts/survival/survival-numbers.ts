import { type Markup, markup } from '../../markup.ts';
import { shortAbsentText } from '../../words/absence.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { placeholder } from '../kit/placeholder.ts';
import { type Canvas, NARROW, straightLine, text } from '../kit/svg.ts';
import { type Drawn, drawLines, heightOf, styledLines } from '../kit/text-lines.ts';
import type { Curve, CurvePlot, CurveRow } from './curve.ts';

const SAMPLE = 30;
const GAP = 14;
/** Between groups in print, where what is of a group as a whole is left to the table. */
const CLOSE = 4;

/** Under the axis, group by group: the numbers at its years, or in a narrow picture a small table with a line per year. */
export function survivalNumbers(curves: readonly Curve[], plot: CurvePlot, canvas: Canvas, top: number): Drawn {
  const drawn: Markup[] = [];
  const gap = canvas.paper === true ? CLOSE : GAP;
  let y = top;
  for (const curve of curves) {
    const { body, bottom } = numbersOf(curve, plot, canvas, y);
    drawn.push(body);
    y = bottom + gap;
  }
  return { body: markup`${drawn}`, bottom: y - gap };
}

function numbersOf(curve: Curve, plot: CurvePlot, canvas: Canvas, top: number): Drawn {
  if (canvas.paper === true) return printedNumbers(curve, plot, top);
  const { name, facts, series } = curve;
  const title = [
    ...styledLines(name, canvas.width - SAMPLE, TEXT.size, true),
    ...styledLines(facts === '' ? undefined : facts, canvas.width - SAMPLE, TEXT.small),
  ];
  const sample = straightLine([0, top + 10], [SAMPLE - 8, top + 10], { width: 2.2, ...series });
  const below = numbers(curve, plot, canvas, top + heightOf(title) + 2);
  return { body: markup`${sample}${drawLines(title, SAMPLE, top)}${below.body}`, bottom: below.bottom };
}

/** In print a group has its line's sample and name, and how many are followed; the rest is in the table. */
function printedNumbers({ name, series, rows, absent }: Curve, plot: CurvePlot, top: number): Drawn {
  const title = styledLines(name, plot.left - SAMPLE - 14, TEXT.small);
  const sample = straightLine([0, top + 9], [SAMPLE - 8, top + 9], { width: 2.2, ...series });
  const { body } =
    absent === undefined
      ? underAxis(
          rows.filter(({ isAtRisk }) => isAtRisk),
          plot,
          top,
          false,
        )
      : { body: drawLines(styledLines(shortAbsentText(absent), 200, TEXT.small), plot.left - 6, top) };
  return { body: markup`${sample}${drawLines(title, SAMPLE, top)}${body}`, bottom: top + heightOf(title) };
}

function numbers({ rows, absent }: Curve, plot: CurvePlot, canvas: Canvas, y: number): Drawn {
  if (absent !== undefined) return { body: placeholder(absent, SAMPLE - 10, y + 2), bottom: y + 20 };
  return canvas.width < NARROW ? smallTable(rows, y) : underAxis(rows, plot, y);
}

const soft = { size: TEXT.small, colour: PALETTE.soft } as const;

function underAxis(rows: readonly CurveRow[], { left, x, years }: CurvePlot, top: number, isNamed = true): Drawn {
  const lines = rows.map(({ name, texts }, at) => {
    const y = top + at * TEXT.smallLine + 12;
    const values = years
      .filter((year) => year < texts.length)
      .map((year) => text(texts[year] ?? '', left + x(year), y, { size: TEXT.small, anchor: 'middle' }));
    return markup`${isNamed && text(name, 0, y, soft)}${values}`;
  });
  return { body: markup`${lines}`, bottom: top + rows.length * TEXT.smallLine };
}

/** Where the columns of the small table end. */
const RIGHTS = [102, 184, 230, 300] as const;

function rightOf(at: number): number {
  const right = RIGHTS[at];
  if (right === undefined) throw new RangeError(`a small table has no column ${at}`);
  return right;
}

function smallTable(rows: readonly CurveRow[], top: number): Drawn {
  const heads = rows.map(({ name }) => name.split(' '));
  const lines = Math.max(0, ...heads.map((words) => words.length));
  const head = heads.flatMap((words, at) =>
    words.map((word, line) =>
      text(word, rightOf(at), top + 12 + (line + lines - words.length) * 14, { ...soft, anchor: 'end' }),
    ),
  );
  const first = top + lines * 14 + 6;
  const count = Math.max(0, ...rows.map(({ texts }) => texts.length));
  const body = Array.from({ length: count }, (_, year) => {
    const y = first + year * TEXT.smallLine + 12;
    const cells = rows.map(({ texts }, at) =>
      text(texts[year] ?? '', rightOf(at), y, { size: TEXT.small, anchor: 'end' }),
    );
    return markup`${text(`${year} år`, 0, y, soft)}${cells}`;
  });
  return { body: markup`${head}${body}`, bottom: first + count * TEXT.smallLine };
}
