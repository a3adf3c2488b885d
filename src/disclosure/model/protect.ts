import type { Solver } from '../../statistics/integer-program.ts';
import { Certificates } from './certificates.ts';
import { type Component, Components } from './components.ts';
import { cheapest, type GuardedAim } from './deviation.ts';
import type { Guarded, Model, ShownCell } from './model.ts';

export interface Protection {
  /** Keys of the cells that are withheld. */
  readonly withheld: ReadonlySet<string>;
}

/** What decides: numbers from 1 up to the threshold are few, and one is known when fewer values than these are possible. */
export interface ProtectionLimits {
  readonly threshold: number;
  readonly leastValues: number;
}

/** Variables of a part in which not every number is asked about by itself. */
const LARGE = 500;
/** How much is asked about whether cells can be shown again, in variables: in a large area the lightest stay withheld unasked. */
const PATIENCE = 100_000;

/**
 * The cells to withhold so that no guarded number is known, whatever a reader works out from all that is shown: for each there
 * is another solution in whole numbers, with everything shown as it is, that has it at none or at the threshold or more (or
 * the least number of values have been found for it).
 *
 * First what falls by itself. Then, number by number in the order of their keys, the changes to what is shown that cost the
 * reader least and let the number be something else: those cells are withheld too. Last, cells that turn out not to be needed
 * are shown again, the heaviest first. One solution shows many numbers safe, so they are asked for together first.
 *
 * @throws Error when a number can't be protected by withholding anything
 */
export function protect(model: Model, { threshold, leastValues }: ProtectionLimits, solver: Solver): Protection {
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
  const certificates = new Certificates(model, parts, threshold, leastValues);
  const isHidden = (variable: number) => {
    const cell = model.cellOf[variable];
    return cell === undefined || withheld.has(cell);
  };
  const unsafe = (all: readonly Guarded[]) => all.filter((one) => !certificates.isSafe(one));
  const costOf = (variable: number) => {
    const cell = model.cellOf[variable];
    return cell === undefined || withheld.has(cell) ? 0 : cell.weight;
  };
  const nothing = () => 0;
  const alike = () => 1;
  /** Either takes a number out of what is few. */
  const aimsOf = (guarded: Guarded): GuardedAim[] => [
    atNone(guarded),
    { guarded, lower: threshold, upper: Number.POSITIVE_INFINITY },
  ];
  const best = (guarded: Guarded, part: Component) => {
    let found: ReturnType<typeof cheapest>;
    for (const aim of aimsOf(guarded)) {
      const one = found?.cost === 0 ? undefined : cheapest(model, part, [aim], costOf, solver);
      if (one !== undefined && (found === undefined || one.cost < found.cost)) found = one;
    }
    return found;
  };
  /** Any other solution, one that changes little: it is found soonest. */
  const any = (guarded: Guarded, part: Component) => {
    for (const aim of aimsOf(guarded)) {
      const found = cheapest(model, part, [aim], alike, solver);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  /** Solutions in which many numbers are 0 at once, until there is no more to be had. */
  const sweep = (all: readonly Guarded[]) => {
    for (const part of parts.of(all, isHidden)) {
      let own = unsafe(part.guarded);
      while (own.length > 0 && part.variables.length > 0) {
        const found = cheapest(model, part, [], nothing, solver, own);
        if (found !== undefined) certificates.add(found.deviation);
        const left = unsafe(own);
        if (left.length === own.length) break;
        own = left;
      }
    }
  };

  sweep(model.guarded);
  const keep = (found: ReturnType<typeof cheapest>) => {
    if (found === undefined) return;
    for (const variable of found.deviation.keys()) withhold(model.cellOf[variable]);
    certificates.add(found.deviation);
  };
  // Light cells first, so that the parts stay small; whatever they can't protect may cost any cell.
  const light = Math.max(0, ...model.cells.map(({ weight }) => weight)) / 4;
  const isLight = (variable: number) => costOf(variable) < light;
  for (const mayChange of [isLight, () => true]) {
    const left = new Set<Guarded>();
    for (const guarded of unsafe(model.guarded)) {
      if (left.has(guarded) || certificates.isSafe(guarded)) continue;
      const part = parts.around(guarded, mayChange);
      if (part.variables.length === 0) continue;
      keep(cheapest(model, part, unsafe(part.guarded).map(atNone), costOf, solver));
      // In a large part one by one takes too long: what is left is protected together, when any cell may go.
      if (mayChange === isLight && part.variables.length > LARGE) for (const other of part.guarded) left.add(other);
      else if (!certificates.isSafe(guarded)) keep(best(guarded, part));
    }
  }
  const [unprotected] = unsafe(model.guarded);
  if (unprotected !== undefined) throw new Error(`nothing that can be withheld protects ${unprotected.key}`);

  let patience = PATIENCE;
  const added = [...withheld].filter((cell) => !outright.has(cell));
  for (const cell of added.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))) {
    if (patience <= 0) break;
    if (parents.get(cell.key)?.some((parent) => withheld.has(parent))) continue;
    withheld.delete(cell);
    const gone = certificates.changing(cell);
    const lost = certificates.lostWithout(gone);
    const isStillSafe = lost.every((guarded) => {
      if (certificates.isSafe(guarded, gone)) return true;
      const part = parts.around(guarded, isHidden);
      patience -= part.variables.length;
      const found = any(guarded, part);
      if (found !== undefined) certificates.add(found.deviation);
      return found !== undefined;
    });
    if (isStillSafe) certificates.forget(gone);
    else withheld.add(cell);
  }
  return { withheld: new Set([...withheld].map(({ key }) => key)) };
}

const atNone = (guarded: Guarded): GuardedAim => ({ guarded, lower: Number.NEGATIVE_INFINITY, upper: 0 });
