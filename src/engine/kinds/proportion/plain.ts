import type { Numerator, ProportionFigure } from '../../../definitions/figure-definition.ts';
import type { Row } from '../../../dictionary/dictionary.ts';
import type { Case, Decision } from '../../population/case.ts';
import { isAmong } from '../among.ts';
import type { PlainKindContext, PlainReading } from '../kind.ts';
import { nobodyKnown } from '../nobody-known.ts';
import { besideSources } from './beside-sources.ts';
import { linkColumn, linkOf } from './linked.ts';
import { linkedDecisions } from './linked-decisions.ts';
import { type Met, metOf } from './met.ts';
import { preliminary } from './preliminary.ts';

/** Judges case by case whether it is in the numerator. */
export function plainProportion(
  figure: ProportionFigure,
  cases: readonly Case[],
  context: PlainKindContext,
): PlainReading {
  const { population } = context.measure.computation;
  const decisions: Decision[] = [];
  const decide = ({ reporter, person, table, row }: Case, verdict: Decision['verdict'], reason: string) =>
    decisions.push({ reporter, person, table, row: row.number, verdict, reason });
  const rowsFor = linkedRows(figure.numerator, context);
  const judged: { readonly one: Case; readonly met: Met['met'] }[] = [];
  for (const one of cases) {
    if (!isAmong(figure.among, one)) {
      decide(one, 'outside', 'hör inte till nämnaren');
      continue;
    }
    const { met, reason } = metOf(figure, one, rowsFor(one), context);
    judged.push({ one, met });
    decide(one, met === undefined ? 'excluded' : 'counted', reason);
  }
  const known = judged.filter(({ met }) => met !== undefined);
  const counts = (some: typeof judged) => ({
    numerator: some.filter(({ met }) => met).length,
    denominator: some.length,
  });
  const beside = besideSources(figure, population).map(({ id, places }) => [
    id,
    counts(known.filter(({ one }) => places.some((place) => one.sources.has(place)))),
  ]);
  const { reporter, period } = context.rows;
  const linked =
    figure.numerator.own === undefined
      ? linkedDecisions(
          figure.numerator,
          judged.map(({ one }) => one),
          context,
        )
      : [];
  return {
    figure:
      known.length === 0
        ? nobodyKnown(figure.numerator.own === undefined ? 0 : judged.length)
        : {
            kind: 'proportion',
            ...counts(known),
            ...(figure.numerator.own === undefined ? {} : { missing: judged.length - known.length }),
            ...preliminary(figure, context.lastDay[reporter] ?? period.to, context.asOf),
            ...(beside.length === 0 ? {} : { beside: Object.fromEntries(beside) }),
          },
    excluded: [],
    decisions: [...decisions, ...linked],
    persons: {
      all: new Set(known.map(({ one }) => one.person)),
      numerator: new Set(known.filter(({ met }) => met).map(({ one }) => one.person)),
    },
  };
}

/** Finds the rows of another table that may be a case's: by the column that they share, so that not all are asked of each case. */
function linkedRows(numerator: Numerator, { rows: { tables } }: PlainKindContext): (one: Case) => readonly Row[] {
  if (numerator.own !== undefined) return () => [];
  const column = linkColumn(numerator);
  const byKey = Map.groupBy(tables.get(numerator.table) ?? [], ({ values }) => values[column] ?? null);
  return (one) => byKey.get(linkOf(numerator, one)) ?? [];
}
