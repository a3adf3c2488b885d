import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixture, inFolder, TRACE } from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';

// Inputs 1, 17 and 22: nothing that the program did not write is deleted, and where it can't write it says so. Others of their kinds too.

/** A place with the tables of input 1 in `indata/` and a folder with other work in `dokument/`. */
function place() {
  const above = inFolder({ 'dokument/viktigt.txt': 'viktig\n', 'fil.txt': 'en fil\n', '.ssh/id': 'nyckel\n' });
  cpSync(fixture('01-out-deletes-files/tabeller'), `${above}/indata`, { recursive: true });
  writeFileSync(`${above}/indata/diagnos.csv`, readFileSync(fixture('31-report-first-year/tabeller/diagnos.csv')));
  mkdirSync(`${above}/tom`);
  return above;
}
const commands = {
  publish: (input: string, out: string) => [
    'publish',
    input,
    '--out',
    out,
    '--as-of',
    '2025-06-30',
    '--years',
    '2024-2024',
  ],
  report: (input: string, out: string) => ['report', input, '--out', out, '--as-of', '2025-06-30', '--year', '2024'],
  simulate: (_: string, out: string) => [
    'simulate',
    '--persons',
    '60',
    '--seed',
    '1',
    '--out',
    out,
    '--as-of',
    '2025-06-30',
  ],
};
type Name = keyof typeof commands;
const leftovers = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ny|gammal)-/.test(path));

/** The command writes the folder, whole and without leftovers, and may write it again. */
function writes(
  name: string,
  command: Name,
  out: (above: string) => string,
  file: string,
  within: (above: string) => string = (above) => above,
) {
  test(name, async () => {
    const above = place();
    const cwd = within(above);
    for (const again of [false, true]) {
      const ran = await vardmatt(commands[command](`${above}/indata`, out(above)), { cwd, within: 90_000 });
      assert.equal(ran.code, 0, `${again}: ${ran.told.slice(0, 600)}`);
      const written = join(cwd, out(above));
      assert.ok(existsSync(join(out(above).startsWith('/') ? out(above) : written, file)), `${file} is not there`);
      assert.deepEqual(leftovers(above), []);
    }
    assert.equal(readFileSync(`${above}/dokument/viktigt.txt`, 'utf8'), 'viktig\n');
  });
}
writes('publish writes in an empty folder, and again over its own edition', 'publish', () => 'tom', 'index.html');
writes('publish makes the folders above', 'publish', () => 'a/b/webb', 'index.html');
writes('simulate writes over what it has simulated before', 'simulate', () => 'patienter', 'patient.csv');

test('a reader that has had enough stops the program in silence', async () => {
  const ran = await vardmatt(['evaluate', fixture('22-write-refused-trace/tabeller'), '--year', '2024', '--json'], {
    shell: '"$0" "$@" | head -c 10',
  });
  assert.doesNotMatch(ran.told, TRACE);
});
