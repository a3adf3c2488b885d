import { besideCount } from '../charts/beside.ts';
import { valueIn } from '../charts/value-in.ts';
import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { isShown } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import type { Reporters } from '../results/result.ts';
import { capital } from '../words/letters.ts';
import { formatCount } from '../words/numbers.ts';
import type { MeasureFinding } from './finding.ts';
import type { HeadlineChoice } from './headline.ts';
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
  const said = nation.said ?? `(${choice.label} i riket, ${when})`;
  return html`<p class="result"><strong>${nation.text}</strong> <span>${withStop(afterFirst(said, `${personsWords(choice)}${also}`))}</span></p>`;
}

/** How many persons stand behind the nation's number, where that is another number: who is counted twice is so twice in it. */
function personsWords({ nation }: HeadlineChoice): string {
  const persons = nation && besideCount(nation.figure);
  if (nation === undefined || persons === undefined || !isShown(persons.value)) return '';
  return persons.value === valueIn(nation.figure, 'n') ? '' : ` (${formatCount(persons.value)} olika personer)`;
}

/** Whom the number is over stands by the number's own sentence, and not by what follows on it. */
const afterFirst = (said: string, also: string) => said.replace(/(?=\. \p{Lu})|$/u, also);

/** What a number says: with a full stop where it is more than a sentence. */
export const withStop = (said: string) => (/\S\. \p{Lu}/u.test(said) ? `${said}.` : said);
