import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { commandHelp } from '../../src/cli/help.ts';
import { lineReader } from '../../src/files/line-reader.ts';
import { MARK_FILE, markText } from '../../src/files/outbox/mark.ts';
import { toldByEditions } from '../../src/work/told-by-editions.ts';
import { runCommand } from '../kit/run-command.ts';

// What a second attack on the program found, through the whole program; the parts have tests of their own beside them.

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const program = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'prov-attack-2-'));
after(() => rmSync(folder, { recursive: true }));

suite('a person who is asked for', () => {
  const asked = [
    'explain',
    example,
    '--year',
    '2024',
    '--measure',
    'T1',
    '--unit',
    'karolinska',
    '--as-of',
    '2025-03-05',
  ];

  test('can be written on standard input, where no other user reads it', async () => {
    const given = await runCommand([...asked, '--json', '--person', 'p12-134']);
    const piped = await runCommand([...asked, '--json', '--person', '-'], {
      nextLine: lineReader(() => Readable.from([Buffer.from('p12-'), Buffer.from('134 \r\nannat\n')])).next,
    });
    assert.equal(piped.code, 0, piped.told);
    assert.ok(JSON.parse(piped.out).decisions.length > 0);
    assert.equal(piped.out, given.out);
    assert.match(commandHelp(explainCommand), /--person -\|ID/);
  });

  test('is asked for again when nothing comes', async () => {
    const { code, told } = await runCommand([...asked, '--person', '-']);
    assert.equal(code, 2);
    assert.match(told, /Inget id kom på standard in.*\n.*--person - </);
  });
});

/** How a user without a name opens what this machine lets anybody open. */
const STRANGER = ['--reuid', '54321', process.execPath, '--check'];

suite('the program starts', { skip: process.platform === 'win32' }, () => {
  const run = (script: string, words: readonly string[], home?: string) => {
    const { HOME: _, XDG_CACHE_HOME: __, ...own } = process.env;
    const stood = mkdtempSync(join(folder, 'star-'));
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script, 'sh', process.execPath, program, ...words], {
      encoding: 'utf8',
      cwd: stood,
      env: { ...own, ...(home === undefined ? {} : { HOME: home }) },
    });
    return { status, stdout, stderr, stood };
  };

  test('for a user whom the system doesn’t know, without a home', {
    skip: process.getuid?.() !== 0 || spawnSync('setpriv', [...STRANGER, program]).status !== 0,
  }, () => {
    const { status, stdout, stderr } = run('exec setpriv --reuid 54321 "$@"', ['--version']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^Vårdmått /);
  });

  test('with an empty home or one below where it stands, and keeps no code there', () => {
    for (const home of ['', 'hem']) {
      const { status, stood } = run('exec "$@"', ['--version'], home);
      assert.equal(status, 0);
      assert.deepEqual(readdirSync(stood), []);
    }
  });

  test('in a folder that has been removed, and says so where it needs one', () => {
    const { status, stderr } = run('rmdir "$PWD"; exec "$@"', ['--version']);
    assert.deepEqual([status, stderr], [0, '']);
    const needing = run('rmdir "$PWD"; exec "$@"', ['publish', 'tabeller', '--out', 'ut']);
    assert.equal(needing.status, 1, needing.stderr);
    assert.match(needing.stderr, /Mappen som du står i finns inte längre\.\n.*Gör så här: Gå till en mapp/);
  });
});

suite('attack gives no verdict on', () => {
  const DEFINITIONS = {
    reporters: [{ id: 'norr' }, { id: 'syd' }],
    disclosure: {
      ...{ threshold: 5, leastValues: 4, shareDecimals: 3, samePeople: [] },
      ...{ mean: { from: 5, decimals: 1 }, sd: { from: 10, decimals: 1 } },
    },
    measures: ['M1', 'M2'].map((id) => ({
      ...{ id, counts: 'attributes' },
      computation: { population: { count: 'persons', rows: [] }, figure: { kind: 'count', breakdowns: [] } },
    })),
  };
  const row = (matt: string, enhet: string, varde: unknown, ar = '2024') => ({
    ...{ matt, ar, enhet, tal: 'n', uppdelning: '', kategori: '', varde },
    saknas: varde === null ? { varde: 'withheld' } : {},
  });
  const ROWS = ['M1', 'M2'].flatMap((id) => [row(id, 'norr', null), row(id, 'syd', null), row(id, 'riket', 33)]);
  const PAGE = 'index.html';

  /** A site, with the mark of what is written first, and what becomes of it after that. */
  const site = (change: (file: (name: string) => string) => void = () => {}) => {
    const place = mkdtempSync(join(folder, 'webbplats-'));
    const file = (name: string) => join(place, name);
    mkdirSync(file('data'));
    const written = {
      'data/measures.json': JSON.stringify(DEFINITIONS),
      'data/alla-siffror.json': JSON.stringify({ rows: ROWS }),
      [PAGE]: '<p>33</p>',
    };
    for (const [name, text] of Object.entries(written)) writeFileSync(file(name), text);
    const filer = Object.entries(written).map(([fil, text]) => ({
      ...{ fil, storlek: Buffer.byteLength(text), sha256: hash('sha256', text, 'hex') },
    }));
    writeFileSync(
      file(MARK_FILE),
      markText({ vardmatt: 1, slag: 'webbplats', uttag: '2025-03-31', program: '0', filer }),
    );
    change(file);
    return place;
  };
  const attack = (change?: Parameters<typeof site>[0]) => runCommand(['attack', site(change)]);
  /** Nobody has a mark to compare with where it was left behind. */
  const unmarked = (name: string, text: string) => (file: (name: string) => string) => {
    rmSync(file(MARK_FILE));
    writeFileSync(file(name), text);
  };

  test('what is as it was written there is a verdict, and nothing else is told', async () => {
    const { code, out, told } = await attack();
    assert.deepEqual([code, told], [0, '']);
    assert.match(out, /Inget skyddat antal gick att räkna ut/);
  });

  for (const [what, change] of [
    ['an edited page', (file) => writeFileSync(file(PAGE), '<p>3 och 30</p>')],
    ['a page taken away', (file) => rmSync(file(PAGE))],
    ['a cut mark', (file) => writeFileSync(file(MARK_FILE), readFileSync(file(MARK_FILE)).subarray(0, 40))],
  ] as const satisfies readonly (readonly [string, Parameters<typeof site>[0]])[])
    test(what, async () => {
      const { code, out, told } = await attack(change);
      assert.deepEqual([code, out], [1, '']);
      assert.match(
        told,
        /är inte som programmet skrev den: (index\.html|\.vardmatt\.json) är ändrat.*\n.*\n?.*Gör så här/,
      );
    });

  for (const [what, name, text, said] of [
    ['no rows', 'data/alla-siffror.json', '{"rows":[]}', /stämmer inte måtten.*: M1, M2 finns bara/],
    ['some rows', 'data/alla-siffror.json', JSON.stringify({ rows: ROWS.slice(0, 2) }), /: M2 finns bara/],
    ['null', 'data/alla-siffror.json', 'null', /alla-siffror\.json är inte som/],
    ['half a file', 'data/alla-siffror.json', '{"rows":[{"matt":', /alla-siffror\.json är inte som/],
    [
      'text for a number',
      'data/alla-siffror.json',
      JSON.stringify({ rows: [row('M1', 'norr', 'x')] }),
      /\(rows\.0\.varde\)/,
    ],
    [
      'years without end',
      'data/alla-siffror.json',
      JSON.stringify({ rows: [row('M1', 'norr', 1, '2024–99999999')] }),
      /\(rows\.0\.ar\)/,
    ],
    ['empty definitions', 'data/measures.json', '{}', /measures\.json är inte som.*\(reporters\)/],
    ['a table that is none', 'data/m1.json', 'null', /m1\.json är inte som/],
  ] as const)
    test(what, async () => {
      const { code, out, told } = await attack(unmarked(name, text));
      assert.deepEqual([code, out], [1, '']);
      assert.match(told, said);
    });

  test('a pipe, which isn’t waited for', { skip: process.platform === 'win32' }, async () => {
    const { code, told } = await attack((file) => {
      rmSync(file('data/measures.json'));
      assert.equal(spawnSync('mkfifo', [file('data/measures.json')]).status, 0);
    });
    assert.equal(code, 2);
    assert.match(told, /ingen webbplats eller årsrapport med datafiler/);
  });

  test('a site that tells why each number is missing, and no number', async () => {
    const rows = ROWS.map((one) => ({ ...one, tal: '', varde: null, saknas: { varde: 'not-reported' } }));
    const { code, told } = await attack(unmarked('data/alla-siffror.json', JSON.stringify({ rows })));
    assert.equal(code, 1);
    assert.match(told, /finns inget tal att angripa/);
  });

  test('an earlier edition that can’t be read, of which publish says a word', async () => {
    const [told] = await toldByEditions(site(unmarked('data/measures.json', '{}')), []);
    assert.deepEqual([told?.code, told?.severity], ['earlier-unread', 'warning']);
  });

  test('what was added, of which a word is said', async () => {
    const { code, told } = await attack((file) => writeFileSync(file('data/egen.csv'), 'x'));
    assert.equal(code, 0);
    assert.match(told, /data\/egen\.csv är tillagt i .* och är inte prövat/);
  });
});
