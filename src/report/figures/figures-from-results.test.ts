import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  COVERAGE,
  GRADE,
  IMAGING,
  MDK,
  madeUpGroup,
  madeUpSurvival,
  periodOf,
  publishedYears,
  REGISTER,
  REGISTER_DICTIONARY,
  SURVIVAL,
  WAIT,
} from '../../../test/kit/charts/made-up-register.ts';
import { day } from '../../calendar/day.ts';
import type { PublicResult } from '../../disclosure/public-result.ts';
import type { Figure } from '../../results/result.ts';
import type { NumberDefinitions, NumberOrigin, StatisticDefinition } from '../reading/number-definition.ts';
import type { Reference } from './figure-source.ts';
import { figuresFromResults } from './figures-from-results.ts';
import { asText, valueWords } from './value-words.ts';

const statistic = (id: string, measure: string, from: NumberOrigin, more: Partial<StatisticDefinition> = {}) => ({
  ...{ id, name: id, measure, from },
  ...more,
});
const numbers: NumberDefinitions = {
  area: REGISTER.id,
  indicators: [
    {
      ...{ id: 'allt', name: 'Allt', sites: ['alla', 'ileum'], years: 'both' },
      statistics: [
        statistic('mdk', MDK.id, { kind: 'share' }, { target: { level: 2, lower: 1, exclusive: true } }),
        statistic('tid', WAIT.id, { kind: 'median' }, { target: { level: 1, exclusive: false } }),
        statistic('antal', GRADE.id, { kind: 'count' }),
        statistic('g1', GRADE.id, { kind: 'category', breakdown: 'grad', category: 'g1', except: 'okant' }),
        statistic('dt', IMAGING.id, { kind: 'choice', choice: 'dt' }),
        statistic('liv', SURVIVAL.id, { kind: 'survival', group: 'nej', years: 1 }),
        statistic('p', SURVIVAL.id, { kind: 'p' }),
        statistic('netto', SURVIVAL.id, { kind: 'relativeSurvival', years: 5 }),
        statistic('tackning', COVERAGE.id, { kind: 'share' }),
      ],
    },
  ],
};

const wait: Figure = { kind: 'summary', n: 40, persons: 35, mean: 20, sd: 5, p25: 14, median: 21, p75: 30 };
const survival = madeUpSurvival({ nej: madeUpGroup(200, 9), ja: madeUpGroup(150, 4) });
const results = [
  ...publishedYears(MDK, [{ figure: { kind: 'proportion', numerator: 69, denominator: 80, missing: 3 } }]),
  ...publishedYears(WAIT, [{ figure: wait }, { figure: { ...wait, median: 18 }, stratum: 'ileum' }]),
  ...publishedYears(GRADE, [{ figure: { kind: 'count', n: 60, by: { grad: { g1: 30, g2: 20, okant: 10 } } } }]),
  ...publishedYears(IMAGING, [
    { figure: { kind: 'choices', n: 60, choices: { dt: { numerator: 30, denominator: 50, missing: 10 } } } },
  ]),
  ...publishedYears(SURVIVAL, [{ figure: survival, since: 2017 }]),
  ...publishedYears(COVERAGE, [
    {
      figure: {
        ...{ kind: 'proportion', numerator: 40, denominator: 50, missing: 0 },
        beside: { everyone: { numerator: 40, denominator: 80 } },
      },
    },
  ]),
];
const sourceOf = (of: readonly PublicResult[], area = REGISTER, asked = numbers) =>
  figuresFromResults({
    ...{ area, dictionary: REGISTER_DICTIONARY, numbers: asked, year: 2024, results: of, previous: [] },
    years: [2017, 2024].map((year) => ({ year, period: periodOf(year) })),
    extract: { asOf: day('2025-03-31'), id: 'prov', programVersion: '0' },
  });
const source = sourceOf(results);
const theReference = (id: string): Reference => ({
  ...{ indicator: 'allt', statistic: id, level: 'riket', years: { from: 2024, to: 2024 }, site: 'alla' },
});
const theValue = (id: string, more: Partial<Reference> = {}) => source.value({ ...theReference(id), ...more });
const targetOf = (id: string) => source.indicators[0]?.statistics.find((one) => one.id === id)?.target;

describe('the levels to reach', () => {
  test('of a share are on its scale of 0 to 1, though the definition writes per cent', () => {
    assert.deepEqual(targetOf('mdk'), { high: 0.95, low: 0.8, exclusive: true });
  });

  test('of a time stay in its days, and less is better where the definition says so', () => {
    assert.deepEqual(targetOf('tid'), { high: 28, lowerIsBetter: true });
  });

  test('are none where the report asks for none', () => assert.equal(targetOf('antal'), undefined));
});

describe('the picture of a number', () => {
  const share: Figure = { kind: 'proportion', numerator: 40, denominator: 50, missing: 0 };
  const coverage = [2023, 2024].map((year) => ({ figure: share, year }));
  const grade: Figure = { kind: 'count', n: 60, by: { grad: { g1: 30, g2: 20, g3: 0, nec: 0, okant: 10 } } };
  const { figure } = sourceOf([
    ...publishedYears(COVERAGE, coverage),
    ...publishedYears(SURVIVAL, [{ figure: survival, since: 2017 }]),
    ...publishedYears(GRADE, [{ figure: grade, since: 2017 }]),
  ]);
  const figureOf = (statistic: string, of = figure) => {
    const found = of({ indicator: 'allt', statistic, site: 'alla' });
    if ('yearByYear' in found) assert.fail('no years were asked for');
    return 'absent' in found ? found.absent : found.id;
  };

  test('is the one that its kind of figure names, over the years where that is of them', () => {
    assert.equal(figureOf('tackning'), 'y5-ar');
    assert.equal(figureOf('liv'), 'y1-2017-2024-overlevnad');
    assert.equal(figureOf('antal'), 'y3-2017-2024-enheter');
    const [, first] = coverage;
    const ofOneYear = sourceOf(first === undefined ? [] : publishedYears(COVERAGE, [first]));
    assert.equal(figureOf('tackning', ofOneYear.figure), 'y5-2024-enheter');
  });

  test('with the years one beside another is of them or of nothing, and what has one is told', () => {
    const yearsOf = (statistic: string) => figure({ indicator: 'allt', statistic, site: 'alla', yearByYear: true });
    for (const statistic of ['liv', 'antal', 'mdk', 'tid', 'dt'])
      assert.deepEqual(yearsOf(statistic), { yearByYear: ['Allt'] }, statistic);
    for (const statistic of ['tackning', 'g1']) assert.ok(!('yearByYear' in yearsOf(statistic)), statistic);
    const [first] = numbers.indicators;
    assert.ok(first !== undefined);
    const together = sourceOf(results, REGISTER, { ...numbers, indicators: [{ ...first, years: 'together' }] });
    const asked = { indicator: 'allt', statistic: 'tackning', site: 'alla', yearByYear: true } as const;
    assert.deepEqual(together.figure(asked), { yearByYear: [] }, 'of single years nothing is told');
  });

  test('of a category says of whom the text’s share is, where the picture’s is of others too', () => {
    const notesOf = (okant: number) => {
      const own: Figure = { kind: 'count', n: 50 + okant, by: { grad: { g1: 30, g2: 20, g3: 0, nec: 0, okant } } };
      const found = sourceOf(publishedYears(GRADE, [{ figure: own, since: 2017 }])).figure({
        ...{ indicator: 'allt', statistic: 'g1', site: 'alla' },
      });
      return 'notes' in found ? (found.notes ?? []) : [];
    };
    const ofKnown = 'I rapportens text är andelen av dem som uppgiften finns för.';
    const [first, second = ''] = notesOf(10);
    assert.equal(first, ofKnown);
    assert.match(second, /alla .*, också dem som uppgiften saknas för/);
    assert.ok(!notesOf(0).includes(ofKnown));
  });

  test('of a category is of its breakdown', () => assert.match(figureOf('g1'), /fordelning-grad/));
});

describe('a number of a published figure', () => {
  test('is a share with its parts, and those of whom it is not known are told of however few', () => {
    assert.deepEqual(theValue('mdk'), {
      ...{ kind: 'share', numerator: 69, denominator: 80, number: 69 / 80 },
      missing: 3,
    });
  });

  test('is a median of the site that is asked for, with the persons behind it', () => {
    assert.deepEqual(theValue('tid'), { kind: 'days', number: 21, n: 40, persons: 35 });
    const ileum = theValue('tid', { site: 'ileum' });
    assert.ok('number' in ileum && ileum.number === 18);
  });

  test('is a count, a category among the known, and a choice', () => {
    assert.deepEqual(theValue('antal'), { kind: 'count', number: 60 });
    assert.deepEqual(theValue('g1'), { kind: 'share', numerator: 30, denominator: 50, number: 0.6, missing: 10 });
    assert.deepEqual(theValue('dt'), { kind: 'share', numerator: 30, denominator: 50, number: 0.6, missing: 10 });
  });

  test('is, of a category whose known are hidden since the unknown are, the share of all beside that it is missing', () => {
    const by = { grad: { g1: 30, g2: 20, g3: 0, nec: 3, okant: 10 } };
    const [one] = publishedYears(GRADE, [{ figure: { kind: 'count', n: 63, by }, since: 2024, year: 2024 }]);
    assert.ok(one?.figure.kind === 'count');
    const hidden = { ...one.figure.by['grad'], okant: { absent: 'withheld' } } as const;
    const result: PublicResult = { ...one, preliminary: true, figure: { ...one.figure, by: { grad: hidden } } };
    assert.deepEqual(sourceOf([result]).value({ ...theReference('g1') }), {
      absent: 'withheld',
      ofAll: { kind: 'share', numerator: 30, denominator: 63, number: 30 / 63, preliminary: true },
    });
  });

  test('says of how many it is where a region that should report has nothing, and of a count of all also where one takes no part', () => {
    const silent = REGISTER.reporters[0]?.id ?? assert.fail();
    const reporters = { expected: 6, reported: 5, missing: [silent] };
    const amongOf = (id: string, area: typeof REGISTER) => {
      const { value } = sourceOf(
        results.map((one) => ({ ...one, reporters })),
        area,
      );
      const found = value(theReference(id));
      return 'among' in found ? found.among?.replaceAll('\u00a0', ' ') : undefined;
    };
    const everyone = REGISTER.reporters.map(({ id }) => ({ reporter: id, from: day('2017-05-01') }));
    const all = { ...REGISTER, participation: everyone };
    const others = { ...REGISTER, participation: everyone.filter(({ reporter }) => reporter !== silent) };
    for (const [id, area, isTold] of [
      ['mdk', all, true],
      ['mdk', others, false],
      ['tackning', all, true],
      ['tackning', others, true],
    ] as const)
      assert.equal(amongOf(id, area), isTold ? '5 av 6 regioner' : undefined, `${id} ${isTold}`);
  });

  test('is a survival at a whole year of all years together, and the p-value between the curves', () => {
    const years = { from: 2017, to: 2024 };
    const alive = theValue('liv', { years });
    assert.ok('kind' in alive && alive.kind === 'estimate' && alive.n === 200);
    assert.ok(alive.lower < alive.number && alive.number < alive.upper && alive.number > 0.85);
    const p = theValue('p', { years });
    assert.ok('kind' in p ? p.kind === 'p' : p.absent === 'not-applicable');
    // A curve since the start is no year's own.
    assert.deepEqual(theValue('liv'), { absent: 'not-applicable' });
  });

  test('is a net survival of the same years, site and reporter as are asked for, while enough are followed', () => {
    const net = (survival: number, atRisk: number): Figure => ({
      ...madeUpSurvival({ nej: madeUpGroup(200, 9) }),
      relative: { n: 190, missing: 10, at: [{ years: 5, survival, lower: survival - 0.1, upper: 1, atRisk }] },
    });
    const { value } = sourceOf([
      ...publishedYears(SURVIVAL, [{ figure: net(0.7123, 40), since: 2017, year: 2023 }]),
      ...publishedYears(SURVIVAL, [
        { figure: net(0.8123, 40), since: 2017 },
        { figure: net(0.6123, 9), since: 2017, stratum: 'ileum' },
      ]),
    ]);
    const of = (to: number, more: Partial<Reference> = {}) =>
      value({ ...theReference('netto'), years: { from: 2017, to }, ...more });
    assert.deepEqual(of(2024), { kind: 'estimate', number: 0.812, lower: 0.712, upper: 1, n: 190 });
    assert.deepEqual(of(2023), { kind: 'estimate', number: 0.712, lower: 0.612, upper: 1, n: 190 });
    assert.deepEqual(of(2024, { site: 'ileum' }), { absent: 'too-few-at-risk' });
    const hidden = { kind: 'estimate', number: 0.8, lower: 0.7, upper: 0.9, n: { absent: 'withheld' } } as const;
    assert.match(
      asText(valueWords(hidden, { lines: [], leastDecimals: 0, withMissing: false })),
      /KI 70–90.%, hur många visas inte/,
    );
    assert.deepEqual(of(2022), { absent: 'not-applicable' });
    assert.deepEqual(of(2024, { level: 'norr' }), { absent: 'not-applicable' });
  });

  test('has the same among others beside it', () => {
    const found = theValue('tackning');
    assert.ok('kind' in found && found.kind === 'share');
    assert.deepEqual(
      found.beside?.map(({ id, share }) => [id, share.numerator, share.denominator, share.share]),
      [['everyone', 40, 80, 0.5]],
    );
  });

  test('says in the sentence whom a partial nation is over, and that its time has not ended', () => {
    const partial = results.map((result) => ({
      ...result,
      preliminary: true,
      reporters: { expected: 5, reported: 3, missing: ['norr', 'vast'] },
    }));
    const takesPart = REGISTER.reporters.map(({ id }) => ({ reporter: id, from: day('2017-05-01') }));
    const mdk = sourceOf(partial, { ...REGISTER, participation: takesPart }).value(theReference('mdk'));
    assert.ok('number' in mdk);
    assert.deepEqual([mdk.preliminary, mdk.among], [true, '3\u00a0av\u00a05 regioner']);
    const options = { lines: [], leastDecimals: 0, withMissing: false };
    assert.equal(
      asText(valueWords(mdk, options)).replaceAll('\u00a0', ' '),
      '86 % (69/80, uppgift saknas för 3, 3 av 5 regioner, preliminärt)',
    );
    // Those that take no part are told of by the chapters.
    const others = sourceOf(partial, { ...REGISTER, participation: [] }).value(theReference('mdk'));
    assert.equal('number' in others && others.among, undefined);
  });

  test('is missing with its reason where there is none', () => {
    assert.deepEqual(theValue('netto', { years: { from: 2017, to: 2024 } }), { absent: 'no-life-table' });
    assert.deepEqual(theValue('netto'), { absent: 'not-applicable' });
    assert.deepEqual(theValue('mdk', { level: 'norr' }), { absent: 'not-applicable' });
    assert.deepEqual(theValue('okänd'), { absent: 'not-applicable' });
    assert.deepEqual(theValue('mdk', { extract: 'previous' }), { absent: 'not-applicable' });
  });
});
