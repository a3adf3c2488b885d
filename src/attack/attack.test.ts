import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publicationFrom } from '../../test/kit/attack/publication.ts';
import {
  aMeasure,
  anArea,
  count,
  madeUpResult,
  type Placed,
  share,
} from '../../test/kit/disclosure/made-up-results.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { highsSolver } from '../files/highs.ts';
import type { Figure } from '../results/result.ts';
import { attack } from './attack.ts';
import type { Publication } from './published.ts';
import type { Win } from './solve-puzzle.ts';

const solver = await highsSolver();
const SHARE = aMeasure({
  kind: 'proportion',
  numerator: { own: 'row', anyOf: [[{ variable: 'mdk', oneOf: ['ja'] }]], known: ['mdk'] },
  beside: [],
});

const publish = (placed: readonly Placed[], area: Area = anArea(aMeasure())) =>
  publicationFrom(
    placed.map((one) => madeUpResult(one)),
    area,
    solver,
  );

/** What is found of a publication, and of it when somebody has let a number out. */
interface Leak {
  readonly reporter: string;
  readonly year?: number;
  readonly stratum?: string;
  readonly measure?: string;
  readonly name: string;
  readonly value: number | 'not-reported' | 'withheld';
}
function leaking({ area, figures }: Publication, leaks: readonly Leak[]): Publication {
  const left = new Set(leaks);
  const changed = figures.map((figure) => {
    const { measure, place, numbers } = figure;
    const own = leaks.filter(
      (leak) =>
        place.reporter === leak.reporter &&
        place.to === (leak.year ?? place.to) &&
        place.stratum === (leak.stratum ?? place.stratum) &&
        measure.id === (leak.measure ?? measure.id),
    );
    for (const leak of own) left.delete(leak);
    return { ...figure, numbers: new Map([...numbers, ...own.map(({ name, value }) => [name, value] as const)]) };
  });
  assert.deepEqual([...left], [], 'every leak has a place');
  return { area, figures: changed };
}
const found = (publication: Publication) => attack(publication, solver).wins;
const inWords = ({ secret: { measure, place, name }, values }: Win) =>
  [measure, place.reporter, place.stratum, place.to, name, values.join('/')].filter((one) => one !== '').join(' ');

/** What is safe as it is published, and given away by one number more. */
async function planted(
  placed: readonly Placed[],
  leaks: readonly Leak[],
  expected: string,
  area?: Area,
): Promise<void> {
  const publication = await publish(placed, area);
  assert.deepEqual(found(publication).map(inWords), []);
  const wins = found(leaking(publication, leaks)).map(inWords);
  assert.ok(wins.includes(expected), wins.join('; ') || 'nothing is found');
}

const units = (numbers: Readonly<Record<string, Figure>>, more: Partial<Placed> = {}): Placed[] =>
  Object.entries(numbers).map(([reporter, figure]) => ({ ...more, reporter, figure }));

describe('a leak that is planted is found', () => {
  test('the share rounded to whole steps of a unit that hides another', () =>
    planted(
      units({ a: share(3, 100), b: share(9, 40), [NATION]: share(12, 140) }),
      [{ reporter: 'b', name: 'share≈', value: 0.25 }],
      'M1 a 2024 numerator 2/3',
      anArea(SHARE),
    ));

  test('that such a share is rounded at all, which none of few is', () =>
    planted(
      units({ a: share(2, 100), b: share(6, 100), [NATION]: share(8, 200) }),
      [{ reporter: 'b', name: 'share≈', value: 0.05 }],
      'M1 a 2024 numerator 1/2/3',
      anArea(SHARE),
    ));

  test('a number of few that stands in the files as it is', () =>
    planted(units({ a: count(3), b: count(9) }), [{ reporter: 'a', name: 'n', value: 3 }], 'M1 a 2024 n 3'));

  test('a unit by subtraction from the nation', () =>
    planted(
      units({ a: count(3), b: count(6), c: count(30), [NATION]: count(39) }),
      [
        { reporter: 'b', name: 'n', value: 6 },
        { reporter: 'c', name: 'n', value: 30 },
      ],
      'M1 a 2024 n 3',
    ));

  test('those outside a category', () =>
    planted(
      units({ a: count(40, { kon: { kvinna: 35, man: 2, okant: 3 } }) }),
      [{ reporter: 'a', name: 'kon/okant/n', value: 3 }],
      'M1 a 2024 kon/man/n 2',
    ));

  test('those outside a category of a nation that is over some, when another is told to have nobody that is known', () =>
    planted(
      units({ [NATION]: count(40, { kon: { kvinna: 36, man: 4, okant: 0 } }) }),
      [{ reporter: NATION, name: 'kon/okant/n', value: 'not-reported' }],
      'M1 riket 2024 kon/man/n 4',
    ));

  describe('a few that only the unknown hide, since had they been none nobody would have been hidden', () => {
    const sexes = (kvinna: number, man: number, okant = 0) =>
      count(man + kvinna + okant, { kon: { kvinna, man, okant } });
    /** What is told of women and the rest of the nation's, as if the unknown were enough. */
    const leaks = (reporter: string, kvinna: number): Leak[] => [
      { reporter, name: 'kon/kvinna/n', value: kvinna },
      { reporter, name: 'kon/okant/n', value: 'withheld' },
    ];
    const expected = ['1', '1/2', '1/2/3'];
    for (const [at, values] of expected.entries())
      test(`${at + 1} of them`, () =>
        planted(
          units({ a: sexes(12, at + 1), b: sexes(12, 0), [NATION]: sexes(24, at + 1) }),
          [...leaks('a', 12), ...leaks(NATION, 24), { reporter: 'b', name: 'kon/kvinna/n', value: 12 }],
          `M1 a 2024 kon/man/n ${values}`,
        ));

    test('four may be one to four', async () => {
      const publication = await publish(units({ a: sexes(12, 4), b: sexes(12, 0), [NATION]: sexes(24, 4) }));
      assert.deepEqual(found(publication), []);
      const shown = publication.figures.map(({ numbers }) => numbers.get('kon/kvinna/n'));
      assert.deepEqual(shown, [12, 12, 24]);
    });

    test('while another that is hidden with them may be the few', async () => {
      const publication = await publish(units({ a: sexes(12, 1), b: sexes(12, 1), [NATION]: sexes(24, 2) }));
      assert.deepEqual(found(publication), []);
    });
  });

  test('a span of few values from what several sums leave over', () => {
    const sexes = (kvinna: number, man: number, okant = 0) =>
      count(man + kvinna + okant, { kon: { kvinna, man, okant } });
    return planted(
      units({ a: sexes(3, 0), b: sexes(5, 1), c: sexes(15, 14, 1), [NATION]: sexes(23, 15, 1) }),
      [
        { reporter: 'a', name: 'kon/kvinna/n', value: 3 },
        { reporter: 'c', name: 'kon/kvinna/n', value: 15 },
        { reporter: 'c', name: 'kon/man/n', value: 14 },
      ],
      'M1 a 2024 n 3/4',
    );
  });

  test('a year by subtraction from all years', () =>
    planted(
      [
        { year: 2024, since: 2023, figure: count(29) },
        { year: 2023, figure: count(26) },
        { year: 2024, figure: count(3) },
      ],
      [
        { reporter: NATION, year: 2023, name: 'n', value: 26 },
        { reporter: NATION, year: 2024, name: 'n', value: 3 },
      ],
      'M1 riket 2024 n 3',
    ));

  test('a numerator from its rounded share, and from the interval of one whose denominator is withheld', async () => {
    const figures = units({ a: share(3, 40), b: share(20, 45) });
    await planted(figures, [{ reporter: 'a', name: 'share', value: 0.075 }], 'M1 a 2024 numerator 3', anArea(SHARE));
    await planted(
      units({ a: share(3, 4), b: share(20, 45) }),
      [
        { reporter: 'a', name: 'share', value: 0.75 },
        { reporter: 'a', name: 'lower', value: 0.301 },
        { reporter: 'a', name: 'upper', value: 0.954 },
      ],
      'M1 a 2024 denominator 4',
      anArea(SHARE),
    );
  });

  test('an n of one measure from a share of the same rows and how many it isn’t known of', () => {
    const rows = { count: 'rows', rows: [{ table: 'tumor', date: 'dag', conditions: [] }] } as const;
    const measures = [aMeasure(), SHARE].map((measure, at) => ({
      ...measure,
      id: `M${at + 1}`,
      computation: { ...measure.computation, population: rows },
    }));
    const area = { ...anArea(aMeasure()), measures };
    const missing = (numerator: number, denominator: number, unknown: number): Figure => ({
      ...(share(numerator, denominator) as Extract<Figure, { kind: 'proportion' }>),
      missing: unknown,
    });
    return planted(
      [
        ...units({ a: count(3), b: count(40) }),
        ...units({ a: missing(0, 2, 1), b: missing(20, 38, 2) }, { measure: 'M2' }),
      ],
      [
        { reporter: 'a', measure: 'M2', name: 'denominator', value: 2 },
        { reporter: 'a', measure: 'M2', name: 'missing', value: 1 },
      ],
      'M1 a 2024 n 3',
      area,
    );
  });
});

test('files that contradict one another are told, and nothing is worked out of them', async () => {
  const publication = await publish(units({ a: count(10), b: count(20), [NATION]: count(30) }));
  const { wins, contradictions } = attack(leaking(publication, [{ reporter: NATION, name: 'n', value: 31 }]), solver);
  assert.deepEqual([wins, contradictions > 0], [[], true]);
});
