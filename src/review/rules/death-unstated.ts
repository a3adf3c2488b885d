import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { folded, mentions } from '../../definitions/soundness/wording/words.ts';

/** A measure that follows persons over time says what becomes of those who die. */
export const deathUnstated = measureRule(
  {
    id: 'death-unstated',
    title: 'Vad händer med den som dör?',
    explanation:
      'Den som dör kan inte följas upp, och en vårdtid som slutar med död ser kort ut. Registret vet dödsdagen, så texten ska säga hur de räknas.',
  },
  function* ({ texts, computation: { population, figure } }, { dictionary }) {
    const { days, linked } = definedParts(figure);
    const window = linked?.within !== undefined && linked.within.toDays > 0;
    const stay = population.count === 'episodes' && days !== undefined;
    if (!window && !stay) return;
    const known = [...dictionary.forms.values()].some(({ variables }) =>
      variables.some(({ type, name }) => type === 'date' && /\b(dod|avliden|avled|dods)/.test(folded(name))),
    );
    if (!known || mentions(texts.map(({ text }) => text).join('\n'), 'död', 'avlid', 'avled')) return;
    yield {
      severity: 'note',
      message: window
        ? 'Den som dör innan uppföljningen hinner göras står kvar i nämnaren. Exempel: av 20 dog 4 inom fönstret och 16 följdes upp: 80 %, fast alla som kunde följas upp blev det.'
        : 'Ett vårdtillfälle som slutar med död räknas som ett som slutar med hemgång. Exempel: död dag 2 och hem dag 12 ger medel 7, och den som dör tidigt får enheten att se bättre ut.',
      remedy: 'Säg i texten om den som dör räknas, och redovisa antalet bredvid.',
      question: 'Ska den som dör räknas, och hur?',
      key: window ? KEYS.window : KEYS.value,
    };
  },
);
