import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isTold, type NumberDefinitions } from './number-definition.ts';
import { readNumbers } from './read-numbers.ts';

const file = (statistics: string, years = 'båda') => `
område: prov
indikatorer:
  - id: vantan
    namn: Väntan
    lokaler: [alla, ileum]
    år: ${years}
    statistik:
${statistics}
`;
const read = (statistics: string, years?: string): NumberDefinitions => {
  const found = readNumbers(file(statistics, years), 'siffror.yaml');
  return 'value' in found ? found.value : assert.fail(JSON.stringify(found.problems));
};

describe('where the report’s numbers come from', () => {
  test('each kind of number is read with what it needs', () => {
    const [indicator] = read(`
      - { id: a, namn: antal, slag: antal, mått: M1 }
      - { id: b, namn: andel, slag: andel, mått: M1, mål: { nivå: 2, lägre: 1 } }
      - { id: c, namn: val, slag: val, val: dt, mått: M2 }
      - { id: d, namn: kategori, slag: kategori, uppdelning: grad, kategori: '1', utom: saknas, mått: M3 }
      - { id: e, namn: median, slag: median, mått: M4, mål: { nivå: 1, överskrids: ja } }
      - { id: f, namn: liv, slag: överlevnad, grupp: ja, år: 5, mått: M5 }
      - { id: g, namn: p, slag: p, mått: M5 }
      - { id: h, namn: netto, slag: relativ överlevnad, år: 5, mått: M5 }`).indicators;
    assert.deepEqual([indicator?.sites, indicator?.years], [['alla', 'ileum'], 'both']);
    assert.deepEqual(
      indicator?.statistics.map(({ from }) => from),
      [
        { kind: 'count' },
        { kind: 'share' },
        { kind: 'choice', choice: 'dt' },
        { kind: 'category', breakdown: 'grad', category: '1', except: 'saknas' },
        { kind: 'median' },
        { kind: 'survival', group: 'ja', years: 5 },
        { kind: 'p' },
        { kind: 'relativeSurvival', years: 5 },
      ],
    );
    assert.deepEqual(indicator?.statistics[1]?.target, { level: 2, lower: 1, exclusive: false });
    assert.deepEqual(indicator?.statistics[4]?.target, { level: 1, exclusive: true });
    assert.equal(indicator?.statistics[0]?.target, undefined);
  });

  test('a kind without what it needs, and a key that is none, are named by their place', () => {
    const faults = (statistics: string) => {
      const found = readNumbers(file(statistics), 'siffror.yaml');
      return 'problems' in found ? found.problems.map(({ key }) => key) : [];
    };
    assert.deepEqual(faults('      - { id: a, namn: liv, slag: överlevnad, grupp: ja, mått: M5 }'), [
      'indikatorer.1.statistik.1.år',
    ]);
    assert.equal(faults('      - { id: a, namn: antal, slag: antal, mått: M1, år: 5 }').length, 1);
  });
});

describe('what the report tells of', () => {
  const told = (
    years: string,
    measure: string,
    from: number,
    to: number,
    stratum = 'alla',
    long = false,
    reporter = 'nord',
  ) =>
    isTold(
      read('      - { id: a, namn: antal, slag: antal, mått: M1 }', years),
      { measure, reporter, part: { from, to, stratum } },
      () => long,
    );

  test('is each year, all years together, or both', () => {
    assert.deepEqual([told('varje', 'M1', 2024, 2024), told('varje', 'M1', 2017, 2024)], [true, false]);
    assert.deepEqual([told('alla', 'M1', 2024, 2024), told('alla', 'M1', 2017, 2024)], [false, true]);
    assert.deepEqual([told('båda', 'M1', 2024, 2024), told('båda', 'M1', 2017, 2024)], [true, true]);
  });

  test('is each year of the nation alone, where all years together are told of everyone', () => {
    const asked = ['alla, och riket varje', 'M1'] as const;
    assert.deepEqual([told(...asked, 2024, 2024), told(...asked, 2017, 2024)], [false, true]);
    assert.equal(told(...asked, 2024, 2024, 'alla', false, 'riket'), true);
  });

  test('is a measure since the start whatever the years, and nothing of other sites and measures', () => {
    assert.equal(told('varje', 'M1', 2017, 2024, 'alla', true), true);
    assert.equal(told('båda', 'M1', 2024, 2024, 'pankreas'), false);
    assert.equal(told('båda', 'M2', 2024, 2024), false);
  });
});
