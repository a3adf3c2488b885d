import { wordPattern } from './word-pattern.ts';

const NUMERAL = 'M*(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})';
const ANY_CASE = NUMERAL.replace(/[MDCLXVI]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
const BEGINS = '(?<![\\p{L}\\p{N}])';
const ENDS = '(?![\\p{L}\\p{N}])';

/**
 * Roman numerals in a text: two capitals or more wherever they stand, and in any dress right before what is counted. The
 * Swedish words «i» and «vi» are no numbers. @param measures what is counted, such as `patient*`
 */
export function romanPattern(measures: readonly string[]): RegExp {
  const capitals = `(?=[MDCLXVI]{2})${NUMERAL}${ENDS}`;
  const counting = `(?![Vv]?[Ii]${ENDS})(?=[A-Za-z])${ANY_CASE}${ENDS}(?=\\s+${wordPattern(measures).source})`;
  return new RegExp(`${BEGINS}(?:${capitals}|${counting})`, 'gu');
}
