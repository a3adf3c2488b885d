import fc from 'fast-check';
import { addDays } from '../../../src/calendar/add-days.ts';
import { type Day, day, dayFromNumber, dayNumber } from '../../../src/calendar/day.ts';
import { REGISTERED } from '../../../src/dictionary/bound-tables.ts';
import type { Dictionary, Form, Row, Tables, Value, Variable } from '../../../src/dictionary/dictionary.ts';

/** Days that rules turn on: permit start, year ends, leap days, the last days of follow-up windows, the clock's changes. */
const EDGES = [
  '2022-12-31',
  '2023-03-31',
  '2023-04-01',
  '2023-12-30',
  '2023-12-31',
  '2024-01-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-09',
  '2024-03-10',
  '2024-03-11',
  '2024-03-31',
  '2024-12-31',
  '2025-01-01',
  '2025-02-28',
  '2025-03-01',
  '2025-03-11',
  '2025-03-12',
  '1960-02-29',
  '1980-03-01',
  '2000-02-29',
];

/** Ids of persons, the first spelling of each the commonest: pseudonyms, and numbers of a person's number's form. */
const MADE_UP_PERSONS: readonly (readonly string[])[] = [
  ['påhitt1'],
  ['190001019999', '000101+9999', '19000101-9999'],
  ['påhitt3'],
  ['200002299998', '000229-9998', '0002299998'],
  ...Array.from({ length: 20 }, (_, place) => [`påhitt${place + 5}`]),
];

/** Any day in the same years, from the first to the last. */
const YEARS = ['2023-01-01', '2025-04-02'] as const;

const anyDay = ({ edges = EDGES, years: [first, last] = YEARS }: Turns) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...edges.map(day)) },
    { weight: 1, arbitrary: fc.integer({ min: dayNumber(day(first)), max: dayNumber(day(last)) }).map(dayFromNumber) },
  );

/** Distances that rules turn on: the next day, the PREM window's last day and the day after. */
const DISTANCES = [-1, 0, 0, 0, 1, 2, 69, 70, 71];

/** What rules of an area turn on, where that is other than for the permit areas. */
export interface Turns {
  readonly edges?: readonly string[];
  readonly years?: readonly [first: string, last: string];
  /** The most persons there are. */
  readonly persons?: number;
  readonly distances?: readonly number[];
  /** Numbers of a variable, by its id. */
  readonly numbers?: Readonly<Record<string, readonly number[]>>;
  /** Tables whose rows often follow on the row before: the same case, touching, overlapping or with a day between. */
  readonly chains?: Readonly<Record<string, Chain>>;
}

export interface Chain {
  /** The columns that make two rows the same case's. */
  readonly same: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A made-up register: every table named here, with rows that break no rule of a single cell. */
export function madeUpRegister(
  dictionary: Dictionary,
  tables: readonly string[],
  turns: Turns = {},
): fc.Arbitrary<Tables> {
  const forms = tables.map((id) => {
    const form = dictionary.forms.get(id);
    if (form === undefined) throw new Error(`there is no form ${id}`);
    return form;
  });
  // Few persons, units and days in each register, so that ties, repeats, overlaps and windows' edges are common.
  const pool = fc.record({
    days: fc.array(anyDay(turns), { minLength: 2, maxLength: 4 }),
    distances: fc.constant(turns.distances ?? DISTANCES),
    numbers: fc.constant(turns.numbers ?? {}),
    chains: fc.constant(turns.chains ?? {}),
    persons: fc.integer({ min: 1, max: turns.persons ?? 4 }),
    codes: fc.integer({ min: 1, max: 7 }),
    yes: fc.integer({ min: 1, max: 12 }),
  });
  return pool.chain((chosen) =>
    fc
      .tuple(...forms.map((form) => rowsOf(form, chosen).map((rows): [string, readonly Row[]] => [form.id, rows])))
      .map((pairs) => new Map(pairs)),
  );
}

interface Pool {
  readonly days: readonly Day[];
  readonly distances: readonly number[];
  readonly numbers: NonNullable<Turns['numbers']>;
  readonly chains: NonNullable<Turns['chains']>;
  readonly persons: number;
  readonly codes: number;
  /** How many times as common as no. */
  readonly yes: number;
}

function rowsOf(form: Form, pool: Pool): fc.Arbitrary<readonly Row[]> {
  const row = fc.record(Object.fromEntries(form.variables.map((variable) => [variable.id, cellOf(variable, pool)])));
  // Of a form with a key a few rows more than there are persons: some repeat a key, by the same spelling or another.
  const rows = fc.array(row, { maxLength: form.key.length > 0 ? pool.persons + 2 : 12 });
  const chain = pool.chains[form.id];
  const linked =
    chain === undefined
      ? rows
      : fc
          .tuple(rows, fc.infiniteStream(fc.constantFrom(...LINKS)))
          .map(([list, links]) => chained(list, chain, links));
  return linked.map((list) => list.map((values, place) => ({ number: place + 2, values })));
}

/** How a row follows on the one before: not at all, or so many days after its end, or after its beginning. */
const LINKS = [
  undefined,
  { after: 'to', days: 0 },
  { after: 'to', days: 0 },
  { after: 'to', days: 1 },
  { after: 'to', days: -1 },
  { after: 'from', days: 0 },
  { after: 'from', days: 1 },
  { after: 'from', days: -2 },
] as const;

type Cells = Readonly<Record<string, Value>>;

function chained(rows: readonly Cells[], { same, from, to }: Chain, links: Iterator<(typeof LINKS)[number]>): Cells[] {
  const done: Cells[] = [];
  for (const row of rows) {
    const before = done.at(-1);
    const link: (typeof LINKS)[number] = links.next().value;
    const start = link && before?.[link.after === 'to' ? to : from];
    if (before === undefined || link === undefined || typeof start !== 'string') done.push(row);
    else
      done.push({
        ...row,
        ...Object.fromEntries(same.map((column) => [column, before[column] ?? null])),
        [from]: addDays(day(start), link.days),
      });
  }
  return done;
}

function cellOf(variable: Variable, pool: Pool): fc.Arbitrary<Value> {
  const value = presentValue(variable, pool);
  return variable.required ? value : fc.option(value, { freq: 8, nil: null });
}

function presentValue(variable: Variable, pool: Pool): fc.Arbitrary<Value> {
  const { days, distances, persons, codes, yes } = pool;
  const numbers = pool.numbers[variable.id];
  if (numbers !== undefined) return fc.constantFrom(...numbers);
  switch (variable.type) {
    case 'text':
      return fc
        .tuple(fc.integer({ min: 0, max: persons - 1 }), fc.nat({ max: 20 }))
        .map(([number, spelling]) => MADE_UP_PERSONS[number]?.[spelling] ?? MADE_UP_PERSONS[number]?.[0] ?? '');
    case 'date':
      // Mostly known at once: else a made-up register would know next to nothing on its extract date.
      if (variable.id === REGISTERED)
        return fc.oneof(
          { weight: 5, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constantFrom(...days) },
        );
      return fc
        .tuple(fc.constantFrom(...days), fc.constantFrom(...distances))
        .map(([from, distance]) => addDays(from, distance));
    case 'boolean':
      return fc.oneof({ weight: yes, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
    case 'code':
      return fc.constantFrom(...variable.codes.slice(0, codes).map(({ id }) => id));
    case 'integer':
    case 'decimal':
      return fc.integer({ min: variable.limits?.from ?? 0, max: variable.limits?.to ?? 100 });
  }
}
