import type { ProportionFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { isShown, type PublicFigure, type PublicProportion } from '../../disclosure/public-result.ts';
import { shownText } from '../../words/absence.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatShare, formatShareRange, percent } from '../../words/numbers.ts';
import { valueIn } from '../value-in.ts';
import {
  absentSentence,
  besideSentences,
  countedOf,
  missingSentence,
  openSentence,
  type Said,
} from '../words/figure-words.ts';
import { ownSentence } from '../words/own-sentence.ts';
import { DEFINED, type DefinedChartKind, type FigureChartKind, type FollowedLimits, SILENT } from './chart-kind.ts';
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
      interval && `95${FIXED_SPACE}% konfidensintervall ${interval}`,
      preliminary && 'preliminärt',
    ]
      .filter((part) => typeof part === 'string')
      .join(' · ');
  },
  notes: (_, { measure }) =>
    isCensus(measure)
      ? ['Andelen räknas av alla och inte på ett urval, och har därför inget konfidensintervall.']
      : ['Konfidensintervallet är 95-procentigt, enligt Wilson: det visar hur osäker andelen är.'],
};

export const definedProportion: DefinedChartKind<ProportionFigure> = (measure, { numerator }) => ({
  ...DEFINED,
  charts: ['reporters', 'years', 'together'],
  main: ['reporters'],
  chanceBetween: true,
  // Of a row in another table it is known whether it is there.
  columns: shareColumns(numerator.own !== undefined),
  drawer: (rows, look) => drawShares(measure, rows, look),
  followed: {
    ...{ column: 'share', words: undefined, format: percent, unit: '%' },
    ...(isCensus(measure) ? {} : { limits: limitsOfShare }),
  },
});

function limitsOfShare(figure: PublicFigure): FollowedLimits | undefined {
  const [lower, upper] = [valueIn(figure, 'lower'), valueIn(figure, 'upper')];
  return isShown(lower) && isShown(upper) ? { lower, upper } : undefined;
}

const isCensus = ({ computation }: Measure) => definedParts(computation.figure).census === true;

/** How many of how many, how sure the share is, of whom it is unknown, and the same share among others: each in a sentence. */
function proportionSentence(figure: PublicProportion, said: Said): string {
  const { measure, where, period } = said;
  const { share, lower, upper, missing } = figure;
  const who = countedOf(figure);
  if (who === undefined) return absentSentence(said, share);
  const told = typeof share === 'number' ? formatShare(share) : undefined;
  const parts = { antal: who, ...(told === undefined ? {} : { andel: told }), var: where, när: `under ${period}` };
  const main =
    ownSentence(measure, 'share', parts) ??
    `${measure.name} ${where} under ${period}: ${who} ${casesOf(measure)}${told === undefined ? '' : ` (${told})`}.`;
  const interval =
    !isCensus(measure) && typeof lower === 'number' && typeof upper === 'number'
      ? ` Det 95-procentiga konfidensintervallet är ${formatShareRange(lower, upper)}.`
      : '';
  return [
    main,
    interval,
    missingSentence(measure, missing),
    besideSentences(measure, figure),
    openSentence(said.isOpen),
  ].join('');
}
