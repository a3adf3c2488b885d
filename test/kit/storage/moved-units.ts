import assert from 'node:assert/strict';
import { lock, unlock } from '../../../src/storage/records/locking.ts';
import { putQuery, replyTo } from '../../../src/storage/records/queries.ts';
import { saveVersion } from '../../../src/storage/records/save-form.ts';
import type { RegisterStore } from '../../../src/storage/register-store.ts';
import { HOME, otherServers, unitPlaces } from '../../../src/storage/servers/unit-places.ts';
import { as, takingIn } from './register.ts';
import { recordedIn } from './several-servers.ts';

/** The units that {@link recordUnits} writes of. */
export const UNITS = ['karolinska', 'sahlgrenska', 'skane'];

/** Persons at several units, and all that can be said of a record at each. */
export async function recordUnits(home: RegisterStore): Promise<void> {
  const { takeIn, form } = await takingIn(home);
  const persons = ['p-1', 'p-2', 'p-3', 'p-4'];
  await takeIn(
    'patient',
    persons.map((person_id) => ({ person_id, fodelsedatum: '1950-01-01', kon: 'man' })),
  );
  // The last has been at all units, the others at one each.
  await takeIn(
    'vardplan',
    UNITS.flatMap((enhet, at) =>
      [persons[at] ?? '', 'p-4'].map((person_id) => ({ person_id, enhet, datum: '2024-05-01' })),
    ),
  );
  await takeIn('leverans', [{ enhet: 'skane', ar: 2024, tabell: 'vardplan', levererad: true }]);
  for (const unit of UNITS) {
    const [row] = await home.owner.rows(
      "select max(record) as record from vm.record where unit = $1 and form = 'vardplan'",
      [unit],
    );
    const record = Number(row?.['record']);
    const save = (madeFrom: number, datum: string) =>
      saveVersion(
        home,
        as('unit', 'anna', unit),
        { record, madeFrom },
        {
          ...{ form: form('vardplan'), status: 'signed', why: 'rättat', values: { person_id: 'p-4', datum } },
        },
      );
    assert.equal((await save(1, '2024-05-02')).outcome, 'saved');
    assert.equal((await save(1, '2024-05-03')).outcome, 'queued');
    const query = await putQuery(home, as('coordinator'), { record, text: 'Stämmer det?' });
    await replyTo(home, as('unit', 'anna', unit), { query, text: 'Ja.', closes: false });
    await lock(home, as('coordinator'), { record }, 'inlämnat');
    await unlock(home, as('coordinator'), { record }, 'rättas');
    await lock(home, as('coordinator'), { unit, year: 2023, dated: { vardplan: 'datum' } }, 'inlämnat');
  }
}

/**
 * Holds every unit to be whole where it is counted, and the pieces together to be what there was.
 * @param recordedAt what is recorded at another server
 */
export async function mustBeWhole(
  home: RegisterStore,
  whole: readonly string[],
  recordedAt: (server: string) => Promise<readonly string[]>,
): Promise<void> {
  const places = await unitPlaces(home.owner);
  const parts = new Map<string, ReadonlySet<string>>([[HOME, new Set(await recordedIn(home.owner))]]);
  for (const { server } of await otherServers(home.owner)) parts.set(server, new Set(await recordedAt(server)));
  for (const line of whole) {
    const unit = UNITS.find((one) => new RegExp(`[(,]${one}[,)]`).test(line));
    const server = (unit !== undefined && places.get(unit)?.server) || HOME;
    // Other servers keep rows of forms when somebody first counts there.
    if (server !== HOME && line.startsWith('vm_row.')) continue;
    assert.ok(parts.get(server)?.has(line), `${server || 'hemma'} saknar: ${line}`);
  }
}
