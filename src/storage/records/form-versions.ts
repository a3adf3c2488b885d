import type { Form } from '../../dictionary/dictionary.ts';
import type { Connection } from '../database.ts';

/** Keeps what a form is, of the version that it has now: once for each. @param owner as the database's owner */
export async function keepForm(owner: Connection, form: Form): Promise<void> {
  // What a table of it may look like is the content's, and no record's.
  const { sums: _, examples: __, example: ___, ...definition } = form;
  await owner.rows(
    'insert into vm.form_version (form, version, definition) values ($1, $2, $3) on conflict (form, version) do nothing',
    [form.id, form.version ?? 1, JSON.stringify(definition)],
  );
}

/**
 * The other versions of a form that signed records as of a day were written with, as the register has kept them; of one that was written before
 * the register kept them nothing is known.
 */
export async function otherVersions(connection: Connection, { id, version = 1 }: Form, day: string): Promise<Form[]> {
  const rows = await connection.rows(
    `select f.definition from vm.form_version f where f.form = $1 and f.version <> $2 and f.version in (
       select one.form_version from (
         select distinct on (v.record) v.form_version, v.status from vm.record r join vm.version v using (record)
         where r.form = $1 and v.known <= $3 and v.status <> 'draft' order by v.record, v.nr desc
       ) as one where one.status = 'signed') order by f.version`,
    [id, version, day],
  );
  return rows.map(({ definition }) => definition as Form);
}
