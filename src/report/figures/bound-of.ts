import { type BesideShare, besideShares } from '../../charts/beside.ts';
import type { Measure } from '../../definitions/measure.ts';
import {
  isShown,
  type PublicChoice,
  type PublicFigure,
  type PublicProportion,
  type PublicResult,
  type PublicSurvival,
  type Shown,
} from '../../disclosure/public-result.ts';
import type { NumberOrigin } from '../reading/number-definition.ts';
import {
  type Bound,
  type CountBound,
  type DurationBound,
  isMissing,
  type Missing,
  type ShareBound,
} from './figure-source.ts';

const NOT_APPLICABLE: Missing = { absent: 'not-applicable' };
const MONTHS_IN_YEAR = 12;

/** The number that a statistic is of a published figure, or why there is none. */
export function boundOf(result: PublicResult | undefined, from: NumberOrigin, measure: Measure): Bound | Missing {
  if (result === undefined) return NOT_APPLICABLE;
  const { figure } = result;
  if (figure.kind === 'absent') return { absent: figure.reason };
  switch (from.kind) {
    case 'count':
      return figure.kind === 'count' ? withPersons(counted(figure.n), figure.unique) : NOT_APPLICABLE;
    case 'share':
      if (figure.kind !== 'proportion') return NOT_APPLICABLE;
      return withBeside(share(figure, figure.missing, figure.preliminary), besideShares(measure, figure));
    case 'choice': {
      const choice: PublicChoice | undefined = figure.kind === 'choices' ? figure.choices[from.choice] : undefined;
      return choice === undefined ? NOT_APPLICABLE : share(choice, choice.missing);
    }
    case 'category':
      return category(figure, from);
    case 'median':
      return figure.kind === 'summary' ? withPersons(median(figure.median, figure.n), figure.persons) : NOT_APPLICABLE;
    case 'survival':
      return figure.kind === 'survival' ? survival(figure, from.group, from.years) : NOT_APPLICABLE;
    case 'p':
      if (figure.kind !== 'survival') return NOT_APPLICABLE;
      return 'absent' in figure.logRank ? { absent: figure.logRank.absent } : { kind: 'p', number: figure.logRank.p };
    case 'relativeSurvival':
      return { absent: 'no-life-table' };
  }
}

function withPersons<B extends CountBound | DurationBound>(
  bound: B | Missing,
  persons: Shown | undefined,
): B | Missing {
  return persons === undefined || isMissing(bound) ? bound : { ...bound, persons };
}

function withBeside(bound: ShareBound | Missing, beside: readonly BesideShare[]): ShareBound | Missing {
  return beside.length === 0 || isMissing(bound) ? bound : { ...bound, beside };
}

function counted(n: Shown): CountBound | Missing {
  return isShown(n) ? { kind: 'count', number: n } : n;
}

function share(
  of: Pick<PublicProportion, 'numerator' | 'denominator'>,
  missing?: Shown,
  preliminary?: boolean,
): ShareBound | Missing {
  const { numerator, denominator } = of;
  if (!isShown(numerator)) return numerator;
  if (!isShown(denominator)) return denominator;
  return {
    kind: 'share',
    numerator,
    denominator,
    number: numerator / denominator,
    ...(missing === undefined ? {} : { missing }),
    ...(preliminary ? { preliminary } : {}),
  };
}

function category(figure: PublicFigure, from: Extract<NumberOrigin, { kind: 'category' }>): Bound | Missing {
  if (figure.kind !== 'count') return NOT_APPLICABLE;
  const cells = figure.by[from.breakdown];
  const numerator = cells?.[from.category];
  const except = from.except === undefined ? 0 : cells?.[from.except];
  // A list that can't be kept safe is published empty.
  if (numerator === undefined || except === undefined) return { absent: 'withheld' };
  if (!isShown(numerator)) return numerator;
  if (!isShown(except)) return except;
  if (!isShown(figure.n)) return figure.n;
  return share({ numerator, denominator: figure.n - except }, from.except === undefined ? undefined : except);
}

function median(value: Shown, n: Shown): DurationBound | Missing {
  if (!isShown(value)) return value;
  return isShown(n) ? { kind: 'days', number: value, n } : n;
}

function survival({ groups }: PublicSurvival, id: string, years: number): Bound | Missing {
  const group = groups[id];
  if (group === undefined) return NOT_APPLICABLE;
  if (!isShown(group.n)) return group.n;
  const point = group.points.find(({ months }) => months === years * MONTHS_IN_YEAR);
  if (point === undefined) return { absent: group.points.length === 0 ? 'not-shown' : 'too-few-at-risk' };
  const { survival: number, lower, upper } = point;
  return { kind: 'estimate', number, lower, upper, n: group.n };
}
