import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mustBeWhole, recordUnits, UNITS } from '../../../test/kit/storage/moved-units.ts';
import { as } from '../../../test/kit/storage/register.ts';
import { recordedIn, type SeveralServers, severalServers } from '../../../test/kit/storage/several-servers.ts';
import type { Asking } from '../asking.ts';
import { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { distributeUnits, gatherUnits, moveOne } from './divide-units.ts';
import { divisionOf } from './server-states.ts';
import { HOME, unitPlaces } from './unit-places.ts';

// Real servers: a register and two others, between which units go.

const who = as('coordinator');
let servers: SeveralServers;
let whole: readonly string[];
/** Opened before units are anywhere else, by who knows of no other servers. */
let unknowing: RegisterStore;

before(async () => {
  servers = await severalServers();
  unknowing = await RegisterStore.open({ folder: servers.folder }, world());
  await recordUnits(servers.home);
  whole = await recordedIn(servers.home.owner);
});
after(async () => {
  await unknowing.close();
  await servers.end();
});

const world = () => ({ today: servers.home.today, random: Math.random });

const placesNow = async () =>
  Object.fromEntries([...(await unitPlaces(servers.home.owner)).values()].map(({ unit, server }) => [unit, server]));

/** Holds every unit to be whole where it is counted, and the pieces together to be what there was. */
const nothingLost = () =>
  mustBeWhole(servers.home, whole, (server) => servers.at(server, ({ owner }) => recordedIn(owner)));

const isRefused = (code: string) => (error: unknown) => error instanceof StorageFault && error.problem.code === code;

/** What breaks off a move: the power is gone before what is written is committed. */
class Broken extends Error {}

/** So many times something is written in a move. */
const STEPS = 5;

/** Breaks off what is written as that number, at whichever server. @returns whether it came so far */
async function brokenAt(number: number, work: () => Promise<void>): Promise<boolean> {
  const { home } = servers;
  let count = 0;
  const breaking = (store: RegisterStore) => {
    const { door } = store;
    const write = door.write.bind(door);
    door.write = (asking, trace, inside, alone) => {
      const isIt = count++ === number;
      return write(
        asking,
        trace,
        async (connection) => {
          const done = await inside(connection);
          if (isIt) throw new Broken();
          return done;
        },
        alone,
      );
    };
    return () => {
      door.write = write;
    };
  };
  const mend = breaking(home);
  const openServer = home.openServer.bind(home);
  home.openServer = async (...of) => {
    const store = await openServer(...of);
    breaking(store);
    return store;
  };
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return true;
  } finally {
    mend();
    home.openServer = openServer;
  }
}

describe('units that go between servers', () => {
  test('are divided with all that is said of their records, and the persons’ identities stay', async () => {
    await servers.distribute();
    const places = await placesNow();
    assert.deepEqual(Object.keys(places), UNITS);
    assert.deepEqual(new Set(Object.values(places)), new Set(['norr', 'syd']));
    await nothingLost();
    const home = (await recordedIn(servers.home.owner)).map((line) => line.split(' ')[0]);
    assert.deepEqual(
      new Set(home),
      new Set(['vm.person', 'vm.record', 'vm.version', 'vm.identity', 'vm.form_version']),
    );
    for (const { server } of servers.others) {
      const [row] = await servers.at(server, ({ owner }) => owner.rows('select count(*) as n from vm.identity'));
      assert.deepEqual(row, { n: 0 });
    }
  });

  test('have only the persons that their server’s units have, and copies of what no unit reports of them', async () => {
    const places = await placesNow();
    for (const { server } of servers.others) {
      const units = UNITS.filter((unit) => places[unit] === server);
      const [row] = await servers.at(server, ({ owner }) =>
        owner.rows(
          "select (select count(*) from vm.person) as persons, (select count(*) from vm.record where form = 'patient') as copies",
        ),
      );
      assert.deepEqual(row, { persons: units.length + 1, copies: units.length + 1 });
    }
  });

  test('go on to another server and back, and no person is left where no unit has them', async () => {
    const to = (await placesNow())['skane'] === 'norr' ? 'syd' : 'norr';
    for (const server of [to, 'norr', 'syd', HOME, to]) {
      await moveOne(servers.home, who, 'skane', server, () => {});
      await nothingLost();
    }
    for (const unit of UNITS) await moveOne(servers.home, who, unit, 'norr', () => {});
    const left = await servers.at('syd', ({ owner }) => recordedIn(owner));
    assert.deepEqual(
      left.filter((line) => !line.startsWith('vm.form_version')),
      [],
    );
  });

  test('are told of, with how each server stands', async () => {
    const { servers: states, places } = await divisionOf(servers.home);
    assert.deepEqual(
      places.map(({ unit, server }) => [unit, server]),
      UNITS.map((unit) => [unit, 'norr']),
    );
    const answers = states.map((one) => ('answer' in one ? one.answer : assert.fail(one.lost)));
    assert.deepEqual(
      answers.map(({ records }) => [...records.keys()]),
      [UNITS, []],
    );
    assert.ok(answers.every(({ chain }) => chain.brokenAt === undefined && chain.entries > 0));
  });

  test('let nobody in who takes what is here for all, nor write, read, erase or merge by a door that was open before', async () => {
    await assert.rejects(RegisterStore.open({ folder: servers.folder }, world()), isRefused('register-divided'));
    const [other] = servers.others;
    await assert.rejects(
      RegisterStore.open({ folder: other?.address ?? '' }, world()),
      isRefused('register-keeps-units'),
    );
    for (const does of ['read', 'write'] as const)
      await assert.rejects(
        unknowing.door[does](as('extract'), { action: 'läs' }, (by) => by.rows('select from vm.record')),
        isRefused('register-divided'),
      );
    const { door, owner } = servers.home;
    const asks: readonly Asking[] = [who, as('import'), as('unit', 'anna', 'skane')];
    for (const asking of asks)
      for (const sql of [
        'insert into vm.person (person) values (gen_random_uuid())',
        "insert into vm.record (form, unit) values ('vardplan', 'skane')",
      ])
        await assert.rejects(
          door.write(asking, { action: 'spara' }, (by) => by.rows(sql)),
          { code: '42501' },
        );
    const [row] = await owner.rows('select person from vm.person limit 1');
    const person = String(row?.['person']);
    await assert.rejects(servers.home.erase(who, person), /at several servers/);
    for (const sql of ['select vm.drop_unit($1)', "select vm.place_unit($1, 'counts', 'syd')"])
      await assert.rejects(
        door.write(who, { action: 'spara' }, (by) => by.rows(sql, ['skane'])),
        /with a trace/,
      );
    // Whoever moves a unit writes nothing of another, and takes away nothing that counts here.
    const moving = { action: 'flytta enhet', scope: { unit: 'skane' } };
    await assert.rejects(
      door.write(who, moving, (by) => by.rows("select vm.drop_unit('karolinska')")),
      /with a trace/,
    );
    await assert.rejects(
      door.write(who, moving, (by) => by.rows("select vm.drop_unit('skane')")),
      /is here/,
    );
    await assert.rejects(
      door.write(as('unit', 'anna', 'skane'), moving, (by) => by.rows("select vm.unit_page('skane', 0, 10)")),
      { code: '42501' },
    );
  });

  test('are refused another server of that name, a server that holds something, and one that isn’t there', async () => {
    const { home, others, folder } = servers;
    const [first, second] = others;
    assert.ok(first && second);
    const with_ = (...more: { server: string; address: string }[]) => distributeUnits(home, who, more, () => {});
    await assert.rejects(with_({ ...first, address: second.address }), isRefused('server-address-changed'));
    await assert.rejects(with_({ server: 'öst', address: folder }), isRefused('server-not-empty'));
    await assert.rejects(
      moveOne(home, who, 'skane', 'öst', () => {}),
      isRefused('server-unknown'),
    );
    await assert.rejects(
      moveOne(home, who, 'akademiska', 'syd', () => {}),
      isRefused('unit-without-records'),
    );
  });

  test('are whole where they count when a move is broken off in any step, and go on from there', async () => {
    // To another server, home, and from home.
    const ways = ['syd', HOME, 'norr'];
    let isBroken = true;
    for (let step = 0; isBroken; step++) {
      const to = ways[step % ways.length] ?? HOME;
      const move = () => moveOne(servers.home, who, 'skane', to, () => {});
      isBroken = await brokenAt(step, move);
      await nothingLost();
      await move();
      assert.equal((await placesNow())['skane'] ?? HOME, to);
      if (!isBroken) assert.equal(step, STEPS);
    }
    await moveOne(servers.home, who, 'skane', 'norr', () => {});
    assert.deepEqual(await placesNow(), { karolinska: 'norr', sahlgrenska: 'norr', skane: 'norr' });
  });

  test('come home, and everything is as it was', async () => {
    await gatherUnits(servers.home, who, () => {});
    assert.deepEqual(await recordedIn(servers.home.owner), whole);
    assert.deepEqual(await divisionOf(servers.home), { servers: [], places: [] });
    const store = await RegisterStore.open({ folder: servers.folder }, world());
    const person = store.find('p-4') ?? assert.fail();
    const actions = (await store.door.traceOf(who, person)).map(({ action }) => action);
    assert.ok(actions.includes('flytta enhet'), 'the person’s trace tells of it');
    assert.equal((await store.verifyTrace()).brokenAt, undefined);
    await store.close();
  });
});
