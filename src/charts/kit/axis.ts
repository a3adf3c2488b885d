import { type Markup, markup } from '../../markup.ts';
import type { Scale } from './d3.ts';
import { type LabelledRow, labelledRows, type Plot } from './labelled-rows.ts';
import { PALETTE, TEXT } from './palette.ts';
import type { Layer } from './stack.ts';
import { type Canvas, NARROW, straightLine, text } from './svg.ts';
import { TARGET, type TargetLine } from './targets.ts';

/**
 * Rows on a common axis, with its values below. The axis' lines run behind all rows; when the picture is narrow, and the
 * words stand between the marks, only behind the marks. So do the lines of targets, which the picture's key must name.
 */
export function onAxis(
  rows: readonly LabelledRow[],
  canvas: Canvas,
  plot: Plot,
  scale: Scale,
  format: (value: number) => string,
  targets: readonly TargetLine[] = [],
): Layer {
  const narrow = canvas.width < NARROW;
  return (top) => {
    const drawn = labelledRows(
      narrow ? rows.map((row) => (row.facts.length > 0 ? withLines(row, scale, targets) : row)) : rows,
      canvas,
      top,
    );
    const foot = drawn.bottom + 8;
    const labels = scale.ticks.map((tick) =>
      text(format(tick), plot.x + scale(tick), foot + 14, { anchor: 'middle', size: TEXT.small, colour: PALETTE.soft }),
    );
    return {
      body: markup`${!narrow && [tickLines(scale, plot.x, top, foot), targetLines(targets, scale, plot.x, top, foot)]}${drawn.body}${labels}`,
      bottom: foot + 18,
    };
  };
}

function withLines(row: LabelledRow, scale: Scale, targets: readonly TargetLine[]): LabelledRow {
  const draw = (x: number, y: number, width: number) =>
    markup`${tickLines(scale, x, y - 1, y + row.height + 1)}${targetLines(targets, scale, x, y - 3, y + row.height + 3)}${row.draw(x, y, width)}`;
  return { ...row, draw };
}

function tickLines(scale: Scale, x: number, top: number, bottom: number): Markup[] {
  return scale.ticks.map((tick) => {
    const at = x + scale(tick);
    return straightLine([at, top], [at, bottom], { colour: tick === 0 ? PALETTE.absent : PALETTE.line });
  });
}

function targetLines(targets: readonly TargetLine[], scale: Scale, x: number, top: number, bottom: number): Markup[] {
  return targets.map(({ value, dash }) =>
    straightLine([x + scale(value), top], [x + scale(value), bottom], { ...TARGET, dash }),
  );
}
