import { type Absence, isTold, type Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { shortAbsentText } from '../../words/absence.ts';
import { breakLabels, EDGE, xOf } from '../kit/break-labels.ts';
import { linePath, scaleFromZero } from '../kit/d3.ts';
import { dot } from '../kit/dot.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { absenceBox } from '../kit/placeholder.ts';
import { px, straightLine, text } from '../kit/svg.ts';
import { TARGET, type TargetLine } from '../kit/targets.ts';
import { drawLines, styledLines } from '../kit/text-lines.ts';
import { wrapText } from '../kit/text-width.ts';

/** One reporter's years. Every panel of a picture has the same years. */
export interface YearPanel {
  readonly name: string;
  readonly nation: boolean;
  /** Drawn against its own largest value: a sum beside its parts. */
  readonly ownScale: boolean;
  /** Stands instead of the marks where the reporter has reported in none of the years. */
  readonly silence?: string;
  readonly years: readonly PanelYear[];
}

export interface PanelYear {
  readonly year: number;
  readonly value: Shown;
  /** `9 mån`, when the period is not a whole year. */
  readonly months?: string;
  readonly preliminary: boolean;
  /** Whether a line may be drawn from the year before: the same definition, and two whole final years. */
  readonly joined: boolean;
  /** What changed between the year before and this one: `ny definition 2024`. */
  readonly breakBefore?: string;
}

const PLOT = 104;
/** Room over the plot for the number of its highest mark. */
const HEADROOM = 28;

/** What all panels of a picture have in common. */
export interface PanelScale {
  readonly largest: number;
  readonly format: (value: number) => string;
  readonly targets: readonly TargetLine[];
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

/** The width of a panel with room for so many years. */
export const panelWidth = (years: number, yearWidth: number) => years * yearWidth + 2 * EDGE;

/** How many years a panel has room for. */
export const yearsThatFit = (width: number, yearWidth: number) =>
  Math.max(1, Math.floor((width - 2 * EDGE) / yearWidth));

/** The height of a panel under its title: breaks, plot and years. */
export function panelHeight({ years }: YearPanel, width: number): number {
  return breakLabels(years, width).height + HEADROOM + PLOT + yearHeight(years);
}

/** Draws one reporter's years against an axis from zero to `largest`. */
export function drawPanel(
  panel: YearPanel,
  { x, width, top }: Place,
  { largest, format, targets }: PanelScale,
): Markup {
  const { years, nation, silence } = panel;
  const breaks = breakLabels(years, width);
  const plotTop = top + breaks.height + HEADROOM;
  const base = plotTop + PLOT;
  const height = scaleFromZero(largest, [0, PLOT], 'exact');
  const places = years.map((one, at) => ({ ...one, x: x + xOf(at, years.length, width) }));
  const colour = nation ? PALETTE.nation : PALETTE.unit;
  return markup`${straightLine([x, base], [x + width, base], { colour: PALETTE.absent })}${text('0', x, base + 15, { size: TEXT.small, colour: PALETTE.soft })}${breaks.labels.map(
    (label) =>
      markup`${straightLine([x + label.line, top + label.bottom + 2], [x + label.line, base + 4], { colour: PALETTE.soft, width: 1.5, dash: '5 4' })}${label.words.map((words, at) => text(words, x + label.middle, top + label.bottom - (label.words.length - 1 - at) * TEXT.smallLine - 3, { anchor: 'middle', size: TEXT.small, colour: PALETTE.soft }))}`,
  )}${silence === undefined && targets.map(({ value, dash }) => straightLine([x, base - height(value)], [x + width, base - height(value)], { ...TARGET, dash }))}${places.map((one, at) => joinFrom(places[at - 1], one, (value) => base - height(value), colour))}${places.map(
    (one) => [
      silence === undefined &&
        markOf(one, base, (value) => base - height(value), nation, (width - 2 * EDGE) / years.length, format),
      yearLabel(one, base),
    ],
  )}${silence !== undefined && silent(silence, x + 12, base - PLOT / 2 - 8, width - 24)}`;
}

/** A box off the axis with the words why there are no marks. */
function silent(words: string, x: number, top: number, width: number): Markup {
  return markup`${absenceBox({ absent: 'not-reported' }, x, top + 1, 14, 14)}${drawLines(styledLines(words, width - 22, TEXT.small), x + 22, top)}`;
}

type Placed = PanelYear & { readonly x: number };

function joinFrom(
  before: Placed | undefined,
  one: Placed,
  y: (value: number) => number,
  colour: string,
): Markup | false {
  if (!one.joined || typeof before?.value !== 'number' || typeof one.value !== 'number') return false;
  const path = linePath([
    [before.x, y(before.value)],
    [one.x, y(one.value)],
  ]);
  return markup`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
`;
}

function markOf(
  { value, x, preliminary }: Placed,
  base: number,
  y: (value: number) => number,
  nation: boolean,
  yearWidth: number,
  format: (value: number) => string,
): Markup {
  if (typeof value === 'number')
    return markup`${dot(x, y(value), { nation, hollow: preliminary })}${text(format(value), x, y(value) - 10, { anchor: 'middle', bold: true, rim: true })}`;
  return absentMark(value, x, base, yearWidth);
}

/** A small box off the axis, and its word under it, or upright over it where the years stand close. */
function absentMark(absence: Absence, x: number, base: number, yearWidth: number): Markup {
  const words = shortAbsentText(absence);
  const style = { size: TEXT.small, colour: PALETTE.soft } as const;
  const lines = wrapText(words, yearWidth + 10, TEXT.small);
  if (lines.some((line) => line.endsWith('-')))
    return markup`${absenceBox(absence, x - 6, base - 20, 12, 12)}<g transform="translate(${px(x + 4)},${px(base - 27)}) rotate(-90)">${text(words, 0, 0, style)}</g>
`;
  const top = base - 26 - lines.length * 14;
  return markup`${absenceBox(absence, x - 7, top, 14, 14)}${lines.map((line, at) => text(line, x, top + 28 + at * 14, { ...style, anchor: 'middle' }))}`;
}

function yearLabel({ year, months, preliminary, value, x }: Placed, base: number): Markup {
  const under = [months, preliminary && isTold(value) ? 'prel.' : undefined].filter((one) => one !== undefined);
  const soft = { anchor: 'middle', size: TEXT.small, colour: PALETTE.soft } as const;
  return markup`${text(String(year), x, base + 17, { anchor: 'middle', size: TEXT.small })}${under.map((words, at) => text(words, x, base + 32 + at * 14, soft))}`;
}

function yearHeight(years: readonly PanelYear[]): number {
  const under = years.map(({ months, preliminary }) => (months === undefined ? 0 : 1) + (preliminary ? 1 : 0));
  return 22 + Math.max(0, ...under) * 14;
}
