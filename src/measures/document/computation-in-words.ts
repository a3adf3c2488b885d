import type { Dictionary } from '../../register/dictionary.ts';
import type { Area } from '../area.ts';
import type { FigureDefinition, Level, Measure, Statistic } from '../measure.ts';
import { figureInWords } from './figure-in-words.ts';
import { listed } from './markdown.ts';
import { populationInWords } from './population-in-words.ts';
import { registerWords } from './register-words.ts';

/**
 * How a measure is computed, as Swedish sentences in the words of the register: read out of the definition itself, so they
 * can't say anything else than what is done. Plain text, for documents and pages alike.
 */
export function computationInWords(
  { computation }: Pick<Measure, 'computation'>,
  area: Area,
  dictionary: Dictionary,
): readonly string[] {
  const words = registerWords(dictionary);
  return [
    ...populationInWords(computation.population, area, words, readsRow(computation.figure)),
    ...figureInWords(computation, dictionary, words),
  ];
}

/** Which statistics are shown for the nation and for each unit: `Riket: n, medelvärde och standardavvikelse.` */
export function levelsInWords({ levels }: Pick<Measure, 'levels'>): readonly string[] {
  return levels.map(
    ({ level, statistics }) => `${LEVELS[level]}: ${listed(statistics.map((each) => STATISTICS[each]))}.`,
  );
}

function readsRow(figure: FigureDefinition): boolean {
  return (
    figure.kind === 'summary' || (figure.kind === 'count' && figure.breakdowns.some(({ kind }) => kind === 'variable'))
  );
}

const LEVELS: Readonly<Record<Level['level'], string>> = { nation: 'Riket', unit: 'Varje enhet' };

const STATISTICS: Readonly<Record<Statistic, string>> = {
  n: 'n',
  mean: 'medelvärde',
  sd: 'standardavvikelse',
  p10: '10:e percentil',
  median: 'median',
  p90: '90:e percentil',
  share: 'andel',
  by: 'uppdelning',
};
