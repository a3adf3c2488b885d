import type { Form } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { RegisterDatabase } from '../database.ts';
import { columnTypeOf } from '../postgres-runtime.ts';

/**
 * Sees to it that the database keeps rows of the forms, with a column for each of their variables: made or made anew where the content has
 * changed. Whose content is older than what they are made of reads versions instead, where it asks for something else.
 * @param owner the database, as its owner
 * @returns the forms whose rows have all of their variables
 */
export async function keepRows(owner: RegisterDatabase, forms: readonly Form[]): Promise<ReadonlySet<string>> {
  const asked = forms.map((form) => ({
    form: form.id,
    version: form.version ?? 1,
    key: form.key,
    columns: columnsOf(form),
  }));
  const there = await owner.rows(
    `select one.form from unnest($1::text[], $2::jsonb[], $3::jsonb[]) as one (form, columns, key) join vm.row_form f using (form)
     where f.columns @> one.columns and to_jsonb(f.key) = one.key`,
    [asked.map(({ form }) => form), asked.map(({ columns }) => columns), asked.map(({ key }) => JSON.stringify(key))],
  );
  const kept = new Set(there.map(({ form }) => String(form)));
  for (const { form, version, key, columns } of asked.filter((one) => !kept.has(one.form))) {
    const made = await owner.transaction(async (connection) => {
      const [row] = await connection.rows('select vm.keep_rows($1, $2, $3, $4) as made', [form, version, columns, key]);
      return row?.['made'] === true;
    });
    if (made) kept.add(form);
  }
  return kept;
}

/** The variables whose values stand in a column of their own: the others are the record's. */
function columnsOf({ variables }: Form): string {
  const own = variables.filter(({ id }) => ![PERSON, REPORTING_UNIT, KNOWN].includes(id));
  return JSON.stringify(Object.fromEntries(own.map(({ id, type }) => [id, columnTypeOf(type)])));
}
