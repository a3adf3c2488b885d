import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../../src/attack/attack.ts';
import { buildPuzzle } from '../../src/attack/build-puzzle.ts';
import { CoverageRead } from '../../src/attack/coverage-read.ts';
import { knowledgeOf } from '../../src/attack/kinds/kinds.ts';
import type { Publication } from '../../src/attack/published.ts';
import type { Area } from '../../src/definitions/area.ts';
import { NATION } from '../../src/definitions/nation.ts';
import { highsSolver } from '../../src/files/highs.ts';
import type { Figure } from '../../src/results/result.ts';
import { publicationFrom, truthOf } from '../kit/attack/publication.ts';
import { judged } from '../kit/attack/refuted.ts';
import { aMeasure, anArea, madeUpResult } from '../kit/disclosure/made-up-results.ts';

// Coverage says how many cases of each region there are: what it tells of other measures' numbers, and what of its own.

const solver = await highsSolver();
const why = { code: '', message: '', remedy: '' };
const source = { table: 'tumor', date: 'dag', conditions: [] };
const asked = { own: 'row', anyOf: [[{ variable: 'mdk', oneOf: [true] }]], known: ['mdk'] } as const;

const COVERAGE = {
  ...aMeasure({ kind: 'coverage', matched: 'finns', all: 'av', rows: source, impossible: why }),
  id: 'T',
  counts: 'care' as const,
};
const CARE = {
  ...aMeasure({ kind: 'proportion', numerator: asked, beside: [] }),
  ...{ id: 'K', counts: 'care' as const },
  computation: {
    population: { count: 'rows', rows: [source] },
    figure: { kind: 'proportion', numerator: asked, beside: [] },
  } as const,
};
/** How many cases there are, whatever is known of them. */
const CASES = {
  ...CARE,
  id: 'N',
  computation: { ...CARE.computation, figure: { kind: 'count', breakdowns: [] } as const },
};
const REGIONS: Area = { ...anArea(COVERAGE), unplaced: 'nation', measures: [COVERAGE, CARE] };

interface Region {
  /** In the cancer register, and of them here. */
  readonly all: number;
  readonly here: number;
  /** Of whom the answer is known. */
  readonly known: number;
}

const share = (numerator: number, denominator: number, missing: number): Figure => ({
  ...{ kind: 'proportion', numerator, denominator, missing },
});

/** @param nowhere cases that belong to no region */
async function published(regions: Readonly<Record<string, Region>>, nowhere = 0): Promise<Publication> {
  const results = ['T', 'K'].flatMap((measure) => resultsOf(measure, regions, nowhere));
  return publicationFrom(results, REGIONS, solver);
}

/** The figures of the regions and of the nation; of half of those it is known of the answer is yes. */
function resultsOf(measure: string, regions: Readonly<Record<string, Region>>, nowhere = 0) {
  const figures = Object.entries(regions).map(([reporter, { all, here, known }]) => {
    const yes = Math.ceil(known / 2);
    return { reporter, parts: measure === 'T' ? ([here, all, 0] as const) : ([yes, known, here - known] as const) };
  });
  const sum = (at: 0 | 1 | 2) => figures.reduce((all, { parts }) => all + parts[at], 0);
  const left = measure === 'T' ? [nowhere, nowhere] : [Math.ceil(nowhere / 2), nowhere];
  const [yes = 0, known = 0] = left;
  const nation = { reporter: NATION, parts: [sum(0) + yes, sum(1) + known, sum(2)] as const };
  return [...figures, nation].map(({ reporter, parts }) =>
    madeUpResult({ reporter, measure, figure: share(...parts) }),
  );
}

function found(publication: Publication): string[] {
  const { wins, undecided, contradictions } = attack(publication, solver);
  assert.deepEqual([undecided, contradictions], [0, 0]);
  return wins.map(({ secret: { measure, place, name }, values }) => `${measure} ${place.reporter} ${name} ${values}`);
}

/** Lets out a number that is withheld. */
function letOut({ area, figures }: Publication, measure: string, reporter: string, name: string, value: number) {
  return {
    area,
    figures: figures.map((figure) =>
      figure.measure.id === measure && figure.place.reporter === reporter
        ? { ...figure, numbers: new Map([...figure.numbers, [name, value]]) }
        : figure,
    ),
  };
}

const numberOf = ({ figures }: Publication, measure: string, reporter: string, name: string) =>
  figures.find((one) => one.measure.id === measure && one.place.reporter === reporter)?.numbers.get(name);

const LARGE: Region = { all: 60, here: 50, known: 44 };
const OTHER: Region = { all: 70, here: 55, known: 51 };

test('how many are unknown goes where coverage says how many there are in all, and few are known', async () => {
  const few = await published({ a: { all: 12, here: 9, known: 3 }, b: LARGE, c: OTHER });
  assert.deepEqual(found(few), []);
  assert.equal(numberOf(few, 'T', 'a', 'numerator'), 9);
  assert.equal(numberOf(few, 'K', 'a', 'missing'), 'withheld');
  assert.ok(found(letOut(few, 'K', 'a', 'missing', 6)).includes('K a denominator 3'));
});

test('where coverage says that there are but few cases in all, nothing more goes for how many of them are known', async () => {
  const few = await published({ a: { all: 12, here: 3, known: 2 }, b: LARGE, c: OTHER });
  assert.deepEqual(found(few), []);
  assert.equal(numberOf(few, 'K', 'a', 'denominator'), 'withheld');
  for (const reporter of ['b', 'c', NATION]) assert.equal(typeof numberOf(few, 'K', reporter, 'denominator'), 'number');
});

test('of how few coverage is cannot be subtracted from the nation’s', async () => {
  const few = await published({ a: { all: 4, here: 3, known: 3 }, b: LARGE, c: OTHER });
  assert.deepEqual(found(few), []);
  const others = ['b', 'c', NATION].map((reporter) => numberOf(few, 'T', reporter, 'denominator'));
  assert.ok(others.includes('withheld'), 'a region’s own number alone leaves it over');
});

test('that nobody is without a region is read out of the coverage, and the nation less the others is then the region', async () => {
  const few = await published({ a: { all: 12, here: 9, known: 3 }, b: LARGE, c: OTHER });
  const shown = ['b', 'c'].reduce(
    (left, reporter) => letOut(left, 'K', reporter, 'denominator', reporter === 'b' ? LARGE.known : OTHER.known),
    letOut(few, 'K', NATION, 'denominator', 3 + LARGE.known + OTHER.known),
  );
  assert.ok(found(shown).includes('K a denominator 3'));
});

test('where coverage shows cases without a region, the nation less the others says no more than at most', async () => {
  const regions = { a: { all: 30, here: 20, known: 18 }, b: LARGE, c: OTHER };
  const publication = await published(regions, 7);
  assert.deepEqual(found(publication), []);
  assert.equal(numberOf(publication, 'K', NATION, 'denominator'), 7 + 18 + LARGE.known + OTHER.known);
});

test('those of a region where all answers are unknown are among the nation’s unknown, and nothing else is taken for certain', async () => {
  const area: Area = { ...REGIONS, measures: [CARE, CASES] };
  const [here, known] = [LARGE.here + OTHER.here, LARGE.known + OTHER.known];
  const count = { a: 3, b: LARGE.here, c: OTHER.here, [NATION]: 3 + here };
  const results = [
    ...Object.entries(count).map(([reporter, n]) =>
      madeUpResult({ reporter, measure: 'N', figure: { kind: 'count', n, by: {} } }),
    ),
    ...resultsOf('K', { b: LARGE, c: OTHER }).filter(({ reporter }) => reporter !== NATION),
    madeUpResult({ reporter: 'a', measure: 'K', figure: { kind: 'absent', reason: 'not-applicable', missing: 3 } }),
    madeUpResult({
      reporter: NATION,
      measure: 'K',
      figure: share(Math.ceil(LARGE.known / 2) + Math.ceil(OTHER.known / 2), known, 3 + here - known),
    }),
  ];
  const publication = await publicationFrom(results, area, solver);
  assert.deepEqual(found(publication), []);
  assert.deepEqual(judged(buildPuzzle(publication), truthOf(results), area.disclosure.threshold, solver).refuted, []);
  // With the others' unknown and the nation's, a's three are told, and that they are all of its own.
  const shown = [
    ['K', NATION, 'missing', 3 + here - known],
    ['K', 'b', 'missing', LARGE.here - LARGE.known],
    ['K', 'c', 'missing', OTHER.here - OTHER.known],
  ] as const;
  const leaky = shown.reduce(
    (left, [measure, where, name, value]) => letOut(left, measure, where, name, value),
    publication,
  );
  assert.ok(found(leaky).includes('N a n 3'), found(leaky).join());
});

test('where it is known of nobody in any region, the nation’s own figure is taken for no sum of theirs', async () => {
  const area: Area = { ...REGIONS, measures: [CARE, CASES] };
  const count = { a: 3, b: 40, [NATION]: 43 };
  const results = Object.entries(count).flatMap(([reporter, n]) => [
    madeUpResult({ reporter, measure: 'N', figure: { kind: 'count', n, by: {} } }),
    madeUpResult({ reporter, measure: 'K', figure: { kind: 'absent', reason: 'not-applicable' } }),
  ]);
  const puzzle = buildPuzzle(await publicationFrom(results, area, solver));
  assert.deepEqual(judged(puzzle, truthOf(results), area.disclosure.threshold, solver).refuted, []);
});

test('a nation that leaves out a region without a figure contradicts no coverage', async () => {
  const regions = { a: { all: 12, here: 3, known: 3 }, b: LARGE, c: OTHER };
  const { area, figures } = await published(regions);
  const partly = figures.map((figure) => {
    const { measure, place } = figure;
    if (measure.id !== 'K' || place.reporter === 'b' || place.reporter === 'c') return figure;
    if (place.reporter === 'a') return { ...figure, numbers: new Map(), absent: 'not-reported' };
    const known = LARGE.known + OTHER.known;
    const numbers = [
      ['denominator', known],
      ['missing', LARGE.here + OTHER.here - known],
      ['numerator', 48],
    ] as const;
    return { ...figure, numbers: new Map(numbers) };
  });
  const read = new CoverageRead(
    { area, figures: partly },
    partly.map((figure) => ({ figure, knowledge: knowledgeOf(figure) })),
  );
  assert.ok(partly.every((figure) => read.isBelieved(figure)));
});

test('coverage that speaks of other cases than the register has is not believed', async () => {
  const results = Object.entries({ a: 9, b: 54, [NATION]: 63 }).flatMap(([reporter, n]) => [
    madeUpResult({ reporter, measure: 'T', figure: share((4 * n) / 3, 2 * n, 0) }),
    madeUpResult({ reporter, measure: 'K', figure: share(n / 3, n, 0) }),
  ]);
  assert.deepEqual(found(await publicationFrom(results, REGIONS, solver)), []);
});
