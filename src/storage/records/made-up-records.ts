import { asRead } from '../../analysis/as-read.ts';
import type { LoadedTables } from '../../analysis/loaded-tables.ts';
import type { SimulatedRows } from '../../analysis/simulated-rows.ts';
import type { Dictionary, Form } from '../../dictionary/dictionary.ts';
import { MADE_UP } from '../../dictionary/made-up.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { onlyRow } from '../../engine/sql/sql-row.ts';
import type { Asked, SqlAnswers, SqlRuntime } from '../../engine/sql/sql-runtime.ts';
import { identifier } from '../../engine/sql/text.ts';

/** Which forms hold records of made-up persons, and which of others: as the tables of an extract would say it. */
export async function madeUpRecords(
  runtime: SqlRuntime,
  dictionary: Dictionary,
  { read }: Pick<LoadedTables, 'read'>,
): Promise<SimulatedRows> {
  const forms = recordedForms(dictionary);
  const [any = { madeUp: false, others: false }] = await runtime.ask([anyPersons()]);
  // Where all persons of the register are of one sort, so are all rows of persons.
  const found =
    any.madeUp && any.others
      ? await runtime.ask(forms.map((form) => foundAsked(form)))
      : await runtime.ask(
          forms.map((form) => (has(form, PERSON) ? sameAsAll(any, (read[form.id]?.read ?? 0) > 0) : foundAsked(form))),
        );
  const tables = (which: (found: Found) => boolean) =>
    forms.flatMap(({ id }, place) => {
      const one = found[place];
      return one !== undefined && which(one) ? [id] : [];
    });
  return { madeUp: tables(({ madeUp }) => madeUp), others: tables(({ others }) => others) };
}

interface Found {
  readonly madeUp: boolean;
  readonly others: boolean;
}

const has = ({ variables }: Form, column: string) => variables.some(({ id }) => id === column);

const asFound =
  (question: string) =>
  (answers: SqlAnswers): Found => {
    const row = onlyRow(answers(question));
    return { madeUp: row.flag('made_up'), others: row.flag('others') };
  };

function anyPersons(): Asked<Found> {
  const sql = 'SELECT made_up, others FROM vm.sorts_of_persons()';
  return { questions: [{ id: 'any', sql, joined: { rows: 'added', by: [] } }], read: asFound('any') };
}

const sameAsAll = (any: Found, hasRows: boolean): Asked<Found> => ({
  questions: [],
  read: () => ({ madeUp: hasRows && any.madeUp, others: hasRows && any.others }),
});

function foundAsked(form: Form): Asked<Found> {
  const sql = `SELECT ${anySql(form, true)} AS made_up, ${anySql(form, false)} AS others`;
  return { questions: [{ id: 'found', sql, joined: { rows: 'added', by: [] } }], read: asFound('found') };
}

function anySql(form: Form, madeUp: boolean): string {
  const rows = `SELECT FROM ${identifier(asRead(form).id)} r`;
  // A row that is about nobody may say it itself, and else says nothing.
  if (!has(form, PERSON))
    return madeUp && has(form, MADE_UP) ? `EXISTS (${rows} WHERE r.${identifier(MADE_UP)})` : 'FALSE';
  const persons = `SELECT CAST(p.person AS text) FROM vm.person p WHERE ${madeUp ? '' : 'NOT '}p.made_up`;
  return `EXISTS (${rows} WHERE r.${identifier(PERSON)} IN (${persons}))`;
}
