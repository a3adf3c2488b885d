import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { COUNT, writeKnees } from '../kit/made-up-knees.ts';
import { runCommand } from '../kit/run-command.ts';

// A new area is a folder, a new measure a file and a new variable an entry: figures, pages and checks follow without code.

let folder: string;
let content: string;
let data: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-area-'));
  content = await writeKnees(folder);
  data = join(folder, 'data');
  await mkdir(data);
  await writeFile(
    join(data, 'patient.csv'),
    `person_id,kon\n${Array.from({ length: 12 }, (_, n) => `P${n},${n % 2 ? 'man' : 'kvinna'}`).join('\n')}\n`,
  );
  const stays = Array.from(
    { length: 12 },
    (_, n) =>
      `P${n},${n < 6 ? 'norrby' : 'soderby'},vardtillfalle,2024-0${n < 3 ? 5 : 8}-01,2024-09-0${(n % 5) + 1},${n % 3 ? 'hoger' : 'vanster'}`,
  );
  await writeFile(
    join(data, 'vardkontakt.csv'),
    `person_id,enhet,typ,inskrivning,utskrivning,sida\n${stays.join('\n')}\n`,
  );
});
after(async () => rm(folder, { recursive: true }));

test('figures come of a new area: its measures, its units, its period and its new variable', async () => {
  const { code, out, told } = await runCommand([
    'evaluate',
    data,
    '--content',
    content,
    '--area',
    'pahittade-knan',
    '--year',
    '2024',
    '--as-of',
    '2025-03-31',
    '--json',
  ]);
  assert.equal(code, 0, told);
  const { results } = JSON.parse(out) as {
    results: { measure: string; reporter: string; figure: Record<string, unknown> }[];
  };
  const figure = (measure: string, reporter: string) =>
    results.find((result) => result.measure === measure && result.reporter === reporter)?.figure;
  assert.deepEqual(figure('K1', 'norrby'), {
    kind: 'count',
    n: 6,
    by: { kon: { kvinna: 3, man: 3, okant: 0 }, sida: { hoger: 4, vanster: 2, okand: 0 } },
  });
  assert.equal(figure('K1', 'riket')?.['n'], 12);
  assert.equal(figure('K2', 'soderby')?.['n'], 6);
  assert.equal(results.length, 2 * 3);
});

test('pages come of it', async () => {
  const site = join(folder, 'site');
  const { code, told } = await runCommand([
    'publish',
    data,
    '--content',
    content,
    '--area',
    'pahittade-knan',
    '--out',
    site,
    '--as-of',
    '2025-03-31',
  ]);
  assert.equal(code, 0, told);
  assert.doesNotMatch(told, /publish --report/, 'nobody writes a report of it');
  assert.match(await readFile(join(site, 'index.html'), 'utf8'), /Påhittade knän/);
  assert.match(await readFile(join(site, 'matt', 'k1', 'index.html'), 'utf8'), /vänster/);
  assert.match(await readFile(join(site, 'enhet', 'norrby', 'index.html'), 'utf8'), /Norrby sjukhus/);
});

suite('with two permit areas, and none named', () => {
  const asked = ['--year', '2024', '--as-of', '2025-03-31'];
  const of = (tables: string) => ['evaluate', tables, '--content', content, ...asked, '--json'];

  test('the area is chosen that the tables can only be for, in every command, and is told', async () => {
    const { code, out, told } = await runCommand(of(data));
    assert.equal(code, 0, told);
    assert.equal(JSON.parse(out).area, 'pahittade-knan');
    assert.match(told, /^Området pahittade-knan \(Påhittade knän\) räknas:.*--area\.$/m);
    const explained = ['explain', data, '--content', content, ...asked, '--measure', 'K2', '--unit', 'norrby'];
    assert.match((await runCommand(explained)).told, /^Området pahittade-knan/m);
    const published = ['publish', data, '--content', content, '--as-of', '2025-03-31', '--out', join(folder, 'vald')];
    assert.match((await runCommand(published)).told, /^Området pahittade-knan/m);
  });

  test('one that is broken is chosen as well, and stops with its faults', async () => {
    const { code, told } = await withSlip(COUNT.replace('patient.kon', 'patient.konn'), of(data));
    assert.equal(code, 1);
    assert.match(told, /omraden\/pahittade-knan\/k1-undersokta\.yaml/);
  });

  for (const [what, tables] of [
    ['that both can be counted from', ['bedomning', 'behandling', 'prem', 'vardplan', 'vardkontakt']],
    ['of one that lacks some, though the other needs no more', ['bedomning', 'vardkontakt']],
    ['that neither can be counted from', ['patient']],
  ] as const)
    test(`tables ${what} leave the question, with what to write`, async () => {
      const undecided = await mkdtemp(join(folder, 'oavgjort-'));
      for (const table of tables) await writeFile(join(undecided, `${table}.csv`), 'person_id\nP1\n');
      const { code, out, told } = await runCommand(of(undecided));
      assert.equal(code, 2, told);
      assert.equal(out, '');
      assert.match(told, /flera områden, och tabellerna i .*oavgjort-\w+ avgör inte vilket som menas\./);
      assert.match(told, /Skriv --area och ett av: .*nhv-net-binjure.*pahittade-knan/);
    });
});

test('the check reads it, and argues with it on request', async () => {
  const { code, out } = await runCommand(['check', '--argue', '--content', content, '--json']);
  assert.equal(code, 0, out);
  const { areas } = JSON.parse(out) as { areas: { area: string; findings: { severity: string }[] }[] };
  const found = areas.find(({ area }) => area === 'pahittade-knan');
  assert.deepEqual(
    found?.findings.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('a slip in the new files stops that area alone, with folder, file, key and the word that was meant', async () => {
  const slipped = COUNT.replace('mätenhet:', 'mätenehet:').replace('slag: antal', 'slag: antall');
  const { code, out } = await withSlip(slipped, ['check', '--content', content]);
  assert.equal(code, 1);
  assert.match(out, /omraden\/pahittade-knan\/k1-undersokta\.yaml/);
  assert.match(out, /mätenehet/);
  assert.match(out, /«mätenhet»/);
  assert.match(out, /antall|«antal»/);
});

for (const [what, slipped, told] of [
  ['a misspelt column', COUNT.replace('variabel: patient.kon', 'variabel: patient.konn'), /patient\.konn/],
  ['a form that the area does not read', COUNT.replaceAll('tabell: vardkontakt', 'tabell: besok'), /besok/],
  ['a value behind several rows', COUNT.replace('patient.kon', 'behandling.slag'), /flera rader/],
] as const)
  test(`${what} computes nothing in any command, and stops no other area`, async () => {
    const words = ['--content', content, '--as-of', '2025-03-31'];
    const own = ['--area', 'pahittade-knan', ...words];
    const other = ['--area', 'nhv-net-binjure', ...words];
    const site = join(folder, 'ingen-webbplats');
    for (const command of [
      ['evaluate', data, ...own, '--year', '2024', '--json'],
      ['explain', data, ...own, '--year', '2024', '--measure', 'K2', '--unit', 'norrby'],
      ['publish', data, ...own, '--out', site],
    ]) {
      const { code, out, told: said } = await withSlip(slipped, command);
      assert.equal(code, 1, command.join(' '));
      assert.equal(out, '', command.join(' '));
      assert.match(said, told, command.join(' '));
      assert.match(said, /omraden\/pahittade-knan\/k1-undersokta\.yaml/);
      assert.match(said, /Gör så här/);
    }
    await assert.rejects(stat(site), 'nothing is published');
    const { out } = await withSlip(slipped, ['check', '--content', content]);
    assert.match(out, told);
    const sound = await withSlip(slipped, ['evaluate', data, ...other, '--year', '2024', '--json']);
    assert.equal(JSON.parse(sound.out).area, 'nhv-net-binjure');
  });

async function withSlip(slipped: string, words: readonly string[]): ReturnType<typeof runCommand> {
  const file = join(content, 'omraden', 'pahittade-knan', 'k1-undersokta.yaml');
  await writeFile(file, slipped);
  try {
    return await runCommand(words);
  } finally {
    await writeFile(file, COUNT);
  }
}
