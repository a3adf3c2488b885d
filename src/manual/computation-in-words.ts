import type { Area } from '../definitions/area.ts';
import { definitionKindOf } from '../definitions/kinds/kinds.ts';
import type { Level, Measure, Statistic } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { listed } from '../words/lists.ts';
import { figureInWords } from './kinds/kinds.ts';
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
  const { figure } = computation;
  return [
    ...populationInWords(computation.population, area, words, definitionKindOf(figure).readsOwnRow(figure)),
    ...(computation.period === undefined ? [] : [SINCE_START]),
    ...figureInWords(computation, area, dictionary, words),
  ];
}

/** Which statistics are shown for the nation and for each unit: `Riket: n, medelvärde och standardavvikelse.` */
export function levelsInWords({ levels }: Pick<Measure, 'levels'>): readonly string[] {
  return levels.map(
    ({ level, statistics }) => `${LEVELS[level]}: ${listed(statistics.map((each) => STATISTICS[each]))}.`,
  );
}

const SINCE_START = 'Perioden är alla år från områdets första dag till och med mätåret, inte bara mätåret.';

const LEVELS: Readonly<Record<Level['level'], string>> = { nation: 'Riket', unit: 'Varje enhet' };

const STATISTICS: Readonly<Record<Statistic, string>> = {
  n: 'n',
  mean: 'medelvärde',
  sd: 'standardavvikelse',
  p10: '10:e percentil',
  p25: 'undre kvartil',
  median: 'median',
  p75: 'övre kvartil',
  p90: '90:e percentil',
  share: 'andel',
  by: 'uppdelning',
  survival: 'överlevnad',
};
