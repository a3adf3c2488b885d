import type { Dictionary } from '../../register/dictionary.ts';
import { breakdownCodes } from '../kinds/breakdown-codes.ts';
import type {
  Breakdown,
  CategoryBreakdown,
  Computation,
  Exclusion,
  LinkedRow,
  Population,
  ProportionFigure,
  ValueDefinition,
} from '../measure.ts';
import { listed } from './markdown.ts';
import { CASE_WORDS } from './population-in-words.ts';
import type { RegisterWords } from './register-words.ts';

/** What is computed of the cases, as Swedish sentences. */
export function figureInWords(
  { population, figure }: Computation,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  switch (figure.kind) {
    case 'count':
      return [
        `Värdet är antalet ${CASE_WORDS[population.count].many}.`,
        ...figure.breakdowns.flatMap((breakdown) => breakdownInWords(breakdown, population, dictionary, words)),
      ];
    case 'summary':
      return valueInWords(figure.value, population, words);
    case 'proportion':
      return proportionInWords(figure, population, words);
  }
}

function breakdownInWords(
  breakdown: Breakdown,
  population: Population,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  if (breakdown.kind === 'categories') return categoriesInWords(breakdown, population, words);
  const variable = words.path(ownTable(population), breakdown.variable);
  const codes = breakdownCodes(breakdown, population, dictionary);
  const missing = codes.find(({ id }) => id === breakdown.missing)?.name ?? breakdown.missing;
  const shown = breakdown.onlyOccurring ? 'Bara koder med fall visas.' : 'Alla koder visas, också de utan fall.';
  return [
    `Uppdelning på ”${breakdown.name}” efter ${variable}. Saknas värdet räknas fallet som ”${missing}”. ${shown}`,
  ];
}

function categoriesInWords(
  { name, categories, overlapping, exhaustive }: CategoryBreakdown,
  population: Population,
  words: RegisterWords,
): readonly string[] {
  const table = population.rows[0]?.table ?? '';
  const permitted = (scope?: string) => (scope === undefined ? '' : `, bara vid enheter med tillstånd för ${scope}`);
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
  const atLeast = value.atLeast === 0 ? '' : `, dock minst ${value.atLeast}`;
  return [
    `För varje fall räknas dagarna från ${path(value.from)} till ${path(value.to)}${atLeast}.`,
    ...(value.alone === undefined ? [] : [`En rad utan vårdtillfälle har värdet ${value.alone}.`]),
    ...left(`Saknas ${path(value.from)}`, value.missingFrom),
    ...left(`Saknas ${path(value.to)}`, value.missingTo),
    ...left(`Ligger ${path(value.to)} före ${path(value.from)}`, value.negative),
    SUMMARY,
  ];
}

const SUMMARY =
  'Ur värdena beräknas n, medelvärde, standardavvikelse med n − 1 i nämnaren, och percentiler av typ 7 (Hyndman och Fan; Excels PERCENTIL.INK).';

function proportionInWords(
  { numerator, beside }: ProportionFigure,
  population: Population,
  words: RegisterWords,
): readonly string[] {
  const { many } = CASE_WORDS[population.count];
  const { within } = numerator;
  return [
    `Nämnaren är antalet ${many}. Täljaren är de av dem som vid samma enhet har minst en rad i ${linkedRowInWords(numerator, words)}.`,
    ...(within === undefined
      ? []
      : [
          'Dag 0 är samma dag, och båda gränserna räknas.',
          `Resultatet är preliminärt när uttaget görs mindre än ${within.toDays} dagar efter periodens sista dag.`,
        ]),
    ...beside.map(
      ({ name, rows }) =>
        `”${name}” redovisas bredvid: samma andel av dem som har minst en rad i ${listed(rows.map(words.rowsInPeriod), 'eller')}.`,
    ),
  ];
}

function linkedRowInWords({ table, date, conditions, within, latest }: LinkedRow, words: RegisterWords): string {
  const on = words.column(table, date);
  const days = (from: number, to: number) => (from === to ? `${to}` : `${from}–${to}`);
  const asked = [
    ...(within === undefined
      ? []
      : [
          `${on} ligger ${days(within.fromDays, within.toDays)} dagar efter någon av personens rader i ${words.table(within.after)} i perioden`,
        ]),
    ...(latest === undefined ? [] : [`${on} är senast uttagets dag`]),
    ...(conditions.length === 0 ? [] : [words.conditions(table, conditions)]),
  ];
  return asked.length === 0 ? words.table(table) : `${words.table(table)} där ${listed(asked)}`;
}

/** The table of the row that a figure reads: the episode's, or the first source's. */
function ownTable(population: Population): string {
  return population.count === 'episodes' ? population.episode.table : (population.rows[0]?.table ?? '');
}
