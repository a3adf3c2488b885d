import { isDay } from './days.ts';
import { isDamagedId, personOf } from './person-id.ts';

// Contract, section 1: what is known of a table on the extract date. Cells are expected in canonical form (dates as
// `YYYY-MM-DD`, `ja` and `nej`, missing empty); a cell in any other form is a bad cell here.

/** A row of a table as written: column → cell. */
export type Cells = Readonly<Record<string, string>>;
/** The tables of a data set by name. A table that isn't there is an empty table. */
export type Tables = Readonly<Record<string, readonly Cells[]>>;

/** A row that is neither refused nor after the extract. A missing or bad cell is not in `cells`. */
export interface KnownRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Something that the contract says is listed. */
export interface Listed {
  readonly code: string;
  readonly table: string;
  readonly row: number;
  readonly measure?: string;
}

/** A table on the extract date: `read` rows are `known`, refused or after the extract. */
export interface KnownTable {
  readonly read: number;
  readonly refused: number;
  /** Of those refused, the ones that only say a key again. */
  readonly repeated: number;
  readonly afterExtract: number;
  readonly known: readonly KnownRow[];
  readonly missingBoldColumn: boolean;
  /** Columns other than the bold ones that are as good as lost. */
  readonly lostColumns: readonly string[];
  readonly listed: readonly Listed[];
}

type Kind = 'person' | 'date' | 'year' | readonly string[];

interface Form {
  readonly bold: Readonly<Record<string, Kind>>;
  readonly other: Readonly<Record<string, Kind>>;
  /** The bold date column: the row's own date. */
  readonly ownDate?: string;
  /** Columns that are unique together: a repeated key refuses the later row. */
  readonly key?: readonly string[];
}

/** The units of the area's organisation file. */
export const UNITS = ['akademiska', 'karolinska', 'sahlgrenska', 'skane'];

const YES_NO = ['ja', 'nej'];
const REGIONS = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ');
const TABLES =
  'patient diagnos bedomning behandling vardkontakt prem vardplan uppfoljning leverans tackningsunderlag'.split(' ');

/** Of each table the columns that act on the seven measures. */
const FORMS: Readonly<Record<string, Form>> = {
  patient: {
    bold: { person_id: 'person' },
    other: { fodelsedatum: 'date', kon: ['kvinna', 'man', 'okant'], folkbokforing_lan: REGIONS },
    key: ['person_id'],
  },
  bedomning: {
    bold: { person_id: 'person', enhet: UNITS, mdk_datum: 'date' },
    other: {
      remiss_mottagen: 'date',
      hemregion: [...REGIONS, 'utland', 'okand'],
      gep_net: YES_NO,
      chd_klaffkirurgi: YES_NO,
      avancerad_binjuretumor: YES_NO,
      inom_nhv: YES_NO,
    },
    ownDate: 'mdk_datum',
  },
  behandling: {
    bold: {
      person_id: 'person',
      enhet: UNITS,
      behandlingsdatum: 'date',
      slag: [
        'kirurgi',
        'klaffkirurgi',
        'radionuklid',
        'somatostatinanalog',
        'cytostatika',
        'annat_lakemedel',
        'leverinriktad',
      ],
    },
    other: { indikation: ['net', 'binjuretumor', 'malignt_feokromocytom'], inom_nhv: YES_NO, dagkirurgi: YES_NO },
    ownDate: 'behandlingsdatum',
  },
  vardkontakt: {
    bold: { person_id: 'person', enhet: UNITS, typ: ['vardtillfalle', 'besok'], inskrivning: 'date' },
    other: { utskrivning: 'date', inom_nhv: YES_NO },
    ownDate: 'inskrivning',
  },
  prem: {
    bold: { person_id: 'person', enhet: UNITS, uppfoljd_datum: 'date' },
    other: {},
    ownDate: 'uppfoljd_datum',
  },
  vardplan: {
    bold: { person_id: 'person', enhet: UNITS, datum: 'date' },
    other: {},
    ownDate: 'datum',
  },
  leverans: {
    bold: { enhet: UNITS, ar: 'year', tabell: TABLES, levererad: YES_NO },
    other: {},
    key: ['enhet', 'ar', 'tabell'],
  },
};

/** Reads one table of a data set as it was known on the extract date. */
export function knownRows(table: string, tables: Tables, asOf: string): KnownTable {
  const form = FORMS[table];
  if (form === undefined) throw new Error(`${table} has no form`);
  const rows = tables[table] ?? [];
  const known: KnownRow[] = [];
  const listed: Listed[] = [];
  const keys = new Set<string>();
  const written = new Set<string>();
  const bad = new Map<string, number>();
  const good = new Set<string>();
  let refused = 0;
  let repeated = 0;
  let afterExtract = 0;

  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    const list = (code: string) => listed.push({ code, table, row });

    // A row equal to another in every column is counted, and listed.
    const everything = JSON.stringify(Object.entries(cells).toSorted());
    if (form.key === undefined && written.has(everything)) list('equal-rows');
    written.add(everything);

    const read = new Map<string, string>();
    const columns = { ...form.bold, ...form.other, registrerad: 'date' as const };
    for (const [column, kind] of Object.entries(columns)) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      if (isGood(cell, kind)) read.set(column, cell);
      else {
        list('bad-cell');
        bad.set(column, 1 + (bad.get(column) ?? 0));
      }
    }

    // reading: a row is refused for its bold cells before it is asked whether it was known on the extract date.
    if (Object.keys(form.bold).some((column) => !read.has(column))) {
      refused += 1;
      list('row-refused');
      continue;
    }
    for (const column of read.keys()) good.add(column);

    const registered = read.get('registrerad');
    const ownDate = form.ownDate === undefined ? undefined : read.get(form.ownDate);
    if ((registered !== undefined && registered > asOf) || (ownDate !== undefined && ownDate > asOf)) {
      afterExtract += 1;
      list('after-extract');
      continue;
    }

    const id = read.get('person_id');
    if (id !== undefined) {
      const { person, failsCheckDigit } = personOf(id, asOf);
      read.set('person_id', person);
      if (failsCheckDigit) list('check-digit');
    }

    // reading: a key is repeated among the rows that are known; a refused or later row holds no key.
    if (form.key !== undefined) {
      const key = form.key.map((column) => read.get(column)).join('|');
      if (keys.has(key)) {
        refused += 1;
        repeated += 1;
        list('row-refused');
        continue;
      }
      keys.add(key);
    }

    // Another date after the extract within a row is a missing value.
    for (const [column, kind] of Object.entries(form.other))
      if (kind === 'date' && (read.get(column) ?? '') > asOf) read.delete(column);

    // A discharge before the admission is a bad cell.
    const admitted = read.get('inskrivning');
    const discharged = read.get('utskrivning');
    if (admitted !== undefined && discharged !== undefined && discharged < admitted) {
      read.delete('utskrivning');
      list('bad-cell');
    }

    if ('inom_nhv' in form.other && !read.has('inom_nhv')) list('inom-nhv-saknas');
    known.push({ row, cells: read });
  }

  return {
    read: rows.length,
    refused,
    repeated,
    afterExtract,
    known,
    missingBoldColumn:
      rows.length > 0 && Object.keys(form.bold).some((column) => rows.every((row) => !(column in row))),
    // reading: the contract weighs refused rows and not cells, and says that a zero is counted or declared. So a column is lost when a
    // table would be (over a tenth of its rows), unless the bad cells are the odd ones that cost themselves alone: under
    // ten of them, with others that are good, or a single one.
    lostColumns: Object.keys(form.other).filter((column) => {
      const cells = bad.get(column) ?? 0;
      return cells * 10 > rows.length && (cells >= 10 || (cells > 1 && !good.has(column)));
    }),
    listed,
  };
}

/** The columns of a table that a row can't do without. */
export function boldColumns(table: string): string[] {
  return Object.keys(FORMS[table]?.bold ?? {});
}

function isGood(cell: string, kind: Kind): boolean {
  if (kind === 'person') return !isDamagedId(cell);
  if (kind === 'date') return isDay(cell);
  if (kind === 'year') return /^\d{4}$/.test(cell);
  return kind.includes(cell);
}
