import type { Days } from '../definitions/figure-definition.ts';
import type { Condition, Population, RowSource, RowTie } from '../definitions/population.ts';

/**
 * Cases as a reader of the definitions can tell them apart: the rows of a table by a date, or the persons who have such rows, of
 * which some things are known. Two measures whose numbers count the same set count the same cases.
 */
export interface CaseSet {
  readonly base: string;
  readonly atoms: readonly Atom[];
  /** What is known of its rows whatever they hold. */
  readonly ties?: readonly RowTie[];
}

/** One thing that is known of a case: that a variable has one of some values, a number within a range, or any value at all. */
export interface Atom {
  readonly on: string;
  readonly values?: readonly string[];
  readonly range?: string;
}

const conditionAtom =
  (suffix: string) =>
  ({ variable, oneOf, range }: Condition): Atom =>
    range === undefined
      ? { on: variable + suffix, values: oneOf.map(valueText).toSorted() }
      : Object.keys(range).length === 0
        ? { on: variable + suffix }
        : { on: variable + suffix, range: JSON.stringify(range) };

/** True and false are written as in the tables. */
const valueText = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);

/** Which values a variable of yes and no has. */
export const YES_OR_NO: readonly string[] = ['ja', 'nej'];

/** The cases of a population that meet some conditions. */
export function casesOf(population: Population, conditions: readonly Condition[] = []): CaseSet {
  return withAtoms(baseOf(population), conditions.map(conditionAtom(suffixOf(population))));
}

/** Those of the set of whom it is known what values some variables have. */
export function knownOf(population: Population, set: CaseSet, variables: readonly string[]): CaseSet {
  return withAtoms(
    set,
    variables.map((on) => ({ on: on + suffixOf(population) })),
  );
}

/** Those of the set that have one of some values. */
export function havingOf(population: Population, set: CaseSet, variable: string, oneOf: readonly string[]): CaseSet {
  return withAtoms(set, [{ on: variable + suffixOf(population), values: oneOf.toSorted() }]);
}

/** Those of the set that also meet conditions. */
export function meetingOf(population: Population, set: CaseSet, conditions: readonly Condition[]): CaseSet {
  return withAtoms(set, conditions.map(conditionAtom(suffixOf(population))));
}

/** Those of the set of whom more is known, with what follows from it. */
export function askingMore(set: CaseSet, atoms: readonly Atom[]): CaseSet {
  return withAtoms(set, atoms);
}

/** Whether the cases are rows of a table. */
const isOfTable = (base: string, table: string) => base.startsWith(rowsBase(table, ''));

/** All of the set's kind who have an answer, with what follows from it. */
export function answering({ base, ties }: CaseSet, on: string, answer: string): CaseSet {
  return withAtoms({ base, atoms: [], ...(ties === undefined ? {} : { ties }) }, [{ on, values: [answer] }]);
}

/** Those of whom a time between two dates is known, the dates in order. @param range of the days, where it is within one */
export function timedOf(population: Population, set: CaseSet, { from, to, orTo = [] }: Days, range?: object): CaseSet {
  const on = `days ${[from, to, ...orTo].join(' ')}${suffixOf(population)}`;
  return withAtoms(set, [range === undefined ? { on } : { on, range: JSON.stringify(range) }]);
}

/** The rows of a source. */
export function rowsOf({ table, date, conditions }: RowSource, ties?: readonly RowTie[]): CaseSet {
  return withAtoms(
    { base: rowsBase(table, date), atoms: [], ...(ties === undefined ? {} : { ties }) },
    conditions.map(conditionAtom('')),
  );
}

const rowsBase = (table: string, date: string) => `rows ${table} ${date}`;

function baseOf(population: Population): CaseSet {
  if (population.count === 'rows') return rowsOf(population.rows[0], population.ties);
  const first = population.count === 'persons' ? population.first : '';
  return { base: JSON.stringify([population.count, first, population.rows]), atoms: [] };
}

/** What a person's first row says depends on which of one day's rows comes first. */
function suffixOf(population: Population): string {
  return population.count === 'persons' && population.tieBreak !== undefined ? `@${population.tieBreak}` : '';
}

function withAtoms(set: CaseSet, more: readonly Atom[]): CaseSet {
  const { ties = [] } = set;
  const { base, atoms } = tied({ ...set, atoms: [...set.atoms, ...more] }, ties);
  const all = new Map(atoms.map((atom) => [JSON.stringify(atom), atom]));
  const kept = [...all.values()].filter(
    (one) => ![...all.values()].some((other) => other !== one && implies(other, one)),
  );
  const sorted = kept.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { base, atoms: sorted, ...(set.ties === undefined ? {} : { ties: set.ties }) };
}

/** A set as one of what its rows stand for, with all that is known of every such row. */
function tied(set: CaseSet, ties: readonly RowTie[]): CaseSet {
  const own = conditionAtom('');
  let now = set;
  for (const tie of ties) {
    if (tie.oneFor === undefined || !isSome(now, tie)) continue;
    const others = now.atoms.filter((held) => !tie.conditions.some((one) => implies(held, own(one))));
    now = {
      ...now,
      base: now.base.replace(rowsBase(tie.table, ''), rowsBase(tie.oneFor.table, '')),
      atoms: [...tie.oneFor.conditions.map(own), ...others],
    };
  }
  for (let before = -1; before < now.atoms.length; ) {
    before = now.atoms.length;
    for (const tie of ties) {
      if (!isSome(now, tie)) continue;
      const unsaid = (tie.also ?? []).map(own).filter((one) => !now.atoms.some((held) => implies(held, one)));
      now = { ...now, atoms: [...now.atoms, ...unsaid] };
    }
  }
  return now;
}

/** Whether all of the set are rows that a tie says something of. */
export function isSome({ base, atoms }: CaseSet, { table, conditions }: RowTie): boolean {
  const own = conditionAtom('');
  return isOfTable(base, table) && conditions.every((one) => atoms.some((held) => implies(held, own(one))));
}

/** The set as a key. */
export const setKey = ({ base, atoms }: CaseSet) => JSON.stringify([base, atoms]);

function implies(one: Atom, other: Atom): boolean {
  if (one.on !== other.on) return false;
  if (other.values === undefined && other.range === undefined) return true;
  if (other.range !== undefined) return one.range === other.range;
  return one.values?.every((value) => other.values?.includes(value)) ?? false;
}

/** Whether every case of the one is one of the other. */
export function isWithin(one: CaseSet, other: CaseSet): boolean {
  return one.base === other.base && other.atoms.every((asked) => one.atoms.some((held) => implies(held, asked)));
}

/** Whether no case is in both. */
export function isApart(one: CaseSet, other: CaseSet): boolean {
  return one.atoms.some((a) =>
    other.atoms.some((b) => a.on === b.on && a.values?.every((value) => b.values?.includes(value) === false) === true),
  );
}

/** The values of the one variable that tells the parts of a whole apart; undefined when they don't differ by one alone. */
export function dividedBy(whole: CaseSet, parts: readonly CaseSet[]): { on: string; values: string[] } | undefined {
  const own = parts.map((part) =>
    part.atoms.filter((atom) => !whole.atoms.some((held) => implies(held, atom) && implies(atom, held))),
  );
  const on = own[0]?.[0]?.on;
  if (on === undefined || own.some((atoms) => atoms.length !== 1 || atoms[0]?.on !== on || !atoms[0].values))
    return undefined;
  const isKnown = whole.atoms.some((atom) => atom.on === on);
  return isKnown ? { on, values: own.flatMap((atoms) => atoms[0]?.values ?? []) } : undefined;
}
