import { casesOf, valuesInOf } from '../../general-words.ts';
import { definitionKindOf } from '../../kinds/kinds.ts';
import type { Measure } from '../../measure.ts';
import { KEYS } from '../keys.ts';
import { type Argument, measureRule } from '../rule.ts';
import { related, wordsIn } from '../wording/words.ts';

/** The unit of measurement is that of the figure. */
export const measuredIn = measureRule(
  {
    id: 'measured-in',
    title: 'Mätenheten passar inte siffran',
    explanation: 'Mätenheten står vid axeln. En tid i dagar som kallas veckor läses sju gånger för lång.',
  },
  function* (measure) {
    const { measuredIn: unit, computation } = measure;
    const { figure } = computation;
    const { words, name } = definitionKindOf(figure).measuredIn(figure);
    if (unit.includes('%') && words.includes('procent')) return;
    if (wordsIn(unit).some((word) => words.some((one) => word.startsWith(one)))) yield* otherNoun(measure);
    else
      yield {
        severity: 'error',
        message: `Mätenheten är ”${unit}”, men beräkningen ger ${name}.`,
        remedy: 'Rätta mätenheten eller beräkningen.',
        question: 'I vilken enhet ska siffran visas?',
        key: KEYS.measuredIn,
      };
  },
);

/** The word that sentences use, where it is not the one of the heading. */
function* otherNoun(measure: Measure): Iterable<Omit<Argument, 'measure'>> {
  const { measuredIn: unit, computation } = measure;
  const { noun } = definitionKindOf(computation.figure);
  if (noun === undefined) return;
  const said = { cases: casesOf, valuesIn: valuesInOf }[noun](measure);
  const named = wordsIn(unit);
  if (wordsIn(said).some((word) => named.some((one) => related(one, word)))) return;
  const key = KEYS[noun];
  yield {
    severity: 'warning',
    message: `Mätenheten är ”${unit}”, men i meningar kommer det att stå ”${said}”.`,
    remedy: `Skriv nyckeln ${key} med samma ord som mätenheten.`,
    question: 'Vad heter det som räknas?',
    key,
  };
}
