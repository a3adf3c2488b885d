import type { Measure } from '../../definitions/measure.ts';

/** What a measure counts: `patienter`, `vårdtillfällen`, or what its definition says it is measured in. */
export function caseNoun({ measuredIn, computation: { population, figure } }: Measure): string {
  const counted = figure.kind === 'count' ? /^antal (.+)$/i.exec(measuredIn)?.[1] : undefined;
  if (counted !== undefined) return counted;
  return { persons: 'patienter', episodes: 'vårdtillfällen', rows: 'fall' }[population.count];
}

/** What a summary's values are in: the last word of `Tid i antal dygn`, else by what is computed. */
export function valueUnit({ measuredIn, computation: { figure } }: Measure): string {
  const said = /\bantal (\p{L}+)$/iu.exec(measuredIn)?.[1];
  return said ?? (figure.kind === 'summary' && figure.value.kind === 'age' ? 'år' : 'dagar');
}

/** What is measured and which way is wanted, over a picture. A direction that the definition leaves out is not guessed. */
export function headingOf({ measuredIn, direction }: Measure): string {
  const wanted = { lower: 'lågt värde eftersträvas', higher: 'högt värde eftersträvas', none: undefined };
  return [measuredIn, direction && wanted[direction]].filter((words) => words !== undefined).join(' · ');
}

/** `T1 Tid till MDK`. */
export function fullName({ code, name }: Measure): string {
  return `${code} ${name}`;
}

/** The first letter made small inside a sentence, unless the word is an abbreviation. */
export function midSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The first letter made large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `a`, `a och b`, `a, b och c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} och ${last}`;
}
