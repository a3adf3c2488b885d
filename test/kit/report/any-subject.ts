import type { FigureSource } from '../../../src/report/figures/figure-source.ts';
import type { WrittenLexicon } from '../../../src/report/reading/lexicon.ts';

const ANY = ['*'];

/** Words that let any sentence be of any indicator and answer, for tests of what else it says. */
export function anySubject(
  { indicators }: Pick<FigureSource, 'indicators'>,
  { nation, sites }: WrittenLexicon['subjects'],
): WrittenLexicon['subjects'] {
  const answers = indicators.map(({ id, statistics }) => [
    id,
    Object.fromEntries(statistics.map((one) => [one.id, ANY])),
  ]);
  return {
    nation,
    sites,
    indicators: Object.fromEntries(indicators.map(({ id }) => [id, ANY])),
    answers: Object.fromEntries(answers),
    among: {},
  };
}
