import { type FigureSource, type Indicator, NATION_LEVEL, type NamedInSentence } from '../figures/figure-source.ts';
import { findNamed } from '../figures/named.ts';
import type { Lexicon } from './lexicon.ts';
import { romanPattern } from './roman-pattern.ts';
import { wordPattern } from './word-pattern.ts';

/** The lexicon's lists as patterns to find in text: made once for a report. */
export interface TextPatterns {
  readonly names: RegExp;
  readonly numberWords: RegExp;
  /** Bound words and guarded ones. */
  readonly guarded: RegExp;
  /** The same but for judgements, in what an expert signs. */
  readonly guardedOfExperts: RegExp;
  /** What to do instead of the guarded ones. */
  readonly advice: readonly { readonly pattern: RegExp; readonly advice: string }[];
  /** Numbers by capital letters, or by letters before what is counted. */
  readonly romanNumerals: RegExp;
  readonly negations: RegExp;
  /** At the end of a text. */
  readonly beforeNumber: RegExp;
  /** How prose names each site and each level, by id. */
  readonly sites: readonly Naming[];
  readonly levels: readonly Naming[];
  readonly indicators: readonly Naming[];
  /** How prose names each answer of each indicator, by the indicator's id. */
  readonly answers: ReadonlyMap<string, readonly AnswerNaming[]>;
}

export interface Naming {
  readonly id: string;
  readonly pattern: RegExp;
}

export interface AnswerNaming extends Naming {
  /** How prose says among whom it is, where other answers are among others. */
  readonly among?: RegExp;
}

type Names = Pick<FigureSource, 'levels' | 'sites' | 'indicators'>;

export function textPatterns(lexicon: Lexicon, { levels, sites, indicators }: Names): TextPatterns {
  const { subjects } = lexicon;
  const { nation, ...own } = listPatterns(lexicon);
  return {
    ...own,
    sites: namings(subjects.sites, sites),
    indicators: namings(subjects.indicators, indicators),
    answers: new Map(indicators.map((one) => [one.id, answerNamings(one, subjects)])),
    levels: levels.map(({ id, name }) => ({
      id,
      pattern: id === NATION_LEVEL ? nation : wordPattern([name], { caseMatters: true }),
    })),
  };
}

type ListPatterns = Omit<TextPatterns, 'sites' | 'levels' | 'indicators' | 'answers'> & { readonly nation: RegExp };

/** What the lexicon's lists alone say, whatever the register: thousands of words, made into patterns once. */
function listPatterns(lexicon: Lexicon): ListPatterns {
  const known = LIST_PATTERNS.get(lexicon);
  if (known !== undefined) return known;
  const { names, numberWords, measures, words, guarded, negations, beforeNumbers, subjects } = lexicon;
  const made = {
    names: wordPattern(names, { caseMatters: true }),
    numberWords: wordPattern(numberWords),
    guarded: wordPattern([...words, ...guarded].flatMap(({ phrases }) => phrases)),
    guardedOfExperts: wordPattern(
      [...words, ...guarded.filter((one) => one.isFreeForExperts !== true)].flatMap(({ phrases }) => phrases),
    ),
    advice: guarded.map(({ phrases, advice }) => ({ pattern: wordPattern(phrases), advice })),
    romanNumerals: romanPattern(measures),
    negations: wordPattern(negations),
    beforeNumber: new RegExp(`${wordPattern(beforeNumbers).source}\\s*$`, 'iu'),
    nation: wordPattern(subjects.nation),
  };
  LIST_PATTERNS.set(lexicon, made);
  return made;
}

const LIST_PATTERNS = new WeakMap<Lexicon, ListPatterns>();

/** An answer is always named by its own name too. */
function answerNamings({ id, name, statistics }: Indicator, { answers, among }: Lexicon['subjects']): AnswerNaming[] {
  const saidOf = (said: Lexicon['subjects']['answers'], answer: NamedInSentence) => {
    const own = Object.entries(said).find(([written]) => findNamed(written, [{ id, name }]) !== undefined)?.[1] ?? {};
    return Object.entries(own).find(([written]) => findNamed(written, [answer]) !== undefined)?.[1];
  };
  return statistics.map((answer) => {
    const whom = saidOf(among, answer);
    return {
      id: answer.id,
      pattern: wordPattern([answer.name, ...(saidOf(answers, answer) ?? [])]),
      ...(whom && { among: wordPattern(whom) }),
    };
  });
}

/** Names that the source doesn't have are complained about elsewhere. */
function namings(said: Readonly<Record<string, readonly string[]>>, among: readonly NamedInSentence[]): Naming[] {
  return Object.entries(said).flatMap(([name, words]) => {
    const found = findNamed(name, among);
    return found === undefined ? [] : [{ id: found.id, pattern: wordPattern(words) }];
  });
}
