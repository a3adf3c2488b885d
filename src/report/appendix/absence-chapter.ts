import type { ChartCell } from '../../charts/chart.ts';
import { absenceMeaning, absenceNames, absenceWords } from '../../words/absence.ts';
import { capital } from '../../words/letters.ts';
import type { Composing } from '../composing/composing.ts';
import type { Chapter } from '../composing/document.ts';

/** The id of the chapter that tells what the words for missing numbers mean. */
export const ABSENCES = 'ord-dar-en-siffra-saknas';

/** The words that stand where there is no number, and what each of them means: tables and pictures say them alone. */
export function absenceChapter(composing: Composing): Omit<Chapter, 'number'> {
  const label = composing.nextTable();
  const table = {
    caption: 'Ord som står där en siffra saknas',
    columns: [
      { id: 'ord', name: 'Ord', kind: 'text' as const },
      { id: 'betydelse', name: 'Betydelse', kind: 'text' as const },
    ],
    rows: absenceNames().map((name): ChartCell[] => [
      cell(capital(absenceWords(name)), name),
      cell(absenceMeaning(name)),
    ]),
  };
  return {
    id: ABSENCES,
    title: 'Ord där en siffra saknas',
    sections: [
      {
        id: 'inledning',
        blocks: [{ kind: 'table', id: `tabell-${label.toLowerCase()}`, label, table, references: [] }],
      },
    ],
  };
}

const cell = (text: string, value = text): ChartCell => ({ text, value });
