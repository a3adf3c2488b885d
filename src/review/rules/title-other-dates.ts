import type { Days } from '../../definitions/figure-definition.ts';
import type { Measure } from '../../definitions/measure.ts';
import { endsOf, timeOf } from '../../definitions/soundness/figure-parts.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { LABELS, textOf } from '../../definitions/soundness/wording/rows-of-table.ts';
import { likeness } from '../../definitions/soundness/wording/words.ts';
import { type EventName, eventNames } from '../events.ts';
import { timePhrases } from '../wording/time-phrases.ts';

/**
 * A name or text that says "efter", "från", "till" about an event means that event's date. The phrase is compared with the
 * names of the dates the measure knows; when it fits another date better than the one computed from, text and formula differ.
 */
export const titleOtherDates = measureRule(
  {
    id: 'title-other-dates',
    title: 'Namnet eller texten lovar en annan tid än den som räknas',
    explanation: 'Säger texten ”efter” en händelse ska tiden börja där. Börjar den någon annanstans läses siffran fel.',
  },
  function* (measure, context) {
    const { figure } = measure.computation;
    const value = timeOf(figure);
    if (value === undefined) return;
    const events = eventNames(measure, context);
    for (const { where, text, key } of promises(measure))
      for (const { word, side, object } of timePhrases(text)) {
        const ends = side === 'start' ? [value.from] : endsOf(value);
        const computed = ends.join(' eller ');
        const meant = bestFit(object, events, ends);
        if (meant === undefined || (ORDER.includes(word) && meant.path === value.from)) continue;
        yield {
          severity: 'warning',
          message: `${where} säger ”${word} ${object}”, men tiden räknas ${side === 'start' ? 'från' : 'till'} ${computed}, inte ${meant.path}. ${example(value, meant)}`,
          remedy: `Räkna tiden ${side === 'start' ? 'från' : 'till'} ${meant.path}, eller skriv om texten så att den nämner hela tiden från ${value.from} till ${value.to}.`,
          question: `Ska tiden räknas ${side === 'start' ? 'från' : 'till'} ${meant.path} eller ${computed}?`,
          key,
        };
        return;
      }
  },
);

/** Words that also say which of two events comes first: "operated before the decision" is no time to the decision. */
const ORDER: readonly string[] = ['före', 'innan'];

function promises(
  measure: Measure,
): readonly { readonly where: string; readonly text: string; readonly key: string }[] {
  return [
    { where: 'Namnet', text: measure.name, key: KEYS.name },
    { where: 'Raden Mått', text: textOf(measure, LABELS.measure), key: KEYS.measure },
    { where: 'Den tekniska beskrivningen', text: textOf(measure, LABELS.description), key: KEYS.description },
  ];
}

/** The event that fits the phrase best, unless that is the date computed with, or nothing fits. */
function bestFit(object: string, events: readonly EventName[], computed: readonly string[]): EventName | undefined {
  const fits = events.map((event) => ({ event, score: likeness(object, event.words) }));
  const best = Math.max(0, ...fits.map(({ score }) => score));
  const winners = fits.filter(({ score }) => score === best && score > 0).map(({ event }) => event);
  return winners.some(({ path }) => computed.includes(path)) ? undefined : winners[0];
}

/** Whichever end the text means, it promises four of the eight days. */
function example({ from, to }: Days, meant: EventName): string {
  return `Exempel: ${from} 1 mars, ${meant.path} 5 mars, ${to} 9 mars: texten lovar 4 dagar, beräkningen ger 8.`;
}
