import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openDatabase } from '../../src/analysis/duckdb.ts';
import { appendRows, createTable } from '../../src/analysis/row-store.ts';
import { writeTables } from '../../src/analysis/write-tables.ts';
import { day } from '../../src/calendar/day.ts';
import { recordedForms } from '../../src/dictionary/recorded-forms.ts';
import type { Asking } from '../../src/storage/asking.ts';
import { decideMerge, mergesOf, proposeMerge } from '../../src/storage/persons/merges.ts';
import { rowsAsOf } from '../../src/storage/records/rows-as-of.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { ownContent } from '../kit/content.ts';
import { writeTables as writeFiles } from '../kit/contract/csv.ts';
import { randomDataSet } from '../kit/contract/random-tables.ts';
import { runCommand } from '../kit/run-command.ts';

// Figures out of the register itself beside those of its extract of the same day: the same bytes, but for the files that problems stand in.

const AS_OF = '2026-03-31';
const NHV = 'nhv-net-binjure';
const root = mkdtempSync(join(tmpdir(), 'vm-levande-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const { areas, dictionary } = await ownContent();
const units = areas.get(NHV)?.reporters.map(({ id }) => id) ?? [];

async function done(...words: string[]) {
  const made = await runCommand(words);
  assert.equal(made.code, 0, `${words.join(' ')}: ${made.told}`);
  return made;
}

interface Asked {
  readonly area?: string;
  readonly year: string;
  readonly asOf: string;
  readonly unit?: string;
}

async function evaluated(from: readonly string[], { area = NHV, year, asOf, unit }: Asked, ...more: string[]) {
  const of = unit === undefined ? [] : ['--unit', unit];
  const { code, out, told } = await runCommand([
    'evaluate',
    ...from,
    '--area',
    area,
    '--year',
    year,
    '--as-of',
    asOf,
    ...of,
    ...more,
  ]);
  assert.notEqual(out, '', told);
  return { code, out };
}

// More by `VARDMATT_RUNS`: each is taken into the register of those before it.
const SEEDS = Array.from({ length: Number(process.env['VARDMATT_RUNS'] ?? 2) }, (_, before) => before + 1);

/** The register has no files. */
const withoutFiles = (json: string) =>
  JSON.stringify(
    JSON.parse(json, (key, value) => (key === 'file' ? undefined : value)),
    null,
    2,
  );

/** Holds what the register gives to what a folder gives, to the byte. */
async function same(data: string, folder: string, asked: Asked): Promise<string> {
  const own = await evaluated(['--data', data], asked, '--json');
  const theirs = await evaluated([folder], asked, '--json');
  assert.equal(withoutFiles(own.out), withoutFiles(theirs.out), JSON.stringify(asked));
  assert.equal(`${withoutFiles(own.out)}\n`, own.out, 'the register’s own names no file');
  assert.equal(own.code, theirs.code);
  return own.out;
}

/** Writes what somebody sees of the register on a day as a folder of tables. */
async function seenBy(asking: Asking, data: string, asOf: string, folder: string): Promise<void> {
  const store = await RegisterStore.open({ folder: data }, { today: () => day(AS_OF), random: Math.random });
  const database = await openDatabase({ threads: 1 });
  try {
    for (const form of recordedForms(dictionary)) {
      await createTable(database, form);
      await appendRows(database, form, await rowsAsOf(store, asking, form, asOf));
    }
    mkdirSync(folder);
    await writeTables(database, dictionary, folder, 'parquet');
  } finally {
    database.close();
    await store.close();
  }
}

interface Figures {
  readonly results: readonly {
    readonly measure: string;
    readonly reporter: string;
    readonly figure: { kind: string };
  }[];
  readonly rows: Readonly<Record<string, { readonly read: number }>>;
}

describe('a simulated register', () => {
  const data = at('register');
  before(async () => {
    await done('simulate', '--persons', '250', '--seed', '4', '--as-of', AS_OF, '--out', at('tabeller'));
    await done('import', at('tabeller'), '--data', data, '--history', '--yes');
  });

  for (const area of [NHV, 'net-registret'])
    test(`gives the figures of ${area} as its extract does, of today and of a day in the past`, async () => {
      for (const asOf of [AS_OF, '2025-03-31']) {
        const out = at(`uttag-${area}-${asOf}`);
        await done('extract', '--data', data, '--as-of', asOf, '--out', out);
        const json = await same(data, out, { area, year: '2024', asOf });
        assert.match(json, /"simulated"/);
        assert.ok((JSON.parse(json) as Figures).results.some(({ figure }) => figure.kind !== 'absent'));
      }
    });

  test('gives a unit its own figures out of its own records alone: those that all records give of it', async () => {
    const all = JSON.parse((await evaluated(['--data', data], { year: '2024', asOf: AS_OF }, '--json')).out) as Figures;
    for (const unit of units.slice(-2)) {
      const asking: Asking = { role: 'unit', unit, author: 'prov', purpose: 'prov' };
      await seenBy(asking, data, AS_OF, at(`eget-${unit}`));
      const asked = { year: '2024', asOf: AS_OF, unit };
      const own = JSON.parse(await same(data, at(`eget-${unit}`), asked)) as Figures;
      assert.deepEqual(
        own.results,
        all.results.filter(({ reporter }) => reporter === unit),
      );
      assert.ok(own.results.some(({ figure }) => figure.kind !== 'absent'));
      for (const table of ['behandling', 'patient'])
        assert.ok((own.rows[table]?.read ?? 0) > 0 && (own.rows[table]?.read ?? 0) < (all.rows[table]?.read ?? 0));
    }
  });

  test('has in its trace who computed what, and of which forms', async () => {
    await evaluated(['--data', data], { year: '2024', asOf: AS_OF, unit: 'skane' });
    const store = await RegisterStore.open({ folder: data }, { today: () => day(AS_OF), random: Math.random });
    const [last] = await store.owner.rows('select action, role, unit, scope from vm.audit order by seq desc limit 1');
    await store.close();
    assert.ok(last);
    assert.deepEqual([last['action'], last['role'], last['unit']], ['räkna mått', 'unit', 'skane']);
    const { forms, asOf, area } = last['scope'] as Record<string, string>;
    assert.deepEqual([asOf, area], [AS_OF, NHV]);
    assert.ok(forms?.split(',').includes('behandling') && !forms.includes('tackningsunderlag'));
  });

  test('prints the table for people that its extract gives, to the byte', async () => {
    const asked = { year: '2023', asOf: AS_OF };
    const own = await evaluated(['--data', data], asked);
    const theirs = await evaluated([at(`uttag-${NHV}-${AS_OF}`)], asked);
    assert.equal(own.out, theirs.out);
  });
});

describe('a register in which two turn out to be one', () => {
  const data = at('sammanslagna');
  const persons = ['sim-0000001', 'sim-0000002'];

  before(async () => {
    mkdirSync(at('tva'));
    const [one = '', two = ''] = persons;
    const rows = {
      patient: ['person_id,fodelsedatum,kon,senast_foljd', `${one},1950-01-01,man,2025-12-31`, `${two},,,2026-02-28`],
      diagnos: ['person_id,tumor_id,diagnosdatum,enhet,lokal,tumortyp', `${one},${one}-1,2024-01-10,skane,ileum,net`],
      behandling: [
        'person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv,tumor_id',
        `${one},skane,2024-02-01,kirurgi,net,ja,${one}-1`,
        `${two},skane,2024-05-01,radionuklid,net,ja,${one}-1`,
        `${two},akademiska,2024-06-01,radionuklid,net,ja,${one}-1`,
      ],
      vardplan: ['person_id,enhet,datum', `${two},skane,2024-05-02`],
    };
    for (const [table, lines] of Object.entries(rows)) writeFileSync(join(at('tva'), `${table}.csv`), lines.join('\n'));
    await done('import', at('tva'), '--data', data, '--history', '--yes');
    const store = await RegisterStore.open({ folder: data }, { today: () => day(AS_OF), random: Math.random });
    try {
      const [person, ofPerson] = [two, one].map((written) => store.find(written) ?? assert.fail()) as [string, string];
      const by = (author: string) => ({ role: 'coordinator', unit: '', author, purpose: 'prov' }) as const;
      const pair = { person, ofPerson, undoes: false, why: 'prov' };
      assert.equal(await proposeMerge(store, by('anna'), pair), undefined);
      const [proposal] = await mergesOf(store, by('bo'), [person]);
      assert.equal(await decideMerge(store, by('bo'), proposal ?? assert.fail(), true), undefined);
    } finally {
      await store.close();
    }
  });

  for (const area of [NHV, 'net-registret'])
    test(`gives the figures of ${area} as its extract does, before that was known and after`, async () => {
      const counted: string[] = [];
      for (const asOf of ['2026-03-31', '2099-01-01']) {
        const out = at(`tva-${area}-${asOf}`);
        await done('extract', '--data', data, '--as-of', asOf, '--out', out);
        const json = JSON.parse(await same(data, out, { area, year: '2024', asOf })) as Figures;
        counted.push(JSON.stringify(json.results.map(({ figure }) => figure)));
      }
      assert.notEqual(counted[0], counted[1], 'one person is fewer than two');
    });

  test('gives a unit its own figures of them', async () => {
    const asking: Asking = { role: 'unit', unit: 'skane', author: 'prov', purpose: 'prov' };
    await seenBy(asking, data, '2099-01-01', at('tva-skane'));
    const json = await same(data, at('tva-skane'), { year: '2024', asOf: '2099-01-01', unit: 'skane' });
    const share = (JSON.parse(json) as Figures).results.find(({ measure }) => measure === 'O1');
    assert.deepEqual(
      [share?.figure.kind, JSON.stringify(share?.figure).includes('"denominator":1')],
      ['proportion', true],
    );
  });
});

describe('a register of odd tables, taken in one after another', () => {
  const data = at('udda');

  for (const seed of SEEDS)
    test(`gives what its extract gives: the tables of ${seed}`, async () => {
      const { tables, year, asOf, form } = randomDataSet(seed);
      const folder = at(`udda-${seed}`);
      mkdirSync(folder);
      writeFiles(folder, tables, form);
      const taken = await runCommand(['import', folder, '--data', data, '--history', '--yes']);
      const said = await runCommand(['status', '--data', data, '--json']);
      assert.equal(said.code, 0, taken.told);
      const out = at(`udda-uttag-${seed}`);
      await done('extract', '--data', data, '--as-of', asOf, '--out', out);
      await same(data, out, { year: String(year), asOf });
    });
});

test('evaluate asks for one place to count from, and answers files alone', async () => {
  const nowhere = await runCommand(['evaluate', '--year', '2024']);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.told, /--data/);
  const both = await runCommand(['evaluate', at('tabeller'), '--data', at('register'), '--year', '2024']);
  assert.equal(both.code, 2);
  const answered = await runCommand(['evaluate', '--data', at('register'), '--year', '2024', '--answer', at('s.xlsx')]);
  assert.equal(answered.code, 2);
  assert.match(answered.told, /mapp/);
});
