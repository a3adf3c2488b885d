import { completedYears, daysBetween, daysLater } from './days.ts';
import { type KnownRow, type KnownTable, knownRows, type Listed, type Tables, UNITS } from './known-rows.ts';
import { type Moments, moments, percentile, pooled } from './summaries.ts';

// A second implementation of the contract (edition 2) for the area nhv-net-binjure, made from its text alone and sharing
// nothing with the program: a witness for tests. Each sentence is done in the plainest way that its words allow, row by row.
// `// reading:` marks where the words allow more than one.

/** What was asked: a measuring year, and the day that the figures are from. Permits (unit → first day) only in tests. */
export interface Question {
  readonly tables: Tables;
  readonly year: number;
  readonly asOf: string;
  readonly permits?: Readonly<Record<string, string>>;
}

/** A figure in the JSON form of the contract's section 4. */
export type Figure = Count | Summary | Proportion | Absent;
type By = Readonly<Record<string, Readonly<Record<string, number>>>>;
interface Count {
  readonly kind: 'count';
  readonly n: number;
  readonly unique?: number;
  readonly by: By;
}
interface Summary extends Moments {
  readonly kind: 'summary';
  readonly p10?: number;
  readonly median?: number;
  readonly p90?: number;
  readonly persons?: number;
  readonly method?: 'micro';
}
interface Share {
  readonly numerator: number;
  readonly denominator: number;
}
interface Proportion extends Share {
  readonly kind: 'proportion';
  readonly unique?: Share;
  readonly preliminary?: boolean;
  readonly beside?: Readonly<Record<string, Share>>;
}
interface Absent {
  readonly kind: 'absent';
  readonly reason: 'not-reported' | 'not-applicable' | 'unreadable';
}

/** A figure of one measure and reporter. `reporters` is there where the nation is partial. */
export interface Result {
  readonly measure: string;
  readonly reporter: string;
  readonly figure: Figure;
  readonly reporters?: { readonly expected: number; readonly reported: number; readonly missing: readonly string[] };
  readonly comparableFrom?: number;
}

/** All that the contract says of a question; or why it is refused (exit 2). */
export type Answer =
  | { readonly exit: 2; readonly refused: 'year-before-first-permit' | 'year-not-begun' }
  | {
      readonly exit: 0 | 1;
      readonly refused?: never;
      readonly period: Period;
      /** The year has not ended by the extract date. */
      readonly preliminary: boolean;
      readonly results: readonly Result[];
      readonly rows: Readonly<Record<string, { readonly read: number; readonly refused: number }>>;
      readonly listed: readonly Listed[];
    };

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The first day of each unit's permit in this area. */
const PERMITS = Object.fromEntries(UNITS.map((unit) => [unit, '2023-04-01']));

const TABLE_NAMES = ['patient', 'bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan', 'leverans'] as const;
type TableName = (typeof TABLE_NAMES)[number];

/** The tables that a measure needs: its population's and its numerator's. */
const NEEDS: Readonly<Record<string, readonly TableName[]>> = {
  B1: ['bedomning'],
  B2: ['bedomning'],
  B3: ['behandling'],
  T1: ['bedomning'],
  R1: ['behandling', 'vardkontakt'],
  P1: ['behandling', 'vardkontakt', 'prem'],
  O1: ['behandling', 'vardplan'],
};

/** The columns, other than bold ones, without which a measure doesn't know its rows or their values. */
const RESTS_ON: Readonly<Record<string, Partial<Record<TableName, readonly string[]>>>> = {
  B1: { bedomning: ['inom_nhv'] },
  B2: { bedomning: ['inom_nhv'], patient: ['fodelsedatum'] },
  B3: { behandling: ['inom_nhv'] },
  T1: { bedomning: ['inom_nhv', 'remiss_mottagen'] },
  R1: { behandling: ['inom_nhv', 'dagkirurgi'], vardkontakt: ['inom_nhv', 'utskrivning'] },
  P1: { behandling: ['inom_nhv'], vardkontakt: ['inom_nhv'] },
  O1: { behandling: ['inom_nhv'] },
};

/** What each measure makes of one unit that has delivered, and of the units together. */
interface Computation {
  unit(unit: string): Figure;
  nation(units: readonly string[]): Figure;
}

/** What the contract makes of some tables: every measure for every unit and the nation. */
export function answer({ tables, year, asOf, permits = PERMITS }: Question): Answer {
  const units = Object.keys(permits);
  const firstPermit = Object.values(permits).toSorted()[0];
  if (firstPermit === undefined) throw new Error('an area has a permit');
  if (year < Number(firstPermit.slice(0, 4))) return { exit: 2, refused: 'year-before-first-permit' };
  const period = periodFrom(firstPermit, year);
  // reading: the year that must have begun is the measuring year, and it must have begun on the extract date.
  if (period.from > asOf) return { exit: 2, refused: 'year-not-begun' };

  const known = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, knownRows(name, tables, asOf)] as const),
  ) as unknown as Record<TableName, KnownTable>;
  const listed = TABLE_NAMES.flatMap((name) => known[name].listed);
  const delivered = deliveries(known, year, asOf, permits);
  const computations = measures(known, year, asOf, permits, listed);

  const results: Result[] = [];
  for (const [measure, needs] of Object.entries(NEEDS)) {
    const computation = computations[measure];
    if (computation === undefined) throw new Error(`${measure} has no computation`);
    const columns = Object.entries(RESTS_ON[measure] ?? {}) as [TableName, readonly string[]][];
    const unreadable =
      // reading: what decides which figures are reported is needed by all of them.
      isStatementLost(known.leverans) ||
      needs.some((table) => isUnreadable(known[table])) ||
      // reading: of `patient` a measure needs what it reads of it, readable; a row that repeats a person takes nothing away,
      // and where the table isn't there nothing is known of anybody.
      columns.some(([table, of]) => {
        const { read, refused, repeated, lostColumns, missingBoldColumn } = known[table];
        return missingBoldColumn || (refused - repeated) * 10 > read || of.some((one) => lostColumns.includes(one));
      });
    const reported = units.filter((unit) => needs.every((table) => delivered(unit, table)));
    const missing = units.filter((unit) => !reported.includes(unit));
    const comparable = measure === 'P1' || measure === 'O1' ? { comparableFrom: 2024 } : {};
    for (const unit of units) {
      const figure = unreadable
        ? absent('unreadable')
        : reported.includes(unit)
          ? computation.unit(unit)
          : absent('not-reported');
      results.push({ measure, reporter: unit, figure, ...comparable });
    }
    // reading: a nation in which nobody has reported is itself not reported.
    const nation = unreadable
      ? absent('unreadable')
      : reported.length === 0
        ? absent('not-reported')
        : computation.nation(reported);
    // reading: an unreadable nation isn't partial, since no unit's delivery is told apart from the others'.
    const partial = !unreadable && missing.length > 0;
    results.push({
      measure,
      reporter: 'riket',
      figure: nation,
      ...(partial ? { reporters: { expected: units.length, reported: reported.length, missing } } : {}),
      ...comparable,
    });
  }

  const isUnread = hasUnreadBreakdown(results, known);
  return {
    exit: isUnread || results.some(({ figure }) => figure.kind === 'absent' && figure.reason === 'unreadable') ? 1 : 0,
    period,
    // reading: on its last day a year has ended, as P1's 70 days have on the seventieth.
    preliminary: asOf < period.to,
    results,
    rows: Object.fromEntries(
      TABLE_NAMES.map((name) => [name, { read: known[name].read, refused: known[name].refused }]),
    ),
    listed: [...new Map(listed.map((each) => [JSON.stringify(each), each])).values()],
  };
}

interface BreakdownColumns {
  readonly measure: string;
  readonly breakdown: string;
  readonly columns: readonly (readonly [TableName, string])[];
  /** The category of a value that is missing, where there is one. */
  readonly missing?: string;
}

const BREAKDOWNS: readonly BreakdownColumns[] = [
  {
    ...{ measure: 'B1', breakdown: 'kategori' },
    columns: ['gep_net', 'chd_klaffkirurgi', 'avancerad_binjuretumor'].map((column) => ['bedomning', column] as const),
  },
  { measure: 'B1', breakdown: 'kon', columns: [['patient', 'kon']], missing: 'okant' },
  {
    ...{ measure: 'B1', breakdown: 'hemregion', missing: 'okand' },
    columns: [
      ['bedomning', 'hemregion'],
      ['patient', 'folkbokforing_lan'],
    ],
  },
  { measure: 'B3', breakdown: 'typ', columns: [['behandling', 'indikation']] },
];

/**
 * Whether a breakdown can't be read, which is an exit of 1: a column of it can't, unless a category of missing values holds at most a tenth.
 * Its counts are those of the contract all the same: who has no value is unknown.
 */
function hasUnreadBreakdown(results: readonly Result[], known: Record<TableName, KnownTable>): boolean {
  const isLost = ([table, column]: readonly [TableName, string]) => {
    const { read, refused, repeated, lostColumns, missingBoldColumn } = known[table];
    return missingBoldColumn || (refused - repeated) * 10 > read || lostColumns.includes(column);
  };
  return BREAKDOWNS.some(({ measure, breakdown, columns, missing }) => {
    if (!columns.some(isLost)) return false;
    const counts = results.flatMap((one) => (one.measure === measure && one.figure.kind === 'count' ? one.figure : []));
    const all = counts.reduce((sum, { n }) => sum + n, 0);
    const of = (count: Count) => (missing === undefined ? 0 : (count.by[breakdown]?.[missing] ?? 0));
    const isFew = missing !== undefined && counts.reduce((sum, count) => sum + of(count), 0) * 10 <= all;
    return !isFew && counts.length > 0;
  });
}

// reading: the tables that a measure needs delivered are those that the contract names in “need”; `patient` and `leverans` aren't.
/** A statement that stands twice is refused, and the first one decides all the same. */
function isStatementLost({ read, refused, repeated, missingBoldColumn }: KnownTable): boolean {
  return missingBoldColumn || (refused - repeated) * 10 > read;
}

/** More than a tenth of the rows are refused (all units together), or a bold column is missing. */
function isUnreadable({ read, refused, missingBoldColumn }: KnownTable): boolean {
  return missingBoldColumn || refused * 10 > read;
}

/** The calendar year cut to a permit. Where the permit begins after the year, no day is in it. */
function periodFrom(permit: string, year: number): Period {
  const first = `${year}-01-01`;
  return { from: permit > first ? permit : first, to: `${year}-12-31` };
}

const within = (day: string, { from, to }: Period) => day >= from && day <= to;

const absent = (reason: Absent['reason']): Absent => ({ kind: 'absent', reason });

/** Whether a unit has delivered a table for the year: what it states decides, else a row of its own in the window. */
function deliveries(
  known: Record<TableName, KnownTable>,
  year: number,
  asOf: string,
  permits: Readonly<Record<string, string>>,
): (unit: string, table: TableName) => boolean {
  return (unit, table) => {
    const permit = permits[unit] ?? '';
    const period = periodFrom(permit, year);
    if (period.from > period.to) return false; // a year before the unit's permit
    // reading: `ar` is the measuring year for every table, prem too.
    const stated = known.leverans.known.find(
      ({ cells }) => cells.get('enhet') === unit && cells.get('tabell') === table && cells.get('ar') === String(year),
    );
    if (stated !== undefined) return stated.cells.get('levererad') === 'ja';
    const window =
      table === 'prem'
        ? { from: period.from, to: daysLater(period.to, 70) }
        : table === 'vardplan'
          ? { from: permit, to: asOf }
          : period;
    const dates = { bedomning: 'mdk_datum', behandling: 'behandlingsdatum', vardkontakt: 'inskrivning' };
    const dated = { ...dates, prem: 'uppfoljd_datum', vardplan: 'datum', patient: '', leverans: '' }[table];
    return known[table].known.some(
      ({ cells }) => cells.get('enhet') === unit && within(cells.get(dated) ?? '', window),
    );
  };
}

// The rows of the tables, with what a figure reads of them.

interface Assessment {
  readonly row: number;
  readonly person: string;
  readonly unit: string;
  readonly day: string;
  readonly referral: string | undefined;
  readonly homeRegion: string | undefined;
  readonly categories: readonly string[];
}

interface Treatment {
  readonly row: number;
  readonly person: string;
  readonly unit: string;
  readonly day: string;
  readonly kind: string;
  readonly indication: string | undefined;
  readonly daySurgery: boolean;
}

interface Contact {
  readonly row: number;
  readonly person: string;
  readonly unit: string;
  readonly admission: boolean;
  readonly from: string;
  readonly to: string | undefined;
}

interface Dated {
  readonly person: string;
  readonly unit: string;
  readonly day: string;
}

/** A stay at a unit: contacts that touch or overlap. An open one has no last day. */
interface Stay {
  readonly person: string;
  readonly row: number;
  readonly from: string;
  readonly to: string | undefined;
}

interface Patient {
  readonly sex: string;
  readonly born: string | undefined;
  readonly region: string | undefined;
}

function measures(
  known: Record<TableName, KnownTable>,
  year: number,
  asOf: string,
  permits: Readonly<Record<string, string>>,
  listed: Listed[],
): Readonly<Record<string, Computation>> {
  const list = (code: string, measure: string, table: TableName, row: number) =>
    listed.push({ code, measure, table, row });
  const periodOf = (unit: string) => periodFrom(permits[unit] ?? '', year);
  const inPeriod = ({ unit, day }: { unit: string; day: string }) => within(day, periodOf(unit));

  const patients = new Map(known.patient.known.map((row) => [must(row, 'person_id'), patient(row)]));
  // Only rows with `inom_nhv = ja`; `prem` and `vardplan` have no such column.
  const assessments = nhvRows(known.bedomning).map(assessment);
  const treatments = nhvRows(known.behandling).map(treatment);
  const contacts = nhvRows(known.vardkontakt).map(contact);
  const answers = known.prem.known.map((row) => dated(row, 'uppfoljd_datum'));
  const plans = known.vardplan.known.map((row) => dated(row, 'datum'));

  // B1 and B2: each person at a unit with the assessments in the period, the first of them first.

  const assessed = (unit: string): Assessment[][] =>
    byPerson(assessments.filter((each) => each.unit === unit && inPeriod(each))).map((rows) =>
      // A stable sort: of those on one day the one that stands first in the table is first.
      rows.toSorted((a, b) => compare(a.day, b.day)),
    );

  const homeRegion = (first: Assessment) => first.homeRegion ?? patients.get(first.person)?.region ?? 'okand';

  const b1 = (unit: string) => {
    const persons = assessed(unit);
    const kategori: Record<string, number> = { gep_net: 0, chd: 0, binjure: 0 };
    const kon: Record<string, number> = { kvinna: 0, man: 0, okant: 0 };
    const hemregion: Record<string, number> = {};
    for (const rows of persons) {
      const [first] = rows;
      if (first === undefined) continue;
      for (const category of new Set(rows.flatMap(({ categories }) => categories))) addTo(kategori, category);
      addTo(kon, patients.get(first.person)?.sex ?? 'okant');
      addTo(hemregion, homeRegion(first));
    }
    return { kind: 'count' as const, n: persons.length, by: { kategori, kon, hemregion } };
  };

  const ages = (unit: string): number[] =>
    assessed(unit).flatMap(([first]) => {
      if (first === undefined) return [];
      const born = patients.get(first.person)?.born;
      // reading: an age below 0 or over 110 is warned of and stays in n, since warnings change no figure.
      if (born !== undefined) return [completedYears(born, first.day)];
      list('birth-date-unknown', 'B2', 'bedomning', first.row);
      return [];
    });

  // B3

  const b3 = (unit: string) => {
    const counted = treatments.filter(
      (each) => each.unit === unit && inPeriod(each) && ['kirurgi', 'klaffkirurgi', 'radionuklid'].includes(each.kind),
    );
    const typ: Record<string, number> = {
      kirurgi_net: 0,
      kirurgi_binjure: 0,
      radionuklid_net: 0,
      radionuklid_feokromocytom: 0,
    };
    for (const { kind, indication } of counted) {
      if (kind === 'kirurgi' && indication === 'net') addTo(typ, 'kirurgi_net');
      if (kind === 'kirurgi' && indication === 'binjuretumor') addTo(typ, 'kirurgi_binjure');
      if (kind === 'kirurgi' && indication === 'malignt_feokromocytom') addTo(typ, 'kirurgi_binjure');
      if (kind === 'radionuklid' && indication === 'net') addTo(typ, 'radionuklid_net');
      if (kind === 'radionuklid' && indication === 'malignt_feokromocytom') addTo(typ, 'radionuklid_feokromocytom');
    }
    return { kind: 'count' as const, n: counted.length, by: { typ } };
  };

  // T1

  const waits = (unit: string): number[] =>
    byPerson(assessments.filter((each) => each.unit === unit)).flatMap((rows) => {
      const [first] = rows.toSorted(
        (a, b) => compare(a.day, b.day) || compare(a.referral ?? '9999', b.referral ?? '9999'),
      );
      if (first === undefined || !inPeriod(first)) return [];
      if (first.referral === undefined) {
        list('referral-missing', 'T1', 'bedomning', first.row);
        return [];
      }
      const days = daysBetween(first.referral, first.day);
      if (days < 0) {
        list('mdk-before-referral', 'T1', 'bedomning', first.row);
        return [];
      }
      return [Math.max(1, days)];
    });

  // R1

  const isSurgery = ({ kind }: Treatment) => kind === 'kirurgi' || kind === 'klaffkirurgi';

  const lengths = (unit: string): { person: string; days: number }[] => {
    const surgery = treatments.filter((each) => each.unit === unit && isSurgery(each));
    const stays = staysOf(contacts.filter((each) => each.unit === unit && each.admission));
    const found: { person: string; days: number }[] = [];
    for (const stay of stays) {
      const held = surgery.filter((each) => holds(stay, each)).toSorted((a, b) => compare(a.day, b.day));
      const [first] = held;
      if (first === undefined || !inPeriod(first)) continue;
      if (stay.to === undefined) list('not-discharged', 'R1', 'vardkontakt', stay.row);
      else found.push({ person: stay.person, days: Math.max(1, daysBetween(stay.from, stay.to)) });
    }
    for (const each of surgery) {
      if (!inPeriod(each) || stays.some((stay) => holds(stay, each))) continue;
      if (each.daySurgery) found.push({ person: each.person, days: 1 });
      else list('treatment-in-no-stay', 'R1', 'behandling', each.row);
    }
    return found;
  };

  // reading: the persons beside R1 are those behind its n, and at Riket each is one, wherever the stays were.
  const lengthSummary = (found: readonly { person: string; days: number }[]) =>
    summary(
      found.map(({ days }) => days),
      { persons: new Set(found.map(({ person }) => person)).size },
    );

  // P1 and O1: persons of the denominator and of the numerator

  interface Members {
    readonly numerator: ReadonlySet<string>;
    readonly denominator: ReadonlySet<string>;
  }

  const treated = (unit: string) => treatments.filter((each) => each.unit === unit && inPeriod(each));

  const p1 = (unit: string): Members & { treated: ReadonlySet<string> } => {
    const treatedPersons = new Set(treated(unit).map(({ person }) => person));
    const visited = contacts
      .filter((each) => each.unit === unit && within(each.from, periodOf(unit)))
      .map(({ person }) => person);
    const followed = treated(unit).filter(({ person, day }) =>
      answers.some(
        (each) =>
          each.unit === unit &&
          each.person === person &&
          daysBetween(day, each.day) >= 0 &&
          daysBetween(day, each.day) <= 70,
      ),
    );
    return {
      numerator: new Set(followed.map(({ person }) => person)),
      denominator: new Set([...treatedPersons, ...visited]),
      treated: treatedPersons,
    };
  };

  const o1 = (unit: string): Members => {
    const denominator = new Set(treated(unit).map(({ person }) => person));
    const planned = plans.filter(
      (each) => each.unit === unit && within(each.day, { from: permits[unit] ?? '', to: asOf }),
    );
    return {
      numerator: new Set(planned.map(({ person }) => person).filter((person) => denominator.has(person))),
      denominator,
    };
  };

  // reading: `unique` of a proportion is its two sums taken over distinct persons.
  /** Sums over units, and beside it the distinct persons where there is more to it than one unit. */
  const proportion = (parts: readonly Members[], nation: boolean): Proportion | Absent => {
    const denominator = parts.reduce((total, part) => total + part.denominator.size, 0);
    if (denominator === 0) return absent('not-applicable');
    const numerator = parts.reduce((total, part) => total + part.numerator.size, 0);
    const unique = {
      numerator: union(parts.map((part) => part.numerator)).size,
      denominator: union(parts.map((part) => part.denominator)).size,
    };
    return { kind: 'proportion', numerator, denominator, ...(nation ? { unique } : {}) };
  };

  const p1Figure = (units: readonly string[], nation: boolean): Figure => {
    const parts = units.map(p1);
    const figure = proportion(parts, nation);
    if (figure.kind === 'absent') return figure;
    const treatedOnly = proportion(
      parts.map((part) => ({ numerator: part.numerator, denominator: part.treated })),
      false,
    );
    const preliminary = asOf < daysLater(`${year}-12-31`, 70);
    // reading: where nobody was treated there is no share to set beside.
    if (treatedOnly.kind === 'absent') return { ...figure, preliminary };
    const { numerator, denominator } = treatedOnly;
    return { ...figure, preliminary, beside: { behandlade: { numerator, denominator } } };
  };

  return {
    B1: {
      unit: b1,
      nation: (units) => ({
        ...addedUp(units.map(b1)),
        unique: new Set(units.flatMap((unit) => assessed(unit).map((rows) => rows[0]?.person))).size,
      }),
    },
    B2: {
      unit: (unit) => summary(ages(unit), {}),
      // B2 at Riket is always mean and SD only, pooled.
      nation: (units) => {
        const parts = units.map(ages).filter((values) => values.length > 0);
        return parts.length === 0 ? absent('not-applicable') : { kind: 'summary', ...pooled(parts.map(moments)) };
      },
    },
    // reading: B3 counts treatments, which no two units share, so no number of persons stands beside it.
    B3: { unit: b3, nation: (units) => addedUp(units.map(b3)) },
    T1: {
      unit: (unit) => summary(waits(unit), {}),
      nation: (units) => summary(units.flatMap(waits), { method: 'micro' }),
    },
    R1: {
      unit: (unit) => lengthSummary(lengths(unit)),
      nation: (units) => {
        const figure = lengthSummary(units.flatMap(lengths));
        return figure.kind === 'summary' ? { ...figure, method: 'micro' } : figure;
      },
    },
    P1: { unit: (unit) => p1Figure([unit], false), nation: (units) => p1Figure(units, true) },
    O1: { unit: (unit) => proportion([o1(unit)], false), nation: (units) => proportion(units.map(o1), true) },
  };
}

/** A person's stays at one unit, and so everybody's: sorted by admission, a row joins where it touches what is so far. */
function staysOf(admissions: readonly Contact[]): Stay[] {
  return byPerson(admissions).flatMap((rows) => {
    const groups: Contact[][] = [];
    let latest = '';
    for (const row of rows.toSorted((a, b) => compare(a.from, b.from))) {
      const group = groups.at(-1);
      if (group !== undefined && row.from <= latest) group.push(row);
      else {
        groups.push([row]);
        latest = '';
      }
      // Of a row without discharge its admission counts as that.
      const until = row.to ?? row.from;
      if (until > latest) latest = until;
    }
    return groups.flatMap((group): Stay[] => {
      const [first] = group;
      if (first === undefined) return [];
      const open = group.find(({ to }) => to === undefined);
      const to = group
        .map((row) => row.to ?? row.from)
        .toSorted()
        .at(-1);
      return [{ person: first.person, row: (open ?? first).row, from: first.from, to: open ? undefined : to }];
    });
  });
}

/** A stay holds treatments from its first day to its last, an open one from its first day on. */
function holds(stay: Stay, { person, day }: Treatment): boolean {
  return person === stay.person && day >= stay.from && (stay.to === undefined || day <= stay.to);
}

function summary(
  values: readonly number[],
  more: { readonly persons?: number; readonly method?: 'micro' },
): Summary | Absent {
  if (values.length === 0) return absent('not-applicable');
  return {
    kind: 'summary',
    ...moments(values),
    p10: percentile(values, 0.1),
    median: percentile(values, 0.5),
    p90: percentile(values, 0.9),
    ...more,
  };
}

/** Counts of units added up, category by category. */
function addedUp(counts: readonly Count[]): Count {
  const by: Record<string, Record<string, number>> = {};
  for (const count of counts)
    for (const [breakdown, categories] of Object.entries(count.by)) {
      by[breakdown] ??= {};
      for (const [category, n] of Object.entries(categories)) addTo(by[breakdown], category, n);
    }
  return { kind: 'count', n: counts.reduce((total, { n }) => total + n, 0), by };
}

function addTo(counts: Record<string, number>, category: string, n = 1): void {
  counts[category] = (counts[category] ?? 0) + n;
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

function byPerson<T extends { readonly person: string }>(rows: readonly T[]): T[][] {
  return [...Map.groupBy(rows, ({ person }) => person).values()];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function nhvRows({ known }: KnownTable): KnownRow[] {
  return known.filter(({ cells }) => cells.get('inom_nhv') === 'ja');
}

function must({ cells }: KnownRow, column: string): string {
  const cell = cells.get(column);
  if (cell === undefined) throw new Error(`a known row has no ${column}`);
  return cell;
}

function patient({ cells }: KnownRow): Patient {
  return { sex: cells.get('kon') ?? 'okant', born: cells.get('fodelsedatum'), region: cells.get('folkbokforing_lan') };
}

function dated(row: KnownRow, column: string): Dated {
  return { person: must(row, 'person_id'), unit: must(row, 'enhet'), day: must(row, column) };
}

function assessment(row: KnownRow): Assessment {
  const { cells } = row;
  const categories = { gep_net: 'gep_net', chd_klaffkirurgi: 'chd', avancerad_binjuretumor: 'binjure' };
  return {
    ...dated(row, 'mdk_datum'),
    row: row.row,
    referral: cells.get('remiss_mottagen'),
    homeRegion: cells.get('hemregion'),
    categories: Object.entries(categories).flatMap(([column, id]) => (cells.get(column) === 'ja' ? [id] : [])),
  };
}

function treatment(row: KnownRow): Treatment {
  const { cells } = row;
  return {
    ...dated(row, 'behandlingsdatum'),
    row: row.row,
    kind: must(row, 'slag'),
    indication: cells.get('indikation'),
    daySurgery: cells.get('dagkirurgi') === 'ja',
  };
}

function contact(row: KnownRow): Contact {
  return {
    row: row.row,
    person: must(row, 'person_id'),
    unit: must(row, 'enhet'),
    admission: must(row, 'typ') === 'vardtillfalle',
    from: must(row, 'inskrivning'),
    to: row.cells.get('utskrivning'),
  };
}
