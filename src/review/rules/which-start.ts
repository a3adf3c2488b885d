import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { isOnePerPerson } from '../../definitions/soundness/variables.ts';
import { definingText } from '../../definitions/soundness/wording/rows-of-table.ts';
import { mentions, sentencesIn } from '../../definitions/soundness/wording/words.ts';

/** A window after an event says after which one, when a person can have several. */
export const whichStart = measureRule(
  {
    id: 'which-start',
    title: 'Vilken av flera händelser startar tiden?',
    explanation:
      'Den som har flera händelser under året kan följas upp efter den första, den sista, någon eller varje. Valet ändrar andelen.',
  },
  function* (measure, { dictionary }) {
    const { population, figure } = measure.computation;
    const within = definedParts(figure).linked?.within;
    if (within === undefined || population.count !== 'persons' || isOnePerPerson(dictionary, within.after)) return;
    const aboutTime = sentencesIn(definingText(measure)).filter((sentence) => mentions(sentence, 'efter', 'inom'));
    if (aboutTime.some((sentence) => mentions(sentence, 'någon', 'första', 'sista', 'senaste', 'varje'))) return;
    const source = population.rows.find(({ table }) => table === within.after);
    yield {
      severity: 'warning',
      message:
        `En person kan ha flera rader i ${within.after} under året, men texten säger inte vilken som startar tiden; beräkningen godtar vilken som helst. ` +
        `Exempel: ${source?.date ?? 'datum'} 1 mars och 1 september, uppföljd dag ${Math.max(0, within.fromDays)} efter den andra: i täljaren här, men inte om den första menas.`,
      remedy: 'Skriv ”efter någon av”, ”efter den första” eller ”efter den sista”.',
      question: 'Vilken händelse startar tiden för den som har flera?',
      key: KEYS.window,
    };
  },
);
