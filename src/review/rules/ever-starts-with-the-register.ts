import { firstDay } from '../../definitions/soundness/first-day.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { definingText } from '../../definitions/soundness/wording/rows-of-table.ts';
import { mentions } from '../../definitions/soundness/wording/words.ts';

/** "First ever" can only mean first in the register: in its first year everyone is new. */
export const everStartsWithTheRegister = measureRule(
  {
    id: 'ever-starts-with-the-register',
    title: 'Alla är nya det första året',
    explanation:
      'Registret vet inget om tiden före sin början, så den som länge varit patient ser ut att komma för första gången.',
  },
  function* (measure, { area, dictionary }) {
    const { population } = measure.computation;
    const first = firstDay(area, measure);
    if (population.count !== 'persons' || population.first !== 'ever' || first === undefined) return;
    const since = population.rows
      .flatMap(({ table, date }) => dictionary.forms.get(table)?.variables.find(({ id }) => id === date)?.since ?? [])
      .toSorted()[0];
    if (since !== undefined && Number(since.slice(0, 4)) <= Number(first.slice(0, 4)) - 5) return;
    if (mentions(definingText(measure), 'sedan')) return;
    yield {
      severity: 'note',
      message: `Den första någonsin är den första i registret, som har rader från ${since ?? first}. Den som var patient redan ${Number(first.slice(0, 4)) - 1} räknas som ny ${first.slice(0, 4)}, så det året har för många nya.`,
      remedy: 'Säg från vilken dag ”första” räknas, och märk de första åren.',
      question: 'Ska patienter från tiden före registret räknas som nya när de kommer tillbaka?',
      key: KEYS.first,
    };
  },
);
