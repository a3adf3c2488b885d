import fc from 'fast-check';
import type { FigureDefinition } from '../../../src/definitions/figure-definition.ts';
import { breakdownFacts } from '../../../src/definitions/kinds/breakdowns.ts';
import { definedParts } from '../../../src/definitions/kinds/kinds.ts';
import type { Measure } from '../../../src/definitions/measure.ts';
import type { Dictionary } from '../../../src/dictionary/dictionary.ts';
import type {
  PublicBeside,
  PublicCurve,
  PublicFigure,
  PublicShare,
  PublicSurvivalGroup,
  Shown,
} from '../../../src/disclosure/public-result.ts';
import { ABSENCE_REASONS } from '../../../src/results/result.ts';

const absent = fc.constantFrom(...ABSENCE_REASONS).map((reason): Shown => ({ absent: reason }));
const orAbsent = (number: fc.Arbitrary<number>): fc.Arbitrary<Shown> =>
  fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: absent });
/** None, one, some, or so many that they are written with a space. */
const count = fc.oneof(fc.constantFrom(0, 1, 5, 12_345), fc.nat(400));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const days = fc.oneof(
  fc.nat(90),
  fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10),
);

/** A share: shown, withheld, withheld but told rounded, or of nobody. */
const share: fc.Arbitrary<PublicShare> = fc
  .record({
    denominator: count,
    part,
    why: fc.option(absent),
    about: fc.boolean(),
  })
  .map(({ denominator, part, why, about }) => {
    const nobody: Shown = { absent: 'not-applicable' };
    if (why !== null) {
      const rounded: Shown = { absent: 'withheld', about: Math.round(part * 20) / 20 };
      const isRounded = about && denominator > 0;
      const hidden: Shown = isRounded ? { absent: 'withheld' } : why;
      return {
        numerator: hidden,
        denominator: isRounded ? denominator : why,
        share: isRounded ? rounded : why,
        ...{ lower: hidden, upper: hidden },
      };
    }
    if (denominator === 0) return { numerator: 0, denominator, share: nobody, lower: nobody, upper: nobody };
    const numerator = Math.round(part * denominator);
    const value = numerator / denominator;
    return { numerator, denominator, share: value, lower: value * 0.9, upper: Math.min(1, value * 1.1) };
  });
const beside = share.map(
  ({ numerator, denominator, share: value }): PublicBeside => ({ numerator, denominator, share: value }),
);

const curve: fc.Arbitrary<PublicCurve> = fc
  .record({ years: fc.nat(8), fall: fc.double({ min: 0.01, max: 0.2, noNaN: true }), few: orAbsent(fc.constant(12)) })
  .map(({ years, fall, few }) => {
    const at = (year: number) => Math.max(0, 1 - year * fall);
    const limits = (year: number) => ({ lower: at(year) * 0.95, upper: Math.min(1, at(year) * 1.05) });
    const points = Array.from({ length: years === 0 ? 0 : years + 1 }, (_, year) => ({
      ...{ months: year * 12, survival: at(year) },
      ...limits(year),
    }));
    const isReached = years > 0 && at(years) <= 0.5;
    const notReached: Shown = { absent: 'not-reached' };
    const median = isReached ? (0.5 / fall) * 12 : notReached;
    return {
      median,
      medianLower: isReached ? (0.4 / fall) * 12 : notReached,
      medianUpper: isReached && years > 4 ? (0.6 / fall) * 12 : notReached,
      points,
      rows: points.map((point) => ({ ...point, atRisk: 40, events: few, censored: few })),
    };
  });
const group: fc.Arbitrary<PublicSurvivalGroup> = fc
  .record({ n: orAbsent(count), events: orAbsent(count), curve })
  .map(({ n, events, curve: own }) => ({ n, events, ...(typeof n === 'number' && n > 0 ? own : NO_CURVE) }));
const NO_CURVE: PublicCurve = {
  ...{ median: { absent: 'not-shown' }, medianLower: { absent: 'not-shown' }, medianUpper: { absent: 'not-shown' } },
  ...{ points: [], rows: [] },
};

const BY_KIND: {
  readonly [K in FigureDefinition['kind']]: (measure: Measure, dictionary: Dictionary) => fc.Arbitrary<PublicFigure>;
} = {
  count: (measure, dictionary) =>
    fc
      .record({ n: orAbsent(count), unique: count, by: fc.record(byOf(measure, dictionary)) })
      .map(({ n, unique, by }) => ({
        kind: 'count',
        n,
        ...(measure.computation.population.count === 'persons' ? { unique } : {}),
        by: typeof n === 'number' && n > 0 ? mapValues(by, (categories) => partsOf(categories, n)) : {},
      })),
  summary: () =>
    fc
      .record({
        n: orAbsent(count),
        middle: orAbsent(days),
        sd: orAbsent(days),
        spread: days,
        persons: orAbsent(count),
        hasLimits: fc.boolean(),
      })
      .map(({ n, middle, sd, spread, persons, hasLimits }) => {
        const at = (times: number): Shown => (typeof middle === 'number' ? middle + spread * times : middle);
        const some = { mean: at(1.1), sd, p10: at(0), p25: at(0.5), median: at(1), p75: at(1.5), p90: at(2) };
        const limits = { medianLower: at(0.75), medianUpper: at(1.25) };
        return { kind: 'summary', n, persons, ...some, ...(hasLimits ? limits : {}) };
      }),
  proportion: (measure) =>
    fc
      .record({ share, missing: orAbsent(count), preliminary: fc.boolean(), beside })
      .map(({ share: own, missing, preliminary, beside: other }) => {
        const ids = definedParts(measure.computation.figure).beside.map(({ id }) => id);
        return {
          ...{ kind: 'proportion', ...own, missing, preliminary },
          ...(ids.length === 0 ? {} : { beside: Object.fromEntries(ids.map((id) => [id, other])) }),
        };
      }),
  coverage: (measure, dictionary) => BY_KIND.proportion(measure, dictionary),
  choices: ({ computation }) => {
    const choice = fc
      .record({ share, missing: orAbsent(count) })
      .map(({ share: own, missing }) => ({ ...own, missing }));
    const choices = Object.fromEntries(definedParts(computation.figure).choices.map(({ id }) => [id, choice]));
    return fc.record({ n: orAbsent(count), choices: fc.record(choices) }).map((own) => ({ kind: 'choices', ...own }));
  },
  survival: ({ computation }, dictionary) => {
    const { followed } = definedParts(computation.figure);
    const listed = followed?.by.groups ?? codesOf(followed?.by.variable ?? '', computation, dictionary);
    const groups = fc.record(Object.fromEntries(listed.map(({ id }) => [id, group])));
    return fc.record({ n: orAbsent(count), events: orAbsent(count), missing: orAbsent(count), groups }).map((own) => ({
      ...{ kind: 'survival', ...own },
      logRank: { chisq: 4, df: 1, p: 0.045 },
    }));
  },
};

/** Any public figure of a measure, with numbers that are there and that are not; now and then there is none at all. */
export function anyPublicFigure(measure: Measure, dictionary: Dictionary): fc.Arbitrary<PublicFigure> {
  const none = fc.constantFrom(...ABSENCE_REASONS).map((reason): PublicFigure => ({ kind: 'absent', reason }));
  const own = BY_KIND[measure.computation.figure.kind](measure, dictionary);
  return fc.oneof({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: none });
}

function byOf({ computation }: Measure, dictionary: Dictionary) {
  return Object.fromEntries(
    definedParts(computation.figure).breakdowns.map((breakdown) => {
      const { categories, byVariable } = breakdownFacts(breakdown);
      const codes = byVariable === undefined ? categories : codesOf(byVariable.variable, computation, dictionary);
      const missing = byVariable === undefined ? [] : [byVariable.missing];
      const ids = [...new Set([...codes.map(({ id }) => id), ...missing])];
      return [breakdown.id, fc.record(Object.fromEntries(ids.map((id) => [id, orAbsent(part)])))];
    }),
  );
}

/** Parts of all, none of them larger than its share of the whole can be. */
function partsOf(parts: Readonly<Record<string, Shown>>, n: number): Record<string, Shown> {
  const most = n / Object.keys(parts).length;
  return mapValues(parts, (value) => (typeof value === 'number' ? Math.floor(value * most) : value));
}

function mapValues<T, U>(all: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));
}

function codesOf(variable: string, { population }: Measure['computation'], { forms }: Dictionary) {
  const [table = '', column = ''] = variable.includes('.')
    ? variable.split('.')
    : [population.rows[0]?.table ?? '', variable];
  return forms.get(table)?.variables.find(({ id }) => id === column)?.codes ?? [];
}
