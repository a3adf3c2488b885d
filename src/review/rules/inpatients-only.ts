import { findRow } from '../../definitions/soundness/find-row.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { wordings } from '../../definitions/soundness/wording/rows-of-table.ts';
import { mentions } from '../../definitions/soundness/wording/words.ts';

const ROWS: readonly string[] = [KEYS.name, KEYS.measure, KEYS.description, KEYS.readings];

/** A text about inpatients and a computation that counts day care too don't agree. */
export const inpatientsOnly = measureRule(
  {
    id: 'inpatients-only',
    title: 'Texten gäller inskrivna, beräkningen också andra',
    explanation: 'Räknas dagkirurgi med blir vårdtiden kortare än för de inskrivna som texten talar om.',
  },
  function* (measure) {
    const { population } = measure.computation;
    if (population.count !== 'episodes') return;
    if (!findRow([...population.rows[0].conditions, ...population.alone.conditions], [], () => [])) return;
    const only = wordings(measure).find(
      ({ text, key }) => ROWS.includes(key) && mentions(text, 'inneliggande', 'inlagda', 'inskrivna', 'slutenvård'),
    );
    if (only === undefined) return;
    yield {
      severity: 'warning',
      message: `${only.where} gäller inneliggande patienter, men beräkningen räknar också rader utan vårdtillfälle. Exempel: tider på 6, 8 och 10 dygn för inskrivna har medel 8; med tre i dagkirurgi på 1 dygn blir det 4,5.`,
      remedy: 'Skriv att dagkirurgi ingår, eller ta bort rader utan vårdtillfälle ur beräkningen.',
      question: 'Ska den som opereras utan att skrivas in räknas?',
      key: KEYS.alone,
    };
  },
);
