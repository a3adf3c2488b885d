import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownContent } from '../content.ts';
import { countAgain } from './counted-again.ts';

type Row = Record<string, string>;
/** By table. */
type Nation = Map<string, { columns: string[]; rows: Row[] }>;

/** How a simulated nation is bent so that what it publishes is awkward to protect. @param chance of a person, 0–1, the same each time */
type Bend = (nation: Nation, chance: (person: string, of: string) => number, seed: number) => void;

const UNITS = ['akademiska', 'karolinska', 'sahlgrenska', 'skane'];
const BY_UNIT = ['bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan'];
/** Counties and a municipality of each, of the six healthcare regions. */
const HOMES = [
  ['01', '0180'],
  ['03', '0380'],
  ['05', '0580'],
  ['12', '1280'],
  ['14', '1480'],
  ['24', '2480'],
] as const;

const rowsOf = (nation: Nation, table: string) => nation.get(table)?.rows ?? [];
const personIn = (row: Row) => row['person_id'] ?? '';
const at = <T>(list: readonly T[], chance: number): T => {
  const item = list[Math.floor(chance * list.length)];
  if (item === undefined) throw new RangeError(`no item at ${chance} of ${list.length}`);
  return item;
};

/** Every row of a person at a unit is at another. */
function move(nation: Nation, unitOf: (row: Row, table: string) => string): void {
  for (const table of BY_UNIT) for (const row of rowsOf(nation, table)) row['enhet'] = unitOf(row, table);
}

/** A person lives, and is diagnosed, in one of the six regions. */
function settle(nation: Nation, homeOf: (person: string) => (typeof HOMES)[number]): void {
  for (const row of rowsOf(nation, 'patient'))
    [row['folkbokforing_lan'], row['folkbokforing_kommun']] = homeOf(personIn(row));
  for (const row of rowsOf(nation, 'diagnos'))
    [row['lan_vid_diagnos'], row['kommun_vid_diagnos']] = homeOf(personIn(row));
  for (const row of rowsOf(nation, 'bedomning')) row['hemregion'] = homeOf(personIn(row))[0];
}

/** All rows of a table say one thing, but those of a few say another. */
function nearlyAll(
  nation: Nation,
  table: string,
  column: string,
  few: string,
  most: string,
  isFew: (row: Row) => boolean,
) {
  for (const row of rowsOf(nation, table)) row[column] = isFew(row) ? few : most;
}

function keep(nation: Nation, isKept: (row: Row, table: string) => boolean): void {
  for (const [table, own] of nation)
    if (own.columns.includes('person_id')) own.rows = own.rows.filter((row) => isKept(row, table));
}

/** The awkward nations, each in several sizes by its seed. */
export const AWKWARD: Readonly<Record<string, Bend>> = {
  'en enhet med några få': (nation, chance, seed) =>
    move(nation, (row) =>
      chance(personIn(row), 'enhet') < 0.04 * (1 + (seed % 3))
        ? 'skane'
        : at(UNITS.slice(0, 3), chance(personIn(row), 'annan')),
    ),
  'lika stora enheter': (nation) => {
    const persons = [...new Set(BY_UNIT.flatMap((table) => rowsOf(nation, table).map(personIn)))].toSorted();
    move(nation, (row) => at(UNITS, (persons.indexOf(personIn(row)) % 4) / 4));
  },
  'alla kvinnor utom någon': (nation, chance) => {
    nearlyAll(nation, 'patient', 'kon', 'man', 'kvinna', (row) => chance(personIn(row), 'kon') < 0.04);
    nearlyAll(nation, 'bedomning', 'gep_net', 'nej', 'ja', (row) => chance(personIn(row), 'gep') < 0.05);
  },
  'en i varje region': (nation, chance) => {
    const seen = new Map<number, number>();
    const homes = new Map<string, (typeof HOMES)[number]>();
    settle(nation, (person) => {
      const found = homes.get(person);
      if (found !== undefined) return found;
      const region = Math.floor(chance(person, 'region') * HOMES.length);
      const few = (seen.get(region) ?? 0) < 2;
      seen.set(region, (seen.get(region) ?? 0) + 1);
      const home = few ? at(HOMES, region / HOMES.length) : HOMES[0];
      homes.set(person, home);
      return home;
    });
  },
  'enheter som öppnar och stänger': (nation) =>
    move(nation, (row, table) => {
      const year =
        Object.values(row)
          .find((value) => /^20\d\d-/.test(value))
          ?.slice(0, 4) ?? '';
      const own = row['enhet'] ?? '';
      if (table === 'vardplan') return own;
      if (own === 'skane' && year < '2025') return 'akademiska';
      return own === 'karolinska' && year > '2023' ? 'akademiska' : own;
    }),
  'väntetider på en dag': (nation, chance) => {
    for (const row of rowsOf(nation, 'bedomning'))
      if (chance(personIn(row), 'remiss') > 0.06) row['remiss_mottagen'] = row['mdk_datum'] ?? '';
    for (const row of rowsOf(nation, 'vardkontakt'))
      if (row['typ'] === 'vardtillfalle' && chance(personIn(row), 'utskriven') > 0.1)
        row['utskrivning'] = row['inskrivning'] ?? '';
  },
  'alla födda samma dag': (nation, chance) => {
    for (const row of rowsOf(nation, 'patient'))
      row['fodelsedatum'] = chance(personIn(row), 'fodd') < 0.05 ? '1944-02-29' : '1950-06-15';
  },
  'få personer': (nation, chance, seed) =>
    keep(nation, (row) => chance(personIn(row), 'kvar') < 0.1 + 0.05 * (seed % 5)),
  'uppgifter som saknas för några': (nation, chance) => {
    for (const row of rowsOf(nation, 'patient')) if (chance(personIn(row), 'okant') < 0.08) row['kon'] = '';
    for (const row of rowsOf(nation, 'bedomning')) if (chance(personIn(row), 'utan') < 0.1) row['remiss_mottagen'] = '';
    for (const row of rowsOf(nation, 'diagnos')) if (chance(personIn(row), 'grad') < 0.05) row['who_grad'] = '';
    settle(nation, (person) => at(HOMES.slice(0, 2), chance(person, 'region') ** 4));
  },
  'nästan alla har metastas': (nation, chance) => {
    const organs = ['met_lymfkortel', 'met_lever', 'met_peritoneum', 'met_skelett', 'met_annan'];
    for (const row of rowsOf(nation, 'diagnos')) {
      for (const column of organs) row[column] = 'nej';
      if (chance(personIn(row), 'met') > 0.05) row['met_lever'] = 'ja';
      row['lokal'] = chance(personIn(row), 'lokal') < 0.1 ? 'pankreas' : 'ileum';
    }
  },
};

/** Bends a simulated nation's tables, and writes them in another folder. */
export async function writeAwkward(from: string, to: string, name: string, seed: number): Promise<void> {
  const bend = AWKWARD[name];
  if (bend === undefined) throw new RangeError(`no awkward nation ${name}`);
  const nation: Nation = new Map();
  for (const file of (await readdir(from)).filter((one) => one.endsWith('.csv')).toSorted()) {
    const [head = '', ...lines] = (await readFile(join(from, file), 'utf8')).trimEnd().split(/\r?\n/);
    const columns = head.replace(/^\uFEFF/, '').split(',');
    const rows = lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, place) => [columns[place] ?? '', cell])),
    );
    nation.set(file.slice(0, -'.csv'.length), { columns, rows });
  }
  bend(nation, (person, of) => chanceOf(`${seed} ${of} ${person}`), seed);
  countAgain(
    {
      tumours: rowsOf(nation, 'diagnos'),
      patients: new Map(rowsOf(nation, 'patient').map((row) => [personIn(row), row])),
      coverage: rowsOf(nation, 'tackningsunderlag'),
    },
    await ownContent(),
  );
  await mkdir(to, { recursive: true });
  for (const [table, { columns, rows }] of nation) {
    const own = columns.filter((column) => column !== 'simulerad');
    const text = [own, ...rows.map((row) => own.map((column) => row[column] ?? ''))].map((cells) => cells.join(','));
    await writeFile(join(to, `${table}.csv`), `${text.join('\n')}\n`);
  }
}

/** A number between 0 and 1 out of a text (FNV-1a, mixed). */
function chanceOf(text: string): number {
  let hash = 2166136261;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
