import type { AgeValue, DaysValue, SummaryFigure } from '../../definitions/figure-definition.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Exclusion, Population } from '../../definitions/population.ts';
import { listed } from '../../words/lists.ts';
import { daysInWords } from '../days-in-words.ts';
import { ownTable } from '../own-table.ts';
import { CASE_WORDS } from '../population-in-words.ts';
import type { RegisterWords } from '../register-words.ts';

/** What is summarised of each case, and how, as Swedish sentences. */
export function summaryInWords(figure: SummaryFigure, population: Population, words: RegisterWords): readonly string[] {
  const { age, days } = definedParts(figure);
  return [
    ...(age === undefined ? [] : ageInWords(age, population, words)),
    ...(days === undefined ? [] : timeInWords(days, population, words)),
    SUMMARY,
  ];
}

function ageInWords(age: AgeValue, population: Population, words: RegisterWords): string[] {
  const path = (of: string) => words.path(ownTable(population), of);
  return [
    `För varje fall räknas åldern i fyllda år på ${path(age.on)}, från ${path(age.born)}. Den som är född den 29 februari fyller år den 1 mars de år som inte är skottår.`,
    ...left('Saknas något av datumen', age.missing, population),
    ...left(`Ligger ${path(age.on)} före ${path(age.born)}`, age.negative, population),
  ];
}

function timeInWords(value: DaysValue, population: Population, words: RegisterWords): string[] {
  const own = ownTable(population);
  const path = (of: string) => words.path(own, of);
  const ends = [value.to, ...(value.orTo ?? [])].map(path);
  const atLeast = value.atLeast === 0 ? '' : `, dock minst ${value.atLeast}`;
  return [
    `För varje fall räknas dagarna ${daysInWords(value, own, words)}${atLeast}.`,
    ...(value.alone === undefined ? [] : [`En rad utan vårdtillfälle har värdet ${value.alone}.`]),
    ...left(`Saknas ${path(value.from)}`, value.missingFrom, population),
    ...left(`Saknas ${listed(ends)}`, value.missingTo, population),
    ...left(`Ligger ${ends.length > 1 ? 'slutet' : listed(ends)} före ${path(value.from)}`, value.negative, population),
  ];
}

function left(when: string, exclusion: Exclusion | undefined, population: Population): string[] {
  const { theOne } = CASE_WORDS[population.count];
  return exclusion === undefined ? [] : [`${when} räknas ${theOne} inte i n, och listas (${exclusion.code}).`];
}

const SUMMARY =
  'Ur värdena beräknas n, medelvärde, standardavvikelse med n − 1 i nämnaren, och percentiler av typ 7 (Hyndman och Fan; Excels PERCENTIL.INK).';
