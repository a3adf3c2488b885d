import type { Area } from '../../definitions/area.ts';
import { pathsOfBreakdown } from '../../definitions/breakdown-paths.ts';
import type { Breakdown, CountFigure } from '../../definitions/figure-definition.ts';
import { type BreakdownFacts, breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { scopeName } from '../../definitions/permit-scopes.ts';
import type { Population } from '../../definitions/population.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { breakdownKindOf } from '../../engine/kinds/breakdowns/breakdowns.ts';
import { listed } from '../../words/lists.ts';
import { ownTable } from '../own-table.ts';
import { CASE_WORDS } from '../population-in-words.ts';
import type { RegisterWords } from '../register-words.ts';

/** How many cases there are, and of each category, as Swedish sentences. */
export function countInWords(
  { breakdowns }: CountFigure,
  population: Population,
  area: Area,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  return [
    `Värdet är antalet ${CASE_WORDS[population.count].many}.`,
    ...breakdowns.flatMap((breakdown) => breakdownInWords(breakdown, population, area, dictionary, words)),
  ];
}

function breakdownInWords(
  breakdown: Breakdown,
  population: Population,
  area: Area,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  const { byVariable, ...facts } = breakdownFacts(breakdown);
  if (byVariable === undefined) return categoriesInWords(breakdown.name, facts, population, area, words);
  const [variable, ...more] = pathsOfBreakdown(breakdown).map((path) => words.path(ownTable(population), path));
  const otherwise = more.map((path) => `, eller där det saknas efter ${path}`).join('');
  const codes = breakdownKindOf(breakdown).codes(breakdown, population, dictionary);
  const missing = codes.find(({ id }) => id === byVariable.missing)?.name ?? byVariable.missing;
  const shown = byVariable.onlyOccurring ? 'Bara koder med fall visas.' : 'Alla koder visas, också de utan fall.';
  return [
    `Uppdelning på ”${breakdown.name}” efter ${variable}${otherwise}. Saknas värdet${more.length > 0 ? ' i båda' : ''} räknas fallet som ”${missing}”. ${shown}`,
  ];
}

function categoriesInWords(
  name: string,
  { categories, overlapping, exhaustive }: Omit<BreakdownFacts, 'byVariable'>,
  population: Population,
  area: Area,
  words: RegisterWords,
): readonly string[] {
  const table = population.rows[0]?.table ?? '';
  const permitted = (scope?: string) =>
    scope === undefined ? '' : `, bara vid enheter med tillstånd för ${scopeName(area, scope)}`;
  const each = categories.map(
    (one) => `”${one.name}” (${words.conditions(table, one.conditions)}${permitted(one.permitScope)})`,
  );
  const held: Readonly<Record<Population['count'], string>> = {
    persons: 'Det räcker att en av personens rader i perioden säger det.',
    rows: '',
    episodes: 'Det räcker att en av vårdtillfällets rader säger det.',
  };
  const overlap = overlapping ? 'Kategorierna kan överlappa' : 'Kategorierna överlappar inte';
  const rest = exhaustive
    ? overlapping
      ? 'och alla fall hör till minst en: totalen räknas för sig'
      : 'och alla fall hör till en: tillsammans blir de totalen'
    : `${overlapping ? 'och' : 'men'} ett fall kan stå utanför alla: totalen räknas för sig`;
  return [
    [`Uppdelning på ”${name}”: ${listed(each)}.`, held[population.count], `${overlap}, ${rest}.`]
      .filter((part) => part !== '')
      .join(' '),
  ];
}
