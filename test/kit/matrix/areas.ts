import type { Statement } from './awkward.ts';
import type { Row, Tables } from './data-sets.ts';

/** What the matrix must know of an area: its reporters and what its measures rest on, told here and not read from the program. */
export interface MatrixArea {
  readonly id: string;
  /** The years that its site is published for. */
  readonly years: readonly number[];
  readonly measures: readonly string[];
  readonly reporters: readonly string[];
  /** Reporters that don't take part: `ej rapporterat`, whatever the tables say. */
  readonly outside: readonly string[];
  /** The first day of each reporter's measuring year. */
  readonly from: Readonly<Record<string, string>>;
  /** The one reporter of the partial nation. */
  readonly only: string;
  readonly onlyOf: (tables: Tables, reporter: string) => Tables;
  /** For an area that the simulator doesn't know. */
  readonly fromSimulated?: (tables: Tables) => Tables;
  /** Whether a row of any year shows that a reporter delivers: in a register one takes part, and hands in no tables by year. */
  readonly takesPart?: true;
  /** The tables that a measure's counts rest on (contract.md 1, Delivered or not). */
  readonly needs: (measure: string) => readonly string[];
  /** The reporter of a row of a table, and the day or year that it is dated. */
  readonly dated: (
    table: string,
    row: Row,
    tables: Tables,
  ) => { readonly reporter: string; readonly day: string } | undefined;
  readonly unreadableTable: string | undefined;
  readonly unreadableWhenAwkward: readonly string[];
  readonly statements: { readonly zero?: Statement; readonly notDelivered?: Statement };
  readonly hasReport: boolean;
}

const DAY_OF: Readonly<Record<string, string>> = {
  bedomning: 'mdk_datum',
  behandling: 'behandlingsdatum',
  vardkontakt: 'inskrivning',
  prem: 'uppfoljd_datum',
  vardplan: 'datum',
  diagnos: 'diagnosdatum',
};

const byUnit = (tables: Tables, unit: string): Tables => {
  const own = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.filter((row) => row['enhet'] === undefined || row['enhet'] === unit),
    ]),
  );
  const persons = new Set(
    ['bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan'].flatMap((table) =>
      (own[table] ?? []).map((row) => row['person_id']),
    ),
  );
  return {
    ...own,
    diagnos: [],
    uppfoljning: [],
    tackningsunderlag: [],
    patient: (own['patient'] ?? []).filter((row) => persons.has(row['person_id'])),
  };
};

const unitDated: MatrixArea['dated'] = (table, row) => {
  const day = row[DAY_OF[table] ?? ''];
  return day === undefined || row['enhet'] === undefined ? undefined : { reporter: row['enhet'], day };
};

export const PERMIT_AREA: MatrixArea = {
  id: 'nhv-net-binjure',
  years: [2023, 2024, 2025],
  measures: ['B1', 'B2', 'B3', 'T1', 'R1', 'P1', 'O1'],
  reporters: ['akademiska', 'karolinska', 'sahlgrenska', 'skane'],
  outside: [],
  from: Object.fromEntries(['akademiska', 'karolinska', 'sahlgrenska', 'skane'].map((unit) => [unit, '2023-04-01'])),
  only: 'skane',
  onlyOf: byUnit,
  needs: (measure) =>
    ({
      B3: ['behandling'],
      R1: ['behandling', 'vardkontakt'],
      P1: ['behandling', 'vardkontakt', 'prem'],
      O1: ['behandling', 'vardplan'],
    })[measure] ?? ['bedomning'],
  dated: unitDated,
  unreadableTable: 'prem',
  unreadableWhenAwkward: ['P1'],
  statements: {
    zero: { unit: 'karolinska', year: '2025', table: 'behandling' },
    notDelivered: { unit: 'skane', year: '2024', table: 'bedomning' },
  },
  hasReport: false,
};

/** County → healthcare region (the ordinance 2017:80, chapter 3, section 1). */
const REGION_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'stockholm-gotland': ['01', '09'],
    mellansverige: ['03', '04', '17', '18', '19', '20', '21'],
    sydost: ['05', '06', '08'],
    syd: ['07', '10', '12'],
    vast: ['14'],
    norr: ['22', '23', '24', '25'],
  }).flatMap(([region, counties]) => counties.map((county) => [county, region])),
);
const HALLAND: Readonly<Record<string, string>> = {
  '1315': 'syd',
  '1380': 'syd',
  '1381': 'syd',
  '1382': 'vast',
  '1383': 'vast',
  '1384': 'vast',
};
const patients = new WeakMap<Tables, ReadonlyMap<string, Row>>();
const patientsOf = (tables: Tables) => {
  const known = patients.get(tables) ?? new Map((tables['patient'] ?? []).map((row) => [row['person_id'] ?? '', row]));
  patients.set(tables, known);
  return known;
};
const regionOf = (row: Row, tables: Tables) => {
  const patient = patientsOf(tables).get(row['person_id'] ?? '');
  const county = row['lan_vid_diagnos'] || patient?.['folkbokforing_lan'] || '';
  const municipality = row['kommun_vid_diagnos'] || patient?.['folkbokforing_kommun'] || '';
  return county === '13' ? HALLAND[municipality] : REGION_OF[county];
};

const REGIONS = ['stockholm-gotland', 'mellansverige', 'sydost', 'syd', 'vast', 'norr'];
export const REGISTER: MatrixArea = {
  id: 'net-registret',
  years: [2024, 2025],
  measures:
    'TG1 UF1 UF2 KI1 KI2 KI3 KI4 KI5 KI6 KI7 KI8 DI1 DI2 DI3 DI4 DI5 UT1 UT2 BE1 BE2 BE3 BE4 BE5 BE6 BE7 OV1 OV2 OV3'.split(
      ' ',
    ),
  reporters: REGIONS,
  outside: ['syd'],
  from: Object.fromEntries(REGIONS.map((region) => [region, '2017-05-01'])),
  only: 'vast',
  takesPart: true,
  onlyOf: (tables, region) => {
    const diagnos = (tables['diagnos'] ?? []).filter((row) => regionOf(row, tables) === region);
    const persons = new Set(diagnos.map((row) => row['person_id']));
    const own = Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        rows.filter((row) => row['person_id'] === undefined || persons.has(row['person_id'])),
      ]),
    );
    const tackningsunderlag = (tables['tackningsunderlag'] ?? []).filter((row) => row['sjukvardsregion'] === region);
    return { ...own, diagnos, tackningsunderlag, leverans: [] };
  },
  needs: (measure) => [measure === 'TG1' ? 'tackningsunderlag' : 'diagnos'],
  dated: (table, row, tables) => {
    if (table === 'tackningsunderlag')
      return { reporter: row['sjukvardsregion'] ?? '', day: `${row['diagnosar']}-07-01` };
    const reporter = table === 'diagnos' ? regionOf(row, tables) : undefined;
    return reporter === undefined ? undefined : { reporter, day: row['diagnosdatum'] ?? '' };
  },
  unreadableTable: 'uppfoljning',
  unreadableWhenAwkward: ['UF1', 'UF2'],
  statements: {},
  hasReport: true,
};

const HOSPITAL: Readonly<Record<string, string>> = {
  akademiska: 'norrby',
  sahlgrenska: 'norrby',
  karolinska: 'soderby',
  skane: 'soderby',
};
export const MADE_UP_AREA: MatrixArea = {
  id: 'pahittade-knan',
  years: [2024, 2025],
  measures: ['K1', 'K2'],
  reporters: ['norrby', 'soderby'],
  outside: [],
  from: { norrby: '2024-01-01', soderby: '2024-07-01' },
  only: 'norrby',
  onlyOf: byUnit,
  fromSimulated: (tables) => ({
    patient: tables['patient'] ?? [],
    vardkontakt: (tables['vardkontakt'] ?? []).map((row, at) => ({
      ...row,
      enhet: HOSPITAL[row['enhet'] ?? ''] ?? '',
      sida: at % 3 === 0 ? 'hoger' : 'vanster',
    })),
  }),
  needs: () => ['vardkontakt'],
  dated: unitDated,
  unreadableTable: undefined,
  unreadableWhenAwkward: [],
  statements: { zero: { unit: 'soderby', year: '2025', table: 'vardkontakt' } },
  hasReport: false,
};
