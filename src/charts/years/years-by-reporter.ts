import { type Markup, markup } from '../../markup.ts';
import { dot } from '../kit/dot.ts';
import { type KeyItem, key } from '../kit/key.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, NARROW, type PictureWords } from '../kit/svg.ts';
import { type TargetLine, targetKey } from '../kit/targets.ts';
import { caption, type Drawn, drawLines, heightOf, styledLines } from '../kit/text-lines.ts';
import { textWidth } from '../kit/text-width.ts';
import { uprightWhisker } from '../kit/whisker.ts';
import { runKey } from './absent-runs.ts';
import {
  drawPanel,
  type PanelScale,
  panelHeight,
  panelWidth,
  runsIn,
  type YearPanel,
  yearsThatFit,
} from './year-panel.ts';

export interface YearsByReporter {
  readonly words: PictureWords;
  readonly heading: string;
  readonly panels: readonly YearPanel[];
  readonly format: (value: number) => string;
  readonly targets: readonly TargetLine[];
  /** What the limits are, where they are not a 95 % confidence interval. */
  readonly limitsAre?: string | undefined;
  /** The least value that the axis reaches to. */
  readonly top?: number;
}

const GAP = 28;
/** Panels abreast in print. */
const PRINTED = 4;

/**
 * A small picture per reporter over the years: the same axis for all units, breaks drawn, no line over a break or from a part
 * of a year. Where all years have no room, the latest are drawn and the picture says first which are not.
 */
export function yearsByReporter(chart: YearsByReporter, canvas: Canvas): Markup {
  const { words, heading, panels, format, targets, top: least = 0, limitsAre } = chart;
  const yearWidth = widestYear(panels, format);
  const columns = columnCount(canvas, panels, yearWidth);
  const width = (canvas.width - (columns - 1) * GAP) / columns;
  const count = canvas.paper === true ? yearCount(panels) : yearsThatFit(width, yearWidth);
  const drawn = panels.map((panel) => ({ ...panel, years: panel.years.slice(-count) }));
  const left = leftOut(panels, count);
  const shared = Math.max(
    least,
    ...targets.map(({ value }) => value),
    largest(drawn.filter(({ ownScale }) => !ownScale)),
  );
  const lines = Array.from({ length: Math.ceil(drawn.length / columns) }, (_, at) =>
    drawn.slice(at * columns, (at + 1) * columns),
  );
  const all = drawn.flatMap((panel) => panel.years);
  const isPreliminary = all.some((one) => one.preliminary && typeof one.value === 'number');
  const areBounds = limitsAre !== undefined;
  const scale: PanelScale = {
    largest: shared,
    format,
    targets,
    areBounds,
    ...(canvas.paper && { paper: canvas.paper }),
  };
  const absent = runKey(drawn.flatMap((panel) => runsIn(panel, width, scaleOf(panel, scale))));
  const hasLimits = all.some((one) => one.limits !== undefined && typeof one.value === 'number');
  const samples = [
    ...(isPreliminary ? [PRELIMINARY] : []),
    ...(hasLimits ? [intervalKey(limitsAre)] : []),
    ...targetKey(targets),
    ...absent,
  ];
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    // Before the picture: below six panels nobody would look for what isn't in them.
    left !== undefined && ((top) => caption(left, canvas, top)),
    samples.length > 0 && ((top) => key(samples, canvas, top)),
    ...lines.map((line) => (top: number) => panelLine(line, width, top, scale)),
  ]);
}

const PRELIMINARY: KeyItem = {
  words: 'preliminärt',
  width: 12,
  draw: (x, y) => dot(x, y, { nation: false, hollow: true }),
};

const intervalKey = (words?: string): KeyItem => ({
  words: words ?? '95\u00a0% konfidensintervall',
  width: 8,
  draw: (x, y) => uprightWhisker(x, y - 7, y + 7, PALETTE.unit, words !== undefined),
});

/** Which years have no room in the picture, and where they are; undefined where all have. */
function leftOut(panels: readonly YearPanel[], count: number): string | undefined {
  const years = panels[0]?.years.map(({ year }) => String(year)) ?? [];
  const [left, drawn] = [years.slice(0, -count), years.slice(-count)];
  if (left.length === 0) return undefined;
  const span = (all: readonly string[]) => [...new Set([all[0], all.at(-1)])].join('–');
  return `Bilden visar ${span(drawn)}. ${span(left)} får inte plats: de siffrorna står i tabellen.`;
}

/** All panels have the same years. */
const yearCount = (panels: readonly YearPanel[]) => Math.max(...panels.map(({ years }) => years.length));

/** The width that a year needs for the longest of its numbers. */
function widestYear(panels: readonly YearPanel[], format: (value: number) => string): number {
  const numbers = panels.flatMap(({ years }) =>
    years.map(({ value }) => (typeof value === 'number' ? format(value) : '')),
  );
  const widest = numbers.map((words) => textWidth(words, TEXT.size, true));
  return Math.max(textWidth('2000', TEXT.small), ...widest) + 6;
}

/** As many panels abreast as leaves every year its room; one when the picture is narrow. */
function columnCount({ width, paper }: Canvas, panels: readonly YearPanel[], yearWidth: number): number {
  if (paper === true) return Math.min(PRINTED, panels.length);
  if (width < NARROW) return 1;
  const least = Math.max(200, panelWidth(yearCount(panels), yearWidth));
  return Math.max(1, Math.min(3, panels.length, Math.floor((width + GAP) / (least + GAP))));
}

const largest = (panels: readonly YearPanel[]) =>
  Math.max(
    0,
    ...panels.flatMap(({ years }) =>
      years.map(({ value, limits }) => (typeof value === 'number' ? Math.max(value, limits?.upper ?? value) : 0)),
    ),
  );

const scaleOf = (panel: YearPanel, shared: PanelScale): PanelScale =>
  panel.ownScale ? { ...shared, largest: largest([panel]), targets: [] } : shared;

function panelLine(line: readonly YearPanel[], width: number, top: number, shared: PanelScale): Drawn {
  const titles = line.map(({ name, ownScale }) => [
    ...styledLines(name, width, TEXT.size, true),
    ...styledLines(ownScale ? 'egen skala' : undefined, width, TEXT.small),
  ]);
  const plotTop = top + Math.max(...titles.map(heightOf));
  const bottoms = line.map((panel) => plotTop + panelHeight(panel, width, shared.paper));
  const bodies = line.map((panel, at) => {
    const x = at * (width + GAP);
    const title = titles[at] ?? [];
    return markup`${drawLines(title, x, plotTop - heightOf(title))}${drawPanel(panel, { x, width, top: plotTop }, scaleOf(panel, shared))}`;
  });
  return { body: markup`${bodies}`, bottom: Math.max(...bottoms) + 8 };
}
