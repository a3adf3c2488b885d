/**
 * The small vocabulary of time: which side of an interval a word speaks of.
 * `start`: what the time runs from. `end`: what it runs to.
 */
const SIDES: Readonly<Record<string, Side>> = {
  efter: 'start',
  sedan: 'start',
  från: 'start',
  före: 'end',
  innan: 'end',
  inför: 'end',
  till: 'end',
};
export type Side = 'start' | 'end';

/** A time word and the words after it: `efter` + `kirurgisk behandling`. */
export interface TimePhrase {
  readonly word: string;
  readonly side: Side;
  readonly object: string;
}

/** How many words after a time word can be its object. */
const REACH = 5;

/** Words that end an object, besides the time words and punctuation. */
const STOPS = new Set([
  'inom',
  'vid',
  'hos',
  'per',
  'och',
  'eller',
  'som',
  'där',
  'när',
  'med',
  'för',
  'under',
  'i',
  'på',
  'är',
  'har',
]);

/** The time phrases of a text, in order. */
export function timePhrases(text: string): readonly TimePhrase[] {
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}-]+|[.,;:()!?\n]/gu) ?? [];
  return tokens.flatMap((token, index) => {
    const side = SIDES[token];
    if (side === undefined || !Object.hasOwn(SIDES, token)) return [];
    const object: string[] = [];
    for (const next of tokens.slice(index + 1, index + 1 + REACH)) {
      if (STOPS.has(next) || Object.hasOwn(SIDES, next) || !/[\p{L}\p{N}]/u.test(next)) break;
      object.push(next);
    }
    return object.length === 0 ? [] : [{ word: token, side, object: object.join(' ') }];
  });
}
