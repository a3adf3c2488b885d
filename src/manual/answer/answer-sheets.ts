import type { Dictionary } from '../../dictionary/dictionary.ts';
import { columnName } from '../../dictionary/names.ts';
import { isNothingAsked, type Problem } from '../../problems/problem.ts';
import { gravity, SEVERITY_WORDS } from '../../problems/severity-words.ts';
import { OWN_SHEETS } from '../own-sheets.ts';
import type { SheetCell, WorkbookSheet } from '../workbook.ts';

/** The sheets that stand after the user's own: what is to be done, and how what was certain though written otherwise was read. */
export function answerSheets(problems: readonly Problem[], dictionary: Dictionary): readonly WorkbookSheet[] {
  const isToDo = (one: Problem) => one.severity !== 'note' && !isNothingAsked(one);
  const toDo = problems.filter(isToDo);
  const asRead = problems.filter((one) => !isToDo(one));
  return [
    sheetOf(
      OWN_SHEETS.toDo,
      toDo,
      dictionary,
      'Inget att göra: allt i underlaget gick att läsa, och inget är tveksamt.',
    ),
    sheetOf(OWN_SHEETS.asRead, asRead, dictionary, 'Allt lästes som det stod skrivet.'),
  ];
}

function sheetOf(name: string, problems: readonly Problem[], dictionary: Dictionary, none: string): WorkbookSheet {
  const listed = problems.filter(({ more }) => more === undefined);
  const kinds = [
    ...Map.groupBy(listed, ({ severity, code, message, remedy, file, sheet, table, measure, column }) =>
      JSON.stringify([severity, code, message, remedy, file, sheet, table, measure, column]),
    ).values(),
  ];
  const rows = kinds
    .flatMap((same) => (same[0] === undefined ? [] : [{ first: same[0], same }]))
    .toSorted((a, b) => gravity(a.first) - gravity(b.first) || costOf(a.first) - costOf(b.first))
    .map(({ first, same }): SheetCell[] => [
      { value: SEVERITY_WORDS[first.severity], ...(first.severity === 'error' ? { look: 'strong' } : {}) },
      { value: first.sheet ?? first.file ?? null },
      { value: first.column === undefined ? null : columnName(dictionary, first.table, first.column) },
      { value: rowsInWords(same) },
      { value: same.reduce((sum, { cells = 1 }) => sum + cells, moreOf(first, problems)) },
      { value: first.message },
      { value: first.remedy },
    ]);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width, format: 'wrapped' as const })),
    frozenRows: 1,
    rows:
      rows.length === 0
        ? [[{ value: none }]]
        : [HEADINGS.map((value): SheetCell => ({ value, look: 'heading' })), ...rows],
  };
}

/** Of what is as grave that which leaves somebody out of a figure comes first. */
const costOf = ({ measure }: Problem) => (measure === undefined ? 1 : 0);

const HEADINGS = ['Slag', 'Blad', 'Kolumn', 'Rader', 'Hur många', 'Vad', 'Gör så här'];
const WIDTHS = [12, 20, 24, 24, 10, 70, 60];

/** Rows that are told one by one. */
const MOST_ROWS = 20;

/** "4, 7, 8 … och 60 till"; nothing where it is about no row. */
function rowsInWords(same: readonly Problem[]): string | null {
  const rows = same.flatMap(({ row }) => (row === undefined ? [] : [row]));
  if (rows.length === 0) return null;
  const left = rows.length - MOST_ROWS;
  return `${rows.slice(0, MOST_ROWS).join(', ')}${left > 0 ? ` … och ${left} till` : ''}`;
}

/** Those of the kind that aren't listed one by one. */
function moreOf({ code, table, column }: Problem, problems: readonly Problem[]): number {
  return problems.reduce((sum, { more, ...place }) => {
    const isSame =
      more?.code === code && place.table === table && (place.column === undefined || place.column === column);
    return more !== undefined && isSame ? sum + more.count : sum;
  }, 0);
}
