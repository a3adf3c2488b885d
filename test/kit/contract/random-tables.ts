import type { CsvForm } from './csv.ts';
import { daysLater } from './days.ts';
import { type Cells, UNITS } from './known-rows.ts';

/** A small made-up data set with the question asked of it. */
export interface DataSet {
  readonly seed: number;
  readonly tables: Readonly<Record<string, readonly Cells[]>>;
  readonly year: number;
  readonly asOf: string;
  readonly form: CsvForm;
}

type Row = Record<string, string>;

/** The bold columns of the tables that measures need, and what else in them acts on a figure. */
const COLUMNS: Readonly<Record<string, { bold: readonly string[]; other: readonly string[]; day?: string }>> = {
  patient: { bold: ['person_id'], other: ['fodelsedatum', 'kon', 'folkbokforing_lan'] },
  bedomning: {
    bold: ['person_id', 'enhet', 'mdk_datum'],
    other: ['remiss_mottagen', 'hemregion', 'gep_net', 'chd_klaffkirurgi', 'avancerad_binjuretumor', 'inom_nhv'],
    day: 'mdk_datum',
  },
  behandling: {
    bold: ['person_id', 'enhet', 'behandlingsdatum', 'slag'],
    other: ['indikation', 'dagkirurgi', 'inom_nhv'],
    day: 'behandlingsdatum',
  },
  vardkontakt: {
    bold: ['person_id', 'enhet', 'typ', 'inskrivning'],
    other: ['utskrivning', 'inom_nhv'],
    day: 'inskrivning',
  },
  prem: { bold: ['person_id', 'enhet', 'uppfoljd_datum'], other: [], day: 'uppfoljd_datum' },
  vardplan: { bold: ['person_id', 'enhet', 'datum'], other: [], day: 'datum' },
};
const NEEDED = ['bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan'];

const MARKS_OF_DAMAGE = ['NA', '#N/A', 'None', '-', '?', '1.97E+11', '1,97E+11'];
const BAD_DAYS = ['2024-02-30', '05-03-2024', 'sommaren', '2024-00-10'];

/** Persons as they may be written; the last four are personal numbers (made up) under several spellings each. */
const PSEUDONYMS = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => [id]);
const NUMBERS = [
  ['195507092384', '19550709-2384', '550709-2384', '5507092384'],
  ['197010632391', '19701063-2391', '701063-2391', '7010632391'],
  ['191911032397', '19191103-2397', '191103+2397'],
  // Born in 1924 to those who look before 1 June 2024, in 2024 to those who look later.
  ['192406012381', '240601-2381', '2406012381', '240601+2381'],
];

/**
 * A nasty data set out of a seed: few persons, units and days, so that ties, year ends, touching stays, late rows, missing
 * and bad cells, absent tables, stated zeros, equal rows and two spellings of one number are common. What the contract
 * leaves open is left out: a row that is both refused and after the extract in a table about to be unreadable, a repeated
 * patient of whom one row is late, and more than a tenth of `patient` refused.
 */
export function randomDataSet(seed: number): DataSet {
  const draw = new Draw(seed);
  const year = draw.pick([2023, 2024, 2024, 2025]);
  const next = year + 1;
  const asOf = draw.pick([
    ...[`${next}-03-05`, `${next}-03-05`, `${next}-03-10`, `${next}-03-11`, `${next}-03-31`, `${next}-06-30`],
    ...[`${year}-12-31`, `${year}-12-30`, `${year}-07-01`, `${year}-05-15`],
  ]);
  const tables = new Tables(draw, year, asOf).make();
  // Sometimes a year that can't be answered: before the permits, or not begun on the extract date.
  const asked = draw.chance(0.05) ? draw.pick([2022, Number(asOf.slice(0, 4)) + 1]) : year;
  return { seed, tables, year: asked, asOf, form: { delimiter: draw.pick([',', ';']), bom: draw.chance(0.3) } };
}

/** A stream of numbers out of a seed (mulberry32). */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
    // The first numbers of neighbouring seeds are alike.
    for (let turn = 0; turn < 8; turn += 1) this.number();
  }

  /** From 0 up to, not including, 1. */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.number() * (most - least + 1));
  }

  chance(p: number): boolean {
    return this.number() < p;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.between(0, list.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, place: this.number() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ each }) => each);
  }
}

class Tables {
  readonly draw: Draw;
  readonly year: number;
  readonly asOf: string;
  readonly days: readonly string[];
  readonly persons: readonly (readonly string[])[];
  readonly units: readonly string[];

  constructor(draw: Draw, year: number, asOf: string) {
    this.draw = draw;
    this.year = year;
    this.asOf = asOf;
    const before = year - 1;
    const next = year + 1;
    const permit = ['2023-03-31', '2023-04-01', '2023-04-02'];
    this.days = [
      ...[`${before}-12-20`, `${before}-12-30`, `${before}-12-31`, `${year}-01-01`, `${year}-01-02`, '2022-11-15'],
      ...[`${year}-02-28`, `${year}-03-01`, `${year}-03-30`, `${year}-04-01`, `${year}-05-09`, `${year}-05-10`],
      ...[`${year}-05-10`, `${year}-05-11`, `${year}-05-12`, `${year}-06-10`, `${year}-10-22`, `${year}-12-20`],
      ...[`${year}-12-30`, `${year}-12-31`, `${next}-01-01`, `${next}-01-07`, daysLater(asOf, -1), asOf],
      ...[daysLater(asOf, 1), ...(year === 2024 ? ['2024-02-29'] : []), ...(draw.chance(0.4) ? permit : [])],
    ];
    this.persons = [...PSEUDONYMS.slice(0, draw.between(2, 5)), ...draw.shuffled(NUMBERS).slice(0, draw.between(0, 3))];
    // One unit may be busier than the others.
    this.units = draw.chance(0.5) ? UNITS : [...UNITS, draw.pick(UNITS), draw.pick(UNITS), draw.pick(UNITS)];
  }

  make(): Record<string, Cells[]> {
    const { draw } = this;
    const rows: Record<string, Row[]> = {
      patient: this.patients(),
      bedomning: this.some(8, 40, () => this.assessment()),
      behandling: this.some(3, 16, () => this.treatment(this.person(), draw.pick(this.units), draw.pick(this.days))),
      vardkontakt: this.some(2, 10, () => this.visit()),
      prem: this.some(1, 8, () => this.answer(this.person(), draw.pick(this.units), draw.pick(this.days))),
      vardplan: this.some(1, 8, () => this.plan(this.person(), draw.pick(this.units))),
    };
    for (let left = draw.between(3, 18); left > 0; left -= 1) this.addEpisode(rows);

    const late = draw.chance(0.75);
    for (const [name, table] of Object.entries(rows)) {
      if (late) for (const row of table) row['registrerad'] = this.registered(row[COLUMNS[name]?.day ?? '']);
      if (name !== 'patient') for (const row of [...table]) if (draw.chance(0.06)) table.push({ ...row });
    }
    if (draw.chance(0.35)) this.addRepeatedPatient(rows['patient'] ?? []);
    if (draw.chance(0.4)) this.spoilOtherCells(rows);
    if (draw.chance(0.45)) this.spoilBoldCells(rows);
    if (draw.chance(0.15)) this.spoilColumn(rows);

    const tables: Record<string, Cells[]> = {};
    for (const [name, table] of Object.entries(rows)) {
      if (name !== 'bedomning' && draw.chance(0.06)) continue;
      tables[name] = this.columnsShuffled(name, draw.shuffled(table));
    }
    if (draw.chance(0.6)) tables['leverans'] = this.statements();
    return tables;
  }

  some(least: number, most: number, make: () => Row): Row[] {
    return Array.from({ length: this.draw.between(least, most) }, make);
  }

  person(): readonly string[] {
    return this.draw.pick(this.persons);
  }

  inside(): string {
    return this.draw.pick(['ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'ja', 'nej', 'nej', '']);
  }

  patients(): Row[] {
    const { draw } = this;
    const births = [
      '1960-02-29',
      '1955-07-09',
      '1948-05-10',
      '1987-01-01',
      '2004-02-29',
      '1990-12-31',
      '1931-05-11',
      '',
    ];
    // Some that no other table knows, so that a repeated one is no tenth.
    const unknown = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map((id) => [id]);
    return [...this.persons.filter(() => draw.chance(0.88)), ...unknown].map((spellings) => ({
      person_id: draw.pick(spellings),
      fodelsedatum: draw.chance(0.05) ? daysLater(this.asOf, draw.between(0, 1)) : draw.pick(births),
      kon: draw.pick(['kvinna', 'man', 'kvinna', 'man', 'okant', '']),
      folkbokforing_lan: draw.pick(['01', '12', '14', '25', '']),
    }));
  }

  assessment(): Row {
    const { draw } = this;
    const day = draw.pick(this.days);
    const wait = draw.pick([0, 0, 1, 1, 2, 9, 9, 30, 61, 400, -1, -3]);
    return {
      person_id: draw.pick(this.person()),
      enhet: draw.pick(this.units),
      mdk_datum: day,
      remiss_mottagen: draw.chance(0.12) ? '' : daysLater(day, -wait),
      hemregion: draw.pick(['01', '03', '12', '25', 'utland', 'okand', '', '']),
      gep_net: draw.pick(['ja', 'ja', 'nej', '']),
      chd_klaffkirurgi: draw.pick(['ja', 'nej', 'nej', '']),
      avancerad_binjuretumor: draw.pick(['ja', 'nej', 'nej', '']),
      inom_nhv: this.inside(),
    };
  }

  treatment(person: readonly string[], enhet: string, behandlingsdatum: string): Row {
    const { draw } = this;
    const surgery = ['kirurgi', 'kirurgi', 'kirurgi', 'klaffkirurgi'];
    const other = [
      'radionuklid',
      'radionuklid',
      'somatostatinanalog',
      'cytostatika',
      'annat_lakemedel',
      'leverinriktad',
    ];
    return {
      person_id: draw.pick(person),
      enhet,
      behandlingsdatum,
      slag: draw.pick([...surgery, ...surgery, ...other]),
      indikation: draw.pick(['net', 'net', 'binjuretumor', 'malignt_feokromocytom', '']),
      dagkirurgi: draw.pick(['ja', 'nej', '', '']),
      inom_nhv: this.inside(),
    };
  }

  visit(): Row {
    const { draw } = this;
    const inskrivning = draw.pick(this.days);
    return {
      ...{ person_id: draw.pick(this.person()), enhet: draw.pick(this.units), typ: 'besok', inskrivning },
      ...{ utskrivning: draw.chance(0.2) ? inskrivning : '', inom_nhv: this.inside() },
    };
  }

  answer(person: readonly string[], enhet: string, uppfoljd_datum: string): Row {
    return { person_id: this.draw.pick(person), enhet, uppfoljd_datum, metod: this.draw.pick(['enkat', '']) };
  }

  plan(person: readonly string[], enhet: string): Row {
    const { draw } = this;
    const days = [...this.days, '2023-03-31', '2023-04-01', '2022-04-24', this.asOf, daysLater(this.asOf, 1)];
    return { person_id: draw.pick(person), enhet, datum: draw.pick(days) };
  }

  /** Stays of a person at a unit that lie apart, touch or overlap, with operations in them and at their edges. */
  addEpisode(rows: Record<string, Row[]>): void {
    const { draw } = this;
    const person = this.person();
    const enhet = draw.pick(this.units);
    let from = draw.pick(this.days);
    for (let left = draw.between(1, 3); left > 0; left -= 1) {
      const to = daysLater(from, draw.pick([0, 0, 1, 3, 5, 14]));
      const written = draw.chance(0.12) ? '' : draw.chance(0.05) ? daysLater(from, -1) : to;
      rows['vardkontakt']?.push({
        ...{ person_id: draw.pick(person), enhet, typ: 'vardtillfalle', inskrivning: from },
        ...{ utskrivning: written, inom_nhv: draw.chance(0.9) ? 'ja' : this.inside() },
      });
      for (let operations = draw.between(0, 2); operations > 0; operations -= 1) {
        const day = draw.pick([from, to, daysLater(from, 1), daysLater(from, -1), daysLater(to, 1)]);
        rows['behandling']?.push(this.treatment(person, enhet, day));
        if (draw.chance(0.4)) {
          const answered = daysLater(day, draw.pick([0, -1, 30, 69, 70, 71]));
          rows['prem']?.push(this.answer(person, enhet, answered));
        }
        if (draw.chance(0.3)) rows['vardplan']?.push(this.plan(person, enhet));
      }
      from = daysLater(to, draw.pick([-1, 0, 0, 1, 1, 2]));
    }
  }

  registered(ownDay: string | undefined): string {
    const { draw, asOf } = this;
    const soon = daysLater(ownDay ?? asOf, draw.pick([0, 0, 1, 10, 40]));
    return draw.pick(['', '', '', '', soon, soon, soon, asOf, daysLater(asOf, 1), '2023-01-01']);
  }

  /** The same person once more in `patient`, perhaps under another spelling: the later row is refused. */
  addRepeatedPatient(patients: Row[]): void {
    const { draw } = this;
    const known = patients.filter((row) => (row['person_id'] ?? '') !== '');
    const first = draw.pick(known);
    const spellings = this.persons.find((each) => each.includes(first['person_id'] ?? '')) ?? [
      first['person_id'] ?? '',
    ];
    // Spellings mean one person on every extract date but for the one born in 1924, or in 2024.
    const same = spellings === NUMBERS[3] ? [first['person_id'] ?? ''] : spellings;
    if ('registrerad' in first) first['registrerad'] = '';
    patients.push({ ...first, person_id: draw.pick(same), kon: draw.pick(['kvinna', 'man']), fodelsedatum: '' });
  }

  spoilOtherCells(rows: Record<string, Row[]>): void {
    const { draw } = this;
    for (const [name, table] of Object.entries(rows))
      for (const row of table)
        for (const column of [...(COLUMNS[name]?.other ?? []), 'registrerad'])
          if (column in row && draw.chance(0.04)) row[column] = this.badCell(column);
  }

  /** Most of a column that rows can do without, or all of it. */
  spoilColumn(rows: Record<string, Row[]>): void {
    const { draw } = this;
    const name = draw.pick(['patient', 'bedomning', 'bedomning', 'behandling', 'behandling', 'vardkontakt']);
    const column = draw.pick(COLUMNS[name]?.other ?? []);
    const share = draw.pick([0.12, 0.3, 1]);
    for (const row of rows[name] ?? []) if (column in row && draw.chance(share)) row[column] = this.badCell(column);
  }

  /** Up to a tenth of the rows of each table refused; in one table perhaps one more. */
  spoilBoldCells(rows: Record<string, Row[]>): void {
    const { draw } = this;
    const over = draw.chance(0.3) ? draw.pick(NEEDED) : '';
    for (const name of NEEDED) {
      const table = rows[name] ?? [];
      const { bold = [], day = '' } = COLUMNS[name] ?? {};
      const tenth = Math.floor(table.length / 10);
      const number = name === over ? tenth + 1 : draw.between(0, tenth);
      for (const row of draw.shuffled(table).slice(0, number)) {
        const column = draw.pick(bold);
        if ('registrerad' in row) row['registrerad'] = '';
        if ((row[day] ?? '') > this.asOf) row[day] = this.asOf;
        row[column] = draw.chance(0.25) ? '' : this.badCell(column);
      }
    }
  }

  badCell(column: string): string {
    if (column === 'person_id') return this.draw.pick(MARKS_OF_DAMAGE);
    if (column === 'registrerad' || /dat|inskr|utskr|remiss/.test(column)) return this.draw.pick(BAD_DAYS);
    return column === 'gep_net' || column.startsWith('inom') ? 'kanske' : 'qqq';
  }

  /** What units say that they have delivered: all but little, or here and there; seldom the same thing twice. */
  statements(): Row[] {
    const { draw } = this;
    const all = [this.year - 1, this.year, this.year, this.year, this.year + 1].flatMap((ar) =>
      UNITS.flatMap((enhet) => NEEDED.map((tabell) => ({ enhet, ar: String(ar), tabell }))),
    );
    const distinct = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
    const most = draw.chance(0.5);
    const late = draw.chance(0.5);
    const chosen = most
      ? distinct.filter(() => draw.chance(0.9))
      : draw.shuffled(distinct).slice(0, draw.between(1, 8));
    const rows: Row[] = draw.shuffled(chosen).map((each) => ({
      ...each,
      levererad: draw.chance(most ? 0.92 : 0.6) ? 'ja' : 'nej',
      antal_rader: draw.pick(['0', '', '12']),
      ...(late ? { registrerad: draw.pick(['', '', this.asOf, daysLater(this.asOf, 1)]) } : {}),
    }));
    const [first] = rows;
    if (first !== undefined && draw.chance(0.1)) {
      if (late) first['registrerad'] = '';
      rows.push({ ...first, levererad: first['levererad'] === 'ja' ? 'nej' : 'ja' });
    }
    return rows;
  }

  /** Columns in any order; now and then one isn't there. */
  columnsShuffled(name: string, rows: readonly Row[]): Cells[] {
    const { draw } = this;
    const columns = draw.shuffled(Object.keys(rows[0] ?? {}));
    const { bold = [], other = [] } = COLUMNS[name] ?? {};
    const gone =
      other.length > 0 && draw.chance(0.08)
        ? draw.pick(other)
        : name !== 'patient' && draw.chance(0.008)
          ? draw.pick(bold)
          : '';
    const kept = columns.filter((column) => column !== gone);
    return rows.map((row) => Object.fromEntries(kept.map((column) => [column, row[column] ?? ''])));
  }
}
