import type { MatrixArea } from './areas.ts';
import { AS_OF, type Row, type Tables } from './data-sets.ts';
import { writeRecords } from './delimited.ts';

/** Headings as people write them in Swedish; the rest keep their ids, in capitals. */
const HEADINGS: Readonly<Record<string, string>> = {
  person_id: 'Personens beteckning',
  enhet: 'NHV-enhet',
  mdk_datum: 'Datum för MDK',
  remiss_mottagen: 'Remiss mottagen',
  behandlingsdatum: 'Behandlingsdatum',
  slag: 'Slag av behandling',
  inskrivning: 'Inskrivning eller besök',
  utskrivning: 'Utskrivning',
  uppfoljd_datum: 'Datum för svar',
  diagnosdatum: 'Diagnosdatum',
  kon: 'Kön',
  fodelsedatum: 'Födelsedatum',
};
const DATED: Readonly<Record<string, string>> = {
  bedomning: 'mdk_datum',
  behandling: 'behandlingsdatum',
  vardkontakt: 'inskrivning',
  prem: 'uppfoljd_datum',
  uppfoljning: 'datum',
  diagnos: 'diagnosdatum',
};
const REGIONS: Readonly<Record<string, string>> = {
  '12': 'Skåne',
  '14': 'Västra Götaland',
  '03': '3',
  '01': 'Stockholm',
};
const PERSON = '19520409123';

/** The tables as people hand them in, and the same in the contract's form without what must be refused or isn't known yet. */
export function awkwardFiles(
  area: MatrixArea,
  all: Tables,
): { files: Record<string, string>; tables: Tables; refused: Record<string, number> } {
  const keeps = new Set([...(all['patient'] ?? [])].filter((_, at) => at % 3 === 0).map((row) => row['person_id']));
  const isKept = (row: Row) => row['person_id'] === undefined || keeps.has(row['person_id']);
  const known: Record<string, readonly Row[]> = {};
  for (const [table, rows] of Object.entries(all)) known[table] = rows.filter(isKept);
  // Not handed in: an optional table that isn't there is a table that nobody has delivered.
  delete known['vardplan'];
  // A true zero: a unit states that it has handed in the year's treatments, and there were none.
  const { zero, notDelivered } = area.statements;
  if (zero !== undefined)
    known[zero.table] = (known[zero.table] ?? []).filter(
      (row) => !(row['enhet'] === zero.unit && row[DATED[zero.table] ?? '']?.startsWith(zero.year)),
    );
  known['leverans'] = [
    ...(zero === undefined ? [] : [statement(zero, 'ja')]),
    ...(notDelivered === undefined ? [] : [statement(notDelivered, 'nej')]),
  ];
  known['vardkontakt'] = (known['vardkontakt'] ?? []).flatMap(wardMove);
  if (area.id === 'nhv-net-binjure')
    known['bedomning'] = [...(known['bedomning'] ?? []), ...spellings(known['bedomning']?.[0] ?? {})];

  const files: Record<string, string> = {};
  const refused: Record<string, number> = {};
  for (const [table, rows] of Object.entries(known)) {
    const [sample] = rows;
    if (sample === undefined) continue;
    const unknown = later(table, sample);
    const bad = refusedRows(area, table, rows);
    refused[table] = bad.length;
    const written = [...rows, ...unknown, ...bad];
    const columns = [...new Set([...Object.keys(sample), ...(unknown.length > 0 ? ['registrerad'] : [])])];
    const heading = columns.map((name) => headingOf(table, name));
    const people = written.map((row, line) =>
      Object.fromEntries(columns.map((name, at) => [heading[at] ?? '', spoken(name, (row as Row)[name] ?? '', line)])),
    );
    files[`${table}.csv`] = `\ufeff${writeRecords(heading, people, ';')}`;
  }
  return { files, tables: known, refused };
}

/** In these two the unit and the conference are called something else: there the ids stand. */
function headingOf(table: string, column: string): string {
  const isOther = ['diagnos', 'leverans'].includes(table) && (column === 'enhet' || column === 'mdk_datum');
  return (isOther ? undefined : HEADINGS[column]) ?? column.toUpperCase();
}

function statement({ unit, year, table }: Statement, delivered: 'ja' | 'nej'): Row {
  return { enhet: unit, ar: year, tabell: table, levererad: delivered };
}

export interface Statement {
  readonly unit: string;
  readonly year: string;
  readonly table: string;
}

/** A stay of three days or more in two wards is two rows that touch. */
function wardMove(row: Row): Row[] {
  const { inskrivning = '', utskrivning = '' } = row;
  const [first, last] = [Date.parse(inskrivning), Date.parse(utskrivning)];
  if (!(last - first >= 3 * 86_400_000)) return [row];
  const moved = new Date(first + 86_400_000).toISOString().slice(0, 10);
  return [
    { ...row, utskrivning: moved },
    { ...row, inskrivning: moved },
  ];
}

/** One person, assessed twice at one unit in a year under two spellings of one number. */
function spellings(sample: Row): Row[] {
  const number = `${PERSON}${checkDigit(PERSON.slice(2))}`;
  const assessment = { ...sample, enhet: 'akademiska', inom_nhv: 'ja', remiss_mottagen: '' };
  return [
    { ...assessment, person_id: number, mdk_datum: '2024-04-16' },
    { ...assessment, person_id: `${number.slice(0, 8)}-${number.slice(8)}`, mdk_datum: '2024-05-14' },
  ];
}

function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Rows that aren't known on the day of the extract, and one of a year far from all others: none of them is in a figure. */
function later(table: string, sample: Row): Row[] {
  const column = DATED[table];
  if (column === undefined) return [];
  const key = table === 'diagnos' ? (name: string) => ({ tumor_id: name }) : () => ({});
  return [
    { ...sample, [column]: '2025-06-17', registrerad: '2026-05-20', ...key('sent-1') },
    { ...sample, [column]: '2026-06-18', registrerad: AS_OF, ...key('sent-2') },
    { ...sample, [column]: '1924-03-19', registrerad: '', ...key('sent-3') },
  ];
}

/** Rows whose bold date can't be read: one in thirty, or one in four of the table that is to be unreadable. */
function refusedRows(area: MatrixArea, table: string, rows: readonly Row[]): Row[] {
  const column = DATED[table];
  if (column === undefined || table === 'diagnos') return [];
  const every = area.unreadableTable === table ? 4 : 30;
  return rows.filter((_, at) => at % every === 0).map((row) => ({ ...row, [column]: 'i våras', registrerad: '' }));
}

/** A value as people write it: only what can mean one thing. */
function spoken(column: string, value: string, line: number): string {
  if (/^\d{4}-\d{2}-(?:1[3-9]|2\d|3[01])$/.test(value) && line % 2 === 0)
    return `${value.slice(8)}-${value.slice(5, 7)}-${value.slice(0, 4)}`;
  if (value === 'ja') return line % 3 === 0 ? 'Ja' : line % 3 === 1 ? 'JA' : 'x';
  if (value === 'nej') return line % 2 === 0 ? 'Nej' : 'NEJ';
  if (column === 'hemregion' || column === 'folkbokforing_lan') return REGIONS[value] ?? value;
  if (column === 'slag' && value === 'kirurgi') return 'Kirurgi';
  if (column === 'kon' && value === 'man') return 'Man';
  return value;
}
