import type { PlainRule } from '../plain-rule.ts';

/** `ingen region når inte målet`: two negations in one clause cancel each other, and few readers can tell. */
export const doubleNegation: PlainRule = {
  id: 'dubbel-negation',
  says: 'En sats har högst ett ord som nekar.',
  faults: ({ text }) =>
    [...text.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
      const [first, second] = [...clause.matchAll(NEGATION)];
      if (first === undefined || second === undefined) return [];
      // `Den som inte har svarat räknas inte`: the first is of a clause inside this one.
      if (SUBORDINATE.test(clause.slice(0, first.index))) return [];
      return [{ at: index + second.index, found: clause.trim(), better: 'Säg det jakande, eller i två meningar.' }];
    }),
};

const CLAUSE = /(?:(?!(?<!\p{L})(?:och|men|eller|utan|så)(?!\p{L}))[^.,;:()–·])+/gu;
const NEGATION = /(?<!\p{L})(?:inte(?! heller)|ingen|inget|inga|ingenting|ingendera|aldrig|ej|icke|varken)(?!\p{L})/giu;
const SUBORDINATE = /(?<!\p{L})(?:som|där|när|om|vars|att|vad|eftersom|medan)(?!\p{L})/iu;
