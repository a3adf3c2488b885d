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
interface Attempt {
  readonly mayChange: (variable: number) => boolean;
  readonly size?: number;
  readonly search: (guarded: Guarded, part: Component) => FoundDeviation | undefined;
}

/**
 * Number by number, those of heavy cells first and else in the order of their keys: what it costs the reader least to withhold so
 * that the number could be something else is withheld, and counts for nothing from then on.
 *
 * @throws Error when a number can't be protected by withholding anything
 */
export function withholdForOthers(withholding: Withholding, weights: TierWeights): void {
  const { model, cells, parts, certificates } = withholding;
  const attempts = new Attempts(withholding, weights);
  const keep = (found: FoundDeviation | undefined) => {
    if (found === undefined) return;
    for (const variable of found.deviation.keys()) cells.withhold(model.cellOf[variable]);
    certificates.add(found.deviation);
  };
  for (const guarded of inTurn(withholding)) {
    // Of what all that there is has been asked about.
    const asked = new Set<Attempt['mayChange']>();
    for (const { mayChange, size, search } of attempts.for(guarded)) {
      if (certificates.isSafe(guarded)) break;
      if (asked.has(mayChange)) continue;
      const part = parts.around(guarded, mayChange, size);
      if (!part.isCut) asked.add(mayChange);
      if (part.variables.length > 0) keep(search(guarded, part));
    }
  }
  const [unprotected] = unsafeOf(withholding, model.guarded);
  if (unprotected !== undefined) throw new Error(`nothing that can be withheld protects ${unprotected.key}`);
}

/** What is withheld for the sake of others may be what told a number, which is then guarded too. */
function* inTurn(withholding: Withholding): Generator<Guarded> {
  const { model, cells } = withholding;
  const heaviness = ({ terms }: Guarded) => Math.max(0, ...terms.map(([at]) => weightIn(withholding, at)));
  for (let before = -1; before < cells.size; ) {
    before = cells.size;
    yield* unsafeOf(withholding, model.guarded).toSorted((a, b) => heaviness(b) - heaviness(a));
  }
}

/** What no figure shows weighs nothing. */
function weightIn({ model }: Withholding, variable: number): number {
  const cell = model.cellOf[variable];
  return cell === undefined ? 0 : cell.weight;
}

/** Where other solutions are looked for: near and among the light first; then among more. */
class Attempts {
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

const ANYTHING = () => true;
