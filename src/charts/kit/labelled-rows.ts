import { type Markup, markup } from '../../markup.ts';
import { PALETTE, TEXT } from './palette.ts';
import { type Canvas, NARROW, straightLine, text } from './svg.ts';
import { type Drawn, drawLines, heightOf, styledLines } from './text-lines.ts';
import { textWidth } from './text-width.ts';

/** One line of a picture: who, the marks, and the figures in words. */
export interface LabelledRow {
  /** Over the row: what it and the rows below it until the next heading are of. */
  readonly heading?: string;
  readonly name: string;
  /** Under the name: what the row stands on, such as `61 patienter`. */
  readonly detail?: string;
  /** The nation: bold, and below a rule. */
  readonly nation: boolean;
  /** Figures in words beside the marks, the main one first. */
  readonly facts: readonly string[];
  /** In print the name stands beside the marks, and what the row stands on is left to the table. */
  readonly isLow?: boolean;
  /** Height of the marks. */
  readonly height: number;
  /** Draws the marks with their top left corner at (x, y), within the width. */
  readonly draw: (x: number, y: number, width: number) => Markup;
}

/** Where the marks of every row begin, and how wide they may be. */
export interface Plot {
  readonly x: number;
  readonly width: number;
}

const LABELS = 204;
const GUTTER = 20;
const FACTS = 164;
const GAP = 18;
/** Between rows in print. */
const CLOSE = 6;
/** Between rows of a grid, in print none: under a name that stands over its marks more, so that it is nearer to its own. */
const GRID = { beside: 4, over: 9 };
/** More room over a heading than between rows. */
const HEADING_GAP = 8;

/** Where the marks go: beside the labels and before the facts, or over the whole width when the picture is narrow. */
export function plotOf({ width }: Canvas, hasFacts: boolean): Plot {
  if (width < NARROW) return hasFacts ? { x: 16, width: width - 32 } : { x: 0, width };
  const x = LABELS + GUTTER;
  return { x, width: width - x - (hasFacts ? FACTS + GUTTER : 0) };
}

/**
 * Draws rows from the top down. Wide: label, marks and facts side by side. Narrow: above one another.
 * @param isGrid many rows of marks in columns, which stand close and under one another in print too
 */
export function labelledRows(rows: readonly LabelledRow[], canvas: Canvas, top: number, isGrid = false): Drawn {
  const plot = plotOf(
    canvas,
    rows.some(({ facts }) => facts.length > 0),
  );
  const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, TEXT.size, true)));
  const draw = (row: LabelledRow) => {
    if (canvas.paper === true && !isGrid) return row.isLow === true ? lowRow(names) : closeRow;
    return canvas.width < NARROW ? stackedRow : sideBySideRow;
  };
  const gap = isGrid ? gridGap(canvas) : canvas.paper === true ? CLOSE : GAP;
  const drawn: Markup[] = [];
  let y = top;
  for (const row of rows) {
    if (row.nation && drawn.length > 0) {
      drawn.push(straightLine([0, y], [canvas.width, y], { colour: PALETTE.line }));
      y += gap;
    }
    const heading = styledLines(row.heading, canvas.width < NARROW ? canvas.width : LABELS + GUTTER, TEXT.size, true);
    if (heading.length > 0) y += drawn.length > 0 ? HEADING_GAP : 0;
    drawn.push(...drawLines(heading, 0, y));
    const { body, bottom } = draw(row)(row, canvas, plot, y + heightOf(heading) + (heading.length > 0 ? 4 : 0));
    drawn.push(body);
    y = bottom + gap;
  }
  return { body: markup`${drawn}`, bottom: y - gap };
}

function gridGap({ paper, width }: Canvas): number {
  if (paper === true) return 0;
  return width < NARROW ? GRID.over : GRID.beside;
}

function sideBySideRow(row: LabelledRow, canvas: Canvas, plot: Plot, y: number): Drawn {
  const label = [
    ...styledLines(row.name, LABELS, TEXT.size, row.nation),
    ...styledLines(row.detail, LABELS, TEXT.small),
  ];
  const facts = row.facts.flatMap((fact, at) => styledLines(fact, FACTS, at === 0 ? TEXT.size : TEXT.small, at === 0));
  const height = Math.max(heightOf(label), heightOf(facts), row.height);
  const middle = y + height / 2;
  return {
    body: markup`${drawLines(label, 0, middle - heightOf(label) / 2)}${row.draw(plot.x, middle - row.height / 2, plot.width)}${drawLines(facts, canvas.width - FACTS, middle - heightOf(facts) / 2)}`,
    bottom: y + height,
  };
}

function stackedRow(row: LabelledRow, { width }: Canvas, plot: Plot, y: number): Drawn {
  const label = [...styledLines(row.name, width, TEXT.size, row.nation), ...styledLines(row.detail, width, TEXT.small)];
  const [main, ...others] = row.facts;
  const facts = [...styledLines(main, width, TEXT.size, true), ...styledLines(inRow(others), width, TEXT.small)];
  const marks = y + heightOf(label) + 4;
  const below = marks + row.height + (facts.length > 0 ? 4 : 0);
  return {
    body: markup`${drawLines(label, 0, y)}${row.draw(plot.x, marks, plot.width)}${drawLines(facts, 0, below)}`,
    bottom: below + heightOf(facts),
  };
}

/** The name, what it stands on and its main number over the marks, on one line where there is room. */
function closeRow(row: LabelledRow, { width }: Canvas, plot: Plot, y: number): Drawn {
  const [main = ''] = row.facts;
  const name = styledLines(row.name, width - textWidth(main, TEXT.size, true) - 8, TEXT.size, row.nation);
  const last = name.at(-1)?.words ?? '';
  const from = textWidth(last, TEXT.size, row.nation) + 8;
  const detail = row.detail ?? '';
  const fits = from + textWidth(detail, TEXT.small) + 8 + textWidth(main, TEXT.size, true) <= width;
  const below = fits || detail === '' ? [] : styledLines(detail, width, TEXT.small);
  const marks = y + heightOf(name) + heightOf(below);
  const baseline = y + heightOf(name) - 0.24 * TEXT.line;
  return {
    body: markup`${drawLines(name, 0, y)}${drawLines(below, 0, y + heightOf(name))}${fits && text(detail, from, baseline, { size: TEXT.small, colour: PALETTE.soft })}${text(main, width, baseline, { bold: true, anchor: 'end' })}${row.draw(plot.x, marks, plot.width)}`,
    bottom: marks + row.height,
  };
}

/** The name beside the marks. @param names the width of the widest */
function lowRow(names: number) {
  return (row: LabelledRow, { width }: Canvas, _: Plot, y: number): Drawn => {
    const name = styledLines(row.name, width, TEXT.size, row.nation);
    const height = Math.max(heightOf(name), row.height);
    const left = names + 8;
    return {
      body: markup`${drawLines(name, 0, y + (height - heightOf(name)) / 2)}${row.draw(left, y + (height - row.height) / 2, width - left)}`,
      bottom: y + height,
    };
  };
}

/** Facts after one another: a fact breaks only where it is longer than a line. */
const inRow = (facts: readonly string[]) => (facts.length === 0 ? undefined : facts.join(' · '));
