import type { Code } from '../../../dictionary/dictionary.ts';
import { knownAs } from '../../../dictionary/known-name.ts';
import type { Area, Reporter } from '../../area.ts';
import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import { KEYS } from '../keys.ts';
import { type Argument, areaRule, type LintContext } from '../rule.ts';
import { placesOf, variableAt } from '../variables.ts';

/** Who lives where is told by the regions that there are, and whoever reports lies in one of them or stands for some. */
export const residence = areaRule(
  {
    id: 'residence',
    title: 'Ett boende eller en hemregion som inte är någon region',
    explanation:
      'Sidan för patienter leder från regionen där man bor till dem som rapporterar därifrån. Stämmer inte koderna säger den att ingen finns.',
  },
  function* (context) {
    yield* reporterFaults(context);
    yield* breakdownFaults(context);
  },
);

function* reporterFaults({ area, dictionary }: LintContext): Iterable<Argument> {
  const { regions } = dictionary;
  if (regions === undefined) return;
  const isWhole = (dictionary.healthcareRegions ?? []).map(({ id }) => id);
  const isPlaced = ({ id, homeRegion }: Reporter) => homeRegion !== undefined || isWhole.includes(id);
  const anybody = area.reporters.some(isPlaced);
  for (const reporter of area.reporters) {
    const { id, name, homeRegion } = reporter;
    const key = `${KEYS.area.reporters}.${id}.hemregion`;
    const question = `I vilken region ligger ${name}?`;
    if (homeRegion !== undefined && !regions.some((region) => region.id === homeRegion))
      yield {
        ...{ severity: 'error', key, question },
        message: `${name} har hemregionen ”${homeRegion}”, som inte är koden för någon region.`,
        remedy: remedyFor(homeRegion, regions),
      };
    if (anybody && !isPlaced(reporter))
      yield {
        ...{ severity: 'error', key, question },
        message: `${name} har ingen hemregion, men ${placedOf(area, isPlaced)} har det: sidan för patienter säger då att ingen finns där ${name} ligger.`,
        remedy: 'Skriv hemregion för var och en av dem som rapporterar, eller för ingen.',
      };
  }
}

const placedOf = (area: Area, isPlaced: (one: Reporter) => boolean) =>
  area.reporters.find(isPlaced)?.name ?? 'någon annan';

function* breakdownFaults({ area, dictionary }: LintContext): Iterable<Argument> {
  const { regions = [] } = dictionary;
  for (const measure of area.measures) {
    const { population, figure } = measure.computation;
    for (const one of definedParts(figure).breakdowns) {
      const { byVariable } = breakdownFacts(one);
      if (byVariable?.residence === undefined) continue;
      const codes = placesOf(byVariable.variable, population).flatMap(
        (place) => variableAt(dictionary, place)?.codes.map(({ id }) => id) ?? [],
      );
      const missing = regions.filter(({ id }) => !codes.includes(id));
      if (missing.length === 0) continue;
      yield {
        severity: 'error',
        measure,
        message: `Uppdelningen ”${byVariable.name}” är boende i regioner, men ${byVariable.variable} har inte koderna för dem: ${missing.map(({ id }) => id).join(', ')} saknas.`,
        remedy: 'Välj en variabel med regionernas kodlista, eller ta bort boende.',
        question: `Säger ${byVariable.variable} var patienterna bor?`,
        key: `${KEYS.breakdowns}.${byVariable.id}`,
      };
    }
  }
}

/** Two codes are as near each other as any two: only its name says which region was meant. */
function remedyFor(written: string, regions: readonly Code[]): string {
  const [meant] = knownAs(written, regions);
  const all = regions.map(({ id, name }) => `${id} ${name}`).join(', ');
  return meant === undefined ? `Skriv koden för regionen: ${all}.` : `Menade du ”${meant.id}”, ${meant.name}?`;
}
