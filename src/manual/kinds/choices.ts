import type { ChoicesFigure } from '../../definitions/figure-definition.ts';
import type { Population } from '../../definitions/population.ts';
import { amongInWords, criterionInWords, knownInWords } from '../criterion-in-words.ts';
import { ownTable } from '../own-table.ts';
import { CASE_WORDS } from '../population-in-words.ts';
import type { RegisterWords } from '../register-words.ts';

/** Shares of choices that don't exclude each other, as Swedish sentences: one for each. */
export function choicesInWords(
  { choices, among }: ChoicesFigure,
  population: Population,
  words: RegisterWords,
): readonly string[] {
  const table = population.rows[0]?.table ?? '';
  const all = `${CASE_WORDS[population.count].many}${amongInWords(among, ownTable(population), words)}`;
  const asked = population.count === 'rows' ? '' : ' Det räcker att en av fallets rader säger det.';
  return [
    `Varje val har en egen andel av antalet ${all}.${asked} Valen utesluter inte varandra, så andelarna läggs inte ihop.`,
    ...choices.map(
      (choice) => `”${choice.name}”: ${criterionInWords(choice, table, words)}. ${knownInWords(choice, table, words)}`,
    ),
  ];
}
