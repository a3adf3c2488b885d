import type { Dictionary, Form, Row } from '../dictionary/dictionary.ts';
import { judgedForm } from '../dictionary/judged-variables.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { identifier } from '../engine/sql/text.ts';
import { findTables, type TableFile } from '../files/find-tables.ts';
import type { Progress } from '../files/progress.ts';
import { readTextTable } from '../files/read-text-table.ts';
import type { TableReading } from '../files/text-table/text-table-reader.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { asRead } from './as-read.ts';
import { keepRefused } from './as-refused.ts';
import type { Database } from './duckdb.ts';
import { emptyColumns } from './empty-columns.ts';
import { loadParquets } from './load-parquets.ts';
import type { LoadedTables, TableRows } from './loaded-tables.ts';
import { appendRows, createTable } from './row-store.ts';
import { type UnreadColumn, unreadColumns } from './unread-columns.ts';

/**
 * Reads a data set's tables into the database, each as a relation {@link asRead} with every variable, or with those `asked`
 * for and the required ones; an absent table is empty, and one of which nothing is asked isn't read. What was known of them
 * on the extract date is made afterwards, by `bindTables`, and derived forms by `deriveTables`.
 */
export async function loadTables(
  database: Database,
  dictionary: Dictionary,
  path: string,
  progress: Progress,
  asked?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<LoadedTables> {
  // Whether a table is there that nothing is asked of is nobody's concern.
  const found = await findTables(path, dictionary, asked && new Set(asked.keys()));
  const problems: Problem[] = [...found.problems];
  const read: Record<string, TableRows> = {};
  const forms = recordedForms(dictionary).filter(({ id }) => asked?.has(id) ?? true);
  const lost = new Set(found.lost);
  const begun = (form: Form) => progress(`Läser ${form.id}`, forms.indexOf(form) / forms.length);
  const fileOf = (form: Form) => found.tables.find(({ table }) => table === form.id);
  const parquet = forms.flatMap((form) => {
    const file = fileOf(form);
    return file?.format === 'parquet' ? [{ form, file }] : [];
  });
  const textReading = (form: Form, file: TextFile) => {
    begun(form);
    return loadTextTable(database, form, file, asked?.get(form.id));
  };
  const parquetReadings = await loadParquets(database, parquet, begun, asked);
  for (const form of forms) {
    const file = fileOf(form);
    const relation = asRead(judgedForm(form, asked?.get(form.id)));
    if (file === undefined) {
      await createTable(database, relation);
      continue;
    }
    const reading = file.format === 'parquet' ? parquetReadings.get(form.id) : await textReading(form, file);
    if (reading === undefined) throw new RangeError(`${form.id} was not read`);
    problems.push(...reading.problems);
    if (reading.outcome === 'refused') {
      lost.add(form.id);
      await database.run(`DROP TABLE IF EXISTS ${identifier(relation.id)}`);
      await createTable(database, relation);
    } else {
      const where: Where = { file: file.file, ...(file.format === 'excel' ? { sheet: file.sheet.name } : {}) };
      const { read: rows, refused: not, absent, keysDiffer } = reading;
      const unread = await unreadColumns(database, relation.id, reading.unread, rows);
      problems.push(...unread.map((each) => unreadProblem(form, each, rows, where)));
      const isKnown = (column: string) => absent.includes(column) || reading.unread.has(column);
      const empty = await emptyColumns(database, relation, rows - not, isKnown);
      read[form.id] = {
        ...{ read: rows, refused: not, unread: unread.map(({ column }) => column), where },
        ...(rows === 0 || absent.length === 0 ? {} : { absent }),
        ...(empty.length === 0 ? {} : { empty }),
        ...(keysDiffer === undefined ? {} : { keysDiffer }),
      };
    }
  }
  return { read, lost: [...lost], refused: found.refused, problems };
}

function unreadProblem({ id: table, variables }: Form, unread: UnreadColumn, rows: number, where: Where): Problem {
  const { column, cells } = unread;
  const name = variables.find(({ id }) => id === column)?.name ?? column;
  return tableProblem('column-unread', { ...where, table, column }, { name, found: cells, expected: rows });
}

type TextFile = Exclude<TableFile, { format: 'parquet' }>;

async function loadTextTable(
  database: Database,
  form: Form,
  file: TextFile,
  asked: ReadonlySet<string> | undefined,
): Promise<TableReading> {
  const kept = judgedForm(form, asked);
  const judged = asRead(kept);
  await createTable(database, judged);
  const keep = async (rows: readonly Row[], refused: readonly Row[]) => {
    await appendRows(database, judged, rows);
    await keepRefused(database, kept, refused);
  };
  return readTextTable(file, form, keep, asked);
}
