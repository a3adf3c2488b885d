import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recovered, type Sight } from '../../test/kit/disclosure/attacker.ts';
import { count, type Placed, publishYears, STRATA } from '../../test/kit/disclosure/made-up-results.ts';
import { NATION } from '../definitions/nation.ts';
import type { PublicResult, Shown } from './public-result.ts';

const small = fc.oneof(fc.constantFrom(0, 0, 1, 1, 2, 3, 4), fc.nat(12), fc.nat(60));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** What must never be known: a withheld number, and a number of 1–4 that is shown nowhere. */
function secrets(known: readonly string[], seen: ReadonlyMap<string, Shown>, truth: ReadonlyMap<string, number>) {
  return known.filter((key) => {
    const value = truth.get(key) ?? 0;
    return seen.has(key) || (value > 0 && value < 5);
  });
}

describe('an attacker who subtracts over strata', () => {
  const units = fc.array(fc.tuple(small, small, small), { minLength: 1, maxLength: 4 });

  test('gets no count back, of a stratum, of a unit or of those in no stratum', () => {
    fc.assert(
      fc.property(units, (cells) => {
        const rows = [...cells, [0, 1, 2].map((at) => sum(cells.map((row) => row[at] ?? 0)))];
        const ids = [...cells.keys()].map(String).concat(NATION);
        const truth = new Map<string, number>();
        const placed = rows.flatMap((row, at): Placed[] => {
          const [ileum = 0, pankreas = 0, rest = 0] = row;
          const reporter = ids[at] ?? '';
          truth.set(`${reporter} rest`, rest);
          return Object.entries({ ileum, pankreas, alla: sum([...row]) }).map(([stratum, n]) => {
            truth.set(`${reporter} ${stratum}`, n);
            return { reporter, stratum, figure: count(n) };
          });
        });
        const seen = seenIn(publishYears(placed), ({ reporter, part }) => `${reporter} ${part.stratum}`);
        const sums: Sight[] = [
          ...['ileum', 'pankreas', 'alla', 'rest'].map((stratum) => ({
            total: `${NATION} ${stratum}`,
            parts: ids.slice(0, -1).map((id) => `${id} ${stratum}`),
          })),
          // The attacker even knows when nobody is in no stratum.
          ...ids.map((id) => ({
            total: `${id} ${STRATA.all.id}`,
            parts: ['ileum', 'pankreas', ...(truth.get(`${id} rest`) === 0 ? [] : ['rest'])].map(
              (one) => `${id} ${one}`,
            ),
          })),
        ];
        for (const id of ids) if (truth.get(`${id} rest`) === 0) truth.set(`${id} rest`, 0);
        assert.deepEqual(secrets(recovered(seen, sums), seen, truth), []);
      }),
      { numRuns: 600 },
    );
  });
});

describe('an attacker who subtracts years from years taken together', () => {
  test('gets no single year back', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 2, maxLength: 6 }), (counts) => {
        const years = counts.map((n, at) => ({ year: 2017 + at, figure: count(n) }));
        const together = counts.slice(1).map((_, at) => ({
          year: 2018 + at,
          since: 2017,
          figure: count(sum(counts.slice(0, at + 2))),
        }));
        const key = ({ year, since = year }: { year: number; since?: number }) => `${since}–${year}`;
        const seen = seenIn(publishYears([...years, ...together]), ({ part }) =>
          key({ year: part.to, since: part.from }),
        );
        const sums: Sight[] = together.flatMap(({ year, since }) => [
          { total: key({ year, since }), parts: [key({ year: year - 1, since: 2017 }), key({ year })] },
          { total: key({ year, since }), parts: years.filter((one) => one.year <= year).map(key) },
        ]);
        assert.deepEqual(recovered(seen, sums), []);
      }),
      { numRuns: 600 },
    );
  });
});

describe('an attacker who subtracts the choices', () => {
  const choice = fc.tuple(small, small, small);
  const units = fc.array(fc.tuple(choice, choice), { minLength: 1, maxLength: 4 });

  test('gets no numerator, denominator or missing back', () => {
    fc.assert(
      fc.property(units, (cells) => {
        const ids = [...cells.keys()].map(String);
        const names = ['ct', 'mr'];
        const truth = new Map<string, number>();
        const add = (key: string, value: number) => truth.set(key, (truth.get(key) ?? 0) + value);
        const figures = cells.map((choices, at) => {
          const n = Math.max(...choices.map(sum));
          const id = String(at);
          for (const reporter of [id, NATION]) add(`${reporter} n`, n);
          choices.forEach(([inside, outside], place) => {
            for (const reporter of [id, NATION]) {
              add(`${reporter} ${names[place]} in`, inside);
              add(`${reporter} ${names[place]} out`, outside);
              add(`${reporter} ${names[place]} d`, inside + outside);
              add(`${reporter} ${names[place]} m`, n - inside - outside);
            }
          });
          return id;
        });
        const value = (key: string) => truth.get(key) ?? 0;
        const placed = [...figures, NATION].map((reporter) => ({
          reporter,
          figure: {
            kind: 'choices' as const,
            n: value(`${reporter} n`),
            choices: Object.fromEntries(
              names.map((name) => [
                name,
                {
                  numerator: value(`${reporter} ${name} in`),
                  denominator: value(`${reporter} ${name} d`),
                  missing: value(`${reporter} ${name} m`),
                },
              ]),
            ),
          },
        }));
        const seen = new Map<string, Shown>();
        for (const { reporter, figure } of publishYears(placed)) {
          if (figure.kind !== 'choices') continue;
          seen.set(`${reporter} n`, figure.n);
          for (const [name, { numerator, denominator, missing }] of Object.entries(figure.choices)) {
            const known = typeof numerator === 'number' && typeof denominator === 'number';
            seen.set(`${reporter} ${name} d`, denominator).set(`${reporter} ${name} in`, numerator);
            seen.set(`${reporter} ${name} m`, missing);
            seen.set(`${reporter} ${name} out`, known ? denominator - numerator : { absent: 'withheld' });
          }
        }
        const keys = [...seen.keys()].filter((key) => key.startsWith(NATION)).map((key) => key.slice(NATION.length));
        const over: Sight[] = keys.map((key) => ({ total: NATION + key, parts: ids.map((id) => id + key) }));
        const within = [...ids, NATION].flatMap((id): Sight[] =>
          names.flatMap((name) => [
            { total: `${id} n`, parts: [`${id} ${name} d`, `${id} ${name} m`] },
            // Two unknown sides say nothing within one unit: only the sum over units is tried with "at least 1".
            ...(typeof seen.get(`${id} ${name} in`) === 'number'
              ? [{ total: `${id} ${name} d`, parts: [`${id} ${name} in`, `${id} ${name} out`] }]
              : []),
          ]),
        );
        assert.deepEqual(recovered(seen, [...over, ...within]), []);
      }),
      { numRuns: 500 },
    );
  });
});

function seenIn(results: readonly PublicResult[], key: (result: PublicResult) => string): Map<string, Shown> {
  return new Map(
    results.flatMap((result) => (result.figure.kind === 'count' ? [[key(result), result.figure.n] as const] : [])),
  );
}
