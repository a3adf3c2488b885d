import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { day } from '../src/calendar/day.ts';
import type { Area } from '../src/definitions/area.ts';
import type { Breakdown } from '../src/definitions/figure-definition.ts';
import { NATION } from '../src/definitions/nation.ts';
import { isShown, type PublicFigure, type PublicResult } from '../src/disclosure/public-result.ts';
import type { Figure, Result } from '../src/results/result.ts';
import { entriesOf } from '../src/website/kinds/kinds.ts';
import { absenceMeaning } from '../src/words/absence.ts';
import { publishFigures } from '../src/work/publish-figures.ts';
import { ownContent } from './kit/content.ts';
import {
  aMeasure,
  anArea,
  count,
  madeUpResult,
  publicOf,
  publish,
  SEX,
  share,
} from './kit/disclosure/made-up-results.ts';

// What an attacker got out of the files of the first edition, one test for each way in. Each failed on its rule.

const content = await ownContent();
const permits: Area = [...content.areas.values()].find((area) => area.permits.length > 0) ?? assert.fail();

async function publishedFrom(name: string, year: number): Promise<readonly PublicResult[]> {
  const folder = fileURLToPath(new URL(`fixtures/privacy/${name}`, import.meta.url));
  const asked = { folder, asOf: day('2026-03-31'), years: [year], byStratum: true, withoutUnreadable: false };
  return (await publishFigures(content, permits, asked, () => {})).results;
}
const baseOf = (figure: PublicFigure) =>
  figure.kind === 'count' || figure.kind === 'summary'
    ? figure.n
    : figure.kind === 'proportion'
      ? figure.denominator
      : undefined;
const nOf = (figure: PublicFigure | undefined) => (figure?.kind === 'count' ? figure.n : assert.fail());

describe('between measures', () => {
  test('a unit that is hidden in one measure is hidden in every measure of the same people', async () => {
    const seen = await publishedFrom('adv006s0', 2024);
    for (const group of permits.disclosure.samePeople) {
      const hidden = group.map((measure) =>
        seen
          .filter((one) => one.measure === measure)
          .flatMap(({ reporter, figure }) => {
            const base = baseOf(figure);
            return base !== undefined && !isShown(base) ? [reporter] : [];
          })
          .toSorted(),
      );
      for (const one of hidden) assert.deepEqual(one, hidden[0], group.join());
    }
    const ages = seen.filter(({ measure }) => measure === 'B2');
    assert.ok(
      ages.some(({ figure }) => figure.kind === 'summary' && !isShown(figure.n)),
      'something is hidden here',
    );
  });

  test('a share’s denominator and its missing give back no n of 1–4 that another measure hides', () => {
    const rows = { count: 'rows', rows: [{ table: 'tumor', date: 'dag', conditions: [] }] } as const;
    const one = aMeasure();
    const other = aMeasure({
      kind: 'proportion',
      numerator: { own: 'row', anyOf: [[{ variable: 'mdk', oneOf: ['ja'] }]], known: ['mdk'] },
      beside: [],
    });
    const measures = [
      { ...one, id: 'N', computation: { ...one.computation, population: rows } },
      { ...other, id: 'S', counts: 'care' as const, computation: { ...other.computation, population: rows } },
    ];
    const area = { ...anArea(one), measures };
    const result = (measure: string, reporter: string, figure: Figure) => madeUpResult({ measure, reporter, figure });
    const seen = publicOf(
      [
        ...[
          ['a', 3],
          ['b', 40],
          ['c', 50],
          ['riket', 93],
        ].map(([id, n]) => result('N', String(id), count(Number(n)))),
        ...[
          ['a', 2, 0, 1],
          ['b', 30, 38, 2],
          ['c', 40, 45, 5],
          ['riket', 70, 85, 8],
        ].map(([id, met, of, missing]) =>
          result('S', String(id), {
            ...share(Number(met) > Number(of) ? 0 : Number(met), Number(of)),
            missing: Number(missing),
          } as Figure),
        ),
      ],
      area,
    );
    const of = (measure: string, reporter: string) =>
      seen.find((each) => each.measure === measure && each.reporter === reporter)?.figure;
    assert.ok(!isShown(nOf(of('N', 'a'))));
    // b or c is hidden beside a, and so is one of the two numbers that make it.
    const complement = ['b', 'c'].filter((id) => !isShown(nOf(of('N', id))));
    assert.ok(complement.length > 0 || !isShown(nOf(of('N', 'riket'))));
    for (const id of complement) {
      const figure = of('S', id);
      assert.ok(figure?.kind === 'proportion' && !(isShown(figure.denominator) && isShown(figure.missing ?? 0)), id);
    }
  });
});

describe('within a figure', () => {
  test('one in 7 who is not in a category isn’t told of, though categories overlap', () => {
    const figure = publish({ a: count(7, { grupp: { net: 6, binjure: 5 } }) })['a'];
    assert.ok(figure?.kind === 'count');
    assert.ok(!(isShown(figure.n) && isShown(figure.by['grupp']?.['net'] ?? 0)));
  });

  describe('the unknown alone hide nobody of few, since had there been none all would have been shown', () => {
    const REGION: Breakdown = {
      ...{ kind: 'variable', id: 'hemregion', name: 'Hemregion', variable: 'hemregion', missing: 'okand' },
      ...{ onlyOccurring: true, codes: ['01', '03', '12', '14'] },
    };
    const OTHERS = ['a', 'b', 'c'];
    type By = Readonly<Record<string, number>>;
    /** What is told of categories of the one who has few, and of the nation with it, beside others of whom all are women of region 01. */
    function told(breakdown: Breakdown, own: By, others: By, more: Partial<Result> = {}): PublicFigure[] {
      const of = (by: By) => count(total(by), { [breakdown.id]: by });
      const nation = { ...own };
      for (const [category, value] of Object.entries(others))
        nation[category] = (nation[category] ?? 0) + OTHERS.length * value;
      const area = anArea(aMeasure({ kind: 'count', breakdowns: [breakdown] }));
      const results = [
        ...OTHERS.map((reporter) => madeUpResult({ reporter, figure: of(others) })),
        madeUpResult({ reporter: 'd', figure: of(own) }),
        madeUpResult({ figure: of(nation) }, more),
      ];
      return publicOf(results, area)
        .slice(-2)
        .map(({ figure }) => figure);
    }
    const total = (by: By) => Object.values(by).reduce((sum, value) => sum + value, 0);
    const hiddenOf = (figure: PublicFigure, breakdown: Breakdown) =>
      figure.kind === 'count'
        ? Object.entries(figure.by[breakdown.id] ?? {}).flatMap(([category, shown]) =>
            typeof shown !== 'number' && shown.absent === 'withheld' ? [category] : [],
          )
        : assert.fail();
    const isCovered = (hidden: readonly string[]) => hidden.some((one) => one.startsWith('ok')) && hidden.length === 2;

    for (const few of [1, 2, 3])
      test(`${few} of the other sex`, () => {
        for (const okant of few === 3 ? [0] : [0, 1]) {
          const figures = told(SEX, { kvinna: 12, man: few, okant }, { kvinna: 12, man: 0, okant: 0 });
          for (const figure of figures) assert.ok(hiddenOf(figure, SEX).includes('kvinna'), JSON.stringify(figure));
        }
      });

    test('four, or two with two unknown, may be one to four: the women can stay', () => {
      for (const [man, okant] of [
        [4, 0],
        [2, 2],
      ] as const)
        for (const figure of told(SEX, { kvinna: 12, man, okant }, { kvinna: 12, man: 0, okant: 0 }))
          assert.deepEqual(hiddenOf(figure, SEX), ['man', 'okant']);
    });

    test('two of one type, where types aren’t all that there is: what is left over isn’t enough to hide them', () => {
      const TYPE: Breakdown = {
        ...{ kind: 'categories', id: 'typ', name: 'Typ', overlapping: false, exhaustive: false },
        categories: ['a', 'b', 'c'].map((id) => ({ id, name: id, conditions: [{ variable: id, oneOf: [true] }] })),
      };
      const [own] = told(TYPE, { a: 9, b: 6, c: 2 }, { a: 20, b: 30, c: 0 });
      assert.ok(own !== undefined && hiddenOf(own, TYPE).length > 1, JSON.stringify(own));
    });

    test('of a home region, in a nation that is over all or over some', () => {
      for (const reporters of [undefined, { expected: 5, reported: 4, missing: ['e'] }])
        for (const few of [1, 2, 3]) {
          const figures = told(
            REGION,
            { '03': 20, '14': few },
            { '01': 20 },
            reporters === undefined ? {} : { reporters },
          );
          for (const figure of figures) {
            const hidden = hiddenOf(figure, REGION);
            assert.ok(hidden.includes('14') && hidden.length > 1 && !isCovered(hidden), `${few}: ${hidden}`);
          }
        }
    });
  });

  test('several sums at once: six cells of the unknown and of those abroad at units are not each exactly one', () => {
    const region = (okand: number, utland: number) =>
      count(60 + okand + utland, { kon: { man: 60, kvinna: utland, okant: okand } });
    const figures = publish({
      a: region(1, 1),
      b: region(1, 1),
      c: region(1, 0),
      d: region(1, 0),
      riket: count(246, { kon: { man: 240, kvinna: 2, okant: 4 } }),
    });
    // The two abroad could be anybody’s: another unit may have had both.
    for (const id of ['a', 'b']) {
      const figure = figures[id];
      assert.ok(figure?.kind === 'count' && !isShown(figure.by['kon']?.['kvinna'] ?? 0));
    }
    const others = ['c', 'd']
      .map((id) => figures[id])
      .filter((figure) => figure?.kind === 'count' && !isShown(figure.by['kon']?.['kvinna'] ?? 0));
    const isFree = ['a', 'b'].some((id) => {
      const figure = figures[id];
      return (
        figure?.kind === 'count' &&
        (!isShown(figure.n) || !isShown(figure.by['kon']?.['okant'] ?? 0) || !isShown(figure.by['kon']?.['man'] ?? 0))
      );
    });
    assert.ok(others.length > 0 || isFree);
  });

  test('a survival group of few is not the total less the others', () => {
    const group = (n: number, events: number) => ({
      n,
      events,
      median: null,
      medianLower: null,
      medianUpper: null,
      curve: [
        { time: 400, atRisk: n, events, censored: n - events, survival: 1 - events / n, se: 0, lower: 0, upper: 1 },
      ],
      entryTimes: [],
    });
    const measure = aMeasure({
      kind: 'survival',
      from: 'dag',
      death: 'dod',
      lastSeen: 'sedd',
      by: { variable: 'stadium' },
      missing: { code: '', message: '', remedy: '' },
      negative: { code: '', message: '', remedy: '' },
    });
    const figure = publish(
      {
        riket: {
          kind: 'survival',
          n: 390,
          events: 102,
          missing: 20,
          groups: { i: group(2, 2), ii: group(202, 50), iii: group(186, 50) },
          logRank: { chisq: 1, df: 2, p: 0.6 },
        },
      },
      measure,
    )['riket'];
    assert.ok(figure?.kind === 'survival');
    assert.deepEqual([figure.n, figure.events, figure.groups['i']?.n], Array(3).fill({ absent: 'withheld' }));
    assert.deepEqual([figure.groups['ii']?.n, figure.groups['iii']?.n], [202, 186]);
    // Nor is it in the test.
    assert.ok('df' in figure.logRank && figure.logRank.df === 1);
  });
});

describe('in the order of rows', () => {
  test('two data sets that differ in whose regions are hidden have the same rows in the same order', async () => {
    const [one, other] = await Promise.all(['ord1', 'ord2'].map((name) => publishedFrom(name, 2025)));
    const rows = (results: readonly PublicResult[] | undefined) =>
      results?.flatMap(({ measure, reporter, figure }) =>
        entriesOf(figure).map(({ value: _, ...entry }) => ({ measure, reporter, ...entry })),
      );
    assert.deepEqual(rows(one), rows(other));
    const regions = rows(one)?.filter(({ breakdown, reporter }) => breakdown === 'hemregion' && reporter === NATION);
    const codes = regions?.map(({ category = '' }) => category) ?? assert.fail();
    assert.deepEqual(codes, codes.toSorted());
    assert.equal(codes.length, 23);
  });
});

test('what is hidden may be none, and is never told as not none', () => {
  assert.doesNotMatch(absenceMeaning('withheld'), /inte noll/);
  assert.match(absenceMeaning('withheld'), /också noll/);
});
