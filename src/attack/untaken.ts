import { type Atom, askingMore, type CaseSet, casesOf, isWithin, setKey, YES_OR_NO } from './case-set.ts';
import type { PublishedMeasure } from './published.ts';

/** Keys of sets: some cases, and those of them that a measure is of. */
export interface Taken {
  readonly whole: string;
  readonly part: string;
}

/**
 * What a measure's cases are some of by an answer of yes or no: the others have the other answer, or none. Where it is told of how many the
 * answer is known, that tells more, and is protected by itself.
 * @param among what the measure asks of all its cases
 */
export function takenBy(
  { computation: { population } }: PublishedMeasure,
  among: Parameters<typeof casesOf>[1],
  sets: ReadonlyMap<string, CaseSet>,
): Taken[] {
  const own = casesOf(population, among);
  const part = setKey(own);
  const answers = own.atoms.filter(isAnswer);
  const others = new Set(own.atoms.filter((atom) => !isAnswer(atom)).map((atom) => JSON.stringify(atom)));
  if (population.count !== 'rows' || answers.length === 0 || !sets.has(part)) return [];
  return [...sets].flatMap(([whole, set]): Taken[] => {
    if (!isWithin(own, set) || !set.atoms.every((atom) => others.has(JSON.stringify(atom)))) return [];
    const known = askingMore(
      { base: set.base, atoms: set.atoms },
      answers.map(({ on }) => ({ on })),
    );
    return sets.has(setKey(known)) ? [] : [{ whole, part }];
  });
}

const isAnswer = ({ values = [] }: Atom) => values.length === 1 && values.every((value) => YES_OR_NO.includes(value));
