import type { ProportionFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { PublicProportion, PublicShare } from '../../disclosure/public-result.ts';
import { shownText } from '../../words/absence.ts';
import { capital, midSentence } from '../../words/letters.ts';
import { aboutShare, formatCount, formatShare, formatShareRange, percent } from '../../words/numbers.ts';
import { absentSentence, besideWords, type Said } from '../words/figure-words.ts';
import { ownSentence } from '../words/own-sentence.ts';
import { DEFINED, type DefinedChartKind, type FigureChartKind, SILENT } from './chart-kind.ts';
import { drawShares, shareColumns, shareRow } from './share.ts';

export const proportion: FigureChartKind<PublicProportion> = {
  ...SILENT,
  addsUnits: true,
  sentence: proportionSentence,
  inWords: (figure, measure, reporter) => {
    const { share, lower, upper, detail, preliminary } = shareRow(measure, { reporter, figure });
    const interval = typeof lower === 'number' && typeof upper === 'number' && formatShareRange(lower, upper);
    return [
      shownText(share, formatShare),
      detail,
      interval && `95 % konfidensintervall ${interval}`,
      preliminary && 'preliminärt',
    ]
      .filter((part) => typeof part === 'string')
      .join(', ');
  },
  notes: (_, { measure }) =>
    isCensus(measure)
      ? ['Andelen räknas av alla och inte på ett urval, och har därför inget konfidensintervall.']
      : ['Konfidensintervallet är 95-procentigt, enligt Wilson: så mycket kan slumpen ensam påverka andelen.'],
};

export const definedProportion: DefinedChartKind<ProportionFigure> = (measure, { numerator }) => ({
  ...DEFINED,
  charts: ['reporters', 'years'],
  main: ['reporters'],
  chanceBetween: true,
  // Of a row in another table it is known whether it is there.
  columns: shareColumns(numerator.own !== undefined),
  drawer: (rows, look) => drawShares(measure, rows, look),
  followed: { column: 'share', words: undefined, format: percent },
});

const isCensus = ({ computation }: Measure) => definedParts(computation.figure).census === true;

function proportionSentence(figure: PublicProportion, said: Said): string {
  const { measure, where, period } = said;
  const { numerator, denominator, share, lower, upper, missing, preliminary } = figure;
  if (typeof denominator !== 'number') return absentSentence(said, share);
  const who = countedOf({ numerator, denominator, share });
  if (who === undefined) return absentSentence(said, share);
  const interval =
    !isCensus(measure) && typeof lower === 'number' && typeof upper === 'number'
      ? ` (95 % konfidensintervall ${formatShareRange(lower, upper)})`
      : '';
  const unknown =
    missing === undefined || missing === 0 ? '' : `; uppgift saknas för ${shownText(missing, formatCount)}`;
  const told = typeof share === 'number' ? `: ${formatShare(share)}${interval}` : '';
  const own = ownSentence(measure, { antal: who, var: where, när: `under ${period}` });
  if (own !== undefined) {
    const said = preliminary ? `Preliminärt: ${own}` : capital(own);
    return `${said}${told}${unknown}${besideWords(measure, figure)}.`;
  }
  const whom = `${who} ${casesOf(measure)} ${where}`;
  const certain = preliminary ? 'Preliminärt uppfyllde' : 'Under';
  const opening = preliminary ? `${certain} ${whom} under ${period}` : `${certain} ${period} uppfyllde ${whom}`;
  return `${opening} måttet ${midSentence(measure.name)}${told}${unknown}${besideWords(measure, figure)}.`;
}

/** `37 av 120`, or of a share that is told rounded `ungefär 30 % av 120`. */
function countedOf({
  numerator,
  denominator,
  share,
}: Pick<PublicShare, 'numerator' | 'share'> & { readonly denominator: number }): string | undefined {
  if (typeof share === 'number' && typeof numerator === 'number')
    return `${formatCount(numerator)} av ${formatCount(denominator)}`;
  const { about } = typeof share === 'number' ? {} : share;
  return about === undefined ? undefined : `${aboutShare(about)} av ${formatCount(denominator)}`;
}
