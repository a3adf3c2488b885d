import type { Composing } from '../composing/composing.ts';
import { isAboutFigures, partFacts } from '../kinds/parts.ts';
import { disguisedWords } from '../reading/disguised-words.ts';
import type { Lexicon, WordCondition } from '../reading/lexicon.ts';
import { plainLetters } from '../reading/plain-letters.ts';
import type { TextPatterns } from '../reading/text-patterns.ts';
import { BOUND, type VisibleText, visibleText } from '../reading/visible-text.ts';
import type { SentencePart } from './sentence-part.ts';

/**
 * Finds what may not be typed in a sentence or a heading: numbers in digits or letters, words that say something about
 * figures without being bound, words that would turn a claim around, and letters that only look like others.
 * @param isExperts whether they are an expert's own words, which may judge
 */
export function checkText(parts: readonly SentencePart[], file: string, composing: Composing, isExperts = false): void {
  const { patterns } = composing;
  const guarded = isExperts ? patterns.guardedOfExperts : patterns.guarded;
  const visible = visibleText(parts);
  // A sentence is tried with many numbers, and what is typed in it is the same each time.
  const blameless = BLAMELESS.get(guarded) ?? new Set();
  BLAMELESS.set(guarded, blameless);
  // Names give way to marks as long as they are, so that places stay.
  const isClaiming = parts.some(isAboutFigures);
  if (blameless.has(visible.text) && !isClaiming) return;
  const text = plainLetters(visible.text).replace(patterns.names, (name) => NAMED.repeat(name.length));
  if (!blameless.has(visible.text)) {
    const before = composing.problems.length;
    checkTyped(text, visible, guarded, file, composing);
    if (composing.problems.length === before) blameless.add(visible.text);
  }
  if (isClaiming) checkClaims(text, visible, parts, file, composing);
}

/** Texts in which nothing is typed that may not be, by what was looked for. */
const BLAMELESS = new WeakMap<RegExp, Set<string>>();

function checkTyped(text: string, visible: VisibleText, guarded: RegExp, file: string, composing: Composing): void {
  const { lexicon, patterns } = composing;
  const at = (offset: number) => ({ file, line: visible.lineAt(offset) });
  for (const { 0: found, index } of text.matchAll(/\p{N}+/gu))
    composing.complain('report-typed-number', at(index), `«${found}» är ett tal skrivet för hand.`, NUMBER_REMEDY);
  for (const { 0: found, index } of text.matchAll(patterns.numberWords))
    composing.complain('report-typed-number', at(index), `«${found}» är ett tal skrivet för hand.`, NUMBER_REMEDY);
  for (const { 0: found, index } of text.matchAll(patterns.romanNumerals))
    composing.complain('report-typed-number', at(index), `«${found}» är ett tal med romerska siffror.`, NUMBER_REMEDY);
  for (const { found, whole, index } of disguisedWords(text, (word) => isGuarded(word, { ...patterns, guarded })))
    composing.complain(
      'report-syntax',
      at(index),
      `«${found}» är ett ord i delar: «${whole}».`,
      'Skriv ihop ordet. Är det ett tal, eller säger det något om siffror, binds det.',
    );
  for (const { 0: found, index } of text.matchAll(guarded))
    composing.complain(
      'report-unbound-word',
      at(index),
      `«${found}» säger något om siffror utan att vara bundet.`,
      remedyFor(found, lexicon, patterns),
    );
  for (const { 0: found, index } of visible.text.matchAll(ODD_LETTERS))
    composing.complain(
      'report-syntax',
      at(index),
      'Här står ett tecken som inte hör till svensk text.',
      `Skriv om det med vanliga bokstäver (U+${hex(found)}).`,
    );
  for (const { 0: found, index } of text.matchAll(/\{\{|\}\}|\[\[|\]\]|:::/g))
    composing.complain(
      'report-syntax',
      at(index),
      `«${found}» hör inte till någon hel referens.`,
      'Skriv {{…}} eller [[…]] helt och hållet, och ::: först på raden.',
    );
}

const NUMBER_REMEDY =
  'Hämta talet: {{indikator; nivå; år; lokal}}, {{år; …}}, {{mål; …}} eller {{fakta; …}}. Hör det till ett namn läggs namnet i ord.yaml (tillåtna_namn).';

/** Stands for a character of a name. */
const NAMED = '·';

/** Whether the whole of a word is a number or says something about figures. */
function isGuarded(word: string, { numberWords, guarded }: TextPatterns): boolean {
  return [numberWords, guarded].some((pattern) => isWhole(word, pattern));
}

const isWhole = (text: string, pattern: RegExp) => text.replace(pattern, '') === '';

/**
 * Other letters than Latin ones of European languages and Greek ones, or both in one word; invisible characters; marks that
 * no letter has taken up; and symbols that are letters, such as ⓕ.
 */
const ODD_LETTERS =
  /[^\P{L}A-Za-z\u00c0-\u017f\u0370-\u03ff]|(?<=\p{Script=Latin})\p{Script=Greek}|(?<=\p{Script=Greek})\p{Script=Latin}|[\u24b6-\u24e9\u{1f100}-\u{1f1ff}]|\p{M}|\p{Cf}|\p{Co}|\p{Cn}/gu;
const hex = (letter: string) =>
  [...letter].map((one) => Number(one.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')).join(' ');

function remedyFor(found: string, { words }: Lexicon, { advice }: TextPatterns): string {
  const wanted = found.toLowerCase().replace(/\s+/g, ' ');
  const word = words.find(({ phrases }) => phrases.some((phrase) => phrase.toLowerCase() === wanted));
  const guard = advice.find(({ pattern }) => isWhole(found, pattern));
  if (word === undefined)
    return guard?.advice ?? 'Skriv om meningen utan ordet, eller med ett av uttrycken i ord.yaml.';
  return `Bind det: [[${wanted}: ${SAMPLES[word.condition.kind]}]].`;
}

const SAMPLES: Readonly<Record<WordCondition['kind'], string>> = {
  share: 'indikator; nivå; år; lokal',
  difference: 'indikator; nivå; år → år; lokal',
  target: 'indikator; nivå; år; lokal',
  rank: 'indikator; region; år; lokal',
  test: 'indikator: p; nivå; år; lokal',
};

/** In a sentence with claims no word may stand that makes them say something else. */
function checkClaims(
  text: string,
  { starts, lineAt }: VisibleText,
  parts: readonly SentencePart[],
  file: string,
  composing: Composing,
): void {
  const { negations, beforeNumber } = composing.patterns;
  for (const { 0: found, index } of text.matchAll(negations))
    composing.complain(
      'report-negated',
      { file, line: lineAt(index) },
      `«${found}» vänder på det som meningen säger om siffror.`,
      'Bind nekandet i uttrycket, till exempel [[når inte målet: …]], eller dela meningen.',
    );
  for (const [place, part] of parts.entries()) {
    const start = starts[place];
    if (start === undefined || partFacts(part).value === undefined) continue;
    const found = beforeNumber.exec(text.slice(text.lastIndexOf(BOUND, start - 1) + 1, start));
    if (found !== null)
      composing.complain(
        'report-word-before-number',
        { file, line: part.line },
        `«${found[0].trim()}» före en siffra säger något annat än siffran.`,
        'Ta bort ordet: siffran är exakt.',
      );
  }
}
