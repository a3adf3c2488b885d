import { folded } from '../../definitions/soundness/wording/words.ts';

/** A limit as a text writes it: `över sex cm` is 6, `cm`, `over`. */
export interface WrittenLimit {
  readonly number: number;
  /** The word after the number, folded: `cm`, `veckor`. */
  readonly unit: string;
  readonly comparison: LimitSense;
  /** As written, for quoting. */
  readonly quote: string;
}

/** `from` and `over` leave out what is less; they differ on the limit itself. So do `upTo` and `under`. */
export type LimitSense = 'from' | 'over' | 'upTo' | 'under';

const ONES =
  'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton';
const TENS = 'noll tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra';
const NUMBER_WORDS = new Map<string, number>([
  ...TENS.split(' ').map((word, index): [string, number] => [word, index * 10]),
  ...ONES.split(' ').map((word, index): [string, number] => [word, index]),
  ['ett', 1],
]);

const COMPARISONS: readonly (readonly [LimitSense, string])[] = [
  ['from', '≥|>=|minst|lägst|från och med'],
  ['over', '>|över|mer än|större än|fler än|längre än|äldre än'],
  ['upTo', '≤|<=|högst|upp till|upp till och med|inom|max|maximalt'],
  ['under', '<|under|mindre än|kortare än|färre än|yngre än'],
];

const DIGITS = '\\d+(?:[.,]\\d+)?';
const WORDS = [...NUMBER_WORDS.keys()].join('|');

/** The limits of a text, in order. */
export function limitsIn(text: string): readonly WrittenLimit[] {
  const found: (WrittenLimit & { readonly at: number })[] = [];
  for (const [comparison, words] of COMPARISONS) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}<>])(?:${words})\\s?(${DIGITS}|(?:${WORDS})(?=\\s))\\s?(%|\\p{L}+)`,
      'giu',
    );
    for (const match of text.matchAll(pattern)) {
      const number = numberOf(match[1] ?? '');
      const unit = folded(match[2] ?? '');
      if (number !== undefined) found.push({ number, unit, comparison, quote: match[0].trim(), at: match.index });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ at: _, ...limit }) => limit);
}

/** A number in digits (decimal comma or point) or as a Swedish word. */
function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  return NUMBER_WORDS.get(text.toLowerCase());
}

/** Days in a unit of time, least and most; undefined when the word is none. */
export function daysIn(unit: string): { readonly least: number; readonly most: number } | undefined {
  if (/^(dag|dagar|dygn|dagars)$/.test(unit)) return { least: 1, most: 1 };
  if (/^(vecka|veckor|veckors)$/.test(unit)) return { least: 7, most: 7 };
  if (/^manad/.test(unit)) return { least: 28, most: 31 };
  if (/^(ar|aret|ars)$/.test(unit)) return { least: 365, most: 366 };
  return undefined;
}
