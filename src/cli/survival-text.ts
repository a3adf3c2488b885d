import type { SurvivalColumns } from '../followup/survival-column.ts';
import type { SurvivalRowCounts } from '../followup/survival-rows.ts';
import { MOST_LISTED } from '../problems/problem.ts';
import type { KaplanMeier } from '../statistics/kaplan-meier.ts';
import { kaplanMeierAt } from '../statistics/kaplan-meier-at.ts';
import type { LogRank } from '../statistics/log-rank.ts';
import { restrictedMean } from '../statistics/restricted-mean.ts';
import { readableName } from './readable-name.ts';
import type { SurvivalEstimate } from './survival-estimate.ts';
import { roundTimes } from './survival-round-times.ts';
import { textTable } from './text-table.ts';

/** Survival for people: a line per group, each curve at a few round times, and what the test says. Swedish numbers, rounded. */
export function survivalText(
  { groups, logRank }: SurvivalEstimate,
  columns: SurvivalColumns,
  rows: SurvivalRowCounts,
): string {
  const lasts = groups.map(({ km }) => km.curve.time.at(-1) ?? 0);
  const last = lasts.reduce((a, b) => Math.max(a, b), 0);
  const within = roundTimes(lasts.reduce((a, b) => Math.min(a, b), last)).at(-1);
  const meanHeading = within === undefined ? [] : [`medel t.o.m. ${duration(within)}`];
  const blocks = [
    `Överlevnad enligt Kaplan–Meier: tid ${columns.time}, händelse ${columns.event}\n${rowsText(rows)}\nOskyddade siffror: inte för publicering.\n`,
    textTable([
      [columns.by ?? '', 'n', 'händelser', 'median', '95 %-gränser', ...meanHeading],
      ...groups.map(({ name, km }) => [
        readableName(name),
        number(km.n),
        number(km.events),
        reached(km.median, NOT_REACHED),
        limitsText(km),
        ...(within === undefined ? [] : [duration(restrictedMean(km, within).mean)]),
      ]),
    ]),
    ...groups.map(({ name, km }) => `${readableName(name)}\n${curveTable(km, roundTimes(last))}`),
    ...(logRank === undefined ? [] : [testText(logRank, columns.strata)]),
  ];
  return blocks.join('\n');
}

/** What became of the rows, in a sentence. */
function rowsText({ read, used, leftOut }: SurvivalRowCounts): string {
  return `Rader: ${number(read)} lästa = ${number(used)} använda + ${number(leftOut.length)} utelämnade`;
}

/** The same for where problems are told, with the rows that are left out. */
export function leftOutText(rows: SurvivalRowCounts): string {
  const listed = rows.leftOut.slice(0, MOST_LISTED).join(', ');
  return `${rowsText(rows)}: rad ${listed}${rows.leftOut.length > MOST_LISTED ? ' …' : ''}\n`;
}

/** At the times given, up to the first that nobody was followed beyond. */
function curveTable(km: KaplanMeier, times: readonly number[]): string {
  const last = km.curve.time.at(-1) ?? 0;
  const end = times.findIndex((time) => time >= last);
  const shown = end === -1 ? times : times.slice(0, end + 1);
  return textTable([
    ['tid', 'under risk', 'händelser', 'censurerade', 'överlevnad', '95 %-gränser'],
    ...kaplanMeierAt(km, shown).map(({ time, atRisk, events, censored, survival, lower, upper }) => [
      duration(time),
      number(atRisk),
      number(events),
      number(censored),
      percent(survival),
      Number.isFinite(lower) ? `${percent(lower)} – ${percent(upper)}` : 'saknas',
    ]),
  ]);
}

/** The test in words that claim nothing more than p does. */
function testText({ chisq, df, p }: LogRank, strata: string | undefined): string {
  const name = `Log-rank-test${strata === undefined ? '' : `, inom varje ${strata}`}`;
  if (df === 0 || !Number.isFinite(p))
    return `${name}: kan inte räknas, för grupperna var inte under risk samtidigt vid händelserna.\n`;
  const chance = p < 0.001 ? 'p < 0,001' : `p = ${number(p, 3)}`;
  return [
    `${name}: chi-två = ${number(chisq, 2, 2)}, frihetsgrader = ${df}, ${chance}.`,
    'Så sannolik är en minst lika stor skillnad om risken hela tiden är densamma i grupperna.\n',
  ].join('\n');
}

const NOT_REACHED = 'nås inte';

/** The limits of the median: one that is not reached is another thing than one that there is none of, where nobody lives in the end. */
function limitsText(km: KaplanMeier): string {
  const otherwise = km.curve.survival.at(-1) === 0 ? 'kan inte räknas' : NOT_REACHED;
  return `${reached(km.medianLower, otherwise)} – ${reached(km.medianUpper, otherwise)}`;
}

function reached(time: number | null, otherwise: string): string {
  return time === null ? otherwise : duration(time);
}

/** With at least three digits that count. */
function duration(time: number): string {
  return number(time, time > 0 ? Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(time)))) : 0);
}

function percent(share: number): string {
  return `${number(100 * share, 1, 1)} %`;
}

function number(value: number, most = 2, least = 0): string {
  return value.toLocaleString('sv-SE', { maximumFractionDigits: most, minimumFractionDigits: least });
}
