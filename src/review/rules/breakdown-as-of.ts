import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { isOnePerPerson } from '../../definitions/soundness/variables.ts';
import { likeness, mentions, sentencesIn } from '../../definitions/soundness/wording/words.ts';

/** A person's category says as of when, where it can change between the person's rows. */
export const breakdownAsOf = measureRule(
  {
    id: 'breakdown-as-of',
    title: 'Uppgiften kan ändras under året',
    explanation:
      'Den som flyttar, eller får en ny uppgift vid nästa tillfälle, kan höra till två kategorier. Texten ska säga vid vilken tidpunkt uppgiften gäller.',
  },
  function* ({ texts, computation: { population, figure } }, { dictionary }) {
    if (population.count !== 'persons') return;
    for (const one of definedParts(figure).breakdowns) {
      const { byVariable: breakdown } = breakdownFacts(one);
      if (breakdown === undefined || breakdown.variable.includes('.')) continue;
      if (population.rows.every(({ table }) => isOnePerPerson(dictionary, table))) continue;
      const about = texts
        .flatMap(({ text }) => sentencesIn(text))
        .filter((sentence) => likeness(sentence, `${breakdown.name} ${breakdown.variable}`) > 0);
      if (
        about.some((sentence) =>
          mentions(
            sentence,
            'vid den',
            'vid första',
            'vid senaste',
            'vid sista',
            'första',
            'senaste',
            'den dagen',
            'årets slut',
          ),
        )
      )
        continue;
      yield {
        severity: 'note',
        message: `”${breakdown.name}” kan skilja sig mellan personens rader, men texten säger inte vilken som gäller; beräkningen tar ${population.first === 'ever' ? 'den första någonsin' : 'den första i perioden'}. Exempel: personen har ett värde i februari och ett annat i oktober, och räknas efter det i februari.`,
        remedy: `Skriv till exempel ”${breakdown.name.toLowerCase()} vid första tillfället under året”.`,
        question: `Vid vilken tidpunkt gäller ”${breakdown.name}”?`,
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
    }
  },
);
