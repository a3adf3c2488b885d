import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { isShown } from '../disclosure/public-result.ts';
import type { Markup } from '../markup.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { type MeasureFinding, shownOf } from './finding.ts';
import type { SiteInput } from './site-input.ts';
import { smallRange } from './small-range.ts';

/**
 * The small picture of a measure: every number that is shown, with the nation's, in a text that also says who is not shown.
 * Undefined where no reporter's number is. @param own whose page it is on: marked apart
 */
export function rangeOf(
  { area }: SiteInput,
  { choice, nation, reporters }: MeasureFinding,
  own?: string,
): Markup | undefined {
  const shown = shownOf(reporters);
  if (shown.length === 0) return undefined;
  const whole = nation !== undefined && isShown(nation.value) && !choice.isCount ? nation : undefined;
  const hidden = reporters.filter(({ value }) => !isShown(value)).map(({ shortName }) => shortName);
  const told = [
    `${capital(reporterNouns(area).all)}: ${listed(shown.map(({ shortName, text }) => `${shortName} ${text}`))}.`,
    ...(whole === undefined ? [] : [`Riket ${whole.text}.`]),
    ...(hidden.length === 0 ? [] : [`Visas inte: ${listed(hidden)}.`]),
  ];
  const mine = shown.find(({ id }) => id === own);
  return smallRange({
    description: told.join(' '),
    numbers: shown.filter(({ id }) => id !== own).map(({ value }) => value),
    ...(mine === undefined ? {} : { own: mine.value }),
    ...(whole === undefined || !isShown(whole.value) ? {} : { nation: whole.value }),
    ...(choice.isShare ? { top: 1 } : {}),
    format: choice.onAxis,
  });
}
