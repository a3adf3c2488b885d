import { isWholeYear, monthsIn, type Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import type { Breakdown } from '../definitions/figure-definition.ts';
import { followUpDays } from '../definitions/follow-up-days.ts';
import { casesOf } from '../definitions/general-words.ts';
import { breakdownFacts } from '../definitions/kinds/breakdowns.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { shortName } from '../definitions/short-name.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import { isShown, type PublicResult, type Shown } from '../disclosure/public-result.ts';
import { formatMonths, formatPeriod } from '../words/dates.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { formatCount } from '../words/numbers.ts';
import type { ChartCell, ChartTable } from './chart.ts';
import { chartKindOf } from './kinds/kinds.ts';
import { daysOf } from './scene.ts';
import { reporterNouns } from './words/reporter-nouns.ts';
import { someReporters } from './words/some-reporters.ts';

/** What a reader must know about the results in a table and its picture: periods, what is withheld or preliminary, and how it was computed. */
export function notesOn(results: readonly PublicResult[], table: ChartTable, measure: Measure, area: Area): string[] {
  const figures = results.map(({ figure }) => figure);
  const nation = results.filter(({ reporter }) => reporter === NATION).map(({ figure }) => figure);
  const full = table.columns.some(({ id }) => id === 'sd');
  return [
    ...partYears(results, area),
    ...partialNation(results, area),
    ...refusedRows(results),
    nation.some((figure) => chartKindOf(figure).addsUnits) &&
      measure.computation.population.count === 'persons' &&
      nationNote(area),
    ...preliminaryNotes(results, measure),
    ...onceEach(
      figures.flatMap((figure) =>
        chartKindOf(figure).notes(figure, { measure, full, leastValues: area.disclosure.leastValues }),
      ),
    ),
    ...onceEach(nation.flatMap((figure) => chartKindOf(figure).nationNotes(figure, measure))),
    table.rows.some((row) => row.some(isWithheld)) && withheldNote(area, table, measure),
    table.rows.some((row) => row.some(isRounded)) && roundedNote(area),
  ].filter((note) => note !== false);
}

/** Why figures may change: their time or their registration is open, or the window of those who came last. */
function preliminaryNotes(results: readonly PublicResult[], { computation }: Measure): string[] {
  const { numerator } = definedParts(computation.figure);
  const hasWindow = numerator !== undefined && followUpDays(numerator) !== undefined;
  const isOpen = results.map(({ figure, preliminary }) => {
    const own = publicParts(figure).preliminary;
    return {
      window: own && hasWindow && preliminary !== true,
      registration: preliminary === true || (own && !hasWindow),
    };
  });
  return [
    isOpen.some(({ registration }) => registration) &&
      'Preliminärt: tiden har inte gått ut, eller så kan fler fall registreras i efterhand och ändra siffrorna.',
    isOpen.some(({ window }) => window) &&
      'Preliminärt: uppföljningstiden för periodens sista dag hade inte gått ut när siffrorna togs fram.',
  ].filter((note) => note !== false);
}

const onceEach = (notes: readonly string[]) => [...new Set(notes)];

function nationNote(area: Area): string {
  const { many, all } = reporterNouns(area);
  return area.participation === undefined
    ? `Riket är summan av ${all}: den som räknas vid två ${many} räknas vid båda.`
    : `Riket är summan av ${all}: den som finns i två ${many} räknas i båda.`;
}

function partYears(results: readonly PublicResult[], { reporters }: Area): string[] {
  const ofYear = Map.groupBy(
    results.filter(({ part }) => part.from === part.to),
    ({ part }) => part.to,
  );
  return [...ofYear].flatMap(([year, own]) => {
    const whole = daysOf(own);
    if (whole === undefined) return [];
    const said = (period: Period) => `${formatPeriod(period)} (${formatMonths(monthsIn(period))})`;
    const parts = own.filter(
      ({ period, figure }) => publicParts(figure).absent === undefined && said(period) !== said(whole),
    );
    const names = new Map(reporters.map(({ id, name }) => [id, name]));
    return [
      ...(isWholeYear(whole) ? [] : [`${year} omfattar ${said(whole)} och är inte omräknat till ett helt år.`]),
      ...parts.map(({ reporter, period }) => `För ${names.get(reporter) ?? 'riket'} omfattar ${year} ${said(period)}.`),
    ];
  });
}

/**
 * Where the nation is over only some of those that should report: which, once for all the figures that it is alike for, by the
 * days that those are of.
 */
function partialNation(results: readonly PublicResult[], area: Area): string[] {
  const nation = results.filter(
    ({ reporter, reporters, figure }) =>
      reporter === NATION && (reporters !== undefined || publicParts(figure).absent === undefined),
  );
  const told = nation.flatMap(({ reporters, period }) => {
    if (reporters === undefined) return [];
    const missing = listed(reporters.missing.map((id) => shortName(area, id)));
    return { words: `${someReporters(reporters, area)}. Ej rapporterat: ${missing}.`, period: formatPeriod(period) };
  });
  return [...Map.groupBy(told, ({ words }) => words)].map(([words, own]) => {
    const periods = onceEach(own.map(({ period }) => period));
    const isEvery = periods.length > 1 && own.length === nation.length;
    return isEvery ? `Riket är alla åren ${words}` : `Riket ${listed(periods)} är ${words}`;
  });
}

/** How many rows of the tables behind were refused, and so are in no figure, or say nothing of what has been delivered. */
function refusedRows(results: readonly PublicResult[]): string[] {
  const rows = new Map(results.flatMap(({ refused = {} }) => Object.entries(refused)));
  return [...rows].map(([table, count]) => {
    const isOne = count === 1;
    const are = isOne ? 'en rad avvisad' : `${formatCount(count)} rader avvisade`;
    const so =
      table === DELIVERY.table
        ? `Det som står i ${isOne ? 'den' : 'dem'} om vad som är lämnat gäller inte.`
        : `${isOne ? 'Den' : 'De'} är inte med i siffrorna.`;
    return `I tabellen ${table} är ${are}. ${so}`;
  });
}

const isWithheld = ({ value }: ChartCell) => typeof value === 'object' && value.absent === 'withheld';

const isRounded = ({ value }: ChartCell) => typeof value === 'object' && value.about !== undefined;

/** What a share that is told rounded is, and what it is no good for. */
function roundedNote({ disclosure: { shareStep } }: Area): string | false {
  return (
    shareStep !== undefined &&
    `En ungefärlig andel är avrundad till hela ${shareStep} procent, eftersom täljaren är dold för att skydda andra tal. Den har inget konfidensintervall och jämförs inte med andra.`
  );
}

/** The rule in short, with its own numbers, so that an unknown 1 in a picture is no exception; `area.disclosure.explanation` is the long form. */
function withheldNote(
  { disclosure: { threshold, tails } }: Area,
  { columns }: ChartTable,
  { counts, computation }: Measure,
): string {
  const isByCategory = definedParts(computation.figure).breakdowns.some(({ id }) =>
    columns.some((one) => one.id === id),
  );
  const has = (column: string) => columns.some(({ id }) => id === column);
  // A curve's median has its interval from the curve, by the rule of curves.
  const hasInterval = has('median_lower') && definedParts(computation.figure).followed === undefined;
  const ofOrder = [
    has('p10') && '10:e och 90:e percentilen',
    hasInterval && 'spannet kring medianens konfidensintervall',
  ];
  const named = ofOrder.filter((words) => words !== false);
  const percentiles =
    named.length === 0
      ? ''
      : ` ${capital(listed(named))} visas när minst ${tails.from} ligger bakom, och bara när ingen pekas ut.`;
  const shown = [
    'hur många som uppgiften saknas för',
    ...(counts === 'care' && has('numerator') ? ['täljaren'] : []),
    ...(counts === 'care' && isByCategory ? ['hur många som hör till en kategori'] : []),
    ...(has('events_so_far') ? ['hur många i en kurva som har avlidit eller inte följs längre'] : []),
  ];
  return `Antal från 1 till ${threshold - 1} visas inte, och inte heller det som bygger på så få. Undantagna är ${listed(shown)}.${percentiles} Ibland döljs även ett större tal, eller en nolla, där ett dolt annars kunde räknas fram.`;
}

/**
 * Said where a breakdown's categories needn't add up to the count, by its definition: how many are in none of them where the numbers tell,
 * else that there may be such.
 */
export function breakdownNotes(
  measure: Measure,
  breakdown: Breakdown,
  n: Shown,
  categories: readonly { readonly value: Shown }[],
): string[] {
  const { overlapping, exhaustive } = breakdownFacts(breakdown);
  const total = `antalet ${casesOf(measure)}`;
  const counts = categories.map(({ value }) => value).filter(isShown);
  const isKnown = !overlapping && isShown(n) && counts.length === categories.length;
  const outside = isKnown ? n - counts.reduce((sum, count) => sum + count, 0) : undefined;
  return [
    overlapping && `Kategorierna överlappar: samma fall kan räknas i flera, så summan kan vara större än ${total}.`,
    !exhaustive &&
      outside === undefined &&
      `Det kan finnas ${casesOf(measure)} som inte hör till någon av kategorierna: då är summan mindre än ${total}.`,
    !exhaustive &&
      outside !== undefined &&
      outside > 0 &&
      `Antalet ${casesOf(measure)} som inte hör till någon av kategorierna är ${formatCount(outside)}, så summan är mindre än ${total}.`,
  ].filter((note) => note !== false);
}
