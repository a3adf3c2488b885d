import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { type LintContext, measureRule } from '../../definitions/soundness/rule.ts';
import { definingText } from '../../definitions/soundness/wording/rows-of-table.ts';
import { likeness, sentencesIn, wordsIn } from '../../definitions/soundness/wording/words.ts';

/** A text says which date puts a case in the year. */
export const anchorUnstated = measureRule(
  {
    id: 'anchor-unstated',
    title: 'Texten säger inte vilket datum som avgör året',
    explanation:
      'Ett fall som börjar i december och slutar i januari hör till ett av åren. Texten ska säga vilket, annars gör enheterna olika.',
  },
  function* (measure, context) {
    const { population } = measure.computation;
    const happenings = sentencesIn(definingText(measure)).flatMap(saidOfTheYear);
    const unstated = population.rows.filter(({ table, date, anchor }) => {
      // A whole year is nothing but the year itself.
      if (anchor === 'year') return false;
      const words = eventWords(table, date, context);
      return !happenings.some((happening) => likeness(happening, words) > 0);
    });
    const [first] = unstated;
    if (first === undefined) return;
    yield {
      severity: 'note',
      message: `Fallet hör till året då ${first.date} (${first.table}) infaller, men ingen mening i texten säger det. ${example(measure, first.date)}`,
      remedy: 'Skriv vilket datum som avgör året, till exempel ”patienter som … under mätåret”.',
      question: 'Vilket datum avgör vilket år ett fall räknas?',
      key: KEYS.population,
    };
  },
);

/** How many words before "under året", and after "årets", say what happens in it. */
const BEFORE = 10;
const AFTER = 2;

/** What a sentence says of the year: the words around "under året" and after "årets". */
function saidOfTheYear(sentence: string): readonly string[] {
  const words = wordsIn(sentence);
  return words.flatMap((word, index) => {
    if (/^(arets|matarets|periodens|matperiodens)$/.test(word))
      return words.slice(index + 1, index + 1 + AFTER).join(' ');
    if (!/^(ar|aret|matar|mataret|perioden|matperioden)$/.test(word)) return [];
    return words.slice(Math.max(0, index - BEFORE), index + 1 + AFTER).join(' ');
  });
}

function eventWords(table: string, date: string, { dictionary }: LintContext): string {
  const form = dictionary.forms.get(table);
  const name = form?.variables.find(({ id }) => id === date)?.name ?? '';
  return [table, form?.name ?? '', form?.row ?? '', date, name].join(' ');
}

function example({ computation: { population, figure } }: Measure, date: string): string {
  const { days } = definedParts(figure);
  if (days !== undefined && population.count !== 'episodes')
    return `Exempel: ${days.from} 20 december och ${days.to} 7 januari räknas ${date === days.to ? 'det nya' : 'det gamla'} året.`;
  if (population.count === 'episodes')
    return `Exempel: ${population.episode.from} 30 december, ${date} 31 december och ${population.episode.to} 3 januari räknas det gamla året.`;
  return `Exempel: ett fall som börjar 20 december med ${date} 7 januari räknas det nya året.`;
}
