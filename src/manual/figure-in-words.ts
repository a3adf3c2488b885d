import type { Area } from '../definitions/area.ts';
import { pathsOfBreakdown } from '../definitions/breakdown-paths.ts';
import type {
  Breakdown,
  CategoryBreakdown,
  Computation,
  Exclusion,
  Population,
  ValueDefinition,
} from '../definitions/measure.ts';
import { scopeName } from '../definitions/permit-scopes.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { breakdownCodes } from '../engine/kinds/breakdown-codes.ts';
import { listed } from '../words/lists.ts';
import { choicesInWords } from './choices-in-words.ts';
import { coverageInWords } from './coverage-in-words.ts';
import { daysInWords } from './days-in-words.ts';
import { ownTable } from './own-table.ts';
import { CASE_WORDS } from './population-in-words.ts';
import { proportionInWords } from './proportion-in-words.ts';
import type { RegisterWords } from './register-words.ts';
import { survivalInWords } from './survival-in-words.ts';

/** What is computed of the cases, as Swedish sentences. */
export function figureInWords(
  { population, figure }: Computation,
  area: Area,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  switch (figure.kind) {
    case 'count':
      return [
        `Värdet är antalet ${CASE_WORDS[population.count].many}.`,
        ...figure.breakdowns.flatMap((breakdown) => breakdownInWords(breakdown, population, area, dictionary, words)),
      ];
    case 'summary':
      return valueInWords(figure.value, population, words);
    case 'proportion':
      return proportionInWords(figure, population, area, words);
    case 'choices':
      return choicesInWords(figure, population, words);
    case 'coverage':
      return coverageInWords(figure, population, words);
    case 'survival':
      return survivalInWords(figure, population, dictionary, words);
  }
}

function breakdownInWords(
  breakdown: Breakdown,
  population: Population,
  area: Area,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  if (breakdown.kind === 'categories') return categoriesInWords(breakdown, population, area, words);
  const [variable, ...more] = pathsOfBreakdown(breakdown).map((path) => words.path(ownTable(population), path));
  const otherwise = more.map((path) => `, eller där det saknas efter ${path}`).join('');
  const codes = breakdownCodes(breakdown, population, dictionary);
  const missing = codes.find(({ id }) => id === breakdown.missing)?.name ?? breakdown.missing;
  const shown = breakdown.onlyOccurring ? 'Bara koder med fall visas.' : 'Alla koder visas, också de utan fall.';
  return [
    `Uppdelning på ”${breakdown.name}” efter ${variable}${otherwise}. Saknas värdet${more.length > 0 ? ' i båda' : ''} räknas fallet som ”${missing}”. ${shown}`,
  ];
}

function categoriesInWords(
  { name, categories, overlapping, exhaustive }: CategoryBreakdown,
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

function valueInWords(value: ValueDefinition, population: Population, words: RegisterWords): readonly string[] {
  const own = ownTable(population);
  const { theOne } = CASE_WORDS[population.count];
  const path = (of: string) => words.path(own, of);
  const left = (when: string, exclusion: Exclusion | undefined) =>
    exclusion === undefined ? [] : [`${when} räknas ${theOne} inte i n, och listas (${exclusion.code}).`];
  if (value.kind === 'age')
    return [
      `För varje fall räknas åldern i fyllda år på ${path(value.on)}, från ${path(value.born)}. Den som är född den 29 februari fyller år den 1 mars de år som inte är skottår.`,
      ...left('Saknas något av datumen', value.missing),
      ...left(`Ligger ${path(value.on)} före ${path(value.born)}`, value.negative),
      SUMMARY,
    ];
  const ends = [value.to, ...(value.orTo ?? [])].map(path);
  const atLeast = value.atLeast === 0 ? '' : `, dock minst ${value.atLeast}`;
  return [
    `För varje fall räknas dagarna ${daysInWords(value, own, words)}${atLeast}.`,
    ...(value.alone === undefined ? [] : [`En rad utan vårdtillfälle har värdet ${value.alone}.`]),
    ...left(`Saknas ${path(value.from)}`, value.missingFrom),
    ...left(`Saknas ${listed(ends)}`, value.missingTo),
    ...left(`Ligger ${ends.length > 1 ? 'slutet' : listed(ends)} före ${path(value.from)}`, value.negative),
    SUMMARY,
  ];
}

const SUMMARY =
  'Ur värdena beräknas n, medelvärde, standardavvikelse med n − 1 i nämnaren, och percentiler av typ 7 (Hyndman och Fan; Excels PERCENTIL.INK).';
