import type { ChartCell, ChartColumn, ChartTable } from '../charts/chart.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { shownText } from '../words/absence.ts';
import { entriesOf } from './kinds/kinds.ts';
import type { PublishedNumber } from './kinds/website-kind.ts';
import { type SiteInput, yearsOf } from './site-input.ts';

interface Column extends ChartColumn {
  readonly of: (result: PublicResult, entry: PublishedNumber) => string;
}

/**
 * Every published number on a row of its own: measure, year, reporter, what the number is and, in a breakdown, of which
 * category. For programs: names are ids, numbers are unrounded, and what is absent says why. An area with parts says which
 * part, and one with survival at how many months.
 */
export function resultTable(input: SiteInput): ChartTable {
  const years = yearsOf(input);
  const columns = columnsOf(input);
  return {
    caption: `${input.area.name}: alla publicerade siffror`,
    columns: [
      ...columns.map(({ id, name, kind }) => ({ id, name, kind })),
      { id: 'varde', name: 'varde', kind: 'number' },
    ],
    rows: input.results.filter(({ part }) => years.includes(part.to)).flatMap((result) => rowsOf(result, columns)),
  };
}

function columnsOf({ area }: SiteInput): readonly Column[] {
  const column = (id: string, of: Column['of']): Column => ({ id, name: id, kind: 'text', of });
  const hasSurvival = area.measures.some(({ computation }) => definedParts(computation.figure).followed !== undefined);
  return [
    column('matt', ({ measure }) => measure),
    column('ar', ({ part: { from, to } }) => (from === to ? String(to) : `${from}–${to}`)),
    column('period', ({ period }) => `${period.from}/${period.to}`),
    column('definition', ({ definition }) => definition),
    column('enhet', ({ reporter }) => reporter),
    ...(area.strata === undefined ? [] : [column('del', ({ part }) => part.stratum ?? '')]),
    column('tal', (_, { statistic }) => statistic),
    column('uppdelning', (_, { breakdown = '' }) => breakdown),
    column('kategori', (_, { category = '' }) => category),
    ...(hasSurvival ? [column('manader', (_, { months }) => String(months ?? ''))] : []),
    column('preliminar', ({ figure, preliminary }) => (preliminary || publicParts(figure).preliminary ? 'ja' : 'nej')),
    column('rapporterat', ({ reporters }) => (reporters ? `${reporters.reported}/${reporters.expected}` : '')),
    column('avvisade_rader', ({ refused }) => (refused ? String(sum(Object.values(refused))) : '')),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function rowsOf(result: PublicResult, columns: readonly Column[]): ChartCell[][] {
  return entriesOf(result.figure).map((entry) => [
    ...columns.map(({ of }) => of(result, entry)).map((text) => ({ text, value: text })),
    { text: shownText(entry.value, String), value: entry.value },
  ]);
}
