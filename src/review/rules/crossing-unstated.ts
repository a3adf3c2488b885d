import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { mentions } from '../../definitions/soundness/wording/words.ts';

/** Several breakdowns are each of the total, or of each other: the text says which. */
export const crossingUnstated = measureRule(
  {
    id: 'crossing-unstated',
    title: 'Var för sig eller korsade?',
    explanation:
      'Uppdelningar kan redovisas var för sig eller i kombination. Korsade ger många små rutor som måste döljas.',
  },
  function* ({ texts, computation: { figure } }) {
    const names = definedParts(figure).breakdowns.map(({ name }) => name);
    if (
      names.length < 2 ||
      mentions(
        texts.map(({ text }) => text).join('\n'),
        'var för sig',
        'var och en för sig',
        'separat',
        'korsa',
        'kombin',
        'i sin tur',
      )
    )
      return;
    yield {
      severity: 'note',
      message: `Texten räknar upp uppdelningarna ${names.join(', ')} men säger inte om de redovisas var för sig eller i kombination. Exempel: två kön, tre grupper och 21 regioner är 26 tal var för sig, men 126 korsade.`,
      remedy: 'Skriv ”var för sig”.',
      question: 'Ska uppdelningarna redovisas var för sig?',
      key: KEYS.breakdowns,
    };
  },
);
