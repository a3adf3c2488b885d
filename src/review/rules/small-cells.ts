import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { placesOf, variableAt } from '../../definitions/soundness/variables.ts';

/**
 * Cases a year that an area of rare care can be thought to have. The law calls care national when it is complex or rare;
 * the areas known have some hundreds of new patients a year.
 */
const PLAUSIBLE_CASES = 400;

/** A breakdown is not so fine that most of its cells must be withheld. */
export const smallCells = measureRule(
  {
    id: 'small-cells',
    title: 'Uppdelningen är finare än antalet fall räcker till',
    explanation:
      'Antal under tröskeln döljs. Delas få fall på många rutor visas nästan inget, och det som döljs går ofta att räkna ut ur resten.',
  },
  function* ({ computation: { population, figure } }, { area, dictionary }) {
    for (const breakdown of definedParts(figure).breakdowns) {
      const { categories: defined, byVariable } = breakdownFacts(breakdown);
      const [place] = byVariable === undefined ? [] : placesOf(byVariable.variable, population);
      const codes = place === undefined ? [] : (variableAt(dictionary, place)?.codes ?? []);
      const categories = defined.length + codes.length;
      const cells = categories * area.reporters.length;
      const needed = cells * area.disclosure.threshold;
      if (!(needed > PLAUSIBLE_CASES)) continue;
      yield {
        severity: 'note',
        message: `”${breakdown.name}” har ${categories} kategorier vid ${area.reporters.length} enheter: ${cells} rutor. Antal under ${area.disclosure.threshold} döljs, så det behövs minst ${needed} jämnt fördelade fall för att visa alla. Exempel: 300 fall ger i snitt ${(300 / cells).toFixed(1).replace('.', ',')} per ruta.`,
        remedy: 'Redovisa uppdelningen bara för riket, i grövre grupper, eller för flera år tillsammans.',
        question: 'Hur fint behöver siffrorna delas upp, och för vem?',
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
    }
  },
);
