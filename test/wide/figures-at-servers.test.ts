import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Day } from '../../src/calendar/day.ts';
import type { Effects } from '../../src/cli/effects.ts';
import type { Connection } from '../../src/storage/database.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { gatherUnits, moveOne } from '../../src/storage/servers/divide-units.ts';
import { HOME, unitPlaces } from '../../src/storage/servers/unit-places.ts';
import { ownContent } from '../kit/content.ts';
import { writeTables } from '../kit/contract/csv.ts';
import { randomDataSet } from '../kit/contract/random-tables.ts';
import { runCommand } from '../kit/run-command.ts';
import { heardFrom } from '../kit/storage/heard-from.ts';
import { keepersOf, killed, serverOf } from '../kit/storage/processes.ts';
import { as } from '../kit/storage/register.ts';
import { type SeveralServers, severalServers } from '../kit/storage/several-servers.ts';

// Figures of a register whose units are at several servers beside those of the same register at one: the same bytes.

const AREA = 'nhv-net-binjure';
const AS_OF = '2026-03-31';
const NOTED = 'rows-at-servers';
const { areas } = await ownContent();
const units = areas.get(AREA)?.reporters.map(({ id }) => id) ?? [];

let servers: SeveralServers;
before(async () => {
  servers = await severalServers();
});
after(() => servers.end());

interface Asked {
  readonly area?: string;
  readonly year: string;
  readonly asOf: string;
  readonly unit?: string;
}

function evaluated({ area = AREA, year, asOf, unit }: Asked, world?: Partial<Effects>) {
  const of = unit === undefined ? [] : ['--unit', unit];
  const words = ['--area', area, '--year', year, '--as-of', asOf, '--data', servers.folder, ...of, '--json'];
  return runCommand(['evaluate', ...words], world);
}

interface Told {
  readonly problems: readonly { readonly code: string }[];
  readonly results: readonly { readonly reporter: string; readonly figure: { readonly kind: string } }[];
}

/** What one server says, without what is asked of rows of several units, which several don't ask. */
function comparable(json: string, unasked: readonly string[] = []): string {
  const told = JSON.parse(json) as Told;
  const problems = told.problems.filter(({ code }) => code !== NOTED && !unasked.includes(code));
  return JSON.stringify({ ...told, problems }, null, 2);
}

/** The codes of the area's questions that need rows of several units. */
const unaskedIn = (json: string): readonly string[] => {
  const [note] = (JSON.parse(json) as { problems: { code: string; message: string }[] }).problems.filter(
    ({ code }) => code === NOTED,
  );
  return note?.message.match(/enheter: (.+)\.$/)?.[1]?.split(', ') ?? [];
};

function sameFigures(atSeveral: string, atOne: string): void {
  const [own, theirs] = [comparable(atSeveral), comparable(atOne, unaskedIn(atSeveral))];
  // Parts first: what differs is then told without all that doesn't.
  if (own !== theirs) assert.deepEqual(JSON.parse(own), JSON.parse(theirs));
  assert.equal(own, theirs);
}

const toHome = () => gatherUnits(servers.home, as('coordinator'), () => {});

async function takeIn(folder: string): Promise<void> {
  await runCommand(['import', folder, '--data', servers.folder, '--history', '--yes']);
}

// More by `VARDMATT_RUNS`: each is taken into the register of those before it.
const SEEDS = Array.from({ length: Number(process.env['VARDMATT_RUNS'] ?? 1) }, (_, before) => before + 1);

describe('a register of odd tables', () => {
  for (const seed of SEEDS)
    test(`gives the figures at two servers that it gives at one: the tables of ${seed}`, async () => {
      const { tables, year, asOf, form } = randomDataSet(seed);
      const folder = join(servers.folder, '..', `tabeller-${seed}`);
      mkdirSync(folder);
      writeTables(folder, tables, form);
      await takeIn(folder);
      const asked = [
        { year: String(year), asOf },
        { year: String(year), asOf: AS_OF },
      ];
      const atOne = [];
      for (const one of asked) atOne.push(await evaluated(one));
      await servers.distribute();
      for (const [place, one] of asked.entries()) {
        const several = await evaluated(one);
        if (several.out === '') assert.equal(several.told, atOne[place]?.told);
        else sameFigures(several.out, atOne[place]?.out ?? '');
        assert.equal(several.code, atOne[place]?.code);
      }
      await toHome();
    });
});

describe('a simulated register', () => {
  const asked = { year: '2024', asOf: AS_OF };
  let atOne: string;
  let ofUnit: string;
  let persons: readonly string[];

  before(async () => {
    await servers.end();
    servers = await severalServers();
    const folder = join(servers.folder, '..', 'simulerat');
    await runCommand(['simulate', '--persons', '150', '--seed', '4', '--as-of', AS_OF, '--out', folder]);
    await takeIn(folder);
    const rows = await servers.home.owner.rows('select person from vm.person');
    persons = rows.map(({ person }) => String(person));
    atOne = (await evaluated(asked)).out;
    ofUnit = (await evaluated({ ...asked, unit: units.at(-1) ?? '' })).out;
    await servers.distribute();
  });

  const same = (out: string) => sameFigures(out, atOne);

  test('gives the same figures, row counts and problems, and says what wasn’t asked', async () => {
    const { code, out } = await evaluated(asked);
    assert.equal(code, 0);
    same(out);
    assert.ok((JSON.parse(out) as Told).results.filter(({ figure }) => figure.kind !== 'absent').length > 10);
    assert.deepEqual(unaskedIn(out), ['liten-binjuretumor-som-avancerad', 'ensamt-ar']);
  });

  test('gives a unit its own out of its own server, under its own role, and the register’s own trace says so', async () => {
    const unit = units.at(-1) ?? '';
    assert.equal((await evaluated({ ...asked, unit })).out, ofUnit);
    const server = (await unitPlaces(servers.home.owner)).get(unit)?.server ?? '';
    for (const store of [servers.home, await servers.at(server, async (one) => one)]) {
      const [last] = await store.owner.rows('select action, role, unit from vm.audit order by seq desc limit 1');
      assert.deepEqual(last, { action: 'räkna mått', role: 'unit', unit });
    }
  });

  test('tells plainly which areas can’t be counted so', async () => {
    const { code, out, told } = await evaluated({ ...asked, area: 'net-registret' });
    assert.deepEqual([code, out], [1, '']);
    assert.match(told, /Området net-registret kan inte räknas.*\n.*store gather/);
  });

  test('has no row of anybody cross from a server, nor who they are', async () => {
    const folders = servers.others.map(({ address }) => address);
    const { made, heard } = await heardFrom(folders, () => evaluated(asked));
    same(made.out);
    for (const [folder, bytes] of heard) {
      assert.ok(bytes.includes('"cell"'), `${folder} was listened to`);
      assert.deepEqual(revealed(bytes), []);
    }
    // The same ear hears a row.
    const row = await heardFrom(folders, () => aRowOf(folders[0] ?? ''));
    assert.notDeepEqual(revealed(row.heard.get(folders[0] ?? '') ?? ''), []);
  });

  /** What says something of somebody: a pseudonym, or a day of a record, however it is written. */
  function revealed(bytes: string): readonly string[] {
    const pseudonyms = persons.filter((person) => bytes.includes(person));
    return [...pseudonyms, ...(bytes.match(/\b(19|20)\d\d-\d\d-\d\d\b(?! \d\d:)/g) ?? [])].slice(0, 5);
  }

  async function aRowOf(folder: string): Promise<void> {
    const { server = '' } = servers.others.find(({ address }) => address === folder) ?? {};
    const store = await servers.home.openServer({ server, address: folder });
    await store.door.read(as('coordinator'), { action: 'läs' }, (connection) =>
      connection.rows('select r::text as said from vm_row.behandling r limit 1'),
    );
    await store.close();
  }

  test('aggregates at each server whatever is asked: no answer has more than counts, and the numbers of rows to look at', async () => {
    const columns = new Set<string>();
    let statements = 0;
    const world = listeningTo(async (connection, sql, values) => {
      if (!sql.includes('AS question')) return;
      statements++;
      const [plan] = await connection.rows(`EXPLAIN (VERBOSE, FORMAT JSON) ${sql}`, values);
      const text = JSON.stringify(plan);
      assert.doesNotMatch(text, /Foreign Scan/);
      const plans = (plan?.['QUERY PLAN'] ?? assert.fail()) as readonly { readonly Plan: PlanNode }[];
      const top = plans[0]?.Plan ?? assert.fail();
      // One row for each question: its rows as one value.
      for (const question of questionsIn(top)) assert.equal(question['Node Type'], 'Aggregate', text);
      for (const { answer } of await connection.rows(sql, values))
        for (const row of answer as object[]) for (const column of Object.keys(row)) columns.add(column);
    });
    same((await evaluated(asked, world)).out);
    assert.ok(statements > 10, String(statements));
    const revealing = ['person', 'person_id', 'fodelsedatum', 'tumor_id', 'behandlingsdatum', 'day'];
    assert.deepEqual(
      revealing.filter((column) => columns.has(column)),
      [],
    );
    assert.ok(columns.has('cell') && columns.has('n'));
  });

  test('says which server and which units it lacks, and no smaller nation, when one is gone, killed or emptied', async () => {
    const [norr, syd] = servers.others;
    assert.ok(norr && syd);
    const places = await unitPlaces(servers.home.owner);
    const there = [...places.values()].flatMap(({ unit, server }) => (server === 'syd' ? [unit] : []));
    const isLost = ({ code, out, told }: { code: number; out: string; told: string }) => {
      assert.deepEqual([code, out], [1, '']);
      assert.match(told, new RegExp(`Servern syd svarar inte. Där finns ${there.join(', ')}\\.`));
    };
    // Killed while it counts.
    let isKilled = false;
    const killing = listeningTo(async (_, sql) => {
      if (isKilled || !sql.includes('AS question')) return;
      isKilled = true;
      for (const keeper of keepersOf(syd.address)) killed(keeper);
      killed(serverOf(syd.address));
    }, 'syd');
    isLost(await evaluated(asked, killing));
    assert.ok(isKilled);
    await servers.let('syd');
    same((await evaluated(asked)).out);
    // Its folder is somewhere else.
    renameSync(syd.address, `${syd.address}-borta`);
    isLost(await evaluated(asked));
    const [other = ''] = [...places.values()].flatMap(({ unit, server }) => (server === 'norr' ? [unit] : []));
    assert.equal((await evaluated({ ...asked, unit: other })).code, 0, 'a unit of the other is answered');
    renameSync(`${syd.address}-borta`, syd.address);
    // It hasn't what it should have, as after an old backup.
    const store = await servers.home.openServer(syd);
    await store.owner.rows('delete from vm.unit_here where unit = $1', [there[0]]);
    for (const unit of [undefined, there[0] ?? '']) {
      const { code, out, told } = await evaluated({ ...asked, ...(unit === undefined ? {} : { unit }) });
      assert.deepEqual([code, out], [1, '']);
      assert.match(told, new RegExp(`Enheten ${there[0]} ska finnas på servern syd`));
    }
    await store.owner.rows("insert into vm.unit_here values ($1, 'x')", [there[0]]);
    await store.close();
  });

  test('counts each unit once while units are moved', async () => {
    const [unit = ''] = (await unitPlaces(servers.home.owner)).keys();
    let isMoving = true;
    const moving = (async () => {
      for (const to of [HOME, 'syd', 'norr']) await moveOne(servers.home, as('coordinator'), unit, to, () => {});
      isMoving = false;
    })();
    let counts = 0;
    do {
      const { code, out, told } = await evaluated(asked);
      assert.equal(code, 0, told);
      same(out);
      counts++;
    } while (isMoving);
    await moving;
    assert.ok(counts > 1);
  });

  test('is as it was when the units are home', async () => {
    await toHome();
    assert.equal((await evaluated(asked)).out, atOne);
  });
});

interface PlanNode {
  readonly 'Node Type'?: string;
  readonly Plans?: readonly PlanNode[];
  readonly 'Parent Relationship'?: string;
}

/** The nodes that give each question's row. */
function questionsIn(top: PlanNode): readonly PlanNode[] {
  if (top['Node Type'] !== 'Append') return [top];
  const parts = (top.Plans ?? []).filter((plan) => plan['Parent Relationship'] === 'Member');
  return parts.flatMap((part) =>
    part['Node Type'] === 'Subquery Scan' ? (part.Plans ?? []).slice(-1) : questionsIn(part),
  );
}

/** Is told of each statement that another server is asked in a reading, before it is. */
function listeningTo(
  told: (connection: Connection, sql: string, values: readonly unknown[]) => Promise<void>,
  only?: string,
): Partial<Effects> {
  return {
    openRegister: async (place) => {
      const home = await RegisterStore.open(place, { today: () => '2026-06-30' as Day, random: Math.random });
      const openServer = home.openServer.bind(home);
      home.openServer = async (of, isNew) => {
        const store = await openServer(of, isNew);
        if (only !== undefined && of.server !== only) return store;
        const read = store.door.read.bind(store.door);
        store.door.read = (asking, trace, work) =>
          read(asking, trace, (connection) =>
            work({
              ...connection,
              rows: async (sql, values = []) => {
                await told(connection, sql, values);
                return connection.rows(sql, values);
              },
            }),
          );
        return store;
      };
      return home;
    },
  };
}
