import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import writeWorkbook from 'write-excel-file/node';
import { runCommand } from '../kit/run-command.ts';

// What an attack on the program found, through the whole program; the parts have tests of their own beside them.

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const program = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'prov-attack-'));
after(() => rmSync(folder, { recursive: true }));

/** The example's tables, in a folder of their own, with what is changed. */
function tables(change: (place: string) => void): string {
  const place = mkdtempSync(join(folder, 'tabeller-'));
  cpSync(example, place, { recursive: true });
  change(place);
  return place;
}

const evaluate = (place: string) => ['evaluate', place, '--year', '2024', '--as-of', '2025-03-31'];

test('a folder in the temporary folder that is called as the program’s own were is read, and stays', () => {
  const temporary = join(folder, 'tmp');
  const place = join(temporary, 'vardmatt-2024');
  cpSync(example, place, { recursive: true });
  mkdirSync(join(temporary, 'vardmatt-2023-backup'));
  writeFileSync(join(temporary, 'vardmatt-2023-backup', 'viktigt.csv'), 'x');
  const { status, stderr } = spawnSync(process.execPath, [program, ...evaluate(place)], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
  });
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(join(temporary, 'vardmatt-2023-backup', 'viktigt.csv'), 'utf8'), 'x');
  assert.equal(readFileSync(join(place, 'patient.csv'), 'utf8'), readFileSync(join(example, 'patient.csv'), 'utf8'));
});

test('a blank before each quoted cell changes no figure', async () => {
  const spaced = tables((place) => {
    for (const table of ['vardplan', 'prem', 'bedomning']) {
      const file = join(place, `${table}.csv`);
      const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
      const quoted = rows.map((row) =>
        row
          .split(';')
          .map((cell) => `"${cell}"`)
          .join('; '),
      );
      writeFileSync(file, `${[header, ...quoted].join('\n')}\n`);
    }
  });
  const results = async (place: string) => JSON.parse((await runCommand([...evaluate(place), '--json'])).out).results;
  assert.deepEqual(await results(spaced), await results(example));
});

test('an id with a sign that nobody sees, or with letters in parts, is the same person, and that is told', async () => {
  const rows = (ids: readonly string[]) =>
    ids.map((id) => `${id},skane,2024-03-05,2024-03-01,ja,nej,nej,ja,12`).join('\n');
  const header =
    'person_id,enhet,mdk_datum,remiss_mottagen,gep_net,chd_klaffkirurgi,avancerad_binjuretumor,inom_nhv,hemregion';
  const place = mkdtempSync(join(folder, 'osynligt-'));
  writeFileSync(
    join(place, 'bedomning.csv'),
    `${header}\n${rows(['p1', 'p1\u200B', 'p\u00AD1', 'åsa', 'a\u030Asa', 'p2'])}\n`,
  );
  const { out } = await runCommand([...evaluate(place), '--json']);
  const { results, problems } = JSON.parse(out);
  const skane = results.find(
    (each: { measure: string; reporter: string }) => each.measure === 'B1' && each.reporter === 'skane',
  );
  assert.equal(skane.figure.n, 3);
  assert.ok(
    problems.some(({ message = '' }) => String(message).includes('tecken som inte syns')),
    JSON.stringify(problems),
  );
});

suite('a sheet with merged cells', () => {
  const header = ['person_id', 'enhet', 'mdk_datum', 'gep_net', 'inom_nhv'];
  const row = (id: string, said: unknown) => [id, 'skane', '2024-03-05', said, 'ja'];
  const check = async (data: readonly (readonly unknown[])[]) => {
    const place = mkdtempSync(join(folder, 'bok-'));
    const file = join(place, 'underlag.xlsx');
    await writeWorkbook([{ sheet: 'bedomning', data }] as Parameters<typeof writeWorkbook>[0]).toFile(file);
    return runCommand(['check', place, '--as-of', '2025-03-31']);
  };

  test('over rows is refused, since the rows below the first would lack the value that a person sees in them', async () => {
    const { code, told, out } = await check([
      header,
      row('p1', { value: 'ja', rowSpan: 2 }),
      row('p2', null),
      row('p3', 'nej'),
    ]);
    assert.equal(code, 1);
    assert.match(told + out, /sammanfogade över flera rader i gep_net \(till och med rad 3\)/);
  });

  test('within a row is told', async () => {
    const { told, out } = await check([header, ['p1', 'skane', '2024-03-05', { value: 'ja', columnSpan: 2 }, null]]);
    assert.match(told + out, /sammanfogade över gep_net, inom_nhv/);
  });

  test('in a title above its header is read as it stands', async () => {
    const { told, out } = await check([[{ value: 'Underlag 2024', columnSpan: 5 }], header, row('p1', 'ja')]);
    assert.doesNotMatch(told + out, /sammanfogade/);
  });
});

suite('what the machine lacks is told in words, and is no fault of the program', () => {
  const run = (script: string, environment = {}) =>
    spawnSync('/bin/sh', ['-c', script, 'sh', process.execPath, program, ...evaluate(example)], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });

  test('too few files that may be open', { skip: process.platform === 'win32' }, () => {
    const { status, stderr } = run('ulimit -n 34; exec "$@"');
    assert.equal(status, 1, stderr);
    assert.match(stderr, /så många filer öppna.*\n.*Gör så här: Höj gränsen/);
  });

  test('no folder for temporary files', { skip: process.platform === 'win32' }, () => {
    const { status, stderr } = run('exec "$@"', { TMPDIR: join(folder, 'finns-inte') });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /finns-inte.*tillfälliga filer.*\n.*Gör så här: .*TMPDIR/);
  });
});
