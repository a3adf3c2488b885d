import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeasure, anArea } from '../../test/kit/disclosure/made-up-results.ts';
import type { FigureDefinition } from '../definitions/figure-definition.ts';
import { NATION } from '../definitions/nation.ts';
import { highsSolver } from '../files/highs.ts';
import type { Solver } from '../statistics/integer-program.ts';
import { attack } from './attack.ts';
import { attackEditions } from './editions.ts';
import type { Publication, PublishedMeasure, Read } from './published.ts';

const solver = await highsSolver();
const why = { code: '', message: '', remedy: '' };
const AGE: FigureDefinition = { kind: 'summary', value: { kind: 'age', born: 'fodd', on: 'dag', missing: why } };

type Numbers = Readonly<Record<string, Read>>;

function edition(figures: Readonly<Record<string, Numbers>>, definition?: FigureDefinition): Publication {
  const own = aMeasure(definition);
  const measure = { ...own, counts: 'attributes' as const };
  return {
    area: { ...anArea(own), measures: [measure] },
    figures: Object.entries(figures).map(([reporter, numbers]) => ({
      measure,
      place: { reporter, stratum: '', from: 2024, to: 2024 },
      numbers: new Map(Object.entries(numbers)),
    })),
  };
}
const together = (earlier: Publication, later: Publication) => attackEditions(earlier, later, solver);
const sexes = (kvinna: Read, man: Read) => ({ 'kon/kvinna/n': kvinna, 'kon/man/n': man, 'kon/okant/n': 0 });

test('one who has come since the earlier edition is told of by every number that is one more', () => {
  const { changed } = together(
    edition({ a: { n: 40, ...sexes(20, 20) } }),
    edition({ a: { n: 41, ...sexes(21, 20) } }),
  );
  assert.deepEqual(
    changed.map(({ name, earlier, later }) => [name, earlier, later]),
    [
      ['n', 40, 41],
      ['kon/kvinna/n', 20, 21],
      ['n − kon/man/n − kon/okant/n', 20, 21],
    ],
  );
});

test('the age of one who has come is what the mean has grown by', () => {
  const { persons } = together(edition({ a: { n: 9, mean: 60 } }, AGE), edition({ a: { n: 10, mean: 62 } }, AGE));
  assert.deepEqual(
    persons.map(({ isLate, n, values }) => [isLate, n, values]),
    [[true, 1, [80]]],
  );
});

test('one who has come where nothing is shown is told of by what the others leave over of the nation', () => {
  const { changed, between } = together(
    edition({ [NATION]: { n: 43 }, a: { n: 14 }, b: { n: 'withheld' }, c: { n: 'withheld' } }),
    edition({ [NATION]: { n: 54 }, a: { n: 24 }, b: { n: 'withheld' }, c: { n: 'withheld' } }),
  );
  assert.deepEqual(changed, []);
  assert.deepEqual(
    between.map(({ secret: { place, name }, values, isFall }) => [place.reporter, name, values, isFall]),
    [['rest', 'n', [1], false]],
  );
});

test('so is one who has gone', () => {
  const { between } = together(
    edition({ [NATION]: { n: 54 }, a: { n: 24 }, b: { n: 'withheld' }, c: { n: 'withheld' } }),
    edition({ [NATION]: { n: 43 }, a: { n: 14 }, b: { n: 'withheld' }, c: { n: 'withheld' } }),
  );
  assert.deepEqual(
    between.map(({ secret: { place }, values, isFall }) => [place.reporter, values, isFall]),
    [['rest', [1], true]],
  );
});

test('the category of one who has come is told of by the categories that aren’t shown', () => {
  const figures = (n: number, man: number) => ({
    a: { n, 'kon/kvinna/n': 'withheld', 'kon/man/n': man, 'kon/okant/n': 'withheld' },
  });
  const { changed, between } = together(edition(figures(40, 30)), edition(figures(51, 40)));
  assert.deepEqual(changed, []);
  assert.deepEqual(
    between.map(({ secret: { side, name }, values }) => [side, name, values]),
    [['rest', 'n − kon/man/n', [1]]],
  );
});

test('the age of one who has come where nothing is shown is what the others leave over', () => {
  const hidden = { n: 'withheld', mean: 'withheld' };
  const { persons } = together(
    edition({ [NATION]: { n: 10, mean: 60 }, a: { n: 5, mean: 60 }, b: hidden, c: hidden }, AGE),
    edition({ [NATION]: { n: 16, mean: 62.5 }, a: { n: 10, mean: 62 }, b: hidden, c: hidden }, AGE),
  );
  assert.deepEqual(
    persons.map(({ rest, isLate, n, values }) => [rest, isLate, n, values]),
    [['reporters', true, 1, [80]]],
  );
});

test('where some have come and others gone, sums of differences aren’t tried, and that is told', () => {
  const { between, untried } = together(
    edition({ [NATION]: { n: 43 }, a: { n: 14 }, b: { n: 20 }, c: { n: 'withheld' } }),
    edition({ [NATION]: { n: 50 }, a: { n: 24 }, b: { n: 15 }, c: { n: 'withheld' } }),
  );
  assert.deepEqual([between, untried], [[], 1]);
});

test('a person’s value is told where the one shows the mean that the other hides of as many', () => {
  const mean = (read: Read) => edition({ a: { n: 6, mean: read } }, AGE);
  const { persons } = together(mean(0), mean('withheld'));
  assert.deepEqual(
    persons.map(({ rank, values }) => [rank, values]),
    [1, 2, 3, 4, 5, 6].map((rank) => [rank, [0]]),
  );
});

test('a few that both hide are told where the one shows what the other hides to protect them', () => {
  const figures = (man: Read, okant: Read) => ({
    a: { n: 40, 'kon/kvinna/n': 'withheld', 'kon/man/n': man, 'kon/okant/n': okant },
  });
  const [one, other] = [edition(figures(35, 'withheld')), edition(figures('withheld', 1))];
  assert.deepEqual(attack(one, solver).wins, []);
  const { wins } = together(one, other);
  assert.deepEqual(
    wins.map(({ secret, values }) => [secret.name, values]),
    [
      ['kon/kvinna/n', [4]],
      ['n − kon/man/n − kon/okant/n', [4]],
    ],
  );
});

test('two editions of the very same say nothing together', () => {
  const one = edition({ a: { n: 40, ...sexes(20, 20) }, b: { n: 'withheld', ...sexes('withheld', 'withheld') } });
  const never: Solver = () => assert.fail('nothing need be asked');
  const found = attackEditions(one, structuredClone(one), never);
  assert.deepEqual(found, {
    ...{ changed: [], between: [], persons: [], wins: [] },
    ...{ undecided: 0, untried: 0, contradictions: 0 },
  });
});

test('editions of as many cases that aren’t the same contradict one another, and that is told', () => {
  const figures = (man: Read, okant: Read) => ({
    a: { n: 40, 'kon/kvinna/n': 'withheld', 'kon/man/n': man, 'kon/okant/n': okant },
  });
  const { wins, contradictions } = together(edition(figures(37, 'withheld')), edition(figures('withheld', 9)));
  assert.deepEqual([wins, contradictions > 0], [[], true]);
});

test('a measure that contradicts itself over two editions takes nothing from what another tells', () => {
  // Each counts persons of a table of its own.
  const measure = (id: string, { area, figures }: Publication): Publication => {
    const population = {
      count: 'persons',
      rows: [{ table: id, date: 'dag', conditions: [] }],
      first: 'inPeriod',
    } as const;
    const named = (one: PublishedMeasure) => ({ ...one, id, computation: { ...one.computation, population } });
    return {
      area: { ...area, measures: area.measures.map(named) },
      figures: figures.map((figure) => ({ ...figure, measure: named(figure.measure) })),
    };
  };
  const both = (one: Publication, other: Publication): Publication => ({
    area: { ...one.area, measures: [...one.area.measures, ...other.area.measures] },
    figures: [...one.figures, ...other.figures],
  });
  const of = (man: Read, okant: Read, n = 40) => ({
    a: { n, 'kon/kvinna/n': 'withheld', 'kon/man/n': man, 'kon/okant/n': okant },
  });
  // Of the second measure there are as many at a as before, and not the same; at b ten more.
  const [grown, more] = [{ b: { n: 50 } }, { b: { n: 60 } }];
  const { wins, contradictions } = together(
    both(measure('M1', edition(of(37, 'withheld'))), measure('M2', edition({ ...of(37, 'withheld'), ...grown }))),
    both(measure('M1', edition(of('withheld', 1))), measure('M2', edition({ ...of('withheld', 9), ...more }))),
  );
  assert.ok(contradictions > 0);
  assert.deepEqual(
    wins.map(({ secret }) => [secret.measure, secret.name]),
    [
      ['M1', 'kon/kvinna/n'],
      ['M1', 'n − kon/man/n − kon/okant/n'],
    ],
  );
});
