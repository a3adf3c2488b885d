import { casesOf } from '../../definitions/general-words.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import type { Shown } from '../../disclosure/public-result.ts';
import type { Markup } from '../../markup.ts';
import { shortAbsence } from '../../words/absence.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import type { Canvas } from '../kit/svg.ts';
import { type ShareRow, shareInterval } from '../reporters/share-interval.ts';
import { valueIn } from '../value-in.ts';
import { PRELIMINARY } from '../with-preliminary.ts';
import { countedCases } from '../words/counted-cases.ts';
import type { FigureColumn, Look, ReporterFigure } from './chart-kind.ts';

/** A share's columns. @param hasMissing whether it can be unknown of a case if it is in the numerator */
export function shareColumns(hasMissing: boolean, { withLimits = true } = {}): FigureColumn[] {
  return [
    { id: 'numerator', name: 'Täljare', kind: 'number', format: formatCount },
    { id: 'denominator', name: 'Nämnare', kind: 'number', format: formatCount },
    ...(hasMissing ? [MISSING] : []),
    { id: 'share', name: 'Andel', kind: 'share', format: formatShare },
    ...(withLimits ? LIMITS : []),
    { ...PRELIMINARY, format: String },
  ];
}

const LIMITS: readonly FigureColumn[] = [
  { id: 'lower', name: '95\u00a0% KI, undre', kind: 'share', format: formatShare },
  { id: 'upper', name: '95\u00a0% KI, övre', kind: 'share', format: formatShare },
];
const MISSING = { id: 'missing', name: 'Uppgift saknas', kind: 'number', format: formatCount } as const;

/** Each reporter's share as a dot with its interval. */
export function drawShares(measure: Measure, rows: readonly ReporterFigure[], look: Look): (canvas: Canvas) => Markup {
  const shares = rows.map((row) => shareRow(measure, row));
  return (canvas) => shareInterval({ ...look, rows: shares }, canvas);
}

/** A share as a dot with its interval, and what it stands on in words. */
export function shareRow(measure: Measure, { reporter, figure }: ReporterFigure): ShareRow {
  const { name, nation } = reporter;
  const [numerator, denominator] = [valueIn(figure, 'numerator'), valueIn(figure, 'denominator')];
  const cases = casesOf(measure);
  const of = typeof denominator === 'number' ? countedCases(denominator, cases) : undefined;
  const share = of !== undefined && typeof numerator === 'number' ? `${formatCount(numerator)} av ${of}` : of;
  const { missing, preliminary } = publicParts(figure);
  const { census } = definedParts(measure.computation.figure);
  const isMissing = missing !== undefined && missing !== 0;
  const detail = isMissing ? [share, `uppgift saknas: ${shownShort(missing)}`].filter(Boolean).join(' · ') : share;
  return {
    name,
    nation,
    ...(detail === undefined ? {} : { detail }),
    share: valueIn(figure, 'share'),
    ...(census ? {} : { lower: valueIn(figure, 'lower'), upper: valueIn(figure, 'upper') }),
    preliminary,
  };
}

const shownShort = (value: Shown) => (typeof value === 'number' ? formatCount(value) : shortAbsence(value.absent));
