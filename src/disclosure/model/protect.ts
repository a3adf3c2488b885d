import type { Policy } from '../../definitions/policy.ts';
import type { Solver } from '../../statistics/integer-program.ts';
import { Certificates } from './certificates.ts';
import { type Component, Components } from './components.ts';
import type { Guarded, Model, ShownCell } from './model.ts';
import { type FoundDeviation, type GuardedAim, OtherSolutions } from './other-solutions.ts';
import { roundShares } from './round-shares.ts';
import { type OfYears, yearsAround } from './years-around.ts';

export interface Protection {
  /** Keys of the cells that are withheld. */
  readonly withheld: ReadonlySet<string>;
  /** Keys of the withheld numerators whose share is told rounded. */
  readonly rounded: ReadonlySet<string>;
}

/** What decides: numbers from 1 up to the threshold are few, and one is known when fewer values than these are possible. */
export interface ProtectionLimits {
  readonly threshold: number;
  readonly leastValues: number;
  /** What is lighter than a total is light. */
  readonly weights: Pick<Policy['weights'], 'total' | 'nation'>;
}

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
/** Among how many it is asked whether a cell can be shown again. */
const AGAIN = 150;
/** How much is asked about whether cells can be shown again, in variables: in a large area the lightest stay withheld unasked. */
const PATIENCE = 60_000;

/**
 * The cells to withhold so that no guarded number is known, whatever a reader works out from all that is shown: for each there
 * is another solution in whole numbers, with everything shown as it is, that has it at none or at the threshold or more (or
 * the least number of values have been found for it).
 *
 * First what falls by itself. Then, number by number, those of heavy cells first and else in the order of their keys, the changes to
 * what is shown that cost the reader least and let the number be something else: those cells are withheld too, and count for
 * nothing from then on. Then cells that turn out not to be needed are shown again, the heaviest first; last, shares whose numerator
 * stays withheld are told rounded where that gives nothing back. One solution shows many numbers safe, so they are asked for
 * together first.
 *
 * @throws Error when a number can't be protected by withholding anything
 */
export function protect(
  model: Model,
  { threshold, leastValues, weights }: ProtectionLimits,
  solver: Solver,
): Protection {
  const cells = new Map(model.cells.map((cell) => [cell.key, cell]));
  const parents = new Map<string, ShownCell[]>();
  for (const cell of model.cells) for (const key of cell.implied) parents.set(key, [...(parents.get(key) ?? []), cell]);
  const withheld = new Set<ShownCell>();
  const withhold = (cell: ShownCell | undefined) => {
    if (cell === undefined || withheld.has(cell)) return;
    withheld.add(cell);
    for (const key of cell.implied) withhold(cells.get(key));
  };
  for (const cell of model.cells) if (cell.falls) withhold(cell);
  const outright = new Set(withheld);
  const parts = new Components(model);
  const solutions = new OtherSolutions(model, solver);
  const certificates = new Certificates(model, parts, { threshold, leastValues }, withheld);
  const isHidden = (variable: number) => {
    const cell = model.cellOf[variable];
    return cell === undefined || withheld.has(cell);
  };
  const unsafe = (all: readonly Guarded[]) => all.filter((one) => !certificates.isSafe(one));
  /** What the reader loses with a cell and those that fall with it. */
  const priceOf = (cell: ShownCell): number =>
    withheld.has(cell)
      ? 0
      : cell.implied.reduce((sum, key) => {
          const other = cells.get(key);
          return other === undefined ? sum : sum + priceOf(other);
        }, cell.weight);
  const costOf = (variable: number) => {
    const cell = model.cellOf[variable];
    return cell === undefined ? 0 : priceOf(cell);
  };
  const nothing = () => 0;
  const alike = () => 1;
  /** Either takes a number out of what is few. */
  const aimsOf = (guarded: Guarded): GuardedAim[] => [
    atNone(guarded),
    { guarded, lower: threshold, upper: Number.POSITIVE_INFINITY },
  ];
  const best = (guarded: Guarded, part: Component) => {
    let found: FoundDeviation | undefined;
    for (const aim of aimsOf(guarded)) {
      const one = found?.cost === 0 ? undefined : solutions.cheapest(part, [aim], costOf);
      if (one !== undefined && (found === undefined || one.cost < found.cost)) found = one;
    }
    return found;
  };
  /** Another solution, the first way that there is one. */
  const any = (guarded: Guarded, part: Component, cost: (variable: number) => number) => {
    for (const aim of aimsOf(guarded)) {
      const found = solutions.cheapest(part, [aim], cost);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  /** Solutions in which many numbers of a year are 0 at once, until there is no more to be had. */
  const sweep = (year: number | undefined, all: readonly Guarded[]) => {
    for (const part of parts.of(all, (at) => model.yearOf[at] === year && isHidden(at))) {
      let own = unsafe(part.guarded);
      while (own.length > 0 && part.variables.length > 0) {
        const found = solutions.cheapest(part, [], nothing, own);
        if (found !== undefined) certificates.add(found.deviation);
        const left = unsafe(own);
        if (left.length === own.length) break;
        own = left;
      }
    }
  };

  for (const [year, all] of Map.groupBy(model.guarded, ({ terms: [first] }) => first && model.yearOf[first[0]]))
    sweep(year, all);
  const keep = (found: FoundDeviation | undefined) => {
    if (found === undefined) return;
    for (const variable of found.deviation.keys()) withhold(model.cellOf[variable]);
    certificates.add(found.deviation);
  };
  /** What no figure shows weighs nothing. */
  const weightOf = (variable: number) => {
    const cell = model.cellOf[variable];
    return cell === undefined ? 0 : cell.weight;
  };
  const lighterThan = (most: number) => (variable: number) => isHidden(variable) || weightOf(variable) < most;
  // The nation's totals last but one, and what weighs more than they do last of all.
  const tiers = {
    light: lighterThan(weights.total),
    heavy: lighterThan(weights.total * weights.nation),
    nation: (variable: number) => isHidden(variable) || weightOf(variable) <= weights.total * weights.nation,
  };
  const anything = () => true;
  /** Among all that there are one of the two ways will do: each takes long. */
  const either = (guarded: Guarded, part: Component) => any(guarded, part, costOf);
  /**
   * Where other solutions are looked for: near and among the light first; then among all, or where these are many in the number's
   * own year, and in that and another. What is told of all years together ties them through so few sums that two years give
   * nearly always a way, and all of them take a hundred times as long.
   */
  function* widening(guarded: Guarded) {
    for (const { tier, size } of NEARBY) yield { mayChange: tiers[tier], size, search: best };
    if (parts.wholeSize(guarded) <= AT_ONCE) yield { mayChange: tiers.heavy, search: either };
    else {
      const { own, withOther, withSeveral } = yearsAround(model, guarded);
      yield { mayChange: (at: number) => own(at) && tiers.heavy(at), search: either };
      const within = (tier: (at: number) => boolean, all: readonly OfYears[]) =>
        all.map((years) => ({ mayChange: (at: number) => years(at) && tier(at), search: either }));
      yield* within(tiers.heavy, withOther.slice(0, NEAREST));
      yield* within(tiers.nation, [...withOther.slice(0, NEAREST), ...withSeveral]);
      yield* within(anything, [...withOther.slice(0, NEAREST), ...withSeveral]);
    }
    yield { mayChange: anything, search: either };
  }
  const heaviness = ({ terms }: Guarded) => Math.max(0, ...terms.map(([at]) => weightOf(at)));
  /** What is withheld for the sake of others may be what told a number, which is then guarded too. */
  function* inTurn() {
    for (let before = -1; before < withheld.size; ) {
      before = withheld.size;
      yield* unsafe(model.guarded).toSorted((a, b) => heaviness(b) - heaviness(a));
    }
  }
  for (const guarded of inTurn()) {
    // Of what all that there is has been asked about.
    const asked = new Set<(variable: number) => boolean>();
    for (const { mayChange, size, search } of widening(guarded)) {
      if (certificates.isSafe(guarded)) break;
      if (asked.has(mayChange)) continue;
      const part = parts.around(guarded, mayChange, size);
      if (!part.isCut) asked.add(mayChange);
      if (part.variables.length > 0) keep(search(guarded, part));
    }
  }
  const [unprotected] = unsafe(model.guarded);
  if (unprotected !== undefined) throw new Error(`nothing that can be withheld protects ${unprotected.key}`);

  let patience = PATIENCE;
  const added = [...withheld].filter((cell) => !outright.has(cell));
  for (const cell of added.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))) {
    if (parents.get(cell.key)?.some((parent) => withheld.has(parent))) continue;
    withheld.delete(cell);
    const gone = certificates.changing(cell);
    const lost = certificates.lostWithout(gone);
    const isStillSafe = lost.every((guarded) => {
      if (certificates.isSafe(guarded, gone)) return true;
      // The others that lose nothing by it come back all the same.
      if (patience <= 0) return false;
      const part = parts.around(guarded, isHidden, AGAIN);
      patience -= part.variables.length;
      // One that changes little is found soonest.
      const found = any(guarded, part, alike);
      if (found !== undefined) certificates.add(found.deviation);
      return found !== undefined;
    });
    if (isStillSafe) certificates.forget(gone);
    else withheld.add(cell);
  }
  const rounded = roundShares(model, { withheld, parts, solutions, certificates, threshold });
  return { withheld: keysOf(withheld), rounded: keysOf(rounded) };
}

const keysOf = (cells: ReadonlySet<ShownCell>) => new Set([...cells].map(({ key }) => key));

const atNone = (guarded: Guarded): GuardedAim => ({ guarded, lower: Number.NEGATIVE_INFINITY, upper: 0 });
