import { isTold, type Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { shortAbsentText } from '../../words/absence.ts';
import type { FollowedLimits } from '../kinds/chart-kind.ts';
import { breakLabels, EDGE, xOf } from '../kit/break-labels.ts';
import { linePath, scaleFromZero } from '../kit/d3.ts';
import { dot } from '../kit/dot.ts';
import { type Box, freeLabels, type Segment } from '../kit/free-label.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { absenceBox } from '../kit/placeholder.ts';
import { straightLine, text } from '../kit/svg.ts';
import { TARGET, type TargetLine } from '../kit/targets.ts';
import { drawLines, styledLines } from '../kit/text-lines.ts';
import { textWidth } from '../kit/text-width.ts';
import { uprightWhisker } from '../kit/whisker.ts';
import { type AbsentRun, absentRuns, drawRun } from './absent-runs.ts';

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
  /** How sure the value is. */
  readonly limits?: FollowedLimits;
  /** `9 mån`, when the period is not a whole year. */
  readonly months?: string;
  readonly preliminary: boolean;
  /** Whether a line may be drawn from the year before: the same definition, and two whole final years. */
  readonly joined: boolean;
  /** What changed between the year before and this one: `ny definition 2024`. */
  readonly breakBefore?: string;
}

const PLOT = { screen: 104, paper: 78 } as const;
/** Room over the plot for the number of its highest mark. */
const HEADROOM = 28;
/** Room for the values of the axis. */
const AXIS = 26;
/** Half a mark. */
const MARK = 6;

/** What all panels of a picture have in common. */
export interface PanelScale {
  readonly largest: number;
  readonly format: (value: number) => string;
  readonly targets: readonly TargetLine[];
  /** The limits are not an interval, but within what it lies. */
  readonly areBounds: boolean;
  /** In print panels are lower. */
  readonly paper?: true;
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

/** The width of a panel with room for so many years. */
export const panelWidth = (years: number, yearWidth: number) => AXIS + years * yearWidth + 2 * EDGE;

/** How many years a panel has room for. */
export const yearsThatFit = (width: number, yearWidth: number) =>
  Math.max(1, Math.floor((width - AXIS - 2 * EDGE) / yearWidth));

/** The height of a panel under its title: breaks, plot and years. */
export function panelHeight({ years }: YearPanel, width: number, paper = false): number {
  return breakLabels(years, width - AXIS).height + HEADROOM + PLOT[paper ? 'paper' : 'screen'] + yearHeight(years);
}

/** Where the parts of a panel are. */
function layoutOf(panel: YearPanel, whole: Place, { largest, targets, paper }: PanelScale) {
  const { years, silence } = panel;
  const [x, width, top] = [whole.x + AXIS, whole.width - AXIS, whole.top];
  const breaks = breakLabels(years, width);
  const plotTop = top + breaks.height + HEADROOM;
  const plot = PLOT[paper === true ? 'paper' : 'screen'];
  const base = plotTop + plot;
  const height = scaleFromZero(largest, [0, plot], 'exact');
  const y = (value: number) => base - height(value);
  const places = years.map((one, at) => ({ ...one, x: x + xOf(at, years.length, width) }));
  const room = (width - 2 * EDGE) / years.length;
  const lines: Segment[] = [
    [
      [x, base],
      [x + width, base],
    ],
    ...targets.map(
      ({ value }): Segment => [
        [x, y(value)],
        [x + width, y(value)],
      ],
    ),
    ...breaks.labels.map(
      (label): Segment => [
        [x + label.line, top + label.bottom + 2],
        [x + label.line, base + 4],
      ],
    ),
    ...places.flatMap((one, at) => joinOf(places[at - 1], one, y) ?? []),
  ];
  const whiskers = silence === undefined ? places.flatMap((one) => whiskerOf(one, y)) : [];
  lines.push(...whiskers);
  const runs = silence === undefined ? absentRuns(places, base, room, lines) : [];
  return { x, width, top, breaks, plotTop, plot, base, y, places, room, lines, runs, whiskers };
}

/** The years of a panel without numbers, for the picture's key. */
export const runsIn = (panel: YearPanel, width: number, scale: PanelScale): readonly AbsentRun[] =>
  layoutOf(panel, { x: 0, width, top: 0 }, scale).runs;

/** Draws one reporter's years against an axis from zero to `largest`. Its numbers stand where they lie on no line; the ends go first. */
export function drawPanel(panel: YearPanel, whole: Place, scale: PanelScale): Markup {
  const { years, nation, silence } = panel;
  const { largest, format, targets, areBounds, paper } = scale;
  const { x, width, top, breaks, plotTop, plot, base, y, places, room, lines, runs, whiskers } = layoutOf(
    panel,
    whole,
    scale,
  );
  const colour = nation ? PALETTE.nation : PALETTE.unit;
  const marks =
    silence === undefined &&
    places.map(
      ({ value, x: at, preliminary }) =>
        typeof value === 'number' && dot(at, y(value), { nation, hollow: preliminary }),
    );
  const numbers =
    silence === undefined &&
    numbersOf(places, runs, y, {
      format,
      lines,
      within: { left: whole.x, right: x + width, top: plotTop - HEADROOM, bottom: base },
    });
  return markup`${straightLine([x, base], [x + width, base], { colour: PALETTE.absent })}${axis(largest, y, x, format)}${breaks.labels.map(
    (label) =>
      markup`${straightLine([x + label.line, top + label.bottom + 2], [x + label.line, base + 4], { colour: PALETTE.soft, width: 1.5, dash: '5 4' })}${label.words.map((words, at) => text(words, x + label.middle, top + label.bottom - (label.words.length - 1 - at) * TEXT.smallLine - 3, { anchor: 'middle', size: TEXT.small, colour: PALETTE.soft }))}`,
  )}${silence === undefined && targets.map(({ value, dash }) => straightLine([x, y(value)], [x + width, y(value)], { ...TARGET, dash }))}${places.map((one, at) => joinFrom(places[at - 1], one, y, colour))}${runs.map(drawRun)}${whiskers.map(([[at, low], [, high]]) => uprightWhisker(at, low, high, colour, areBounds))}${marks}${numbers}${places.map((one, at) => isNamed(at, years.length, room) && yearLabel(one, base))}${silence !== undefined && silent(paper === true ? shortAbsentText(UNREPORTED) : silence, x + 12, base - plot / 2 - 8, width - 24)}`;
}

/** The values of the axis, at its left: zero, a middle one and the highest that it is marked at. */
function axis(largest: number, y: (value: number) => number, x: number, format: (value: number) => string): Markup[] {
  const { ticks } = scaleFromZero(largest, [0, 1], 2);
  return ticks
    .filter((tick) => tick <= largest)
    .map((tick) =>
      text(format(tick).replace(/,0+(?=\D|$)/, ''), x - 5, y(tick) + 4, {
        anchor: 'end',
        size: TEXT.small,
        colour: PALETTE.soft,
      }),
    );
}

/** Where years stand too close to be named each, every second or third is, the last one always. */
function isNamed(at: number, count: number, room: number): boolean {
  const step = Math.ceil((textWidth('2000', TEXT.small) + 3) / room);
  return (count - 1 - at) % step === 0;
}

interface NumberRoom {
  readonly format: (value: number) => string;
  readonly lines: readonly Segment[];
  readonly within: Box;
}

/** The numbers at the marks that have room for them: the last and the first, then those furthest from what comes before. */
function numbersOf(
  places: readonly Placed[],
  runs: readonly AbsentRun[],
  y: (value: number) => number,
  room: NumberRoom,
): Markup[] {
  const shown = places.flatMap(({ value, x, limits }, at) => {
    if (typeof value !== 'number') return [];
    return [{ value, x, at, top: y(limits?.upper ?? value), bottom: y(limits?.lower ?? value) }];
  });
  const weightOf = (at: number) => {
    const [before, one] = [shown[at - 1], shown[at]];
    // The ends go first.
    if (before === undefined || one === undefined || at === shown.length - 1) return Number.POSITIVE_INFINITY;
    return Math.abs(one.value - before.value);
  };
  const order = shown
    .map((one, at) => ({ ...one, weight: weightOf(at) }))
    .toSorted((a, b) => (a.weight === b.weight ? b.at - a.at : b.weight - a.weight));
  const marks = [
    ...shown.map(({ value, x }) => ({
      left: x - MARK,
      right: x + MARK,
      top: y(value) - MARK,
      bottom: y(value) + MARK,
    })),
    ...runs.flatMap(({ taken }) => taken),
  ];
  const wanted = order.map(({ value, x, top, bottom }) => ({ words: room.format(value), x, top, bottom }));
  return freeLabels(wanted, room.within, room.lines, marks).map(({ words, x, y: at }) =>
    text(words, x, at, { anchor: 'middle', bold: true }),
  );
}

const UNREPORTED = { absent: 'not-reported' } as const;

/** A box off the axis with the words why there are no marks. */
function silent(words: string, x: number, top: number, width: number): Markup {
  return markup`${absenceBox(UNREPORTED, x, top + 1, 14, 14)}${drawLines(styledLines(words, width - 22, TEXT.small), x + 22, top)}`;
}

type Placed = PanelYear & { readonly x: number };

/** From one year's mark to the next one's, where they are joined. */
function joinOf(before: Placed | undefined, one: Placed, y: (value: number) => number): [Segment] | undefined {
  if (!one.joined || typeof before?.value !== 'number' || typeof one.value !== 'number') return undefined;
  return [
    [
      [before.x, y(before.value)],
      [one.x, y(one.value)],
    ],
  ];
}

/** The interval through a year's mark. */
function whiskerOf({ value, limits, x }: Placed, y: (value: number) => number): readonly Segment[] {
  if (typeof value !== 'number' || limits === undefined) return [];
  return [
    [
      [x, y(limits.lower)],
      [x, y(limits.upper)],
    ],
  ];
}

function joinFrom(
  before: Placed | undefined,
  one: Placed,
  y: (value: number) => number,
  colour: string,
): Markup | false {
  const [join] = joinOf(before, one, y) ?? [];
  if (join === undefined) return false;
  const path = linePath(join);
  return markup`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
`;
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
