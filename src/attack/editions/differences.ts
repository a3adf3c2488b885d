import { definedParts } from '../../definitions/kinds/kinds.ts';
import { NATION } from '../../definitions/nation.ts';
import type { Solver } from '../../statistics/integer-program.ts';
import { setKey } from '../case-set.ts';
import { isOfPatients, type Knowledge, type NamesTimes } from '../kinds/attack-kind.ts';
import { knowledgeOf } from '../kinds/kinds.ts';
import type { PublishedArea, PublishedFigure, PublishedPlace, Read } from '../published.ts';
import { inWords } from '../puzzle/known.ts';
import { type Puzzle, PuzzleBuilder } from '../puzzle.ts';
import { type Solved, solvePuzzle, type Win } from '../solve-puzzle.ts';
import { type EditionPair, grownBy } from './edition-pairs.ts';

const ANY = Number.POSITIVE_INFINITY;

/** Few who have come to a number since the earlier edition, or gone from it, worked out of what others have grown by. */
export interface FewBetween extends Win {
  readonly isFall: boolean;
}

export interface Differences {
  readonly wins: readonly FewBetween[];
  /** Differences that were given up before it was known whether they can be worked out. */
  readonly undecided: number;
  /** Measures and years in which some numbers have grown and others fallen, or of whose differences no numbers fit. */
  readonly untried: number;
}

/** A figure whose numbers are what it has grown by, or fallen by. */
interface Difference {
  readonly figure: PublishedFigure;
  readonly knowledge: Knowledge;
}

/**
 * Solves what the differences of two editions say of each other, as numbers from nought up: where a measure's numbers of some years have
 * all grown, as those of whom nobody is taken to have gone; where all have fallen the other way round. What sums, parts and measures of the
 * same cases say of numbers they say of differences too. Curves grow by time alone, and are left out.
 */
export function differencesSolved(
  pairs: readonly EditionPair[],
  area: PublishedArea,
  isWhole: (group: readonly EditionPair[]) => boolean,
  solver: Solver,
): Differences {
  const groups = [...Map.groupBy(pairs, ([, one]) => groupKey(one)).values()].filter(
    ([first]) => first !== undefined && definedParts(first[1].measure.computation.figure).followed === undefined,
  );
  const changed = groups.filter((group) => group.some((pair) => grownNumbers(pair).some((by) => by !== 0)));
  if (changed.length === 0) return { wins: [], undecided: 0, untried: 0 };
  const ways = new Map(groups.map((group) => [group, isWhole(group) ? wayOf(group) : undefined]));
  const wins: FewBetween[] = [];
  let [undecided, untried] = [0, changed.filter((group) => ways.get(group) === undefined).length];
  for (const way of [1, -1] as const) {
    const own = groups.filter((group) => ways.get(group) === way).map((group) => differencesOf(group, way));
    const add = (solved: Solved) => {
      wins.push(...solved.wins.map((win) => ({ ...win, isFall: way < 0 })));
      undecided += solved.undecided;
    };
    const solve = (some: readonly (readonly Difference[])[]) =>
      solvePuzzle(puzzleOf(some, area), area.disclosure, solver);
    const together = solve(own);
    if (together.contradictions === 0) {
      add(together);
      continue;
    }
    // What one measure contradicts says nothing of the others.
    for (const group of own) {
      const alone = solve([group]);
      if (alone.contradictions > 0) untried++;
      else add(alone);
    }
  }
  return { wins, undecided, untried };
}

/** A measure's figures of the same years have to do with one another. */
export const groupKey = ({ measure, place: { from, to } }: PublishedFigure) => JSON.stringify([measure.id, from, to]);

const grownNumbers = (pair: EditionPair) => knowledgeOf(pair[1]).counts.flatMap((name) => grownBy(pair, name) ?? []);

/** Whether what is shown has grown or fallen; undefined where it has done both, or other figures are there than before. */
function wayOf(group: readonly EditionPair[]): 1 | -1 | undefined {
  if (group.some(([old, now]) => old.absent !== now.absent)) return undefined;
  const all = group.flatMap(grownNumbers);
  if (all.every((by) => by >= 0)) return 1;
  return all.every((by) => by <= 0) ? -1 : undefined;
}

function differencesOf(group: readonly EditionPair[], way: 1 | -1): Difference[] {
  return group.map((pair) => {
    const [old, now] = pair;
    const read = (name: string): Read => {
      const by = grownBy(pair, name);
      if (by !== undefined) return by * way;
      const [before, after] = [old.numbers.get(name), now.numbers.get(name)];
      return typeof before === 'string' && before === after ? before : 'withheld';
    };
    const names = new Set([...old.numbers.keys(), ...now.numbers.keys()]);
    const figure = { ...now, numbers: new Map([...names].map((name) => [name, read(name)])) };
    return { figure, knowledge: knowledgeOf(figure) };
  });
}

function puzzleOf(groups: readonly (readonly Difference[])[], area: PublishedArea): Puzzle {
  const builder = new PuzzleBuilder(area.disclosure.threshold);
  for (const group of groups) {
    const isComplete = group.every(({ figure: { absent } }) => absent === undefined);
    for (const one of group) if (one.figure.absent === undefined) addFigure(builder, one, isComplete);
    const over = (key: (place: PublishedPlace) => string) =>
      Map.groupBy(group, ({ figure: { place } }) => key(place)).values();
    for (const own of over(({ stratum }) => stratum))
      addSums(builder, own, {
        isWhole: ({ reporter }) => reporter === NATION,
        isAll: area.unplaced === undefined,
        rest: { reporter: 'rest' },
      });
    for (const own of area.strata === undefined ? [] : over(({ reporter }) => reporter))
      addSums(builder, own, {
        isWhole: ({ stratum }) => stratum === area.strata?.all.id,
        isAll: false,
        rest: { stratum: 'rest' },
      });
  }
  return builder.build();
}

const placeKey = ({ reporter, stratum, from, to }: PublishedPlace) => [`${from}–${to}`, reporter, stratum].join('|');

const keyOf = ({ measure, place }: PublishedFigure, name: string) => `${placeKey(place)}|${measure.id}|${name}`;

const keyed = (figure: PublishedFigure, terms: NamesTimes, times: 1 | -1 = 1): NamesTimes =>
  terms.map(([name, by]) => [keyOf(figure, name), by * times]);

const isShown = ({ figure: { numbers } }: Difference, terms: NamesTimes) =>
  terms.every(([name]) => typeof numbers.get(name) === 'number');

function addFigure(builder: PuzzleBuilder, one: Difference, isNationComplete: boolean): void {
  const { figure, knowledge } = one;
  const { measure, place } = figure;
  for (const name of knowledge.counts) {
    const read = figure.numbers.get(name);
    builder.variable(keyOf(figure, name), typeof read === 'number' ? read : undefined);
  }
  const secret = (terms: NamesTimes, side: 'cell' | 'outside' | 'rest') =>
    builder.secret(keyed(figure, terms), { measure: measure.id, place, side, name: inWords(terms) });
  for (const { terms, side } of knowledge.secrets) secret(terms, side);
  for (const { terms, lower, upper } of knowledge.relations) {
    // Other rows are of numbers, and not of differences.
    if (lower !== 0 || (upper !== 0 && upper !== ANY)) continue;
    builder.relate(keyed(figure, terms), lower, upper);
    // What a whole has grown by besides the parts that are shown is what the others have.
    const left = terms.filter((term, at) => at === 0 || isShown(one, [term]));
    const isRest = left.length > 1 && terms.length - left.length > 1 && isShown(one, left);
    if (isRest && isOfPatients(measure)) secret(left, 'rest');
  }
  if (place.reporter === NATION && !isNationComplete) return;
  for (const { terms, set, isAtMost = false } of knowledge.sets)
    if (!isAtMost) builder.relate([[`${placeKey(place)}|${setKey(set)}`, 1], ...keyed(figure, terms, -1)], 0, 0);
}

interface SumOver {
  readonly isWhole: (place: PublishedPlace) => boolean;
  /** The parts are all that there is. */
  readonly isAll: boolean;
  /** The place of what the parts that are shown leave over. */
  readonly rest: Partial<PublishedPlace>;
}

/** Wholes grow by what their parts do; what those that are shown leave over has no name, and is somebody's all the same. */
function addSums(builder: PuzzleBuilder, own: readonly Difference[], { isWhole, isAll, rest }: SumOver): void {
  const whole = own.find(({ figure }) => isWhole(figure.place));
  // Who has no figure in either edition is in neither's whole, but for one that is withheld.
  const parts = own.filter(
    ({ figure }) => !isWhole(figure.place) && (figure.absent === undefined || figure.absent === 'withheld'),
  );
  if (whole === undefined || whole.figure.absent !== undefined || parts.length === 0) return;
  const { adds, secrets } = whole.knowledge;
  for (const name of adds)
    builder.relate(
      [[keyOf(whole.figure, name), 1], ...parts.map(({ figure }) => [keyOf(figure, name), -1] as const)],
      0,
      isAll ? 0 : ANY,
    );
  const { measure, place } = whole.figure;
  for (const { terms } of secrets) {
    if (!terms.every(([name]) => adds.includes(name))) continue;
    const shown = parts.filter((part) => isShown(part, terms));
    // Of one alone it is that one's own number.
    if (parts.length - shown.length + (isAll ? 0 : 1) < 2) continue;
    builder.secret([...keyed(whole.figure, terms), ...shown.flatMap(({ figure }) => keyed(figure, terms, -1))], {
      measure: measure.id,
      place: { ...place, ...rest },
      side: 'rest',
      name: inWords(terms),
    });
  }
}
