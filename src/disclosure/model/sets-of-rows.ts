import type { RowTie } from '../../definitions/population.ts';
import { isApart, isWithin, type RowSet, rowSetOf, rowsKey } from '../kinds/count-key.ts';
import type { NamedTerms } from '../kinds/numbers.ts';
import type { NamedRows } from './named-rows.ts';
import { rowsAnyOf } from './rows-any-of.ts';

/** Counts of rows of which some hold others: the parts have no row in common, and are together at most the whole. */
export interface RowsWithin {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Of some rows no more have no known value than of all: all less those it is known of are at least the some less those among them that
 * have one value or another.
 */
export interface RowsUnknown {
  readonly whole: string;
  readonly known: string;
  readonly some: string;
  readonly parts: readonly string[];
}

interface SetsFound {
  readonly within: readonly RowsWithin[];
  readonly unknown: readonly RowsUnknown[];
  /** Each comes to nought or more. */
  readonly anyOf: readonly NamedTerms[];
}

/** What counts of rows of one place say of each other, found once for places that have the same ones. */
export class SetsOfRows {
  readonly #found = new Map<string, SetsFound>();
  readonly #ties: readonly RowTie[] | undefined;

  constructor(ties: readonly RowTie[] | undefined) {
    this.#ties = ties;
  }

  /** @param names of the counts */
  of(names: readonly string[]): SetsFound {
    const key = names.join('\n');
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const all = names.flatMap((name) => {
      const set = rowSetOf(name);
      return set === undefined ? [] : [{ name, set }];
    });
    const found = {
      within: rowsWithin(all),
      unknown: rowsUnknown(all, this.#ties),
      anyOf: rowsAnyOf(all, this.#ties),
    };
    this.#found.set(key, found);
    return found;
  }
}

function rowsUnknown(all: readonly NamedRows[], ties: readonly RowTie[] | undefined): RowsUnknown[] {
  return all.flatMap((whole) =>
    all.flatMap((known) => {
      const variable = knownBeside(whole.set, known.set);
      if (variable === undefined) return [];
      const says = ({ conditions }: RowSet) => conditions.some(([on]) => on === variable);
      const some = all.filter(({ set }) => set !== whole.set && isWithin(set, whole.set) && !says(set));
      return some.flatMap(({ name, set }): RowsUnknown[] => {
        const parts = ANSWERS.map((answer) => {
          const source = { ...whole.set, conditions: [] };
          const alone = rowSetOf(rowsKey(source, [{ variable, oneOf: [answer === ANSWERS[0]] }], ties));
          const both = new Set([...set.conditions, ...(alone?.conditions ?? [])].map((one) => JSON.stringify(one)));
          return all.find(
            (one) =>
              asks(one.set, variable, answer) &&
              isWithin(one.set, set) &&
              one.set.conditions.every((asked) => both.has(JSON.stringify(asked))),
          )?.name;
        });
        if (!parts.every((part) => part !== undefined)) return [];
        return [{ whole: whole.name, known: known.name, some: name, parts }];
      });
    }),
  );
}

const ANSWERS = ['ja', 'nej'];

/** Whether rows are those that have an answer. */
const asks = ({ conditions }: RowSet, variable: string, answer: string) =>
  conditions.some(([on, values]) => on === variable && values.length === 1 && values[0] === answer);

/** The variable that the one set asks more than the other: that it is known. */
function knownBeside(whole: RowSet, known: RowSet): string | undefined {
  const more = known.conditions.filter((one) => !whole.conditions.some((held) => held[0] === one[0]));
  const [only, ...others] = more;
  const isMore = only !== undefined && others.length === 0 && known.conditions.length === whole.conditions.length + 1;
  return isMore && isWithin(known, whole) && only[1].length === 0 ? only[0] : undefined;
}

function rowsWithin(all: readonly NamedRows[]): RowsWithin[] {
  return all.flatMap((whole) => {
    const inside = all.filter((one) => one !== whole && isWithin(one.set, whole.set));
    // What a set between them says need not be said again.
    const nearest = inside.filter((one) => !inside.some((other) => other !== one && isWithin(one.set, other.set)));
    const families = nearest.map((first) => {
      const family: NamedRows[] = [first];
      for (const one of nearest) if (family.every(({ set }) => isApart(set, one.set))) family.push(one);
      return family.map(({ name }) => name).toSorted();
    });
    const once = new Map(families.map((parts) => [parts.join('\n'), parts]));
    return [...once.values()].map((parts) => ({ whole: whole.name, parts }));
  });
}
