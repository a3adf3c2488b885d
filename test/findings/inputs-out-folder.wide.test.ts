import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contents, fixture, inFolder, TRACE } from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';
import { runCommand } from '../kit/run-command.ts';

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
      const ran = await typed(commands[command](`${above}/indata`, out(above)), { cwd });
      assert.equal(ran.code, 0, `${again}: ${ran.told.slice(0, 600)}`);
      const written = join(cwd, out(above));
      assert.ok(existsSync(join(out(above).startsWith('/') ? out(above) : written, file)), `${file} is not there`);
      assert.deepEqual(leftovers(above), []);
    }
    assert.equal(readFileSync(`${above}/dokument/viktigt.txt`, 'utf8'), 'viktig\n');
  });
}
writes('publish writes in an empty folder, and again over its own edition', 'publish', () => 'tom', 'index.html');
writes('simulate makes the folders above', 'simulate', () => 'a/b/sim', 'patient.csv');
writes('simulate writes over what it has simulated before', 'simulate', () => 'patienter', 'patient.csv');
test('a reader that has had enough stops the program in silence', async () => {
  const ran = await vardmatt(['evaluate', fixture('22-write-refused-trace/tabeller'), '--year', '2024', '--json'], {
    shell: '"$0" "$@" | head -c 10',
  });
  assert.doesNotMatch(ran.told, TRACE);
});
/** Runs the command in this process, as somebody who stands in the folder and has that home. */
async function typed(words: readonly string[], { cwd, home }: { readonly cwd?: string; readonly home?: string }) {
  const [stood, own] = [process.cwd(), process.env['HOME']];
  try {
    if (cwd !== undefined) process.chdir(cwd);
    if (home !== undefined) process.env['HOME'] = home;
    return await runCommand(words);
  } finally {
    process.chdir(stood);
    if (own === undefined) delete process.env['HOME'];
    else process.env['HOME'] = own;
  }
}

/** The command refuses the folder with words, and everything that stood there stands. */
function refuses(
  name: string,
  command: Name,
  target: (above: string) => string,
  setting: { readonly within?: (above: string) => string; readonly home?: boolean } = {},
) {
  test(name, async () => {
    const above = place();
    const out = target(above);
    const before = contents(above);
    const ran = await typed(commands[command](`${above}/indata`, out), {
      ...(setting.within === undefined ? {} : { cwd: setting.within(above) }),
      ...(setting.home === true ? { home: above } : {}),
    });
    assert.deepEqual(contents(above), before, 'something was touched');
    assert.doesNotMatch(ran.told, TRACE);
    assert.ok(ran.code === 1 || ran.code === 2, `exit ${ran.code}: ${ran.told.slice(0, 400)}`);
    assert.match(ran.told, /--out/);
    assert.match(ran.told, /Gör så här|Ange|Välj/);
  });
}
refuses('publish refuses a folder with files that it did not write', 'publish', (above) => `${above}/dokument`);
refuses('publish refuses its own input', 'publish', (above) => `${above}/indata`);
refuses('publish refuses its own input with a slash last', 'publish', (above) => `${above}/indata/`);
refuses('publish refuses its own input by another way', 'publish', (above) => `${above}/dokument/../indata/.`);
refuses('publish refuses the folder that holds its input', 'publish', (above) => above);
refuses('publish refuses a folder in its input', 'publish', (above) => `${above}/indata/webb`);
refuses('publish refuses a file', 'publish', (above) => `${above}/fil.txt`);
refuses('publish refuses a folder under a file', 'publish', (above) => `${above}/fil.txt/webb`);
refuses('publish refuses the folder it stands in when that holds other work', 'publish', () => '.', {
  within: (above) => `${above}/dokument`,
});
refuses('publish refuses the folder above', 'publish', () => '..', { within: (above) => `${above}/dokument` });
refuses('publish refuses a home folder', 'publish', (above) => above, { home: true });
refuses('publish refuses a link to a folder with other work', 'publish', (above) => linked(above, 'dokument'));
refuses('publish refuses a link to its input', 'publish', (above) => linked(above, 'indata'));
refuses('publish refuses a link to an empty folder', 'publish', (above) => linked(above, 'tom'));
refuses('publish refuses a link to nothing', 'publish', (above) => linked(above, 'finns-inte'));
refuses('publish refuses a folder that holds only a hidden file', 'publish', (above) => hidden(above));
refuses('report refuses a folder with files that it did not write', 'report', (above) => `${above}/dokument`);
refuses('report refuses its own input', 'report', (above) => `${above}/indata`);
refuses('report refuses the folder that holds its input', 'report', (above) => above);
refuses('report refuses a folder in its input', 'report', (above) => `${above}/indata/rapport`);
refuses('report refuses a file', 'report', (above) => `${above}/fil.txt`);
refuses('report refuses a link', 'report', (above) => linked(above, 'dokument'));
refuses('simulate refuses a folder with tables of somebody else', 'simulate', (above) => `${above}/indata`);
refuses('simulate refuses a folder with notes', 'simulate', (above) => `${above}/dokument`);
refuses('simulate refuses a file', 'simulate', (above) => `${above}/fil.txt`);
refuses('simulate refuses a link', 'simulate', (above) => linked(above, 'dokument'));
refuses('simulate refuses the folder it stands in when that holds other work', 'simulate', () => '.', {
  within: (above) => `${above}/dokument`,
});
function linked(above: string, target: string) {
  symlinkSync(`${above}/${target}`, `${above}/lank`);
  if (target === 'finns-inte') return `${above}/lank`;
  assert.ok(lstatSync(`${above}/lank`).isSymbolicLink());
  return `${above}/lank`;
}
function hidden(above: string) {
  mkdirSync(`${above}/gomd`);
  writeFileSync(`${above}/gomd/.hemligt`, 'x');
  return `${above}/gomd`;
}
/** Somebody who may write nowhere outside his own folders; the test's own user where it isn't root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
function mayNot(name: string, out: (above: string) => string) {
  test(name, async () => {
    const above = place();
    chmodSync(above, 0o755);
    mkdirSync(`${above}/andras`);
    chmodSync(`${above}/andras`, 0o555);
    const ran = await vardmatt(commands.publish(`${above}/indata`, out(above)), nobody);
    assert.doesNotMatch(ran.told, TRACE);
    assert.ok(ran.code === 1 || ran.code === 2, `exit ${ran.code}: ${ran.told.slice(0, 400)}`);
    assert.match(ran.told, /--out|andras|rot/);
    assert.match(ran.told, /Gör så här|Ange|Välj/);
  });
}
mayNot('a folder that one may not write in is told of', (above) => `${above}/andras/webb`);
mayNot('a place deep in a folder that one may not write in is told of', (above) => `${above}/andras/a/b/webb`);
mayNot('the root of the computer is refused', () => '/');
writes('publish takes a slash last as the same folder', 'publish', () => 'webb/', 'index.html');
writes('simulate takes two slashes last as the same folder', 'simulate', (above) => `${above}/sim//`, 'patient.csv');
writes('simulate takes a slash and a dot last as the same folder', 'simulate', () => 'sim/.', 'patient.csv');
writes(
  'publish writes in the empty folder it stands in',
  'publish',
  () => '.',
  'index.html',
  (above) => `${above}/tom`,
);
writes('report takes a slash last as the same folder', 'report', () => 'rapport/', 'arsrapport/index.html');
writes('simulate takes a slash last as the same folder', 'simulate', () => 'patienter/', 'patient.csv');
test('a note that somebody put beside a published site is still there after the next edition', async () => {
  const above = place();
  const publish = () => runCommand(commands.publish(`${above}/indata`, `${above}/webb`));
  assert.equal((await publish()).code, 0);
  writeFileSync(`${above}/webb/anteckning.txt`, 'min');
  const { told } = await publish();
  assert.doesNotMatch(told, TRACE);
  assert.equal(readFileSync(`${above}/webb/anteckning.txt`, 'utf8'), 'min');
});
test('a report does not replace a site, nor simulated patients a report', async () => {
  const above = place();
  assert.equal((await runCommand(commands.publish(`${above}/indata`, `${above}/webb`))).code, 0);
  const before = contents(`${above}/webb`);
  const ran = await runCommand(commands.simulate('', `${above}/webb`));
  assert.deepEqual(contents(`${above}/webb`), before);
  assert.ok(ran.code === 1 || ran.code === 2);
});
test('standard output that is full is told of in one sentence', { skip: !existsSync('/dev/full') }, async () => {
  const ran = await vardmatt(
    ['evaluate', fixture('22-write-refused-trace/tabeller'), '--year', '2024', '--as-of', '2025-06-30', '--json'],
    { shell: 'exec "$0" "$@" > /dev/full' },
  );
  assert.doesNotMatch(ran.told, TRACE);
  assert.equal(ran.code, 1);
  assert.match(ran.told, /\S/);
});
