import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicationFrom, truthOf } from '../../test/kit/attack/publication.ts';
import { judged } from '../../test/kit/attack/refuted.ts';
import { aMeasure, anArea, madeUpResult } from '../../test/kit/disclosure/made-up-results.ts';
import type { FigureDefinition } from '../definitions/figure-definition.ts';
import { highsSolver } from '../files/highs.ts';
import type { SurvivalGroup } from '../results/result.ts';
import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import { survivalTable } from '../statistics/survival-table.ts';
import { attack } from './attack.ts';
import { buildPuzzle } from './build-puzzle.ts';
import type { Publication } from './published.ts';

const solver = await highsSolver();
const why = { code: '', message: '', remedy: '' };

/** Days of follow-up, negative ones ending in death. */
function groupOf(ends: readonly number[]): SurvivalGroup {
  const km = kaplanMeier({
    time: Float64Array.from(ends, Math.abs),
    event: Uint8Array.from(ends, (end) => (end < 0 ? 1 : 0)),
  });
  const { group: _, ...table } = survivalTable(km, 'a');
  return { ...table, entryTimes: [] };
}

const survival = (variable: string, ids: readonly string[]): FigureDefinition => ({
  ...{ kind: 'survival', from: 'dag', death: 'dod', lastSeen: 'sedd' },
  ...{ missing: why, negative: why },
  by: { variable, groups: ids.map((id) => ({ id, name: id, oneOf: [id] })) },
});

test('how many of a small group had died by a year follows from the curves of the same persons in other groups', async () => {
  // Of six, two die in the first year and three later.
  const few = [-100, -200, -800, -900, -1000, 2000];
  const many = Array.from({ length: 60 }, (_, at) => (at % 4 === 0 ? -1 : 1) * (300 + 30 * at));
  const figure = (groups: Readonly<Record<string, readonly number[]>>) => {
    const ends = Object.values(groups).flat();
    return {
      ...{ kind: 'survival' as const, n: ends.length, events: ends.filter((end) => end < 0).length, missing: 0 },
      groups: Object.fromEntries(Object.entries(groups).map(([id, own]) => [id, groupOf(own)])),
      logRank: { chisq: 1, df: 1, p: 0.3 },
    };
  };
  const measures = [survival('kon', ['a', 'b']), survival('grad', ['x', 'y'])].map((one, at) => ({
    ...aMeasure(one),
    id: `M${at + 1}`,
  }));
  const [first = aMeasure()] = measures;
  const halves = { a: [...few.slice(0, 3), ...many.slice(0, 30)], b: [...few.slice(3), ...many.slice(30)] };
  const results = [
    madeUpResult({ measure: 'M1', figure: figure(halves) }),
    madeUpResult({ measure: 'M2', figure: figure({ x: many, y: few }) }),
  ];
  const area = { ...anArea(first), measures };
  // Each measure protected by itself, as a site and a report are.
  const [one, other] = await Promise.all(results.map((result) => publicationFrom([result], area, solver)));
  assert.ok(one && other);
  const publication = { ...one, figures: [...one.figures, ...other.figures] };
  const winsOf = (published: Publication) =>
    attack(published, solver).wins.map(({ secret: { measure, name }, values }) =>
      [measure, name, values.join('/')].join(' '),
    );
  const wins = winsOf(publication);
  assert.ok(wins.includes('M2 groups/y/dead@12 2'), wins.join('; '));
  assert.ok(wins.includes('M2 groups/y/n − groups/y/events 1'), wins.join('; '));
  const truth = judged(buildPuzzle(publication), truthOf(results), 5, solver);
  assert.deepEqual(truth.refuted, []);
  assert.ok(truth.tried > 50);
  assert.deepEqual(winsOf(await publicationFrom(results, area, solver)), [], 'protected together');
});
