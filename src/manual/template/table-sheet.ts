import type { Form, Variable, VariableType } from '../../dictionary/dictionary.ts';
import { limitsInWords } from '../../dictionary/limits-in-words.ts';
import { readValue } from '../../dictionary/read-value.ts';
import { TEXT_SHAPES } from '../../dictionary/text-shape.ts';
import type { Answers, CellFormat, SheetCell, SheetColumn, WorkbookSheet } from '../workbook.ts';
import { type CodeSheet, codesOf } from './code-sheet.ts';
import { sheetName } from './sheet-name.ts';

/** Rows that are made ready: a year's at the largest unit, several times over. */
const OPEN_ROWS = 1000;

/** A table to fill in: its headings by name, each with what it asks for, and one row that shows how. */
export function tableSheet(form: Form, codes: CodeSheet): WorkbookSheet {
  return {
    name: sheetName(form),
    columns: form.variables.map((variable) => column(variable, codes)),
    frozenRows: 1,
    rows: [form.variables.map(heading), form.variables.map((variable, place) => example(variable, place, form))],
    openRows: OPEN_ROWS,
  };
}

function heading(variable: Variable): SheetCell {
  const { name, required, personal, help } = variable;
  const note = [
    required ? 'Måste fyllas i.' : 'Får vara tom.',
    help,
    `${WRITTEN[variable.type]}${valuesInWords(variable)}`,
    personal ? 'Personuppgift.' : undefined,
  ];
  return {
    value: name,
    look: required ? 'required' : 'heading',
    note: note.filter((each) => each !== undefined).join('\n'),
  };
}

function valuesInWords(variable: Variable): string {
  const { codes, shape, limits, measuredIn } = variable;
  if (codes.length > 0) return '.';
  if (shape !== undefined) return `: ${TEXT_SHAPES[shape].words}.`;
  if (limits !== undefined) return `, ${limitsInWords(variable)}.`;
  return measuredIn === undefined ? '.' : `, i ${measuredIn}.`;
}

const WRITTEN: Readonly<Record<VariableType, string>> = {
  text: 'Text',
  date: 'Datum, som 2024-03-31',
  boolean: 'Välj ja eller nej',
  code: 'Välj i listan',
  integer: 'Heltal',
  decimal: 'Tal',
};

function column(variable: Variable, codes: CodeSheet): SheetColumn {
  const width = Math.min(32, Math.max(12, variable.name.length + 2));
  const answers = answersOf(variable, codes);
  return { width, format: FORMATS[variable.type], ...(answers === undefined ? {} : { answers }) };
}

const FORMATS: Readonly<Record<VariableType, CellFormat>> = {
  text: 'text',
  date: 'date',
  boolean: 'text',
  code: 'text',
  integer: 'whole',
  decimal: 'decimal',
};

function answersOf(variable: Variable, codes: CodeSheet): Answers | undefined {
  const { type, name, limits } = variable;
  const list = codes.listOf(variable);
  if (list !== undefined) return { ...list, otherwise: `Välj ett av svaren i listan för ${name}.` };
  if (type === 'date') return { type: 'date', otherwise: 'Skriv ett datum, som 2024-03-31.' };
  if (type !== 'integer' && type !== 'decimal') return undefined;
  const asked = limits === undefined ? '' : ` ${limitsInWords(variable)}`;
  return {
    type: type === 'integer' ? 'whole' : 'decimal',
    ...limits,
    otherwise: `Skriv ett ${type === 'integer' ? 'heltal' : 'tal'}${asked}.`,
  };
}

/** The row that shows how: it begins with the word by which the program passes it over. */
function example(variable: Variable, place: number, { examples = [], example: row = {} }: Form): SheetCell {
  const [word] = examples;
  const value = place === 0 ? word?.name : exampleOf(variable, row[variable.id]);
  return { value: value ?? null, look: 'example' };
}

/** What stands in the form's made-up row as a person would write it: a code by the name that is chosen. */
function exampleOf(variable: Variable, written: string | undefined): string | number | undefined {
  if (written === undefined) return undefined;
  const read = readValue(variable, written);
  if ('value' in read && typeof read.value === 'number') return read.value;
  return codesOf(variable).find(({ id }) => id === written)?.name ?? written;
}
