import type { ChartTable } from '../charts/chart.ts';
import { PUBLIC_ABSENCES } from '../disclosure/public-result.ts';
import { absenceMeaning } from '../words/absence.ts';
import { capital } from '../words/letters.ts';
import { RESULT_COLUMNS } from './result-columns.ts';

/** A code of a column in the file of all figures, with what it means. */
interface Explained {
  readonly column: string;
  readonly measure: string;
  readonly code: string;
  readonly meaning: string;
}

/**
 * What each column of the file of all figures holds, and what each code in it means: those that stand in the table, and every
 * reason why a number can be missing.
 * @param coded the file's table with ids; `named` the same with words
 */
export function dataDictionary(coded: ChartTable, named: ChartTable): ChartTable {
  const columns = coded.columns.map(
    ({ id }): Explained => ({
      ...{ column: id, measure: '', code: '' },
      meaning: RESULT_COLUMNS[id]?.meaning ?? '',
    }),
  );
  const missing: Explained[] = [
    { ...{ column: 'saknas', measure: '', code: '' }, meaning: RESULT_COLUMNS['saknas']?.meaning ?? '' },
    ...PUBLIC_ABSENCES.map((name) => ({
      ...{ column: 'saknas', measure: '', code: name },
      meaning: capital(absenceMeaning(name)),
    })),
  ];
  return {
    caption: 'Vad kolumnerna och koderna i filen alla-siffror betyder',
    columns: [
      { id: 'kolumn', name: 'Kolumn', kind: 'text' },
      { id: 'matt', name: 'Mått', kind: 'text' },
      { id: 'kod', name: 'Kod', kind: 'text' },
      { id: 'betyder', name: 'Betyder', kind: 'text' },
    ],
    rows: [...columns.flatMap((one) => [one, ...codesIn(one.column, coded, named)]), ...missing].map(
      ({ column, measure, code, meaning }) => [column, measure, code, meaning].map((text) => ({ text, value: text })),
    ),
  };
}

/** The codes of a column that has words of its own, each once; by measure where its codes are the measure's. */
function codesIn(column: string, coded: ChartTable, named: ChartTable): readonly Explained[] {
  const at = coded.columns.findIndex(({ id }) => id === column);
  const { isOfMeasure = false } = RESULT_COLUMNS[column] ?? {};
  const found = coded.rows.flatMap((row, line): Explained[] => {
    const [code, meaning] = [row[at]?.text ?? '', named.rows[line]?.[at]?.text ?? ''];
    if (code === '' || code === meaning) return [];
    return [{ column, measure: isOfMeasure ? (row[0]?.text ?? '') : '', code, meaning }];
  });
  return [...new Map(found.map((one) => [[one.measure, one.code, one.meaning].join('\n'), one])).values()];
}
