import assert from 'node:assert/strict';
import { existsSync, renameSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { registerOptions } from '../../src/cli/register-options.ts';
import { runCommand } from '../kit/run-command.ts';
import { takingIn } from '../kit/storage/register.ts';
import { type SeveralServers, severalServers } from '../kit/storage/several-servers.ts';

// Commands on a register whose units are at several servers.

let servers: SeveralServers;
before(async () => {
  servers = await severalServers();
  const { takeIn } = await takingIn(servers.home);
  await takeIn('patient', [{ person_id: 'p-1', fodelsedatum: '1950-01-01', kon: 'man' }]);
  await takeIn(
    'vardplan',
    ['skane', 'karolinska'].map((enhet) => ({ person_id: 'p-1', enhet, datum: '2024-05-01' })),
  );
});
after(() => servers.end());

const run = (...words: string[]) => runCommand([...words, '--data', servers.folder]);

describe('store', () => {
  test('divides the units, says where they are, and so does status', async () => {
    const named = servers.others.map(({ server, address }) => `${server}=${address}`).join(',');
    const made = await run('store', 'distribute', '--servers', named);
    assert.equal(made.code, 0, made.told);
    assert.match(made.told, /^Flyttar karolinska till norr\.\nFlyttar skane till syd\.\n$/);
    for (const words of [['store', 'status'], ['status']]) {
      const { code, out, told } = await run(...words);
      assert.equal(code, 0, told);
      assert.match(out, /karolinska +norr\b/);
      assert.match(out, /skane +syd\b/);
      assert.match(out, /norr +\S+ +1 poster, åtkomstlogg hel/);
    }
    const { out } = await run('status', '--json');
    const said = JSON.parse(out) as { forms: { form: string; records: number }[]; persons: number };
    assert.deepEqual(
      said.forms.map(({ form, records }) => [form, records]),
      [
        ['patient', 1],
        ['vardplan', 2],
      ],
    );
    assert.equal(said.persons, 1);
  });

  test('is asked for what it can’t do, and says what it can', async () => {
    for (const [words, says] of [
      [['store', 'dela'], /distribute, move, gather eller status/],
      [['store', 'gather', '--servers', 'a=/b'], /--servers hör inte till store gather/],
      [['store', 'move'], /--unit och servern med --to/],
      [['store', 'distribute', '--servers', 'norr'], /namn och plats/],
      [['store', 'distribute', '--servers', 'a=/b,a=/c'], /två gånger/],
    ] as const) {
      const { code, told } = await run(...words);
      assert.equal(code, 2, told);
      assert.match(told, says);
    }
    const { code, told } = await run('store', 'distribute', '--servers', 'a=postgresql://anna:hemligt@db/x');
    assert.equal(code, 1);
    assert.match(told, /\.pgpass/);
    assert.doesNotMatch(told, /hemligt/);
  });

  test('moves a unit, also home', async () => {
    const moved = await run('store', 'move', '--unit', 'skane', '--to', 'norr');
    assert.equal(moved.code, 0, moved.told);
    assert.match(moved.out, /skane +norr\b/);
    const home = await run('store', 'move', '--unit', 'skane', '--to', 'registret');
    assert.equal(home.code, 0, home.told);
    assert.doesNotMatch(home.out, /skane/);
    assert.equal((await run('store', 'move', '--unit', 'skane', '--to', 'syd')).code, 0);
  });
});

/** Every command that opens a register, as somebody would ask for it. */
const OPENING: Readonly<Record<string, readonly string[]>> = {
  import: ['ingenstans', '--yes'],
  form: ['vardplan', '--record', '1', '--unit', 'skane', '--out', 'f.yaml'],
  save: ['f.yaml', '--unit', 'skane'],
  record: [],
  queue: [],
  query: [],
  lock: [],
  extract: ['--as-of', '2026-03-31', '--out', 'uttag'],
  worklist: ['--unit', 'skane', '--as-of', '2026-03-31'],
  audit: [],
  erase: [],
  persons: [],
  merge: [],
  backup: ['--to', '/tmp/kopior-1', '--keys', '/tmp/kopior-2'],
};
/** Those that know of other servers. */
const KNOWING = ['evaluate', 'status', 'store'];

describe('commands that need all units at one server', () => {
  test('are all held here', async () => {
    const loaded = await Promise.all(commands.map(({ load }) => load()));
    const opening = loaded.filter(({ options }) => options['data']?.help === registerOptions.data.help);
    assert.deepEqual([...Object.keys(OPENING), ...KNOWING].toSorted(), opening.map(({ name }) => name).toSorted());
  });

  for (const [name, words] of Object.entries(OPENING))
    test(`${name} is refused, with what to do`, async () => {
      const { code, out, told } = await run(name, ...words);
      assert.notEqual(code, 0);
      assert.equal(out, '');
      if (name !== 'import' && name !== 'save') assert.match(told, /vardmatt store gather/, told);
      assert.ok(!existsSync('uttag'));
    });
});

test('a server that isn’t there is told of, with what it has, by status and by what needs it', async () => {
  const [, syd] = servers.others;
  assert.ok(syd);
  await servers.let(syd.server);
  renameSync(syd.address, `${syd.address}-borta`);
  try {
    const status = await run('status');
    assert.equal(status.code, 1);
    assert.match(status.out, /Servern syd svarar inte\. Där finns skane\./);
    assert.match(status.out, /norr +\S+ +1 poster, åtkomstlogg hel/, 'the other answers');
    const gathered = await run('store', 'gather');
    assert.equal(gathered.code, 1);
    assert.match(gathered.told, /Servern syd svarar inte\. Där finns skane\./);
    assert.ok(!existsSync(syd.address), 'no new server is made in its place');
  } finally {
    renameSync(`${syd.address}-borta`, syd.address);
  }
  const { code, out, told } = await run('store', 'gather');
  assert.equal(code, 0, told);
  assert.equal(out, 'Registrets enheter är alla på dess egen server.\n');
  assert.equal((await run('audit')).code, 0, 'the register is one server’s');
});
