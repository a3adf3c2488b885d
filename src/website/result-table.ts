import type { ChartCell, ChartColumn, ChartTable } from '../charts/chart.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { shownText } from '../words/absence.ts';
import { entriesOf } from './kinds/kinds.ts';
import type { PublishedNumber } from './kinds/website-kind.ts';
import { publishedWords } from './published-words.ts';
import { RESULT_COLUMNS } from './result-columns.ts';
import { type SiteInput, yearsOf } from './site-input.ts';

interface Column extends ChartColumn {
  /** The id, or a number as text. */
  readonly of: (result: PublicResult, entry: PublishedNumber) => string;
  /** The words for it; without them it stands as it is. */
  readonly words?: (result: PublicResult, entry: PublishedNumber) => string;
}

/**
 * Every published number on a row of its own: measure, year, reporter, what the number is and, in a breakdown, of which
 * category. For programs: names are ids, numbers are unrounded, and what is absent says why. An area with parts says which
 * part, and one with survival at how many months.
 * @param isNamed for people: with the words for the ids
 */
export function resultTable(input: SiteInput, isNamed = false): ChartTable {
  const years = yearsOf(input);
  const columns = columnsOf(input);
  return {
    caption: `${input.area.name}: alla publicerade siffror`,
    columns: [
      ...columns.map(({ id, name, kind }) => ({ id, name, kind })),
      { id: 'varde', name: RESULT_COLUMNS['varde']?.name ?? 'varde', kind: 'number' },
    ],
    rows: input.results
      .filter(({ part }) => years.includes(part.to))
      .flatMap((result) => rowsOf(result, columns, isNamed)),
  };
}

function columnsOf(input: SiteInput): readonly Column[] {
  const { area } = input;
  const said = publishedWords(input);
  const column = (id: string, of: Column['of'], words?: Column['words']): Column => ({
    ...{ id, name: RESULT_COLUMNS[id]?.name ?? id, kind: 'text', of },
    ...(words === undefined ? {} : { words }),
  });
  const hasSurvival = area.measures.some(({ computation }) => definedParts(computation.figure).followed !== undefined);
  return [
    column(
      'matt',
      ({ measure }) => measure,
      ({ measure }) => said.measure(measure),
    ),
    column('ar', ({ part: { from, to } }) => (from === to ? String(to) : `${from}–${to}`)),
    column('period', ({ period }) => `${period.from}/${period.to}`),
    column('definition', ({ definition }) => definition),
    column(
      'enhet',
      ({ reporter }) => reporter,
      ({ reporter }) => said.reporter(reporter),
    ),
    ...(area.strata === undefined
      ? []
      : [
          column(
            'del',
            ({ part }) => part.stratum ?? '',
            ({ part }) => said.stratum(part.stratum ?? ''),
          ),
        ]),
    column(
      'tal',
      (_, { statistic }) => statistic,
      (_, { statistic }) => said.number(statistic),
    ),
    column(
      'uppdelning',
      (_, { breakdown = '' }) => breakdown,
      ({ measure }, { breakdown = '' }) => said.breakdown(measure, breakdown),
    ),
    column(
      'kategori',
      (_, { category = '' }) => category,
      ({ measure }, { breakdown = '', category = '' }) => said.category(measure, breakdown, category),
    ),
    ...(hasSurvival ? [column('manader', (_, { months }) => String(months ?? ''))] : []),
    column('preliminar', ({ figure, preliminary }) => (preliminary || publicParts(figure).preliminary ? 'ja' : 'nej')),
    column('rapporterat', ({ reporters }) => (reporters ? `${reporters.reported}/${reporters.expected}` : '')),
    column('avvisade_rader', ({ refused }) => (refused ? String(sum(Object.values(refused))) : '')),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function rowsOf(result: PublicResult, columns: readonly Column[], isNamed: boolean): ChartCell[][] {
  return entriesOf(result.figure).map((entry) => [
    ...columns.map(({ of, words }): ChartCell => {
      const text = isNamed && words !== undefined ? words(result, entry) : of(result, entry);
      return { text, value: text };
    }),
    { text: shownText(entry.value, String), value: entry.value },
  ]);
}
