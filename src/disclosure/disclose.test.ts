import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { calendarYear } from '../calendar/period.ts';
import type { Area } from '../measures/area.ts';
import type { Breakdown, FigureDefinition, Level, Measure } from '../measures/measure.ts';
import { type CountResult, type Evaluation, type Figure, NATION, type SummaryResult } from '../measures/result.ts';
import { disclose } from './disclose.ts';
import type { PublicFigure, Shown } from './public-result.ts';

const withheld = { absent: 'withheld' } as const;
const ALL: readonly Level[] = [
  { level: 'nation', statistics: ['n', 'mean', 'sd', 'p10', 'median', 'p90', 'share', 'by'] },
  { level: 'unit', statistics: ['n', 'mean', 'sd', 'p10', 'median', 'p90', 'share', 'by'] },
];
const SEX: Breakdown = {
  kind: 'variable',
  id: 'kon',
  name: 'Kön',
  variable: 'kon',
  missing: 'okant',
  onlyOccurring: false,
};
const TYPE: Breakdown = {
  kind: 'categories',
  id: 'typ',
  name: 'Typ',
  overlapping: false,
  exhaustive: false,
  categories: [],
};
const GROUP: Breakdown = { ...TYPE, id: 'grupp', name: 'Grupp', overlapping: true };
const COUNT: FigureDefinition = { kind: 'count', breakdowns: [SEX, TYPE, GROUP] };

function aMeasure(figure: FigureDefinition = COUNT, levels = ALL): Measure {
  return {
    id: 'M1',
    code: 'M1',
    name: 'Påhittat mått',
    category: 'background',
    type: 'keyFigure',
    measuredIn: 'Antal patienter',
    texts: [],
    computation: { population: { count: 'persons', rows: [], first: 'inPeriod' }, figure },
    levels,
    versions: [],
    readings: [],
    examples: [],
    file: 'm1.yaml',
  };
}

function anArea(measure: Measure, rule: Partial<Area['disclosure']> = {}): Area {
  return {
    id: 'pahitt',
    name: 'Påhitt',
    shortName: 'Påhitt',
    owner: '',
    description: '',
    calendar: { submissionMonth: 3, publicationMonth: 6 },
    categories: [],
    measureCount: { min: 1, max: 9 },
    reporters: [],
    reporterVariable: 'enhet',
    permits: [],
    conditions: [],
    versions: [],
    disclosure: { threshold: 5, percentilesFrom: 10, zeroIsShown: true, explanation: '', ...rule },
    caveats: [],
    measures: [measure],
  };
}

/** Discloses figures by reporter and gives back the public ones by reporter. */
function publish(
  figures: Record<string, Figure>,
  measure = aMeasure(),
  rule?: Partial<Area['disclosure']>,
): Record<string, PublicFigure> {
  const evaluation: Evaluation = {
    area: 'pahitt',
    version: '1.0',
    year: 2024,
    period: calendarYear(2024),
    asOf: '2025-03-31',
    results: Object.entries(figures).map(([reporter, figure]) => ({ measure: 'M1', reporter, figure })),
    rows: {},
    problems: [],
  };
  return Object.fromEntries(disclose(evaluation, anArea(measure, rule)).map((one) => [one.reporter, one.figure]));
}

const count = (n: number, by: CountResult['by'] = {}): CountResult => ({ kind: 'count', n, by });
const days = (n: number, more: Partial<SummaryResult> = {}): SummaryResult => ({
  kind: 'summary',
  n,
  mean: 7,
  sd: 2,
  p10: 3,
  median: 6,
  p90: 9,
  ...more,
});
const share = (numerator: number, denominator: number): Figure => ({ kind: 'proportion', numerator, denominator });

describe('the first disclosure rule', () => {
  test('counts from 1 to threshold − 1 are withheld; the threshold itself and 0 are shown', () => {
    const of = (n: number) => publish({ a: count(n) })['a'];
    for (const n of [1, 2, 3, 4]) assert.deepEqual(of(n), { kind: 'count', n: withheld, by: {} });
    for (const n of [0, 5, 6]) assert.deepEqual(of(n), { kind: 'count', n, by: {} });
  });

  test('0 is withheld when the rule says so', () => {
    assert.deepEqual(publish({ a: count(0) }, aMeasure(), { zeroIsShown: false })['a'], {
      kind: 'count',
      n: withheld,
      by: {},
    });
  });

  test('a summary of too few is withheld whole, and p10 and p90 need more than the rest', () => {
    const none = { n: withheld, mean: withheld, sd: withheld, p10: withheld, median: withheld, p90: withheld };
    assert.deepEqual(publish({ a: days(4) })['a'], { kind: 'summary', ...none });
    assert.deepEqual(publish({ a: days(9) })['a'], { ...days(9), p10: withheld, p90: withheld });
    assert.deepEqual(publish({ a: days(10, { method: 'micro' }) })['a'], days(10, { method: 'micro' }));
  });

  test('the values behind a summary, persons behind episodes and figures beside a share never come along', () => {
    const figures = publish({
      a: days(10, { histogram: [[7, 10]], persons: 8 }),
      b: { kind: 'proportion', numerator: 5, denominator: 10, beside: { treated: { numerator: 5, denominator: 6 } } },
      c: { ...count(20), unique: 19 },
    });
    assert.doesNotMatch(JSON.stringify(figures), /histogram|persons|beside|unique/);
  });

  test('a share is withheld when its denominator, its numerator or those outside it are too few', () => {
    const hidden = { numerator: withheld, share: withheld, lower: withheld, upper: withheld, preliminary: false };
    const of = (numerator: number, denominator: number) => publish({ a: share(numerator, denominator) })['a'];
    assert.deepEqual(of(4, 4), { kind: 'proportion', denominator: withheld, ...hidden });
    assert.deepEqual(of(4, 40), { kind: 'proportion', denominator: 40, ...hidden });
    assert.deepEqual(of(36, 40), { kind: 'proportion', denominator: 40, ...hidden });
    const shown = of(30, 80);
    assert.ok(shown?.kind === 'proportion' && shown.share === 0.375);
    // Wilson 95 % for 30 of 80, by hand: centre (p + z²/2n)/(1 + z²/n), half-width z√(p(1−p)/n + z²/4n²)/(1 + z²/n).
    assert.ok(Math.abs(Number(shown.lower) - 0.2769) < 5e-5 && Math.abs(Number(shown.upper) - 0.4845) < 5e-5);
  });

  test('a share of none and of all are shown when zero is', () => {
    for (const numerator of [0, 40]) {
      const figure = publish({ a: share(numerator, 40) })['a'];
      assert.ok(figure?.kind === 'proportion' && figure.numerator === numerator && figure.share === numerator / 40);
    }
  });

  test('what is absent stays absent with its reason', () => {
    for (const reason of ['not-reported', 'not-applicable', 'not-poolable'] as const)
      assert.deepEqual(publish({ a: { kind: 'absent', reason } })['a'], { kind: 'absent', reason });
  });

  test('the standard deviation of a single value says so', () => {
    const figure = publish({ a: days(1, { sd: null }) }, aMeasure(), { threshold: 1, percentilesFrom: 1 })['a'];
    assert.ok(figure?.kind === 'summary');
    assert.deepEqual(figure.sd, { absent: 'single-value' });
  });

  test('a statistic that the level leaves out is not shown even when it was computed', () => {
    const levels: Level[] = [{ level: 'nation', statistics: ['n', 'mean', 'sd'] }];
    const figures = publish({ a: days(20), [NATION]: days(20) }, aMeasure(COUNT, levels));
    assert.deepEqual(Object.keys(figures), [NATION]);
    const { p10, median, p90 } = days(20);
    const nation = figures[NATION];
    assert.ok(nation?.kind === 'summary' && p10 && median && p90);
    assert.deepEqual([nation.p10, nation.median, nation.p90], Array(3).fill({ absent: 'not-poolable' }));
    assert.deepEqual(publish({ [NATION]: count(9, { kon: { man: 9 } }) }, aMeasure(COUNT, levels))[NATION], count(9));
  });

  test('results of a measure that the area does not have are left out', () => {
    assert.deepEqual(publish({ a: count(9) }, { ...aMeasure(), id: 'M2' }), {});
  });
});

describe('complements', () => {
  test('a lone withheld unit takes the smallest other with it, and the total stays', () => {
    const figures = publish({ a: count(3), b: count(20), c: count(8), [NATION]: count(31) });
    assert.deepEqual(shownUnits(figures), { a: withheld, b: 20, c: withheld, [NATION]: 31 });
  });

  test('the total goes when there is no other unit to hide behind', () => {
    assert.equal(typeof shownUnits(publish({ a: count(4), b: count(0), [NATION]: count(4) }))[NATION], 'object');
    const figures = publish({ a: share(2, 40), [NATION]: share(2, 40) });
    assert.deepEqual(
      Object.values(figures).map((one) => one.kind === 'proportion' && one.share),
      [withheld, withheld],
    );
  });

  test('several that must each be one are not left as their sum', () => {
    const figures = publish({ a: count(1), b: count(1), c: count(9), d: count(30), [NATION]: count(41) });
    assert.deepEqual(shownUnits(figures), { a: withheld, b: withheld, c: withheld, d: 30, [NATION]: 41 });
  });

  test('a list where every category holds one person is left empty', () => {
    const figure = publish({ a: count(6, { kon: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 } }) })['a'];
    assert.deepEqual(figure, { kind: 'count', n: 6, by: { kon: {} } });
  });

  test('overlapping categories are withheld one by one', () => {
    const figure = publish({ a: count(20, { grupp: { net: 18, chd: 2, binjure: 0 } }) })['a'];
    assert.deepEqual(figure, { kind: 'count', n: 20, by: { grupp: { net: 18, chd: withheld, binjure: 0 } } });
  });

  test('the few that no category takes are not what the total leaves over', () => {
    const figure = publish({ a: count(30, { typ: { kirurgi: 20, radionuklid: 7 } }) })['a'];
    assert.deepEqual(figure, { kind: 'count', n: 30, by: { typ: { kirurgi: 20, radionuklid: withheld } } });
  });
});

const shownUnits = (figures: Record<string, PublicFigure>) =>
  Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, figure.kind === 'count' ? figure.n : figure]));

/** One addition seen from outside: undefined is what is not shown. */
type Sight = { total: string; parts: string[] };

/**
 * An attacker with only what is published, who knows that a withheld count is at least 1: subtracts until nothing more
 * comes out. Written apart from the protection, over the public figures alone.
 */
function recovered(seen: Map<string, Shown>, sums: Sight[]): string[] {
  const known = new Map([...seen].filter((one): one is [string, number] => typeof one[1] === 'number'));
  const start = known.size;
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { total, parts } of sums) {
      const unknown = parts.filter((part) => !known.has(part));
      const rest = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
      const whole = known.get(total);
      if (whole === undefined && unknown.length === 0) known.set(total, rest);
      if (whole === undefined) continue;
      if (unknown.length === 1 || whole - rest === unknown.length)
        for (const part of unknown) known.set(part, (whole - rest) / unknown.length);
    }
  }
  return [...known.keys()].slice(start);
}

describe('an attacker who subtracts', () => {
  const small = fc.oneof(fc.constantFrom(0, 0, 1, 1, 2, 3, 4), fc.nat(12), fc.nat(60));
  const units = (cell: fc.Arbitrary<number[]>) => fc.array(cell, { minLength: 1, maxLength: 5 });
  const column = (rows: number[][], at: number) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);

  test('gets no count of a unit, a sex or a type back', () => {
    fc.assert(
      fc.property(
        units(fc.array(small, { minLength: 3, maxLength: 3 })),
        units(small.map((n) => [n])),
        (sexes, rests) => {
          const by = (row: number[]) => Object.fromEntries(row.map((value, at) => [`k${at}`, value]));
          const rows = [...sexes, [0, 1, 2].map((at) => column(sexes, at))];
          const beyond = [...sexes.map((_, at) => rests[at]?.[0] ?? 0)];
          const outside = [...beyond, beyond.reduce((a, b) => a + b, 0)];
          const ids = [...sexes.keys()].map(String).concat(NATION);
          const figures = publish(
            Object.fromEntries(
              rows.map((row, at) => {
                const n = row.reduce((a, b) => a + b, 0);
                return [ids[at], count(n + (outside[at] ?? 0), { typ: by(row) })];
              }),
            ),
          );
          const seen = new Map<string, Shown>();
          for (const [id, figure] of Object.entries(figures)) {
            if (figure.kind !== 'count') continue;
            seen.set(id, figure.n);
            for (const at of [0, 1, 2]) seen.set(`${id} k${at}`, figure.by['typ']?.[`k${at}`] ?? withheld);
          }
          const unitIds = ids.slice(0, -1);
          // The attacker even knows when no case is outside the categories: then they add up to the total.
          const sums: Sight[] = [
            { total: NATION, parts: unitIds },
            ...[0, 1, 2].map((at) => ({ total: `${NATION} k${at}`, parts: unitIds.map((id) => `${id} k${at}`) })),
            ...ids.flatMap((id, at) =>
              outside[at] === 0 ? [{ total: id, parts: [0, 1, 2].map((k) => `${id} k${k}`) }] : [],
            ),
          ];
          assert.deepEqual(recovered(seen, sums), []);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('gets no numerator back, by either side of the share', () => {
    fc.assert(
      fc.property(units(fc.tuple(small, small).map((pair) => [...pair])), (pairs) => {
        const rows = [...pairs, [column(pairs, 0), column(pairs, 1)]];
        const ids = [...pairs.keys()].map(String).concat(NATION);
        const figures = publish(
          Object.fromEntries(
            rows.flatMap(([inside = 0, outside = 0], at) =>
              inside + outside === 0 ? [] : [[ids[at], share(inside, inside + outside)]],
            ),
          ),
        );
        const seen = new Map<string, Shown>();
        for (const [id, figure] of Object.entries(figures)) {
          if (figure.kind !== 'proportion') continue;
          const { denominator, numerator } = figure;
          seen.set(`${id} d`, denominator).set(`${id} in`, numerator);
          const known = typeof numerator === 'number' && typeof denominator === 'number';
          seen.set(`${id} out`, known ? denominator - numerator : withheld);
        }
        const parts = (side: string) => [...pairs.keys()].map((at) => `${at} ${side}`).filter((one) => seen.has(one));
        const sums = ['d', 'in', 'out']
          .filter((side) => seen.has(`${NATION} ${side}`))
          .map((side) => ({ total: `${NATION} ${side}`, parts: parts(side) }));
        const within = Object.keys(figures).map((id) => ({ total: `${id} d`, parts: [`${id} in`, `${id} out`] }));
        // Within one unit two unknown sides say nothing; only the sum over units is tried with the "at least 1" step.
        assert.deepEqual(
          recovered(seen, sums.concat(within.filter(({ parts: [one = ''] }) => seen.get(one) !== withheld))),
          [],
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('would have succeeded without the complements', () => {
    const seen = new Map<string, Shown>([
      [NATION, 31],
      ['a', withheld],
      ['b', 20],
      ['c', 8],
    ]);
    assert.deepEqual(recovered(seen, [{ total: NATION, parts: ['a', 'b', 'c'] }]), ['a']);
  });

  test('finds the total as often as it was and nothing else withheld when all counts are large', () => {
    const figures = publish({ a: count(20, { kon: { kvinna: 8, man: 12 } }), b: count(30), [NATION]: count(50) });
    assert.doesNotMatch(JSON.stringify(figures), /withheld/);
  });
});
