import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { isShown } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import type { Reporters } from '../results/result.ts';
import { capital } from '../words/letters.ts';
import type { MeasureFinding } from './finding.ts';
import { partialWords } from './partial-nation.ts';
import type { SiteInput } from './site-input.ts';

/**
 * The nation's number, large, and what it says; where there is no number, that and why.
 * @param common whom the nation is over, where the page says it for all measures
 */
export function resultLine(
  input: SiteInput,
  { measure, nation, choice, when }: MeasureFinding,
  common?: Reporters,
): Markup {
  const hasNation = measure.levels.some(({ level }) => level === 'nation');
  if (nation === undefined)
    return html`<p class="result"><span>${hasNation ? 'Inga siffror för riket' : `Redovisas bara per ${reporterNouns(input.area).one}`}</span></p>`;
  const also = partialWords(input, choice.nation?.reporters, common);
  if (!isShown(nation.value))
    return html`<p class="result"><span>${capital(choice.label)} i riket, ${when}${also}:</span> <strong class="word">${nation.text}</strong></p>`;
  const persons = nation.persons === undefined ? '' : ` ${nation.persons}`;
  const said = nation.said ?? `(${choice.label} i riket, ${when})`;
  return html`<p class="result"><strong>${nation.text}</strong> <span>${withStop(afterFirst(said, `${persons}${also}`))}</span></p>`;
}

/** Whom the number is over stands by the number's own sentence, and not by what follows on it. */
export const afterFirst = (said: string, also: string) => said.replace(/(?=\. \p{Lu})|$/u, also);

/** What a number says: with a full stop where it is more than a sentence. */
export const withStop = (said: string) => (/\S\. \p{Lu}/u.test(said) ? `${said}.` : said);
