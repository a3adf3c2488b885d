import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';

/** The forms whose files are there already, of an import of the same files that was interrupted; none where there was no such. */
export async function formsTakenIn(store: RegisterStore, asking: Asking, run: string): Promise<readonly string[]> {
  const trace = { action: 'läsa vad som är inläst', scope: { run } };
  const rows = await store.door.read(asking, trace, (connection) =>
    connection.rows(
      `select form from vm.import_file where run = $1 and form is not null
         and file > coalesce((select max(file) from vm.import_file where run = $1 and form is null), 0) order by file`,
      [run],
    ),
  );
  return rows.map(({ form }) => String(form));
}

/** Bears in mind that a form's file has been taken in; null that nothing of the run is left. */
export async function noteTakenIn(
  connection: Connection,
  run: string,
  forms: readonly (string | null)[],
): Promise<void> {
  await connection.rows('insert into vm.import_file (run, form) select $1, one from unnest($2::text[]) as one', [
    run,
    forms,
  ]);
}
