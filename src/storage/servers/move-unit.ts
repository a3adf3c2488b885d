import type { Asking, Trace } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import type { OpenServers } from './open-servers.ts';
import { HOME, unitPlaces } from './unit-places.ts';

/** So many records, or persons, go at a time. */
const PAGE = 2000;

/**
 * Moves a unit from one server to another, whole. Each step can be done again, so that a move that was interrupted is gone on with by asking for it
 * anew: it is said that the unit goes, and from then on nobody writes; it is copied, in one transaction, and the copy's print is compared; it counts
 * there, from one moment on; and it is taken away where it was. Figures are made where it counts, and it is whole there in every step.
 */
export async function moveUnit(servers: OpenServers, asking: Asking, unit: string, to: string): Promise<void> {
  const { home } = servers;
  const trace = (step: string): Trace => ({ action: 'flytta enhet', scope: { unit, to: to || 'hem', step } });
  const step = (name: 'goes' | 'counts' | 'stays', alone?: 'vm.erasing' | 'vm.places') =>
    home.door.write(asking, trace(name), (connection) => placed(connection, unit, name, to), alone);
  const placeNow = async () => (await unitPlaces(home.owner)).get(unit) ?? { unit, server: HOME };

  let place = await placeNow();
  if (place.movedFrom !== undefined) await takenAway(servers, asking, unit, place.server, place.movedFrom);
  if (place.server === to) {
    // Who asks for it where it is wants it to stay.
    if (place.movingTo !== undefined)
      await home.door.write(asking, trace('stays'), (by) => placed(by, unit, 'stays', place.movingTo ?? ''));
    return;
  }
  if (place.movingTo !== undefined && place.movingTo !== to)
    throw new StorageFault('unit-moving', { unit, server: place.movingTo || 'registret' });
  // Whoever writes of it is waited for.
  if (place.movingTo === undefined) await step('goes', 'vm.erasing');
  place = await placeNow();
  const from = place.server;
  await copied(servers, asking, { unit, from, to, trace: trace('copies') });
  // So is whoever counts.
  await step('counts', 'vm.places');
  await takenAway(servers, asking, unit, to, from);
}

interface Copying {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly trace: Trace;
}

/** All or nothing of a unit's records is at the server after it. */
async function copied(servers: OpenServers, asking: Asking, { unit, from, to, trace }: Copying): Promise<void> {
  const [source, target] = [await servers.at(from), await servers.at(to)];
  await servers.asking(to, () => formVersionsAt(target, servers.home));
  await servers.asking(from, () =>
    source.door.read(asking, trace, (read) =>
      servers.asking(to, () =>
        target.door.write(asking, trace, async (write) => {
          const print = await one(read, 'vm.unit_print($1)', unit);
          const there = await one(write, 'vm.had_unit($1)', unit);
          if (there === print) return;
          // It has been there before, and has changed since.
          if (there !== null) await one(write, 'vm.drop_unit($1)', unit);
          for (let beyond: unknown = 0; beyond !== null; ) {
            const [found] = await read.rows('select last, page from vm.unit_page($1, $2, $3)', [unit, beyond, PAGE]);
            await one(write, 'vm.take_page($1, $2)', unit, found?.['page']);
            beyond = found?.['last'] ?? null;
          }
          if (to !== HOME) await sharedCopied(servers.home, asking, trace, unit, write);
          if ((await one(write, 'vm.unit_print($1)', unit)) !== print)
            throw new StorageFault('unit-copy-differs', { unit, server: to || 'registret' });
          await one(write, 'vm.have_unit($1, $2)', unit, print);
        }),
      ),
    ),
  );
  await servers.asking(to, () => target.owner.script('analyze'));
}

/** Copies what no unit reports of the unit's persons to another server, which has them now. */
async function sharedCopied(
  home: RegisterStore,
  asking: Asking,
  trace: Trace,
  unit: string,
  write: Connection,
): Promise<void> {
  await home.door.read(asking, trace, async (read) => {
    for (let beyond: string | null = null; ; ) {
      const persons = (await one(write, 'vm.unit_persons($1, $2, $3)', unit, beyond, PAGE)) as readonly string[];
      const last = persons.at(-1);
      if (last === undefined) return;
      await one(write, 'vm.take_shared($1, $2)', unit, await one(read, 'vm.shared_page($1, $2)', unit, persons));
      const print = (by: Connection) => one(by, 'vm.shared_print($1, $2)', unit, persons);
      if ((await print(read)) !== (await print(write)))
        throw new StorageFault('unit-copy-differs', { unit, server: String(trace.scope?.['to']) });
      beyond = last;
    }
  });
}

/** Takes a unit away from where it no longer counts. */
async function takenAway(
  servers: OpenServers,
  asking: Asking,
  unit: string,
  server: string,
  from: string,
): Promise<void> {
  const trace = { action: 'flytta enhet', scope: { unit, to: server || 'hem', step: 'settled' } };
  const source = await servers.at(from);
  await servers.asking(from, () => source.door.write(asking, trace, (by) => one(by, 'vm.drop_unit($1)', unit)));
  await servers.home.door.write(asking, trace, (by) => placed(by, unit, 'settled', server));
}

/** Forms are kept as they were when records were written with them; nothing in them is of anybody. */
async function formVersionsAt(target: RegisterStore, home: RegisterStore): Promise<void> {
  if (target === home) return;
  const [row] = await home.owner.rows('select json_agg(f)::text as forms from vm.form_version f');
  if (row?.['forms'] === null) return;
  await target.owner.rows(
    'insert into vm.form_version select f.* from json_populate_recordset(null::vm.form_version, $1) f on conflict do nothing',
    [row?.['forms']],
  );
}

const placed = (connection: Connection, unit: string, step: string, server: string) =>
  one(connection, 'vm.place_unit($1, $2, $3)', unit, step, server);

/** What a function of the register's gives. */
async function one(connection: Connection, call: string, ...values: readonly unknown[]): Promise<unknown> {
  const [row] = await connection.rows(`select ${call} as given`, values);
  return row?.['given'];
}
