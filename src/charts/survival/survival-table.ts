import type { Absence, Shown } from '../../disclosure/public-result.ts';
import { shownText } from '../../words/absence.ts';
import { formatCount, formatPercentile, formatShare } from '../../words/numbers.ts';
import { rounded } from '../../words/rounded.ts';
import type { ChartCell, ChartColumn, ChartTable } from '../chart.ts';
import { words } from '../figure-table.ts';
import type { RowOrigin } from '../row-origin.ts';
import { type NamedGroup, whyNoCurve } from './survival-groups.ts';

const COLUMNS: readonly ChartColumn[] = [
  { id: 'group', name: 'Grupp', kind: 'text' },
  { id: 'n', name: 'Antal', kind: 'number' },
  { id: 'events', name: 'Döda', kind: 'number' },
  { id: 'median', name: 'Median, år', kind: 'number' },
  { id: 'median_lower', name: 'Median, 95\u00a0% KI undre', kind: 'number' },
  { id: 'median_upper', name: 'Median, 95\u00a0% KI övre', kind: 'number' },
  { id: 'years', name: 'År efter start', kind: 'number' },
  { id: 'survival', name: 'Överlevnad', kind: 'share' },
  { id: 'lower', name: '95\u00a0% KI, undre', kind: 'share' },
  { id: 'upper', name: '95\u00a0% KI, övre', kind: 'share' },
  { id: 'at_risk', name: 'Under observation', kind: 'number' },
  { id: 'events_so_far', name: 'Döda hittills', kind: 'number' },
  { id: 'censored_so_far', name: 'Uppföljning slut', kind: 'number' },
];

/** Why there is no figure, in a row for all groups: a table is never empty. */
export function absentSurvivalTable(absent: Absence, caption: string, origin: RowOrigin): ChartTable {
  const cells = Array.from({ length: COLUMNS.length - 1 }, () => count(absent));
  return { caption, columns: COLUMNS, rows: [[words('Alla grupper', 'alla'), ...cells]], origins: [origin] };
}

/** A row per group and whole year, the group's own numbers in each; one row for a group without a curve. */
export function survivalTable(groups: readonly NamedGroup[], caption: string, origin: RowOrigin): ChartTable {
  return {
    caption,
    columns: COLUMNS,
    rows: groups.flatMap(({ id, name, group }) => {
      const { n, events, median, medianLower, medianUpper, rows } = group;
      const whole = [words(name, id), count(n), count(events), ...[median, medianLower, medianUpper].map(inYears)];
      // Nobody in the group is not the same as a curve that may not be shown.
      const none: Shown = whyNoCurve(group) ?? { absent: 'not-applicable' };
      if (rows.length === 0)
        return [[words(name, id), count(n), count(events), ...Array.from({ length: 10 }, () => count(none))]];
      return rows.map((row) => [
        ...whole,
        inYears(row.months),
        ...[row.survival, row.lower, row.upper].map((value) => ({ value, text: shownText(value, formatShare) })),
        ...[row.atRisk, row.events, row.censored].map(count),
      ]);
    }),
    origins: groups.flatMap(({ group: { rows } }) => Array.from({ length: Math.max(rows.length, 1) }, () => origin)),
  };
}

const count = (value: Shown): ChartCell => ({ value, text: shownText(value, formatCount) });

/** Of a number of years in a file: twelfths are told apart. */
const YEAR_DECIMALS = 3;

function inYears(months: Shown): ChartCell {
  const value = typeof months === 'number' ? rounded(months / 12, YEAR_DECIMALS) : months;
  return { value, text: shownText(value, formatPercentile) };
}
