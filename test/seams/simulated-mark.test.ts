import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../kit/run-command.ts';

// Made-up data say that they are, from `simulate` on, without anybody typing it.

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const AS_OF = ['--as-of', '2026-03-31'];

let folder: string;
const data: Record<string, string> = {};
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-mark-'));
  for (const format of ['csv', 'parquet']) {
    data[format] = join(folder, format);
    const { code } = await runCommand([
      ...['simulate', '--persons', '300', '--seed', '4', '--format', format],
      ...['--out', data[format], ...AS_OF],
    ]);
    assert.equal(code, 0);
  }
});
after(async () => rm(folder, { recursive: true }));

const evaluate = (path: string, ...more: string[]) =>
  runCommand(['evaluate', path, '--year', '2024', ...AS_OF, ...more]);

for (const format of ['csv', 'parquet'])
  suite(`simulated as ${format}`, () => {
    test('evaluate says so before the figures, with the seed', async () => {
      const { code, out } = await evaluate(data[format] ?? '');
      assert.equal(code, 0);
      assert.ok(out.indexOf('påhittade: de är simulerade (frö 4, 300 personer)') < out.indexOf('B1'));
      assert.match(out, /påhittade/);
    });

    test('evaluate --json has it as data', async () => {
      const { out } = await evaluate(data[format] ?? '', '--json');
      assert.deepEqual(JSON.parse(out).simulated, { seed: 4, persons: 300, asOf: '2026-03-31' });
    });

    test('with a table added or changed it is refused by every command, and with one taken away it is not', async () => {
      const mixed = join(folder, `blandat-${format}`);
      await cp(data[format] ?? '', mixed, { recursive: true });
      await rm(join(mixed, `prem.${format}`));
      assert.equal((await evaluate(mixed)).code, 0);
      await cp(join(example, 'prem.csv'), join(mixed, 'prem.csv'));
      for (const words of [
        ['evaluate', mixed, '--year', '2024', ...AS_OF],
        ['explain', mixed, '--year', '2024', '--measure', 'T1', '--unit', 'skane', ...AS_OF],
        ['check', mixed],
        ['publish', mixed, '--out', join(folder, 'blandad-webbplats'), ...AS_OF],
        ['report', mixed, '--year', '2024', '--out', join(folder, 'blandad-rapport'), ...AS_OF],
      ]) {
        const { code, out, told } = await runCommand(words);
        assert.equal(code, 1, words[0]);
        assert.equal(out, '');
        assert.match(told, /är simulerad, men prem\.csv är tillagt eller ändrat.*blandas inte/);
      }
    });
  });

// What is published doesn't know what format its tables had.
test('a site made from simulated tables is marked, and what the publisher wants to say stands beside', async () => {
  const site = join(folder, 'webbplats');
  const words = ['publish', data['parquet'] ?? '', '--out', site, '--notice', 'Ett prov.', ...AS_OF];
  assert.equal((await runCommand(words)).code, 0);
  assert.match(await readFile(join(site, 'index.html'), 'utf8'), /påhittade: .*verklig vård\. Ett prov\./);
  assert.match(await readFile(join(site, '.vardmatt.json'), 'utf8'), /"simulerad": \{\s*"fro": 4/);
});

for (const format of ['csv', 'parquet'])
  suite(`simulated as ${format}, and the mark lost, as when a shell’s * passes over it`, () => {
    let copied: string;
    before(async () => {
      copied = join(folder, `utan-märke-${format}`);
      await cp(data[format] ?? '', copied, { recursive: true });
      await rm(join(copied, '.vardmatt.json'));
    });

    test('evaluate says all the same that everything is made up', async () => {
      const { code, out } = await evaluate(copied);
      assert.equal(code, 0);
      assert.match(out, /Alla uppgifter är påhittade: de är simulerade och säger inget om verklig vård/);
      assert.deepEqual(JSON.parse((await evaluate(copied, '--json')).out).simulated, {});
    });

    // What is published doesn't know what format its tables had.
    if (format === 'csv')
      test('so does a site, on every page and in its own mark', async () => {
        const site = join(folder, `webbplats-utan-märke-${format}`);
        assert.equal((await runCommand(['publish', copied, '--out', site, ...AS_OF])).code, 0);
        const pages = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
        assert.ok(pages.length >= 10);
        for (const page of pages) assert.match(await readFile(join(site, page), 'utf8'), /påhittade/, page);
        assert.match(await readFile(join(site, '.vardmatt.json'), 'utf8'), /"simulerad": \{\}/);
      });

    for (const table of ['vardplan', 'leverans'])
      test(`its ${table} among other tables is refused`, async () => {
        const mixed = join(folder, `${table}-bland-andra-${format}`);
        await cp(example, mixed, { recursive: true });
        await rm(join(mixed, `${table}.csv`), { force: true });
        await cp(join(copied, `${table}.${format}`), join(mixed, `${table}.${format}`));
        const { code, out, told } = await evaluate(mixed);
        assert.equal(code, 1, told);
        assert.equal(out, '');
        assert.match(told, new RegExp(`har simulerade rader \\(i ${table}\\) bland andra.*\n.*Gör så här: .*sim-`));
      });
  });

for (const [what, spoil] of [
  ['cut off', (text: string) => text.slice(0, 300)],
  ['of a later version', (text: string) => text.replace('"vardmatt": 1', '"vardmatt": 2')],
  ['empty', () => ''],
  ['something else', () => '[]'],
] as const)
  test(`a mark that is ${what} says nothing of the tables, so they are refused, whatever they are`, async () => {
    const mark = spoil(await readFile(join(data['csv'] ?? '', '.vardmatt.json'), 'utf8'));
    for (const tables of [data['csv'] ?? '', example]) {
      const spoiled = await mkdtemp(join(folder, 'skadat-'));
      await cp(tables, spoiled, { recursive: true });
      await writeFile(join(spoiled, '.vardmatt.json'), mark);
      const { code, out, told } = await evaluate(spoiled);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(told, /Märket \.vardmatt\.json .* går inte att läsa[\s\S]*Gör så här: /);
    }
  });

test('a mark that is a pipe is not waited for', { skip: process.platform === 'win32' }, async () => {
  const piped = join(folder, 'rör');
  await cp(example, piped, { recursive: true });
  assert.equal(spawnSync('mkfifo', [join(piped, '.vardmatt.json')]).status, 0);
  const { code, told } = await evaluate(piped);
  assert.equal(code, 1);
  assert.match(told, /går inte att läsa/);
});

test('a simulated table that somebody has edited is refused', async () => {
  const edited = join(folder, 'ändrad');
  await cp(data['csv'] ?? '', edited, { recursive: true });
  const file = join(edited, 'vardplan.csv');
  await writeFile(file, `${await readFile(file, 'utf8')}p1,skane,2024-01-01\n`);
  const { code, told } = await evaluate(edited);
  assert.equal(code, 1);
  assert.match(told, /vardplan\.csv/);
});

test('a report of simulated tables beside an extract that is not is refused', async () => {
  const { code, told } = await runCommand([
    ...['report', data['csv'] ?? '', '--year', '2024', '--previous', example],
    ...['--out', join(folder, 'rapport'), ...AS_OF],
  ]);
  assert.equal(code, 1);
  assert.match(told, /är simulerad, men inte /);
});

test('tables that are not simulated are not said to be', async () => {
  const { out } = await runCommand(['evaluate', example, '--year', '2024', '--as-of', '2025-03-05']);
  assert.doesNotMatch(out, /påhittade/);
  const site = join(folder, 'egen');
  await runCommand(['publish', example, '--out', site, '--as-of', '2025-03-31']);
  assert.doesNotMatch(await readFile(join(site, 'index.html'), 'utf8'), /påhittade/);
});

suite('start', () => {
  const start = (path: string) => runCommand(['start', '--port', '0', '--data', path]);

  test('lets a user’s own tables be, and never calls them made up', async () => {
    const own = join(folder, 'start-egna');
    await cp(example, join(own, 'simulerat'), { recursive: true });
    const { code, told } = await start(own);
    assert.equal(code, 1);
    assert.match(told, /start visar bara påhittade uppgifter och rör inte dina egna/);
    assert.equal(
      await readFile(join(own, 'simulerat', 'patient.csv'), 'utf8'),
      await readFile(join(example, 'patient.csv'), 'utf8'),
    );
  });

  test('lets a site of a user’s own tables be', async () => {
    const own = join(folder, 'start-webbplats');
    const site = join(own, 'webbplats');
    await runCommand(['publish', example, '--out', site, '--as-of', '2025-03-31']);
    const { code, told } = await start(own);
    assert.equal(code, 1);
    assert.match(told, /start ersätter den inte/);
    assert.doesNotMatch(await readFile(join(site, 'index.html'), 'utf8'), /påhittade/);
  });

  test('shows a folder that is simulated, with the notice', async () => {
    const own = join(folder, 'start-simulerat');
    await cp(data['csv'] ?? '', join(own, 'simulerat'), { recursive: true });
    const { code, told } = await start(own);
    assert.equal(code, 0, told);
    assert.match(await readFile(join(own, 'webbplats', 'index.html'), 'utf8'), /frö 4, 300 personer/);
  });
});

suite('survival of a simulated table', () => {
  const columns = ['--time', 'storlek_mm', '--event', 'met_lever'];

  test('says that it is made up, for people and for programs', async () => {
    const file = join(data['csv'] ?? '', 'diagnos.csv');
    const { code, out, told } = await runCommand(['survival', file, ...columns]);
    assert.equal(code, 0, told);
    assert.match(out, /^OBS! Alla uppgifter är påhittade: de är simulerade \(frö 4, 300 personer\)/);
    const { out: json } = await runCommand(['survival', file, ...columns, '--json']);
    assert.deepEqual(JSON.parse(json).simulated, { seed: 4, persons: 300, asOf: '2026-03-31' });
  });

  test('says so by the persons’ ids where the file is elsewhere, and is refused with rows of others in it', async () => {
    const copied = join(await mkdtemp(join(folder, 'annanstans-')), 'diagnos.csv');
    await cp(join(data['csv'] ?? '', 'diagnos.csv'), copied);
    const alone = await runCommand(['survival', copied, ...columns, '--json']);
    assert.deepEqual(JSON.parse(alone.out).simulated, {});
    const text = await readFile(copied, 'utf8');
    await writeFile(copied, text + (text.trimEnd().split('\n').at(-1) ?? '').replace(/sim-\d+/, 'p1'));
    const { code, out, told } = await runCommand(['survival', copied, ...columns]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(told, /har simulerade rader \(i diagnos\.csv\) bland andra/);
  });
});

test('explain and check have it as data too', async () => {
  const tables = data['csv'] ?? '';
  const asked = ['--year', '2024', '--measure', 'T1', '--unit', 'skane', '--json', ...AS_OF];
  for (const words of [
    ['explain', tables, ...asked],
    ['check', tables, '--json', ...AS_OF],
  ]) {
    const answer = JSON.parse((await runCommand(words)).out);
    assert.equal((answer.data ?? answer).simulated.seed, 4, words[0]);
  }
});
