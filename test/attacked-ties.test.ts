import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../src/attack/attack.ts';
import type { Area } from '../src/definitions/area.ts';
import type { FigureDefinition } from '../src/definitions/figure-definition.ts';
import type { Measure } from '../src/definitions/measure.ts';
import { NATION } from '../src/definitions/nation.ts';
import { highsSolver } from '../src/files/highs.ts';
import type { Figure, Result } from '../src/results/result.ts';
import { publicationFrom } from './kit/attack/publication.ts';
import { aMeasure, anArea, count, days, madeUpResult, STRATA, share } from './kit/disclosure/made-up-results.ts';

// What the attacker got out of the register's measures together, one test for each way in. Each failed on the rule before.

const solver = await highsSolver();
const why = { code: '', message: '', remedy: '' };
const rows = { count: 'rows', rows: [{ table: 'tumor', date: 'dag', conditions: [] }] } as const;

/** Two measures of the same rows: of the first all is told, of the second nothing of the nation. */
async function wins(one: FigureDefinition, other: FigureDefinition, figures: (n: number) => readonly [Figure, Figure]) {
  const measures = [one, other].map((figure, at) => {
    const measure = aMeasure(figure);
    return { ...measure, id: `M${at + 1}`, computation: { population: rows, figure } };
  });
  const [first = aMeasure()] = measures;
  const units = { a: 3, b: 30, c: 40 };
  const results = [...Object.entries(units), [NATION, 73] as const].flatMap(([reporter, n]) => {
    const [own, second] = figures(n);
    return [
      madeUpResult({ reporter, measure: 'M1', figure: own }),
      ...(reporter === NATION ? [] : [madeUpResult({ reporter, measure: 'M2', figure: second })]),
    ];
  });
  return found(results, { ...anArea(first), measures });
}

/** What the attacker gets out of what is published of results. Whose files contradict one another has tried nothing. */
async function found(results: readonly Result[], area: Area) {
  const { wins: all, undecided, contradictions } = attack(await publicationFrom(results, area, solver), solver);
  assert.deepEqual([undecided, contradictions], [0, 0]);
  return all.map(({ secret: { measure, place, name }, values }) => ({ measure, name, values, ...place }));
}

const met = (variable: string) => ({ own: 'row', anyOf: [[{ variable, oneOf: [true] }]], known: [variable] }) as const;

const survivalBy = (variable: string): FigureDefinition => ({
  ...{ kind: 'survival', from: 'dag', death: 'patient.dod', lastSeen: 'patient.sett' },
  ...{ by: { variable }, missing: why, negative: why },
});

/** Groups that are too small for a curve. Half of each have died. */
const survival = (groups: Readonly<Record<string, number>>, missing = 0): Figure => {
  const none = { median: null, medianLower: null, medianUpper: null, entryTimes: [], curve: [] };
  const all = Object.entries(groups).map(([id, n]) => [id, { ...none, n, events: Math.floor(n / 2) }] as const);
  const [n, events] = (['n', 'events'] as const).map((of) => all.reduce((sum, [, group]) => sum + group[of], 0));
  return { kind: 'survival', n: n ?? 0, events: events ?? 0, missing, groups: Object.fromEntries(all), logRank: null };
};

const BETWEEN = { from: 'remiss', to: 'besok' } as const;

test('how many have a known time is one number, in the days and in the share within some days', async () => {
  const summary: FigureDefinition = {
    kind: 'summary',
    value: { ...BETWEEN, kind: 'days', atLeast: 0, missingFrom: why, missingTo: why, negative: why },
  };
  const within: FigureDefinition = {
    kind: 'proportion',
    numerator: { ...BETWEEN, own: 'days', atMost: 28 },
    beside: [],
  };
  assert.deepEqual(await wins(summary, within, (n) => [days(n), share(n > 20 ? n - 15 : n, n)]), []);
});

test('where nothing need be known of a case, the unknown are none though their number is withheld', async () => {
  const met: FigureDefinition = {
    kind: 'proportion',
    numerator: { own: 'row', anyOf: [[{ variable: 'opererad', oneOf: [true] }]], known: [] },
    beside: [],
  };
  const figures = (n: number) =>
    [count(n), { ...(share(n > 20 ? n - 15 : n, n) as Extract<Figure, { kind: 'proportion' }>), missing: 0 }] as const;
  assert.deepEqual(await wins({ kind: 'count', breakdowns: [] }, met, figures), []);
});

const treated = { table: 'behandling', date: 'dag', conditions: [] } as const;

/** Stays after an operation, how many of them or how long. */
function staysAfter(id: string): Measure {
  const figure = { kind: 'summary', value: { ...BETWEEN, kind: 'days', atLeast: 1 } } as const;
  const operated = { ...treated, conditions: [{ variable: 'slag', oneOf: ['kirurgi'] }] } as const;
  const episode = { table: 'vard', from: 'in', to: 'ut', conditions: [], reversed: why };
  const alone = { conditions: [], otherwise: why };
  return {
    ...aMeasure(figure),
    id,
    computation: { figure, population: { count: 'episodes', rows: [operated], episode, alone } },
  };
}

test('who has a stay after an operation is one of those treated: persons of a unit leave no few at another', async () => {
  const care = aMeasure({
    ...{ kind: 'proportion', beside: [] },
    numerator: { table: 'vardplan', date: 'dag', conditions: [] },
  });
  const measures = [
    staysAfter('M1'),
    {
      ...care,
      id: 'M2',
      counts: 'care',
      computation: { ...care.computation, population: { count: 'persons', rows: [treated], first: 'inPeriod' } },
    },
    {
      ...aMeasure({ kind: 'count', breakdowns: [] }),
      id: 'M3',
      computation: { population: { count: 'rows', rows: [treated] }, figure: { kind: 'count', breakdowns: [] } },
    },
  ] as const;
  const [first] = measures;
  // At d nobody has answered who was treated.
  const of = (reporter: string, stay: number, asked: Figure) => [
    madeUpResult({ reporter, measure: 'M1', figure: { ...days(stay), persons: stay } }),
    madeUpResult({ reporter, measure: 'M2', figure: asked }),
  ];
  const results = [
    ...of('b', 1, share(1, 2)),
    ...of('c', 5, share(3, 6)),
    ...of('d', 4, { kind: 'absent', reason: 'not-reported' }),
    ...of(NATION, 10, share(4, 8)),
    // Nine treatments: somebody at b was treated.
    madeUpResult({ reporter: 'b', measure: 'M3', figure: count(9) }),
  ];
  assert.deepEqual(await found(results, { ...anArea(first), measures }), []);
});

test('each stay after an operation has an operation of its own: there are no more stays than other treatments leave', async () => {
  const category = (id: string) => ({ id, name: id, conditions: [{ variable: 'slag', oneOf: [id] }] });
  const figure: FigureDefinition = {
    kind: 'count',
    breakdowns: [
      {
        ...{ kind: 'categories', id: 'slag', name: 'Slag', overlapping: false, exhaustive: true },
        categories: ['kirurgi', 'radionuklid'].map(category),
      },
    ],
  };
  const population = { count: 'rows', rows: [treated] } as const;
  const measures: Measure[] = [
    staysAfter('M1'),
    { ...aMeasure(figure), id: 'M2', counts: 'care', computation: { population, figure } },
  ];
  const [first = aMeasure()] = measures;
  const of = (reporter: string, stays: number, kirurgi: number, radionuklid: number) => [
    madeUpResult({ reporter, measure: 'M1', figure: days(stays) }),
    madeUpResult({ reporter, measure: 'M2', figure: count(kirurgi + radionuklid, { slag: { kirurgi, radionuklid } }) }),
  ];
  const results = [...of('b', 3, 4, 9), ...of('c', 7, 7, 9), ...of(NATION, 10, 11, 18)];
  assert.deepEqual(await found(results, { ...anArea(first), measures }), []);
});

test('what all sites have more than those that are told is a site too, though it has no name', async () => {
  const sites = (alla: number, ileum: number, pankreas: number) => Object.entries({ alla, ileum, pankreas });
  const measure = aMeasure({ kind: 'proportion', numerator: met('opererad'), beside: [] });
  // Three are of another site; at b seven, of whom two were operated on.
  const results = [
    ...sites(63, 40, 20).map(([stratum, n]) =>
      madeUpResult({ reporter: 'a', stratum, figure: share(n / 2 - (n % 2) / 2, n) }),
    ),
    ...sites(67, 40, 20).map(([stratum, n]) =>
      madeUpResult({ reporter: 'b', stratum, figure: share(n === 67 ? 32 : n / 2, n) }),
    ),
  ];
  assert.deepEqual(await found(results, { ...anArea(measure), strata: STRATA }), []);
});

/** Tumours, and of those that have spread who were operated: of the others it is told of nobody whether they are known. */
function takenOfAll(): Area {
  const counted: FigureDefinition = { kind: 'count', breakdowns: [] };
  const operated: FigureDefinition = { kind: 'proportion', numerator: met('opererad'), beside: [] };
  const spread = { ...rows.rows[0], conditions: [{ variable: 'metastas', oneOf: [true] }] };
  const measures: Measure[] = [
    { ...aMeasure(counted), id: 'M1', computation: { population: rows, figure: counted } },
    { ...aMeasure(operated), id: 'M2', computation: { population: { ...rows, rows: [spread] }, figure: operated } },
  ];
  return { ...anArea(measures[0] ?? aMeasure()), measures };
}

/** How many tumours there are of a site, and how many of them have spread. */
const spreadOf = (all: number, spread: number, stratum?: string) => {
  const of = stratum === undefined ? {} : { stratum };
  return [
    madeUpResult({ ...of, measure: 'M1', figure: count(all) }),
    madeUpResult({ ...of, measure: 'M2', figure: share(Math.floor(spread / 2), spread) }),
  ];
};

test('the few that are left of all by those of one answer are not told, of one site as little as where there are no sites', async () => {
  assert.deepEqual(await found(spreadOf(40, 38), takenOfAll()), []);
  const bySite = [...spreadOf(100, 60, 'alla'), ...spreadOf(40, 38, 'ileum'), ...spreadOf(60, 22, 'pankreas')];
  assert.deepEqual(await found(bySite, { ...takenOfAll(), strata: STRATA }), []);
});

test('nor of the sites that have no name, where all that have one are told', async () => {
  // Ten are of another site, and seven of them have spread.
  const bySite = [...spreadOf(110, 66, 'alla'), ...spreadOf(40, 20, 'ileum'), ...spreadOf(60, 39, 'pankreas')];
  assert.deepEqual(await found(bySite, { ...takenOfAll(), strata: STRATA }), []);
});

test('who hasn’t answered yes has answered no: they are the cases of another measure', async () => {
  const proportion: FigureDefinition = { kind: 'proportion', numerator: met('metastas'), beside: [] };
  const choices: FigureDefinition = { kind: 'choices', choices: [{ id: 'nagon', name: 'Någon', ...met('metastas') }] };
  const asked: Record<string, readonly [FigureDefinition, (yes: number, n: number) => Figure]> = {
    proportion: [proportion, share],
    choices: [
      choices,
      (numerator, n) => ({ kind: 'choices', n, choices: { nagon: { numerator, denominator: n, missing: 0 } } }),
    ],
  };
  const without = { ...rows.rows[0], conditions: [{ variable: 'metastas', oneOf: [false] }] };
  for (const [figure, ask] of Object.values(asked)) {
    const measures: Measure[] = [
      { ...aMeasure(figure), id: 'M1', counts: 'care', computation: { population: rows, figure } },
      {
        ...aMeasure(proportion),
        id: 'M2',
        computation: {
          population: { ...rows, rows: [without] as const },
          figure: { ...proportion, numerator: met('opererad') },
        },
      },
    ];
    const [first = aMeasure()] = measures;
    const results = [
      madeUpResult({ measure: 'M1', figure: ask(37, 40) }),
      madeUpResult({ measure: 'M2', figure: share(1, 3) }),
    ];
    assert.deepEqual(await found(results, { ...anArea(first), measures }), [], figure.kind);
  }
});

test('cases of two measures that have none in common are cases of a third: it has at least as many', async () => {
  const figure: FigureDefinition = { kind: 'proportion', numerator: met('opererad'), beside: [] };
  const among = (metastas: boolean) => [{ variable: 'metastas', oneOf: [metastas] }];
  const measures: Measure[] = [
    { ...aMeasure(figure), id: 'M1', computation: { population: rows, figure } },
    ...[true, false].map((metastas): Measure => {
      const population = { ...rows, rows: [{ ...rows.rows[0], conditions: among(metastas) }] } as const;
      return { ...aMeasure(figure), id: metastas ? 'M2' : 'M3', counts: 'care', computation: { population, figure } };
    }),
  ];
  const [first = aMeasure()] = measures;
  const results = [
    ...Object.entries({ a: share(3, 20), b: share(12, 30), [NATION]: share(15, 50) }).map(([reporter, one]) =>
      madeUpResult({ reporter, measure: 'M1', figure: one }),
    ),
    // Two at a and eleven at b, so that at a there are two to four.
    ...Object.entries({ a: share(1, 9), b: share(6, 15) }).flatMap(([reporter, one]) => [
      madeUpResult({ reporter, measure: 'M2', figure: one }),
      madeUpResult({ reporter, measure: 'M3', figure: reporter === 'a' ? one : share(5, 14) }),
    ]),
  ];
  assert.deepEqual(await found(results, { ...anArea(first), measures }), []);
});

/** An area in which the same persons are followed twice, in groups of two variables. */
function twoCurves(): Area {
  const measures = ['metastas', 'stadium'].map((variable, at) => {
    const figure = survivalBy(variable);
    const population = { ...rows, count: 'persons', first: 'inPeriod' } as const;
    return { ...aMeasure(figure), id: `M${at + 1}`, computation: { population, figure } };
  });
  return { ...anArea(measures[0] ?? aMeasure()), measures };
}

test('several curves follow the same persons, however they are grouped', async () => {
  // Three are in stage III: the second measure hides its total with them, which the first one tells.
  const results = [
    madeUpResult({ measure: 'M1', figure: survival({ ja: 25, nej: 20 }) }),
    madeUpResult({ measure: 'M2', figure: survival({ I: 25, II: 17, III: 3 }) }),
  ];
  assert.deepEqual(await found(results, twoCurves()), []);
});

test('persons since the start are no more than the years’ cases: what a year hides doesn’t come back by them', async () => {
  const cases = { ...aMeasure({ kind: 'count', breakdowns: [] }), id: 'M1' };
  const followed = survivalBy('stadium');
  const measures: Measure[] = [
    { ...cases, computation: { population: rows, figure: cases.computation.figure } },
    {
      ...aMeasure(followed),
      id: 'M2',
      computation: { population: { ...rows, count: 'persons', first: 'inPeriod' }, figure: followed },
    },
  ];
  const [first = aMeasure()] = measures;
  // Three in the last year at a: its other years and its persons tell of them, and so do the nation's year and the persons at b.
  const years = { a: [20, 30, 3], b: [21, 31, 9], c: [40, 50, 60], [NATION]: [81, 111, 72] };
  const results = Object.entries(years).flatMap(([reporter, all]) => {
    const n = all.reduce((sum, one) => sum + one, 0);
    const groups = { I: Math.floor(n / 2), II: n - Math.floor(n / 2) };
    return [
      ...all.map((one, at) => madeUpResult({ reporter, measure: 'M1', year: 2022 + at, figure: count(one) })),
      ...(reporter === NATION
        ? []
        : [madeUpResult({ reporter, measure: 'M2', since: 2022, year: 2024, figure: survival(groups) })]),
    ];
  });
  assert.deepEqual(await found(results, { ...anArea(first), measures }), []);
});

test('a year in which there is nobody is one of the years that persons since the start are of', async () => {
  const operated = { own: 'row', anyOf: [[{ variable: 'opererad', oneOf: [true] }]], known: [] } as const;
  const figure: FigureDefinition = { kind: 'proportion', numerator: operated, beside: [] };
  const followed = survivalBy('stadium');
  const measures: Measure[] = [
    { ...aMeasure(figure), id: 'M1', counts: 'care', computation: { population: rows, figure } },
    {
      ...aMeasure(followed),
      id: 'M2',
      computation: { population: { ...rows, count: 'persons', first: 'inPeriod' }, figure: followed },
    },
  ];
  const [first = aMeasure()] = measures;
  // Nobody at a in the first year, and three in the last: the persons since the start tell of them.
  const years = { a: [0, 30, 3], b: [21, 30, 9], c: [39, 51, 60], [NATION]: [60, 111, 72] };
  const results = Object.entries(years).flatMap(([reporter, all]) => {
    const n = all.reduce((sum, one) => sum + one, 0);
    const groups = { I: Math.floor(n / 2), II: n - Math.floor(n / 2) };
    const none: Figure = { kind: 'absent', reason: 'not-applicable' };
    return [
      ...all.map((one, at) =>
        madeUpResult({
          reporter,
          measure: 'M1',
          year: 2022 + at,
          figure: one === 0 ? none : share(one / 3, one),
        }),
      ),
      ...(reporter === NATION
        ? []
        : [madeUpResult({ reporter, measure: 'M2', since: 2022, year: 2024, figure: survival(groups) })]),
    ];
  });
  assert.deepEqual(await found(results, { ...anArea(first), measures }), []);
});

test('where a share is of nobody its cases are none, and the measures that count the same cases know it', async () => {
  const proportion: FigureDefinition = { kind: 'proportion', numerator: met('metastas'), beside: [] };
  const operated = { own: 'row', anyOf: [[{ variable: 'opererad', oneOf: [true] }]], known: [] } as const;
  const among = (id: string, metastas: boolean): Measure => {
    const source = { ...rows.rows[0], conditions: [{ variable: 'metastas', oneOf: [metastas] }] };
    const figure = { ...proportion, numerator: operated };
    return {
      ...aMeasure(figure),
      id,
      counts: 'care',
      computation: { population: { ...rows, rows: [source] }, figure },
    };
  };
  const measures: Measure[] = [
    { ...aMeasure(proportion), id: 'M1', counts: 'care', computation: { population: rows, figure: proportion } },
    among('M2', true),
    among('M3', false),
  ];
  const [first = aMeasure()] = measures;
  // Three are of another site. All nine of the ileum have metastases: the other two measures give nine back where it is withheld.
  const results = [
    madeUpResult({ measure: 'M1', stratum: 'alla', figure: share(12, 18) }),
    madeUpResult({ measure: 'M1', stratum: 'ileum', figure: share(9, 9) }),
    madeUpResult({ measure: 'M1', stratum: 'pankreas', figure: share(2, 6) }),
    madeUpResult({ measure: 'M2', stratum: 'ileum', figure: share(4, 9) }),
    madeUpResult({ measure: 'M3', stratum: 'ileum', figure: { kind: 'absent', reason: 'not-applicable' } }),
  ];
  assert.deepEqual(await found(results, { ...anArea(first), measures, strata: STRATA }), []);
});

test('several curves follow the same persons, and so the same deaths', async () => {
  const died = (groups: Readonly<Record<string, readonly [n: number, events: number]>>): Figure => {
    const all = survival(Object.fromEntries(Object.entries(groups).map(([id, [n]]) => [id, n])));
    assert.ok(all.kind === 'survival');
    const events = Object.values(groups).reduce((sum, [, dead]) => sum + dead, 0);
    return {
      ...all,
      events,
      groups: Object.fromEntries(
        Object.entries(all.groups).map(([id, group]) => [id, { ...group, events: groups[id]?.[1] ?? group.events }]),
      ),
    };
  };
  // Two have died of those without metastases: all the dead are told by stage.
  const results = [
    madeUpResult({ measure: 'M1', figure: died({ ja: [25, 15], nej: [20, 2] }) }),
    madeUpResult({ measure: 'M2', figure: died({ I: [22, 8], II: [23, 9] }) }),
  ];
  assert.deepEqual(await found(results, twoCurves()), []);
});
