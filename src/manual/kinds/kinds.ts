import type { Area } from '../../definitions/area.ts';
import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { Computation } from '../../definitions/measure.ts';
import type { Population } from '../../definitions/population.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { RegisterWords } from '../register-words.ts';
import { choicesInWords } from './choices.ts';
import { countInWords } from './count.ts';
import { coverageInWords } from './coverage.ts';
import { proportionInWords } from './proportion.ts';
import { summaryInWords } from './summary.ts';
import { survivalInWords } from './survival.ts';

interface About {
  readonly population: Population;
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly words: RegisterWords;
}

type InWords<F extends FigureDefinition> = (figure: F, about: About) => readonly string[];

const KINDS: { readonly [K in FigureDefinition['kind']]: InWords<Extract<FigureDefinition, { kind: K }>> } = {
  count: (figure, { population, area, dictionary, words }) => countInWords(figure, population, area, dictionary, words),
  summary: (figure, { population, words }) => summaryInWords(figure, population, words),
  proportion: (figure, { population, area, words }) => proportionInWords(figure, population, area, words),
  choices: (figure, { population, words }) => choicesInWords(figure, population, words),
  coverage: (figure, { population, words }) => coverageInWords(figure, population, words),
  survival: (figure, { population, dictionary, words }) => survivalInWords(figure, population, dictionary, words),
};

/** What is computed of the cases, as Swedish sentences. The one place here that joins a definition's type to its kind's. */
export function figureInWords(
  { population, figure }: Computation,
  area: Area,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  return (KINDS[figure.kind] as InWords<FigureDefinition>)(figure, { population, area, dictionary, words });
}
