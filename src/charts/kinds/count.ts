import type { CountFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import type { PublicCount } from '../../disclosure/public-result.ts';
import { absenceWords } from '../../words/absence.ts';
import { formatCount } from '../../words/numbers.ts';
import type { Bar } from '../kit/bar-row.ts';
import { barsByReporter } from '../reporters/bars-by-reporter.ts';
import { valueIn } from '../value-in.ts';
import { countedCases } from '../words/counted-cases.ts';
import { absentSentence, openSentence, personsSentence, type Said } from '../words/figure-words.ts';
import { ownSentence } from '../words/own-sentence.ts';
import { DEFINED, type DefinedChartKind, type FigureChartKind, type ReporterFigure, SILENT } from './chart-kind.ts';

export const count: FigureChartKind<PublicCount> = {
  ...SILENT,
  addsUnits: true,
  sentence: (figure, said) =>
    typeof figure.n === 'number'
      ? `${countSentence(figure.n, said)}${personsSentence(figure)}${openSentence(said.isOpen)}`
      : absentSentence(said, figure.n),
  inWords: ({ n }, measure) => (typeof n === 'number' ? countedCases(n, casesOf(measure)) : absenceWords(n.absent)),
};

export const definedCount: DefinedChartKind<CountFigure> = (measure) => ({
  ...DEFINED,
  charts: ['reporters', 'categories', 'rates', 'ways', 'distributions', 'distributionYears', 'years'],
  main: ['reporters'],
  columns: [{ id: 'n', name: `Antal ${casesOf(measure)}`, kind: 'number', format: formatCount }],
  drawer: (rows, look) => (canvas) => barsByReporter({ ...look, bars: rows.map(bar), format: formatCount }, canvas),
  followed: { column: 'n', words: undefined, format: formatCount, unit: '' },
  nationIsSum: true,
});

function countSentence(n: number, { measure, where, period }: Said): string {
  const own = ownSentence(measure, 'count', { antal: formatCount(n), var: where, när: `under ${period}` });
  return own ?? `Under ${period} räknades ${countedCases(n, casesOf(measure))} ${where}.`;
}

/** A count as a bar. The nation is the sum of the bars, so it stands as a number. */
function bar({ reporter, figure }: ReporterFigure): Bar {
  const { name, nation } = reporter;
  return {
    name: nation ? 'Riket, summa' : name,
    nation,
    value: valueIn(figure, 'n'),
    form: nation ? 'number' : 'bar',
  };
}
