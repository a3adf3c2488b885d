import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { placesOf } from '../../definitions/soundness/variables.ts';
import { related, tellingWords } from '../../definitions/soundness/wording/words.ts';
import { timePhrases } from '../wording/time-phrases.ts';

/** A time whose name says only where it ends is told from other times to the same end. */
export const twoClocks = measureRule(
  {
    id: 'two-clocks',
    title: 'Namnet säger inte var tiden börjar',
    explanation:
      'Finns det två datum som tiden kan börja vid går det att blanda ihop måttet med ett annat. Namnet ska säga vilket.',
  },
  function* ({ name, computation: { population, figure } }, { dictionary }) {
    const { days } = definedParts(figure);
    if (days === undefined) return;
    const sides = timePhrases(name).map(({ side }) => side);
    if (!sides.includes('end') || sides.includes('start')) return;
    const [place] = placesOf(days.from, population);
    const words = tellingWords(place?.column ?? '');
    const others = [...dictionary.forms.values()].flatMap(({ id: table, variables }) =>
      variables
        .filter(
          ({ id, type }) =>
            type === 'date' &&
            id !== place?.column &&
            tellingWords(id).some((word) => words.some((one) => related(word, one))),
        )
        .map(({ id, name: called }) => ({ table, id, called })),
    );
    const [other] = others;
    if (other === undefined) return;
    yield {
      severity: 'note',
      message: `Namnet ”${name}” säger inte från vilket datum. Måttet börjar vid ${days.from}, men registret har också ${other.table}.${other.id} (”${other.called}”). Exempel: ${other.id} 1 maj, ${days.from} 6 maj och slut 20 maj är 14 dagar i det här måttet men 19 med den andra klockan.`,
      remedy: 'Skriv båda ändarna i namnet.',
      question: 'Vid vilket datum börjar tiden?',
      key: KEYS.name,
    };
  },
);
