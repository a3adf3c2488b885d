import type { Solver } from '../statistics/integer-program.ts';
import { attack } from './attack.ts';
import { buildPuzzle } from './build-puzzle.ts';
import { type Differences, differencesSolved, groupKey } from './editions/differences.ts';
import { type EditionPair, editionPairs, grownBy } from './editions/edition-pairs.ts';
import { changedFew, type FewChanged } from './editions/few-changed.ts';
import { attackPersons, type PersonWin } from './persons/attack-persons.ts';
import { latePersons } from './persons/late-persons.ts';
import { figureKey, type Publication, type PublishedFigure } from './published.ts';
import { solvePuzzle, type Win } from './solve-puzzle.ts';
import { mergedFigures } from './table-figures.ts';

/** What two editions of the same figures tell together, and neither of them alone. */
export interface EditionAttack {
  readonly changed: readonly FewChanged[];
  /** Few who have come or gone, that no figure tells of by itself. */
  readonly between: Differences['wins'];
  readonly persons: readonly PersonWin[];
  /** Hidden in both, and worked out of both: what one hides the other shows. */
  readonly wins: readonly Win[];
  /** Numbers, differences and values that were given up before it was known whether they can be worked out. */
  readonly undecided: number;
  /** Measures and years of which sums of differences weren't tried: some numbers have grown and others fallen. */
  readonly untried: number;
  /** Parts of the two that no numbers fit: of as many cases they aren't of the same, and only measures in which nothing has changed say more. */
  readonly contradictions: number;
}

/** Attacks two editions together. Who has come in between is new; of all others the same is taken to be known as before. */
export function attackEditions(earlier: Publication, later: Publication, solver: Solver): EditionAttack {
  const pairs = editionPairs(earlier.figures, later.figures);
  if (pairs.every(isTheSame)) return NOTHING;
  const changed = changedFew(pairs, later.area);
  const told = new Set(changed.map(placedName));
  const between = differencesSolved(pairs, later.area, isWholeIn(earlier, later), solver);
  const late = latePersons(earlier, later, solver);
  const both = together(pairs, later, solver);
  return {
    changed,
    between: between.wins.filter(({ secret }) => !told.has(placedName(secret))),
    persons: [...late.wins, ...both.persons],
    wins: both.wins,
    undecided: between.undecided + late.undecided + both.undecided,
    untried: between.untried,
    contradictions: both.contradictions,
  };
}

/** Whether two editions tell nothing together that was found, and aren't of other cases than one another where they are of as many. */
export function isSafeTogether({ changed, between, persons, wins, contradictions }: EditionAttack): boolean {
  return changed.length + between.length + persons.length + wins.length + contradictions === 0;
}

const NOTHING: EditionAttack = {
  ...{ changed: [], between: [], persons: [], wins: [] },
  ...{ undecided: 0, untried: 0, contradictions: 0 },
};

const placedName = ({ measure, place, name }: Pick<FewChanged, 'measure' | 'place' | 'name'>) =>
  JSON.stringify([figureKey({ measure: { id: measure }, place }), name]);

/** Whether nothing is read of a figure in one edition that isn't in the other. */
function isTheSame([old, now]: EditionPair): boolean {
  const names = new Set([...old.numbers.keys(), ...now.numbers.keys()]);
  return [...names].every((name) => old.numbers.get(name) === now.numbers.get(name));
}

/** Whether every number that is shown in both editions is the same. */
const isStill = (pair: EditionPair) => [...pair[1].numbers.keys()].every((name) => !grownBy(pair, name));

/** Whether the figures of a measure and of some years are the same in both editions: sums are then of the same parts. */
function isWholeIn(earlier: Publication, later: Publication): (group: readonly EditionPair[]) => boolean {
  const counts = [earlier, later].map(({ figures }) => Map.groupBy(figures, groupKey));
  return (group) => {
    const [first] = group;
    return first !== undefined && counts.every((count) => count.get(groupKey(first[1]))?.length === group.length);
  };
}

/** What is worked out of the later edition with all that the earlier one shows of the same cases, and not of the later alone. */
function together(
  pairs: readonly EditionPair[],
  later: Publication,
  solver: Solver,
): Pick<EditionAttack, 'persons' | 'wins' | 'undecided' | 'contradictions'> {
  const opening = (some: readonly EditionPair[]) => {
    const opened = some.flatMap(openedBy);
    return opened.length === 0
      ? undefined
      : attack({ ...later, figures: mergedFigures(later.figures, opened) }, solver, { isWhole: false });
  };
  const first = opening(pairs);
  if (first === undefined) return NOTHING;
  // Where not even one number of a measure's years has changed, its cases are surely the same.
  const still = [...Map.groupBy(pairs, ([, one]) => groupKey(one)).values()].filter((own) => own.every(isStill));
  const found = first.contradictions === 0 ? first : (opening(still.flat()) ?? first);
  const all = { wins: found.wins, persons: found.persons.wins };
  const undecided = found.undecided + found.persons.undecided;
  const { contradictions } = first;
  if (all.wins.length + all.persons.length === 0) return { ...all, undecided, contradictions };
  const alone = {
    wins: new Set(
      solvePuzzle(buildPuzzle(later), later.area.disclosure, solver).wins.map(({ secret }) => placedName(secret)),
    ),
    persons: new Set(attackPersons(later, solver).wins.map(personKey)),
  };
  return {
    wins: all.wins.filter(({ secret }) => !alone.wins.has(placedName(secret))),
    persons: all.persons.filter((person) => !alone.persons.has(personKey(person))),
    ...{ undecided, contradictions },
  };
}

const personKey = ({ measure, place, rest, rank }: PersonWin) => JSON.stringify([measure, place, rest, rank]);

/** The earlier edition's figure where it shows more of as many cases as now, and nothing that is shown in both differs. */
function openedBy([old, now]: EditionPair): PublishedFigure[] {
  const shown = [...old.numbers].filter(([, read]) => typeof read === 'number');
  const both = shown.filter(([name]) => typeof now.numbers.get(name) === 'number');
  const isOfAsMany = both.some(([name]) => name === 'n' || name === 'denominator');
  const isSame = isOfAsMany && both.every(([name, read]) => now.numbers.get(name) === read);
  return isSame && both.length < shown.length ? [old] : [];
}
