import type { Code, Form, Variable } from '../../dictionary/dictionary.ts';
import { OWN_SHEETS } from '../own-sheets.ts';
import type { Answers, SheetCell, WorkbookSheet } from '../workbook.ts';

/** The sheet of code lists, and where on it a variable's own list stands. */
export interface CodeSheet {
  readonly sheet: WorkbookSheet;
  readonly listOf: (variable: Variable) => Omit<Extract<Answers, { type: 'list' }>, 'otherwise'> | undefined;
}

const NAME = OWN_SHEETS.codes;
/** The heading's row, and the first of the codes. */
const FIRST = 2;

/** Every list that the forms' variables choose from, once: what is chosen, and beside it the code that it stands for. */
export function codeSheet(forms: readonly Form[]): CodeSheet {
  const lists = new Map<string, { heading: string; codes: readonly Code[] }>();
  for (const variable of forms.flatMap(({ variables }) => variables)) {
    const codes = codesOf(variable);
    const key = JSON.stringify(codes);
    if (codes.length > 0 && !lists.has(key)) lists.set(key, { heading: headingOf(variable), codes });
  }
  const all = [...lists.values()];
  const longest = Math.max(0, ...all.map(({ codes }) => codes.length));
  const places = new Map([...lists.keys()].map((key, place) => [key, place * 2]));
  const heading = all.flatMap(({ heading: value }): SheetCell[] => [
    { value, look: 'heading' },
    { value: 'kod', look: 'heading' },
  ]);
  const rows = Array.from({ length: longest }, (_, row) =>
    all.flatMap(({ codes }): SheetCell[] => {
      const code = codes[row];
      return code === undefined ? [{ value: null }, { value: null }] : [{ value: code.name }, { value: code.id }];
    }),
  );
  return {
    sheet: {
      name: NAME,
      columns: all.flatMap(({ codes }) => [
        { width: Math.max(20, ...codes.map(({ name }) => name.length + 2)), format: 'text' as const },
        { width: 14, format: 'text' as const },
      ]),
      frozenRows: 1,
      rows: [heading, ...rows],
    },
    listOf: (variable) => {
      const codes = codesOf(variable);
      const column = places.get(JSON.stringify(codes));
      return column === undefined
        ? undefined
        : { type: 'list', sheet: NAME, column, from: FIRST, to: FIRST + codes.length - 1 };
    },
  };
}

/** What may be chosen: the codes by their names, and of yes and no the two words. */
export function codesOf({ codes, spellings }: Variable): readonly Code[] {
  return spellings ?? codes;
}

const headingOf = ({ name, spellings }: Variable) => (spellings === undefined ? name : 'Ja eller nej');
