import { type Markup, markup } from '../../markup.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { placeholder } from '../kit/placeholder.ts';
import { type Canvas, NARROW, straightLine, text } from '../kit/svg.ts';
import { type Drawn, drawLines, heightOf, styledLines } from '../kit/text-lines.ts';
import type { Curve, CurvePlot, CurveRow } from './curve.ts';

const SAMPLE = 30;
const GAP = 14;

/** Under the axis, group by group: the numbers at its years, or in a narrow picture a small table with a line per year. */
export function survivalNumbers(curves: readonly Curve[], plot: CurvePlot, canvas: Canvas, top: number): Drawn {
  const drawn: Markup[] = [];
  let y = top;
  for (const curve of curves) {
    const { body, bottom } = numbersOf(curve, plot, canvas, y);
    drawn.push(body);
    y = bottom + GAP;
  }
  return { body: markup`${drawn}`, bottom: y - GAP };
}

function numbersOf(curve: Curve, plot: CurvePlot, canvas: Canvas, top: number): Drawn {
  const { name, facts, series } = curve;
  const title = [
    ...styledLines(name, canvas.width - SAMPLE, TEXT.size, true),
    ...styledLines(facts === '' ? undefined : facts, canvas.width - SAMPLE, TEXT.small),
  ];
  const sample = straightLine([0, top + 10], [SAMPLE - 8, top + 10], { width: 2.2, ...series });
  const below = numbers(curve, plot, canvas, top + heightOf(title) + 2);
  return { body: markup`${sample}${drawLines(title, SAMPLE, top)}${below.body}`, bottom: below.bottom };
}

function numbers({ rows, absent }: Curve, plot: CurvePlot, canvas: Canvas, y: number): Drawn {
  if (absent !== undefined) return { body: placeholder(absent, SAMPLE - 10, y + 2), bottom: y + 20 };
  return canvas.width < NARROW ? smallTable(rows, y) : underAxis(rows, plot, y);
}

const soft = { size: TEXT.small, colour: PALETTE.soft } as const;

function underAxis(rows: readonly CurveRow[], { left, x, years }: CurvePlot, top: number): Drawn {
  const lines = rows.map(({ name, texts }, at) => {
    const y = top + at * TEXT.smallLine + 12;
    const values = years
      .filter((year) => year < texts.length)
      .map((year) => text(texts[year] ?? '', left + x(year), y, { size: TEXT.small, anchor: 'middle' }));
    return markup`${text(name, 0, y, soft)}${values}`;
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
