import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeasure, anArea } from '../../test/kit/disclosure/made-up-results.ts';
import type { FigureDefinition } from '../definitions/figure-definition.ts';
import { highsSolver } from '../files/highs.ts';
import { attack } from './attack.ts';
import { attackEditions } from './editions.ts';
import type { Publication, Read } from './published.ts';

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
    persons.map(({ rest, n, values }) => [rest, n, values]),
    [['late', 1, [80]]],
  );
});

test('a few that both hide are told where the one shows what the other hides to protect them', () => {
  const figures = (man: Read, okant: Read) => ({
    a: { n: 40, 'kon/kvinna/n': 'withheld', 'kon/man/n': man, 'kon/okant/n': okant },
  });
  const [one, other] = [edition(figures(37, 'withheld')), edition(figures('withheld', 1))];
  assert.deepEqual(attack(one, solver).wins, []);
  const { wins } = together(one, other);
  assert.deepEqual(
    wins.map(({ secret, values }) => [secret.name, values]),
    [
      ['kon/kvinna/n', [2]],
      ['n − kon/man/n − kon/okant/n', [2]],
    ],
  );
});

test('two editions of the very same say nothing together', () => {
  const one = edition({ a: { n: 40, ...sexes(20, 20) }, b: { n: 'withheld', ...sexes('withheld', 'withheld') } });
  assert.deepEqual(together(one, one), { changed: [], persons: [], wins: [], contradictions: 0 });
});

test('editions of as many cases that aren’t the same contradict one another, and that is told', () => {
  const figures = (man: Read, okant: Read) => ({
    a: { n: 40, 'kon/kvinna/n': 'withheld', 'kon/man/n': man, 'kon/okant/n': okant },
  });
  const { wins, contradictions } = together(edition(figures(37, 'withheld')), edition(figures('withheld', 9)));
  assert.deepEqual([wins, contradictions > 0], [[], true]);
});
