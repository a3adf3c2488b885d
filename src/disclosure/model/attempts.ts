import type { Policy } from '../../definitions/policy.ts';
import type { Component } from './components.ts';
import type { Guarded } from './model.ts';
import type { FoundDeviation } from './other-solutions.ts';
import { anyOutside, outsideFew, unsafeOf, type Withholding } from './withholding.ts';
import { type OfYears, yearsAround } from './years-around.ts';

/** What is lighter than a total is light. */
export type TierWeights = Pick<Policy['weights'], 'total' | 'nation'>;

/**
 * Among which variables a number is protected, the nearest ones, the rest being as they are: first among light cells alone. What is
 * found among some of them holds among all; where nothing is found, more are asked about.
 */
const NEARBY = [
  { tier: 'light', size: 60 },
  { tier: 'light', size: 200 },
  { tier: 'heavy', size: 200 },
] as const;
/** So many are asked about at once: in more, years are taken two at a time. */
const AT_ONCE = 6000;
/** So many other years are tried one by one: where those nearest give no way the others seldom do. */
const NEAREST = 3;

/** Where another solution is looked for, and how. */
export interface Attempt {
  readonly mayChange: (variable: number) => boolean;
  readonly size?: number;
  readonly search: (guarded: Guarded, part: Component) => FoundDeviation | undefined;
}

/** Where other solutions are looked for: near and among the light first; then among more. */
export class Attempts {
  readonly #withholding: Withholding;
  // The nation's totals last but one, and what weighs more than they do last of all.
  readonly #tiers: Readonly<Record<'light' | 'heavy' | 'nation', (variable: number) => boolean>>;

  constructor(withholding: Withholding, { total, nation }: TierWeights) {
    this.#withholding = withholding;
    const { isHidden } = withholding.cells;
    const within = (fits: (weight: number) => boolean) => (variable: number) =>
      isHidden(variable) || fits(weightIn(withholding, variable));
    this.#tiers = {
      light: within((weight) => weight < total),
      heavy: within((weight) => weight < total * nation),
      nation: within((weight) => weight <= total * nation),
    };
  }

  /**
   * Near and among the light first; then among all, or where these are many in the number's own year, and in that and another. What is
   * told of all years together ties them through so few sums that two years give nearly always a way, and all of them take a
   * hundred times as long.
   */
  *for(guarded: Guarded): Generator<Attempt> {
    const { model, parts } = this.#withholding;
    const { heavy, nation } = this.#tiers;
    const [search, either] = [this.#best, this.#either];
    for (const { tier, size } of NEARBY) yield { mayChange: this.#tiers[tier], size, search };
    if (parts.wholeSize(guarded) <= AT_ONCE) yield { mayChange: heavy, search: either };
    else {
      const { own, withOther, withSeveral } = yearsAround(model, guarded);
      const near = withOther.slice(0, NEAREST);
      const within = (tier: (at: number) => boolean, all: readonly OfYears[]): Attempt[] =>
        all.map((years) => ({ mayChange: (at) => years(at) && tier(at), search: either }));
      yield* within(heavy, [own, ...near]);
      yield* within(nation, [...near, ...withSeveral]);
      yield* within(ANYTHING, [...near, ...withSeveral]);
    }
    yield { mayChange: ANYTHING, search: either };
  }

  /** The cheaper of the two ways that there are. */
  readonly #best: Attempt['search'] = (guarded, part) => {
    const { solutions, cells, threshold } = this.#withholding;
    let found: FoundDeviation | undefined;
    for (const aim of outsideFew(guarded, threshold)) {
      const one = found?.cost === 0 ? undefined : solutions.cheapest(part, [aim], cells.costOf);
      if (one !== undefined && (found === undefined || one.cost < found.cost)) found = one;
    }
    return found;
  };

  /** Among all that there are one of the two ways will do: each takes long. It had better show other numbers safe as well. */
  readonly #either: Attempt['search'] = (guarded, part) => {
    const others = unsafeOf(this.#withholding, part.guarded);
    return anyOutside(this.#withholding, guarded, part, this.#withholding.cells.costOf, others);
  };
}

/** What no figure shows weighs nothing. */
export function weightIn({ model }: Withholding, variable: number): number {
  const cell = model.cellOf[variable];
  return cell === undefined ? 0 : cell.weight;
}

const ANYTHING = () => true;
