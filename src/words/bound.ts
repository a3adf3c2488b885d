import { FIXED_SPACE } from './fixed-space.ts';
import { WORDS } from './language.ts';

const MONTH = `(?:${WORDS.months.join('|')})(?!\\p{L})`;
/** Between what belongs together: a number and its sign or unit, the day and its month. */
const TOGETHER = new RegExp(`(?<=\\d) (?=%|(?:cm|mm|mg|ml|kr|${WORDS.monthsShort})(?!\\p{L})|${MONTH})`, 'gu');
/** Round the dash of a range of days or years. */
const ROUND_DASH = new RegExp(`(?<=\\d|${WORDS.months.join('|')}) – (?=\\d)`, 'gu');

/** A text that people have written, as it is shown: no line breaks in `1 april` or `95 %`, and a range has its dash close: `1 april–31 december`. */
export function bound(text: string): string {
  return text.replace(ROUND_DASH, '–').replace(TOGETHER, FIXED_SPACE);
}
