import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { isShown, isTold } from '../disclosure/public-result.ts';
import type { Markup } from '../markup.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { type MeasureFinding, shownOf } from './finding.ts';
import type { SiteInput } from './site-input.ts';
import { smallRange } from './small-range.ts';
import { toldInWords } from './spread-words.ts';

/**
 * The small picture of a measure: every number that is shown, with the nation's. Who listens hears of it what the words beside it don't
 * tell: the numbers of the others, and who is not shown. Undefined where no reporter's number is.
 * @param own whose page it is on: marked apart, and told there
 */
export function rangeOf(input: SiteInput, finding: MeasureFinding, own?: string): Markup | undefined {
  const { choice, nation, reporters } = finding;
  const shown = shownOf(reporters);
  if (shown.length === 0) return undefined;
  const whole = nation !== undefined && isShown(nation.value) && !choice.isCount ? nation : undefined;
  const hidden = reporters.filter(({ value, id }) => !isTold(value) && id !== own).map(({ shortName }) => shortName);
  const told = own === undefined ? toldInWords(finding) : new Set([own]);
  // What is told rounded has no ring: the words beside tell it where they tell of the others.
  const rounded = reporters.filter(({ value }) => !isShown(value) && isTold(value));
  const isToldBeside = own === undefined && shown.length > 1;
  const untold = [...shown, ...(isToldBeside ? [] : rounded)].filter(({ id }) => !told.has(id));
  const others = shown.every(({ id }) => !told.has(id)) ? capital(reporterNouns(input.area).all) : 'Övriga';
  const description = [
    ...(untold.length === 0
      ? []
      : [`${others}: ${listed(untold.map(({ shortName, text }) => `${shortName} ${text}`))}.`]),
    ...(hidden.length === 0 ? [] : [`Visas inte: ${listed(hidden)}.`]),
  ];
  const mine = shown.find(({ id }) => id === own);
  return smallRange({
    description: description.join(' '),
    numbers: shown.filter(({ id }) => id !== own).map(({ value }) => value),
    ...(mine === undefined ? {} : { own: mine.value }),
    ...(whole === undefined || !isShown(whole.value) ? {} : { nation: whole.value }),
    ...(choice.isShare ? { top: 1 } : {}),
    format: choice.onAxis,
  });
}
