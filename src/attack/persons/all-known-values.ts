import { NATION } from '../../definitions/nation.ts';
import { setKey } from '../case-set.ts';
import type { Knowledge } from '../kinds/attack-kind.ts';
import { knowledgeOf } from '../kinds/kinds.ts';
import {
  figureKey,
  type Publication,
  type PublishedArea,
  type PublishedFigure,
  type PublishedPlace,
} from '../published.ts';
import {
  type Bracket,
  type CountUpTo,
  type KnownValues,
  limitsOfMedian,
  SHARES,
  shownNumber,
  standing,
  unrounded,
  type ValueNode,
} from './known-values.ts';
import { narrowed } from './narrowed.ts';
import { valueSums } from './value-sums.ts';
import { valueTies } from './value-ties.ts';

const ANY: Bracket = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * All distributions that are published of, and what those leave over whose n is told: how many values there are, and all that
 * the files say of them, also by the sums of others.
 */
export function allKnownValues(publication: Publication): KnownValues[] {
  const { area, figures } = publication;
  const all = figures.map((figure) => ({ figure, knowledge: knowledgeOf(figure) }));
  const upTo = countsUpTo(all);
  const nodes = new Map<PublishedFigure, ValueNode>();
  const valued = all.filter(({ knowledge }) => knowledge.values !== undefined);
  const besideKey = ({ measure, place }: PublishedFigure) => figureKey({ measure, place: { ...place, reporter: '' } });
  const without = Map.groupBy(
    valued.filter(
      ({ figure }) =>
        figure.place.reporter !== NATION &&
        figure.absent === undefined &&
        shownNumber(figure, 'mean') === undefined &&
        shownNumber(figure, 'n') !== 0,
    ),
    ({ figure }) => besideKey(figure),
  );
  for (const { figure, knowledge } of valued) {
    const isAlone = figure.place.reporter === NATION || without.get(besideKey(figure))?.length === 1;
    const known = ownValues(area, figure, knowledge, upTo, isAlone);
    if (known !== undefined) nodes.set(figure, { known });
  }
  const byMeasure = Map.groupBy(valued, ({ figure }) => figure.measure.id);
  const ties = [...byMeasure.values()].flatMap((own) => {
    const of = own.map(({ figure }) => figure);
    return valueTies(valueSums(publication, of), nodes);
  });
  narrowed(ties);
  return [...new Set([...nodes.values(), ...ties.flatMap(({ parts }) => parts)])].map(({ known }) => known);
}

/** What a figure says of its own values; undefined when it isn't known how many they are. */
function ownValues(
  { disclosure }: PublishedArea,
  figure: PublishedFigure,
  { values }: Knowledge,
  upTo: ReadonlyMap<string, CountUpTo>,
  isAlone: boolean,
): KnownValues | undefined {
  const n = shownNumber(figure, 'n');
  if (values === undefined || n === undefined || n === 0) return undefined;
  const { measure, place } = figure;
  const [mean, sd] = [shownNumber(figure, 'mean'), shownNumber(figure, 'sd')];
  const { quartiles, tails, median } = disclosure;
  const rules = { p10: tails, p25: quartiles, median, p75: quartiles, p90: tails };
  const spread = sd === undefined ? undefined : unrounded(sd, disclosure.sd.decimals);
  const within = upTo.get(`${placeKey(place)}${setKey(values.set)}`);
  const average = mean === undefined ? undefined : unrounded(mean, disclosure.mean.decimals);
  return {
    about: { measure: measure.id, place },
    n,
    each: { from: values.least, to: values.most },
    sum: average === undefined ? untoldSum(disclosure, figure, values.least, n, isAlone) : timesN(average, n),
    squares: ANY,
    sd: spread,
    percentiles: [
      ...Object.entries(SHARES).flatMap(([name, share]) => {
        const value = shownNumber(figure, name);
        const rule = rules[name as keyof typeof SHARES];
        return value === undefined ? [] : [{ ...standing(n, share), told: unrounded(value, rule.decimals) }];
      }),
      ...limitsOfMedian(figure, n, disclosure),
    ],
    upTo: within === undefined ? [] : [within],
  };
}

const timesN = ({ from, to }: Bracket, n: number): Bracket => ({ from: Math.ceil(from * n), to: Math.floor(to * n) });

/**
 * That a mean is withheld though enough are behind it tells that it is small: only where little more than the least value is left
 * for the lowest would it have told too much. Of one unit among several without a mean it may be withheld for the others' sake.
 */
function untoldSum(
  { mean, leastValues }: PublishedArea['disclosure'],
  figure: PublishedFigure,
  least: number,
  n: number,
  isAlone: boolean,
): Bracket {
  const isChosen = isAlone && n >= mean.from && figure.numbers.get('mean') === 'withheld';
  return isChosen ? { from: n * least, to: n * (least + leastValues) - 1 } : ANY;
}

const placeKey = ({ reporter, stratum, from, to }: PublishedPlace) => JSON.stringify([reporter, stratum, from, to]);

/** Shares within so many days, by the place and the cases that they are of. */
function countsUpTo(
  all: readonly { readonly figure: PublishedFigure; readonly knowledge: Knowledge }[],
): Map<string, CountUpTo> {
  return new Map(
    all.flatMap(({ figure, knowledge: { within } }) => {
      const count = within && shownNumber(figure, within.name);
      if (within === undefined || count === undefined) return [];
      return [[`${placeKey(figure.place)}${setKey(within.set)}`, { most: within.most, count }] as const];
    }),
  );
}
