import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { RowTie } from '../definitions/population.ts';
import { highsSolver } from '../files/highs.ts';
import type { IntegerProgram } from '../statistics/integer-program.ts';
import { walksOfAnyOf } from './any-of.ts';
import { type Atom, askingMore, type CaseSet, rowsOf, setKey } from './case-set.ts';
import { addCases } from './puzzle/case-puzzle.ts';
import { PuzzleBuilder } from './puzzle.ts';
import { SaidOfSets } from './said-of-sets.ts';

const solver = await highsSolver();
const is = (variable: string, answer = true) => ({ variable, oneOf: [answer] });

/** What makes any metastasis, as the derivation's ties say it; or as the one of them alone that says what the others don't. */
const tiesOf = (of: readonly string[], isAlone = false): RowTie[] => [
  ...(isAlone
    ? []
    : [
        ...of.map((site) => ({ table: 'tumor', conditions: [is(site)], also: [is('metastas')] })),
        { table: 'tumor', conditions: [is('metastas', false)], also: of.map((site) => is(site, false)) },
      ]),
  { table: 'tumor', conditions: [], anyOf: { variable: 'metastas', of } },
];
const tumours = (ties: readonly RowTie[], conditions: Parameters<typeof rowsOf>[0]['conditions'] = []) =>
  rowsOf({ table: 'tumor', date: 'dag', conditions }, ties);
const byKey = (sets: readonly CaseSet[]) => new Map(sets.map((set) => [setKey(set), set]));

/** What numbers of cases the attacker holds for possible, when it is told some: the least and the most of another. */
function reachOf(sets: ReadonlyMap<string, CaseSet>, told: ReadonlyMap<string, number>, asked: string) {
  const builder = new PuzzleBuilder(5);
  for (const key of sets.keys()) builder.variable(`place|${key}`, told.get(key));
  addCases(builder, 'place', [], { sets, said: new SaidOfSets(), isOver: () => true });
  const at = builder.variable(`place|${asked}`);
  const { variables, same, relations } = builder.build();
  const program = (sign: number): IntegerProgram => ({
    columns: variables.map(({ value }, place) => ({
      ...{ lower: value ?? 0, upper: value ?? 1000 },
      cost: place === same[at] ? sign : 0,
    })),
    rows: relations,
  });
  // Nought less nought is nought.
  return [1, -1].map((sign) => Math.round(solver(program(sign))?.[same[at] ?? at] ?? Number.NaN) + 0);
}

/** The same by trying every group of so many cases, each with its answers: by no solver, and by nothing of the attacker's. */
type Answer = 'ja' | 'nej' | 'okant';
type Answers = Readonly<Record<string, Answer>>;

function everyAnswers(of: readonly string[]): Answers[] {
  let all: Answers[] = [{}];
  for (const site of of)
    all = all.flatMap((one) => (['ja', 'nej', 'okant'] as const).map((answer) => ({ ...one, [site]: answer })));
  return all.map((one) => {
    const answers = Object.values(one);
    const isNone = answers.every((answer) => answer === 'nej');
    return { ...one, metastas: answers.includes('ja') ? 'ja' : isNone ? 'nej' : 'okant' };
  });
}

function everyGroup(of: readonly Answers[], size: number): Answers[][] {
  if (size === 0) return [[]];
  return of.flatMap((one, at) => everyGroup(of.slice(at), size - 1).map((others) => [one, ...others]));
}

/** What is asked of each question: an answer, that there is one, or nothing. */
type Asked = Readonly<Record<string, 'ja' | 'nej' | 'kant' | undefined>>;

const atomsOf = (asked: Asked): Atom[] =>
  Object.entries(asked).flatMap(([on, what]) =>
    what === undefined ? [] : [what === 'kant' ? { on } : { on, values: [what] }],
  );
const counted = (group: readonly Answers[], asked: Asked) =>
  group.filter((one) =>
    Object.entries(asked).every(
      ([on, what]) => what === undefined || (what === 'kant' ? one[on] !== 'okant' : one[on] === what),
    ),
  ).length;

describe('what is told of some counts lets each other be all that some cases’ answers make it, and nothing else', () => {
  for (const [of, size, runs] of [
    [['lever', 'skelett'], 4, 150],
    [['lever', 'skelett', 'annan'], 3, 60],
  ] as const)
    for (const isAlone of [false, true])
      test(`any of ${of.length}, ${isAlone ? 'where nothing else is said' : 'with what each answer says alone'}`, () => {
        const ties = tiesOf(of, isAlone);
        const what = fc.constantFrom('ja', 'nej', 'kant', undefined, undefined);
        const asked = fc.record(Object.fromEntries(['metastas', ...of].map((on) => [on, what] as const)));
        const answers = fc.constantFrom(...everyAnswers(of));
        let reached = 0;
        fc.assert(
          fc.property(
            fc.array(answers, { minLength: 1, maxLength: size }),
            fc.array(fc.record({ asked, isTold: fc.boolean() }), { minLength: 3, maxLength: 9 }),
            (group, counts) => {
              const all = new Map(
                [...counts, { asked: {} as Asked, isTold: true }].map((one) => [
                  setKey(askingMore(tumours(ties), atomsOf(one.asked))),
                  one,
                ]),
              );
              const sets = byKey([...all.values()].map((one) => askingMore(tumours(ties), atomsOf(one.asked))));
              const told = [...all].filter(([, { isTold }]) => isTold);
              const groups = everyGroup(everyAnswers(of), group.length).filter((other) =>
                told.every(([, one]) => counted(other, one.asked) === counted(group, one.asked)),
              );
              const isTied = walksOfAnyOf(sets).length > 0;
              for (const [key, one] of all) {
                if (one.isTold) continue;
                const possible = groups.map((other) => counted(other, one.asked));
                const [least = 0, most = 0] = [Math.min(...possible), Math.max(...possible)];
                const shown = new Map(told.map(([toldKey, { asked: what }]) => [toldKey, counted(group, what)]));
                const [lower = Number.NaN, upper = Number.NaN] = reachOf(sets, shown, key);
                if (isTied) assert.deepEqual([lower, upper], [least, most], key);
                else assert.ok(lower <= least && upper >= most, key);
                if (isTied && most > least) reached++;
              }
            },
          ),
          { numRuns: runs, seed: 1 },
        );
        assert.ok(reached > runs / 2, `${reached}`);
      });
});

const BOTH = ['lever', 'skelett'];
const asking = (...all: readonly Asked[]) =>
  byKey([{}, ...all].map((asked) => askingMore(tumours(tiesOf(BOTH)), atomsOf(asked))));
const keyOf = (asked: Asked) => setKey(askingMore(tumours(tiesOf(BOTH)), atomsOf(asked)));

test('two sites that are asked of together are counted once: how many have both follows from how many have each and any', () => {
  const [any, liver, bone] = [{ metastas: 'ja' }, { lever: 'ja' }, { skelett: 'ja' }] as const;
  const both = { lever: 'ja', skelett: 'ja' } as const;
  const told = new Map([
    [keyOf(any), 12],
    [keyOf(liver), 9],
    [keyOf(bone), 6],
  ]);
  assert.deepEqual(reachOf(asking(any, liver, bone, both), told, keyOf(both)), [3, 3]);
});

test('numbers that nobody’s answers make are possible for nobody', () => {
  const [known, any, bone] = [{ lever: 'kant', skelett: 'kant' }, { metastas: 'kant' }, { skelett: 'ja' }] as const;
  const sets = asking(known, any, bone, { metastas: 'nej' }, { lever: 'ja' });
  const told = (n: number) =>
    new Map([
      [keyOf({}), 8],
      [keyOf(known), 8],
      [keyOf({ lever: 'ja' }), 0],
      [keyOf({ metastas: 'nej' }), n],
    ]);
  assert.deepEqual(reachOf(sets, told(5), keyOf(bone)), [3, 3]);
  // All answers are known, and yet it isn't known of one whether there is any.
  assert.deepEqual(reachOf(sets, told(5).set(keyOf(any), 7), keyOf(bone)), [Number.NaN, Number.NaN]);
});

test('five sites that are each asked of by themselves, of all and of those with any, take fifty numbers more', () => {
  const of = ['lymfkortel', 'lever', 'peritoneum', 'skelett', 'annan'];
  const asked: Asked[] = [{}, { metastas: 'kant' }, { metastas: 'ja' }, { metastas: 'nej' }];
  for (const site of of)
    for (const what of ['kant', 'ja', 'nej'] as const) asked.push({ [site]: what }, { [site]: what, metastas: 'ja' });
  const [walk, ...others] = walksOfAnyOf(byKey(asked.map((one) => askingMore(tumours(tiesOf(of)), atomsOf(one)))));
  assert.deepEqual([walk?.steps, others], [50, []]);
});

test('cases of whom something else is asked are answered for by themselves, and only where the tie is of them', () => {
  const asked = [{}, { metastas: 'kant' }, { metastas: 'ja' }, { lever: 'ja' }, { skelett: 'ja' }] as const;
  const operated = [is('opererad')];
  const ties = tiesOf(BOTH).map((tie) => (tie.anyOf === undefined ? tie : { ...tie, conditions: operated }));
  const setsOf = (among: RowTie[]) =>
    byKey(
      [[], operated].flatMap((conditions) =>
        asked.map((one) => askingMore(tumours(among, conditions), atomsOf(one as Asked))),
      ),
    );
  assert.equal(walksOfAnyOf(setsOf(tiesOf(BOTH))).length, 2);
  const walks = walksOfAnyOf(setsOf(ties));
  assert.equal(walks.length, 1);
  for (const key of walks[0]?.counts.keys() ?? []) assert.match(key, /opererad/);
});

test('where no count tells whether the tie holds nothing is said, and of more questions than can be gone through that is told', () => {
  assert.deepEqual(walksOfAnyOf(asking({ metastas: 'ja' }, { metastas: 'nej' })), []);
  const many = Array.from({ length: 9 }, (_, at) => `lokal ${at}`);
  assert.throws(() => walksOfAnyOf(byKey([tumours(tiesOf(many))])), /more than 9 questions/);
});
