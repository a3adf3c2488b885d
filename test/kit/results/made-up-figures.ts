import fc from 'fast-check';
import { day } from '../../../src/calendar/day.ts';
import { ABSENCE_REASONS, type Figure, type Result } from '../../../src/results/result.ts';

const count = fc.nat(10_000);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const id = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text !== '__proto__');
const share = fc.record({ numerator: count, denominator: count });
const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: null });
const some = (model: Record<string, fc.Arbitrary<unknown>>, ...required: string[]) =>
  fc.record(model, { requiredKeys: required, noNullPrototype: true });
const dictionary = (value: fc.Arbitrary<unknown>) => fc.dictionary(id, value, { noNullPrototype: true, maxKeys: 4 });

const row = fc.record({
  time: number,
  ...{ atRisk: count, events: count, censored: count },
  ...{ survival: maybe(number), se: maybe(number), lower: maybe(number), upper: maybe(number) },
});
const group = fc.record({
  ...{ n: count, events: count },
  ...{ median: maybe(number), medianLower: maybe(number), medianUpper: maybe(number) },
  curve: fc.array(row, { maxLength: 4 }),
  entryTimes: fc.array(number, { maxLength: 3 }),
});

const at = fc.record({ years: count, survival: number, lower: number, upper: number, atRisk: count });

/** Each kind of figure with every number that it can have, made up: no figure need make sense, only be of its kind. */
export const MADE_UP_FIGURES: { readonly [K in Figure['kind']]: fc.Arbitrary<Figure> } = {
  count: figures({ kind: fc.constant('count'), n: count, unique: count, by: dictionary(dictionary(count)) }, 'n', 'by'),
  summary: figures(
    {
      ...{ kind: fc.constant('summary'), n: count, persons: count, mean: maybe(number), sd: maybe(number) },
      ...{ p10: number, p25: number, median: number, p75: number, p90: number, method: fc.constant('micro') },
      absent: dictionary(fc.constantFrom(...ABSENCE_REASONS, 'single-value')),
      histogram: fc.array(fc.tuple(number, fc.integer({ min: 1, max: 99 })), { maxLength: 4 }),
    },
    'n',
    'mean',
    'sd',
  ),
  proportion: figures(
    {
      ...{ kind: fc.constant('proportion'), numerator: count, denominator: count, unique: share, missing: count },
      ...{ preliminary: fc.boolean(), beside: dictionary(share) },
    },
    'numerator',
    'denominator',
  ),
  choices: figures(
    {
      ...{ kind: fc.constant('choices'), n: count, unique: count },
      choices: dictionary(fc.record({ numerator: count, denominator: count, missing: count })),
    },
    'n',
    'choices',
  ),
  survival: figures(
    {
      ...{ kind: fc.constant('survival'), n: count, events: count, missing: count, groups: dictionary(group) },
      relative: fc.record({ n: count, missing: count, at: fc.array(at, { maxLength: 3 }) }),
      logRank: maybe(fc.record({ chisq: number, df: count, p: number })),
    },
    'n',
    'events',
    'missing',
    'groups',
    'logRank',
  ),
  absent: figures({ kind: fc.constant('absent'), reason: fc.constantFrom(...ABSENCE_REASONS) }, 'reason'),
};

function figures(model: Record<string, fc.Arbitrary<unknown>>, ...required: string[]): fc.Arbitrary<Figure> {
  return some(model, 'kind', ...required) as unknown as fc.Arbitrary<Figure>;
}

const year = fc.integer({ min: 2000, max: 2030 });
const days = year.map((of) => ({ from: day(`${of}-01-01`), to: day(`${of}-12-31`) }));

/** A result of any kind, with its whole address and all that can stand beside. */
export const MADE_UP_RESULT = some(
  {
    ...{ area: id, measure: id, definition: id, reporter: id, period: days },
    part: some({ from: year, to: year, stratum: id }, 'from', 'to'),
    extract: fc.record({ id, asOf: fc.constant(day('2025-03-31')) }, { noNullPrototype: true }),
    source: fc.constantFrom('computed', 'keyed'),
    figure: fc.oneof(...Object.values(MADE_UP_FIGURES)),
    reporters: fc.record({ expected: count, reported: count, missing: fc.array(id, { maxLength: 3 }) }),
    comparableFrom: year,
    refused: dictionary(count),
  },
  'area',
  'measure',
  'definition',
  'reporter',
  'period',
  'part',
  'extract',
  'source',
  'figure',
) as unknown as fc.Arbitrary<Result>;
