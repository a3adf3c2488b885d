import { ofYears } from '../definitions/kinds/warnings.ts';
import type { FarYear } from '../definitions/warning.ts';
import type { Form, Row, Tables } from '../dictionary/dictionary.ts';
import { type BrokenRule, brokenRules } from '../engine/warnings/asked-rules.ts';
import type { Found, YearCounts } from '../engine/warnings/found.ts';
import { ownCode } from '../problems/own-code.ts';
import { listing, type Problem } from '../problems/problem.ts';
import type { Asking } from '../storage/asking.ts';
import type { Connection } from '../storage/database.ts';
import { pseudonymsOf, survivorsOf } from '../storage/persons/survivors.ts';
import { type ImportPlan, personIn } from '../storage/records/import-plan.ts';
import { personIdentity } from '../storage/records/person-identity.ts';
import { recordContent } from '../storage/records/record-content.ts';
import { registeredRow } from '../storage/records/rows-as-of.ts';
import { type SignedRow, signedRows, signedTables } from '../storage/records/signed-rows.ts';
import { countedYears } from '../storage/records/years-beside.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { formatCount } from '../words/numbers.ts';
import type { RecordRules } from './record-rules.ts';

/** A row that an import would write, and the record that it takes the place of. */
interface ComingRow {
  readonly form: Form;
  readonly row: Row;
  readonly replaces: number | undefined;
}

/** So many persons are looked up in one statement. */
const BATCH = 1000;

/** Rows of all forms that are held in memory at a time. */
const PART = 20_000;

/** What is added to the numbers of a table's rows, so that none is a record's: they come after those. */
const COMING = 2 ** 40;

/**
 * What the register's rules ask of the rows that an import would write, read together with what the register has of the same persons: each row is
 * listed, and of records that are there how many are asked about because of them. What was there before nobody is asked about again. The rows of
 * a person are read together, and not all persons at once.
 */
export async function importWarnings(
  store: RegisterStore,
  asking: Asking,
  { rules, forms, context }: RecordRules,
  plans: readonly ImportPlan[],
): Promise<readonly Problem[]> {
  const count = plans.reduce((sum, { fresh, changed }) => sum + fresh + changed.length, 0);
  if (count === 0) return [];
  const ofPerson = rules.filter(({ warning }) => ofYears(warning) === undefined);
  const ofAll = rules.filter(({ warning }) => ofYears(warning) !== undefined);
  const dates = ofAll.flatMap(({ warning }) => ofYears(warning) ?? []);
  const scope = { forms: forms.map(({ id }) => id).join(',') };
  const broken = await store.door.read(asking, { action: 'granska inför import', scope }, async (connection) => {
    const survivors = await survivorsOf(connection);
    const others = pseudonymsOf(survivors);
    const keyOf = personKeys(store, survivors);
    const years = await yearsOfAll(connection, dates, plans);
    const found: BrokenRule[] = [];
    for await (const coming of comingInParts(plans, Math.ceil(count / PART), (written) => keyOf(written).key)) {
      const all = [...byPerson(coming, keyOf).values()];
      for (let at = 0; at < all.length; at += BATCH) {
        const some = all.slice(at, at + BATCH);
        const known = await knownRows(
          connection,
          some.flatMap(({ person }) => (person === undefined ? [] : others(person))),
          survivors,
        );
        for (const { person, rows } of some) {
          const there = person === undefined ? [] : (known.get(person) ?? []);
          const before = signedTables(store, forms, there, survivors);
          const after = withComing(store, before, rows, person);
          found.push(...brokenRules(ofPerson, { before, after, isNew }, context));
        }
      }
      const after = withComing(store, new Map(), coming, undefined);
      const yearsBeside = (rule: FarYear) => without(years.get(rule) ?? new Map(), yearsIn(rule, after));
      found.push(...brokenRules(ofAll, { before: new Map(), after, isNew }, { ...context, yearsBeside }));
    }
    return found;
  });
  return asProblems(rules, broken);
}

/** The rows that would be written, of all forms together: all of a person's in one part. */
async function* comingInParts(
  plans: readonly ImportPlan[],
  parts: number,
  keyOf: (written: string) => string,
): AsyncGenerator<readonly ComingRow[]> {
  const readers = plans
    .filter(({ fresh, changed }) => fresh + changed.length > 0)
    .map(({ form, rows, changed, passed }) => {
      const replaced = new Map(changed.map(({ row, record }) => [row, record]));
      const partOf = (row: Row) => {
        if (passed.has(row.number)) return undefined;
        const written = personIn(row);
        return (written === undefined ? row.number : hashOf(keyOf(written))) % parts;
      };
      return { form, replaced, some: rows.inParts(partOf)[Symbol.asyncIterator]() };
    });
  for (let part = 0; part < parts; part++) {
    const coming: ComingRow[] = [];
    for (const { form, replaced, some } of readers) {
      const { done, value } = await some.next();
      if (done !== true) for (const row of value) coming.push({ form, row, replaces: replaced.get(row.number) });
    }
    yield coming;
  }
  // What a reader does after its last part.
  for (const { some } of readers) await some.next();
}

/** So that parts have about as many rows as each other. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash >>> 0;
}

/** The dates of each year in the register and in the rows that would be written, of each rule that holds dates against all others. */
async function yearsOfAll(
  connection: Connection,
  rules: readonly FarYear[],
  plans: readonly ImportPlan[],
): Promise<ReadonlyMap<FarYear, YearCounts>> {
  const years = new Map<FarYear, YearCounts>();
  for (const rule of rules) years.set(rule, await countedYears(connection, rule.dates));
  for (const { form, rows, passed, fresh, changed } of plans) {
    const own = rules.filter(({ dates }) => dates.some(({ table }) => table === form.id));
    if (own.length === 0 || fresh + changed.length === 0) continue;
    for await (const some of rows.all()) {
      const tables = new Map([[form.id, some.filter(({ number }) => !passed.has(number))]]);
      for (const rule of own) years.set(rule, added(years.get(rule) ?? new Map(), yearsIn(rule, tables), 1));
    }
  }
  return years;
}

function yearsIn({ dates }: FarYear, tables: Tables): YearCounts {
  const counts = new Map<number, number>();
  for (const { table, date } of dates)
    for (const { values } of tables.get(table) ?? []) {
      const on = values[date];
      if (typeof on === 'string') counts.set(Number(on.slice(0, 4)), (counts.get(Number(on.slice(0, 4))) ?? 0) + 1);
    }
  return counts;
}

function added(counts: YearCounts, more: YearCounts, times: 1 | -1): YearCounts {
  const sums = new Map(counts);
  for (const [year, n] of more) sums.set(year, (sums.get(year) ?? 0) + times * n);
  return sums;
}

/** A year that has none left is none that a date can be near. */
function without(counts: YearCounts, some: YearCounts): YearCounts {
  return new Map([...added(counts, some, -1)].filter(([, n]) => n > 0));
}

const isNew = ({ row }: Found) => row >= COMING;

interface PersonKey {
  readonly key: string;
  /** Undefined of who isn't there. */
  readonly person: string | undefined;
}

/** By which text somebody's rows are told from others': the pseudonym that stands for them, or who they are. */
function personKeys(store: RegisterStore, survivors: ReadonlyMap<string, string>): (written: string) => PersonKey {
  const finder = store.finder();
  const today = store.today();
  return (written) => {
    const found = finder(written);
    const person = found === undefined ? undefined : (survivors.get(found) ?? found);
    return { key: person ?? JSON.stringify(personIdentity(written, today)), person };
  };
}

/** Rows by their person. What is about nobody is left out. */
function byPerson(coming: readonly ComingRow[], keyOf: (written: string) => PersonKey) {
  const persons = new Map<string, { readonly person: string | undefined; readonly rows: ComingRow[] }>();
  for (const one of coming) {
    const written = personIn(one.row);
    if (written === undefined) continue;
    const { key, person } = keyOf(written);
    const own = persons.get(key) ?? { person, rows: [] };
    persons.set(key, own);
    own.rows.push(one);
  }
  return persons;
}

async function knownRows(
  connection: Connection,
  persons: readonly string[],
  survivors: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly SignedRow[]>> {
  if (persons.length === 0) return new Map();
  return Map.groupBy(
    await signedRows(connection, persons),
    ({ person }) => survivors.get(person ?? '') ?? person ?? '',
  );
}

/** The tables as they would be: without the records that rows take the place of. */
function withComing(
  store: RegisterStore,
  before: Tables,
  coming: readonly ComingRow[],
  person: string | undefined,
): Tables {
  const after = new Map([...before].map(([table, rows]): [string, Row[]] => [table, [...rows]]));
  const replaced = Map.groupBy(coming, ({ form }) => form.id);
  for (const [table, rows] of replaced) {
    const gone = new Set(rows.flatMap(({ replaces }) => replaces ?? []));
    const kept = (after.get(table) ?? []).filter(({ number }) => !gone.has(number));
    after.set(table, [...kept, ...rows.map((one) => comingRow(store, one, person))]);
  }
  return after;
}

/** A designation has the mark that it has in the records of the same person. */
function comingRow(store: RegisterStore, { form, row }: ComingRow, person: string | undefined): Row {
  const number = row.number + COMING;
  if (person === undefined) return { number, values: row.values };
  const { unit, fields } = recordContent(form, row.values, store.keyed(person));
  return registeredRow(
    { record: number, person, made_up: false, unit, fields, known: store.today(), sealed: null },
    number,
  );
}

/** Of each rule and table the rows that it asks about, and how many records of the register. */
function asProblems(rules: RecordRules['rules'], broken: readonly BrokenRule[]): readonly Problem[] {
  const byRule = Map.groupBy(broken, ({ rule }) => rule);
  // In the rules' order, and not in that of persons.
  return rules.flatMap((rule) => {
    const some = byRule.get(rule) ?? [];
    const { code, message, remedy } = rule.warning;
    const told = { code: ownCode(code), severity: 'warning', remedy } as const;
    const cells = some.flatMap((one) => one.cells).toSorted((a, b) => a.row - b.row || a.table.localeCompare(b.table));
    return [...Map.groupBy(cells, ({ table }) => table)].flatMap(([table, own]) => {
      const there = own.filter((cell) => !isNew(cell));
      const records = new Set(there.map(({ row }) => row)).size;
      return [
        ...listing(own.filter(isNew), ({ row, column }) => ({ ...told, message, table, row: row - COMING, column })),
        ...(records === 0
          ? []
          : [
              {
                ...told,
                message: `${message} Det gäller ${formatCount(records)} ${records === 1 ? 'post' : 'poster'} i registret.`,
                ...{ table, cells: there.length },
              },
            ]),
      ];
    });
  });
}
