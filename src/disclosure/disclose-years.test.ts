import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recovered } from '../../test/kit/disclosure/attacker.ts';
import {
  aMeasure,
  anArea,
  COUNT,
  count,
  days,
  madeUpResult,
  publishYears,
  share,
  withheld,
} from '../../test/kit/disclosure/made-up-results.ts';
import { day } from '../calendar/day.ts';
import type { Level } from '../definitions/measure.ts';
import { releaseOf } from '../results/release.ts';
import type { Figure, Result, SurvivalGroup, SurvivalResult } from '../results/result.ts';
import { disclose } from './disclose.ts';
import type { PublicFigure, Shown } from './public-result.ts';

/** A group of whom the first die, a month apart, and the rest are followed for five years. */
function group(n: number, events: number): SurvivalGroup {
  const curve = Array.from({ length: events }, (_, at) => row(30 * (at + 1), n - at, 1, 0, 1 - (at + 1) / n));
  const rest = n - events;
  const end = rest > 0 ? [row(Math.max(1826, 30 * events + 30), rest, 0, rest, rest / n)] : [];
  return {
    n,
    events,
    median: null,
    medianLower: null,
    medianUpper: null,
    curve: [...curve, ...end],
    entryTimes: [],
  };
}
const row = (time: number, atRisk: number, events: number, censored: number, survival: number) => ({
  time,
  atRisk,
  events,
  censored,
  survival,
  se: 0,
  lower: survival,
  upper: survival,
});

function survival(groups: Readonly<Record<string, SurvivalGroup>>): SurvivalResult {
  const all = Object.values(groups);
  const sum = (of: (one: SurvivalGroup) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    kind: 'survival',
    n: sum(({ n }) => n),
    events: sum(({ events }) => events),
    missing: 3,
    groups,
    logRank: null,
  };
}

const only = (figure: SurvivalResult): PublicFigure => publishYears([{ figure }])[0]?.figure ?? assert.fail();

describe('figures of several years and strata', () => {
  test('keep what they are of, and follow the newest edition', () => {
    const [one] = publishYears([{ figure: count(9), stratum: 'ileum', year: 2023, since: 2017, reporter: 'a' }]);
    assert.deepEqual(
      [one?.part, one?.reporter, one?.figure],
      [{ from: 2017, to: 2023, stratum: 'ileum' }, 'a', count(9)],
    );
  });

  test('a lone small stratum takes another with it, unless those in none hide it', () => {
    const shown = (ileum: number, pankreas: number, alla: number) =>
      publishYears(
        Object.entries({ ileum, pankreas, alla }).map(([stratum, n]) => ({ stratum, figure: count(n) })),
      ).map(({ figure }) => (figure.kind === 'count' ? figure.n : undefined));
    assert.deepEqual(shown(3, 40, 43), [withheld, withheld, 43]);
    assert.deepEqual(shown(3, 40, 60), [withheld, 40, 60]);
    assert.deepEqual(shown(20, 40, 62), [withheld, 40, 62]);
  });

  test('quartiles are there where the level lists them', () => {
    const levels: Level[] = [{ level: 'nation', statistics: ['n', 'p25', 'median', 'p75'] }];
    const figure = days(20, { p25: 4, p75: 8 });
    const [one] = publishYears([{ figure }], aMeasure(COUNT, levels));
    assert.ok(one?.figure.kind === 'summary');
    assert.deepEqual([one.figure.p25, one.figure.median, one.figure.p75], [4, 6, 8]);
    const [plain] = publishYears([{ figure }]);
    assert.ok(plain?.figure.kind === 'summary' && !('p25' in plain.figure));
  });

  test('few missing of a share are withheld alone', () => {
    const figure = { ...share(30, 80), missing: 3 };
    const [one] = publishYears([{ figure }]);
    assert.ok(one?.figure.kind === 'proportion');
    assert.deepEqual([one.figure.numerator, one.figure.denominator, one.figure.missing], [30, 80, withheld]);
  });
});

describe('survival by group', () => {
  test('of few is withheld whole, with the totals, and the other curves stay', () => {
    const figure = only(survival({ a: group(60, 20), b: group(4, 2), c: group(50, 25) }));
    assert.ok(figure.kind === 'survival');
    assert.deepEqual([figure.n, figure.events, figure.missing], [withheld, withheld, withheld]);
    assert.deepEqual(figure.groups['b'], {
      n: withheld,
      events: withheld,
      median: withheld,
      medianLower: withheld,
      medianUpper: withheld,
      points: [],
      rows: [],
    });
    for (const id of ['a', 'c']) assert.ok((figure.groups[id]?.points.length ?? 0) > 3, id);
    assert.deepEqual(figure.logRank, { absent: 'not-applicable' });
  });

  test('of too few and without groups hides how many have died too, also that none has', () => {
    const figure = only({ ...survival({}), n: 4, events: 0, missing: 0 });
    assert.ok(figure.kind === 'survival');
    assert.deepEqual([figure.n, figure.events, figure.missing], [withheld, withheld, 0]);
  });

  test('never comes with its event table', () => {
    const text = JSON.stringify(only(survival({ a: group(60, 20), c: group(50, 25) })));
    assert.doesNotMatch(text, /curve|entryTimes|time|se"/);
  });

  test('has no curves at a level that does not list them', () => {
    const levels: Level[] = [{ level: 'nation', statistics: ['n'] }];
    const [one] = publishYears([{ figure: survival({ a: group(60, 20) }) }], aMeasure(COUNT, levels));
    assert.ok(one?.figure.kind === 'survival');
    assert.deepEqual([one.figure.groups['a']?.n, one.figure.groups['a']?.points], [60, []]);
  });

  test('no number of a group comes back by subtraction', () => {
    const size = fc.oneof(fc.nat(12), fc.nat(60));
    const sizes = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (pairs) => {
        const groups = Object.fromEntries(pairs.map(([dead, alive], at) => [`g${at}`, group(dead + alive, dead)]));
        const figure = only(survival(groups));
        assert.ok(figure.kind === 'survival');
        const seen = new Map<string, Shown>();
        const add = (id: string, { n, events }: { n: Shown; events: Shown }) => {
          const both = typeof n === 'number' && typeof events === 'number';
          seen
            .set(`${id} n`, n)
            .set(`${id} in`, events)
            .set(`${id} out`, both ? n - events : withheld);
        };
        add('all', figure);
        for (const [id, one] of Object.entries(figure.groups)) add(id, one);
        const parts = (side: string) => Object.keys(groups).map((id) => `${id} ${side}`);
        const sums = ['n', 'in', 'out'].map((side) => ({ total: `all ${side}`, parts: parts(side) }));
        assert.deepEqual(recovered(seen, sums), []);
      }),
      { numRuns: 500 },
    );
  });
});

describe('years that can’t be shown together', () => {
  const years = (figure: (n: number) => Figure, ...spans: readonly (readonly [number, number])[]) =>
    publishYears(spans.map(([since, year], at) => ({ since, year, figure: figure(20 + at) })));
  const curve = (n: number) => survival({ a: group(n + 40, n) });

  test('are those that overlap and don’t lie inside one another', () => {
    assert.throws(() => years(count, [2017, 2024], [2018, 2025]), /2017–2024 and 2018–2025 can't be shown together/);
    assert.equal(years(count, [2017, 2024], [2020, 2022], [2023, 2024], [2025, 2025]).length, 4);
  });

  test('are curves that share any year', () => {
    assert.throws(() => years(curve, [2017, 2023], [2017, 2024]), RangeError);
    assert.throws(() => years(curve, [2017, 2024], [2024, 2024]), RangeError);
    assert.equal(years(curve, [2017, 2023], [2024, 2024]).length, 2);
  });

  test('may be one another’s where one has no figure', () => {
    const absent = { kind: 'absent', reason: 'not-reported' } as const;
    const placed = [
      { since: 2017, year: 2024, figure: curve(20) },
      { since: 2024, year: 2024, figure: absent },
    ];
    assert.equal(publishYears(placed).length, 2);
  });
});

test('the few of the years between come back from no sum of the years around', () => {
  const shown = publishYears([
    { since: 2017, year: 2024, figure: count(43) },
    { year: 2017, figure: count(20) },
    { year: 2024, figure: count(20) },
  ]).map(({ figure }) => figure.kind === 'count' && figure.n);
  // 43 − 20 − 20 would tell that the six years between have three.
  assert.deepEqual(shown, [43, withheld, 20]);
});

test('nothing less than a release can be disclosed', () => {
  const results: readonly Result[] = [madeUpResult({ figure: count(9) })];
  // @ts-expect-error: results that anybody has picked out are no release
  assert.throws(() => disclose(results, anArea(aMeasure())));
  const release = releaseOf({ area: 'annat', extract: { id: 'prov', asOf: day('2025-03-31') }, results: [] });
  assert.throws(() => disclose(release, anArea(aMeasure())), RangeError);
});
