import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { AREA, published, SHARE } from '../../../test/kit/charts/made-up.ts';
import { ownContent } from '../../../test/kit/content.ts';
import { POLICY } from '../../../test/kit/disclosure/policy.ts';
import { madeUpRegister } from '../../../test/kit/engine/made-up-register.ts';
import { day } from '../../calendar/day.ts';
import { calendarYear } from '../../calendar/period.ts';
import type { Tables } from '../../dictionary/dictionary.ts';
import type { PublicFigure } from '../../disclosure/public-result.ts';
import { evaluatePlainly } from '../../engine/evaluate-plainly.ts';
import type { Figure, ReportedFigure } from '../../results/result.ts';
import { wilson } from '../../statistics/wilson.ts';
import { valueIn } from '../value-in.ts';
import { sharesTogether } from './shares-together.ts';
import { togetherChart } from './together-chart.ts';

const { areas, dictionary } = await ownContent();

const LONGER = { from: day('2023-06-01'), to: day('2024-12-31') };
const PART_OF_2024 = { from: day('2024-04-01'), to: day('2024-12-31') };
const WITHHELD = { absent: 'withheld' } as const;
const shown = (numerator: number, denominator: number, missing?: number): PublicFigure => ({
  ...{ kind: 'proportion', numerator, denominator, share: 0.5, lower: 0, upper: 1, preliminary: false },
  ...(missing === undefined ? {} : { missing }),
});
const hidden: PublicFigure = {
  ...{ kind: 'proportion', numerator: WITHHELD, denominator: 40, preliminary: false },
  ...{ share: { ...WITHHELD, about: 0.05 }, lower: WITHHELD, upper: WITHHELD },
};

describe('shares of several years together', () => {
  test('are the sums’ share with its own interval', () => {
    const together = sharesTogether([shown(3, 10, 1), shown(8, 12, 0), shown(9, 18, 2)], POLICY);
    const { lower, upper } = wilson(20, 40);
    const told = (value: number) => Number(value.toFixed(POLICY.shareDecimals));
    assert.deepEqual(together, {
      ...{ kind: 'proportion', numerator: 20, denominator: 40, share: 0.5 },
      ...{ lower: told(lower), upper: told(upper), missing: 3, preliminary: false },
    });
  });

  test('have what stands beside in all of them, as sums too', () => {
    const beside = (numerator: number, denominator: number) => ({ alla: { numerator, denominator, share: 0.5 } });
    const together = sharesTogether(
      [
        { ...shown(3, 10), kind: 'proportion', beside: beside(3, 20) } as PublicFigure,
        { ...shown(7, 10), kind: 'proportion', beside: beside(7, 20) } as PublicFigure,
      ],
      POLICY,
    );
    assert.deepEqual((together as { beside?: unknown }).beside, {
      alla: { numerator: 10, denominator: 40, share: 0.25 },
    });
    assert.equal('beside' in sharesTogether([shown(3, 10), shown(7, 10)], POLICY), false);
  });

  test('hide what one of the years hides, and keep nothing of what it is about', () => {
    const together = sharesTogether([shown(10, 50), hidden, shown(20, 60)], POLICY);
    assert.equal(valueIn(together, 'denominator'), 150);
    for (const name of ['numerator', 'share', 'lower', 'upper']) assert.deepEqual(valueIn(together, name), WITHHELD);
  });

  test('are preliminary where any of the years is, and rounded as a share is', () => {
    const open = { ...shown(2, 3), preliminary: true } as PublicFigure;
    const together = sharesTogether([shown(3, 9), open, shown(5, 9)], POLICY);
    assert.ok(together.kind === 'proportion');
    assert.equal(together.preliminary, true);
    assert.equal(together.share, Number((10 / 21).toFixed(POLICY.shareDecimals)));
    assert.notEqual(together.share, 10 / 21);
  });

  test('hide a share whose denominator a year hides, and nothing of what is hidden is told as about', () => {
    const denied = { ...shown(3, 9), denominator: WITHHELD } as PublicFigure;
    assert.deepEqual(valueIn(sharesTogether([shown(3, 9), denied], POLICY), 'share'), WITHHELD);
    const about = { ...shown(3, 9), numerator: { ...WITHHELD, about: 0.3 } } as PublicFigure;
    assert.deepEqual(valueIn(sharesTogether([shown(3, 9), about], POLICY), 'numerator'), WITHHELD);
  });

  test('are none where a year has no figure, and say so of nobody', () => {
    const absent: PublicFigure = { kind: 'absent', reason: 'not-reported' };
    assert.deepEqual(sharesTogether([shown(1, 2), absent], POLICY), absent);
    const nobody: PublicFigure = { kind: 'absent', reason: 'not-applicable' };
    const one = sharesTogether([shown(1, 2, 0), nobody], POLICY);
    assert.equal(valueIn(one, 'denominator'), 2);
    assert.deepEqual(valueIn(one, 'missing'), { absent: 'not-poolable' });
    assert.deepEqual(sharesTogether([nobody, nobody], POLICY), nobody);
    const empty = sharesTogether([shown(0, 0), shown(0, 0)], POLICY);
    assert.deepEqual(valueIn(empty, 'share'), { absent: 'not-applicable' });
  });

  test('are what is had when the years are evaluated as one, for every share of the register', () => {
    const area = areas.get('net-registret') ?? assert.fail('there is no register');
    const names = ['patient', 'uppfoljning', 'tackningsunderlag', 'tumor', 'tumorbehandling'];
    const edges = ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01', '2019-12-31'];
    const turns = { edges, years: ['2017-04-01', '2020-01-31'], persons: 12 } as const;
    const measures = area.measures.filter(({ computation }) => computation.figure.kind === 'proportion');
    assert.ok(measures.length > 10);
    let compared = 0;
    fc.assert(
      fc.property(madeUpRegister(dictionary, names, turns).map(eachTumorOnce), (tables) => {
        const asOf = day('2021-12-31');
        for (const measure of measures) {
          const evaluated = (from: number, to: number) =>
            evaluatePlainly(measure, { area, dictionary, tables, asOf, year: to, since: from, delivery }).results;
          const years = [2017, 2018, 2019].map((year) => evaluated(year, year));
          for (const whole of evaluated(2017, 2019)) {
            const each = years.map((results) => asPublic(results.find(({ reporter }) => reporter === whole.reporter)));
            const [together, direct] = [sharesTogether(each, POLICY), asPublic(whole)];
            const isSaid = each.every(({ kind }) => kind !== 'absent');
            for (const name of ['numerator', 'denominator', ...(isSaid ? ['missing'] : [])])
              assert.deepEqual(
                valueIn(together, name),
                valueIn(direct, name),
                `${measure.id} ${whole.reporter} ${name}`,
              );
            compared += direct.kind === 'proportion' ? 1 : 0;
          }
        }
      }),
      { numRuns: 15, seed: 1 },
    );
    assert.ok(compared > 200, `${compared} were compared`);
  });
});

/** Tumours are derived one by one: none has two rows, as made-up rows have. */
function eachTumorOnce(tables: Tables): Tables {
  const first = new Map((tables.get('tumor') ?? []).toReversed().map((row) => [row.values['tumor_id'], row]));
  return new Map([...tables, ['tumor', [...first.values()]]]);
}

/** Everybody has delivered everything: what isn't delivered is no figure, whichever way years are taken. */
const delivery = { isThere: () => true, isDelivered: () => true, statedOf: () => [], missing: [], declared: [] };

/** A figure with all its numbers shown. */
function asPublic(found: Pick<ReportedFigure, 'figure'> | undefined): PublicFigure {
  const figure = found?.figure ?? assert.fail('a year lacks a reporter');
  if (figure.kind === 'absent') return figure;
  assert.ok(figure.kind === 'proportion', `a share is a ${figure.kind}`);
  return shown(figure.numerator, figure.denominator, figure.missing);
}

describe('the picture of years together', () => {
  const area = { ...AREA, yearsTogether: 3 };
  const measure = { ...SHARE, versions: [{ version: '2.0', fromYear: 2023, comparableFrom: 2023 }] };
  const share = (numerator: number, denominator: number): Figure => ({
    ...{ kind: 'proportion', numerator, denominator, preliminary: false },
  });
  const of = (year: number, few = 20) =>
    published(
      measure,
      year,
      { nord: share(20, 60), ost: share(few, 60), riket: share(20 + few, 120) },
      calendarYear(year),
    );
  const results = [2024, 2025, 2026, 2027].flatMap((year) => of(year));
  const input = { area, measure, results, year: 2026 };

  test('is of the last years that are complete, and its table of every span before', () => {
    const chart = togetherChart(input);
    assert.equal(chart?.title, 'X4 Patienters erfarenhet av vården, 2024–2026 tillsammans');
    assert.match(chart?.sentence ?? '', /120 av 360/);
    const later = togetherChart({ ...input, year: 2027 });
    assert.deepEqual(
      later?.table.rows.filter(([first]) => first?.value === 'nord').map(([, years]) => years?.value),
      ['2024–2026', '2025–2027'],
    );
  });

  test('has a region without numbers where one of its years is hidden', () => {
    const chart = togetherChart({ ...input, results: [...of(2024), ...of(2025, 2), ...of(2026)] });
    const numbers = chart?.table.rows.find(([first]) => first?.value === 'ost')?.map(({ value }) => value) ?? [];
    assert.ok(numbers.some((value) => typeof value === 'object' && value.absent === 'withheld'));
    assert.ok(!numbers.includes(42), 'the sum gives the hidden year back');
  });

  test('takes in no year that is only a part of one, none that was a trial, and none of a part or of several years', () => {
    const partly = published(measure, 2024, { nord: share(20, 60), riket: share(20, 60) }, PART_OF_2024);
    const later = [2025, 2026].flatMap((year) => of(year));
    assert.equal(togetherChart({ ...input, results: [...partly, ...later] }), undefined);
    const versions = [{ version: '2.0', fromYear: 2023, comparableFrom: 2025 }];
    assert.equal(togetherChart({ ...input, measure: { ...measure, versions } }), undefined, 'a trial');
    const several = of(2024).map((one) => ({ ...one, part: { from: 2020, to: 2024 } }));
    assert.equal(togetherChart({ ...input, results: [...several, ...later] }), undefined, 'of several years');
    // Days of what isn't asked for make no year whole or less than whole.
    const beside = of(2024).map((one) => ({ ...one, part: { ...one.part, stratum: 'del' }, period: LONGER }));
    assert.notEqual(togetherChart({ ...input, results: [...beside, ...results] }), undefined);
  });

  test('takes years together over no break in what was counted', () => {
    const made = (year: number, definition: string) => of(year).map((one) => ({ ...one, definition }));
    const versions = [
      { version: '1.0', fromYear: 2023, comparableFrom: 2023 },
      { version: '2.0', fromYear: 2025, comparableFrom: 2025 },
    ];
    const broken = [...made(2024, '1.0'), ...made(2025, '2.0'), ...made(2026, '2.0')];
    assert.equal(togetherChart({ ...input, measure: { ...measure, versions }, results: broken }), undefined);
  });

  test('is none where nobody has a figure, and a table of rows that say of what and of whom they are', () => {
    const nobody: Figure = { kind: 'absent', reason: 'not-reported' };
    const none = [2024, 2025, 2026].flatMap((year) => published(measure, year, { nord: nobody, riket: nobody }));
    assert.equal(togetherChart({ ...input, results: none }), undefined);
    const reporters = { expected: 2, reported: 1, missing: ['ost'] };
    const partial = results.map((one) => ({ ...one, reporters }));
    const targets = { level1: 80, source: 'Källan' } as NonNullable<(typeof measure)['targets']>;
    const made = partial.map((one) => ({ ...one, definition: one.part.to === 2026 ? '2.1' : one.definition }));
    const chart = togetherChart({ ...input, measure: { ...measure, targets }, results: made });
    const origin = (id: string) =>
      chart?.table.rows.flatMap(([first], at) => (first?.value === id ? (chart.table.origins?.[at] ?? []) : []))[0];
    const period = { from: '2024-01-01', to: '2026-12-31' };
    assert.deepEqual(origin('riket'), { measure: measure.id, reporter: 'riket', period, reporters });
    assert.deepEqual(origin('nord'), { measure: measure.id, reporter: 'nord', period });
    const whole = togetherChart(input)?.table;
    const nation = whole?.rows.findIndex(([first]) => first?.value === 'riket') ?? -1;
    assert.deepEqual(whole?.origins?.[nation], { measure: measure.id, reporter: 'riket', period });
    assert.ok(chart?.notes.some((note) => note.includes('80') && note.includes('Källan')));
    assert.ok(chart?.table.targets?.some((note) => note.includes('Källan')));
    const version = chart?.table.columns.findIndex(({ id }) => id === 'version') ?? -1;
    assert.equal(chart?.table.rows[0]?.[version]?.text, '2.1', 'of the last of the years');
  });

  test('tells of every year whom the nation is over, and of the nation alone what only it has', () => {
    const reporters = { expected: 2, reported: 1, missing: ['ost'] };
    const first = results.map((one) => (one.part.to === 2024 ? { ...one, reporters } : one));
    assert.match(togetherChart({ ...input, results: first })?.notes.join(' ') ?? '', /2024 är 1\sav\s2/);
  });

  test('counts anew only persons who are counted once in each year', () => {
    const { computation } = measure;
    const anew = (population: object) => {
      const other = { ...measure, computation: { ...computation, population } } as typeof measure;
      return /räknas en gång för varje år/.test(togetherChart({ ...input, measure: other })?.notes.join(' ') ?? '');
    };
    const { population } = computation;
    assert.ok(anew(population));
    assert.ok(!anew({ ...population, first: 'ever' }));
    assert.ok(!anew({ ...population, count: 'rows' }));
  });

  test('is not drawn where it would have no number, and is of the last years that have one', () => {
    const hides = (year: number) =>
      published(measure, year, { nord: share(1, 60), ost: share(2, 60), riket: share(3, 120) }, calendarYear(year));
    assert.equal(togetherChart({ ...input, results: [2024, 2025, 2026].flatMap(hides) }), undefined);
    const later = togetherChart({
      ...input,
      results: [...[2024, 2025, 2026].flatMap((year) => of(year)), ...hides(2027)],
      year: 2027,
    });
    assert.match(later?.title ?? '', /2024–2026 tillsammans/);
  });

  test('says who is in several years, and is none where the area asks for none or years can’t be compared', () => {
    assert.match(togetherChart(input)?.notes.join(' ') ?? '', /räknas en gång för varje år/);
    assert.equal(togetherChart({ ...input, area: AREA }), undefined);
    assert.equal(togetherChart({ ...input, year: 2025 }), undefined);
    const gap = [2022, 2024, 2025].flatMap((year) => of(year));
    assert.equal(togetherChart({ ...input, results: gap, year: 2025 }), undefined);
  });
});
