import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ownContent } from '../../test/kit/content.ts';
import { pathsAsked, variableAtPath } from '../definitions/criteria/asked-clauses.ts';
import type { AreaCriteria, AskedOfCase, CriteriaGroup } from '../definitions/criteria/criteria.ts';
import type { Condition } from '../definitions/population.ts';
import type { Value } from '../dictionary/dictionary.ts';
import type { CaseValues, CriteriaCase } from './criteria-case.ts';
import { criteriaJudge } from './criteria-judge.ts';

const { areas, dictionary } = await ownContent();
const criteria = [...areas.values()].find((area) => area.criteria !== undefined)?.criteria as AreaCriteria;
const { answer, judge } = criteriaJudge(criteria, dictionary);
const PATHS = pathsAsked(criteria);

/** Every value that a variable can have, and of numbers those at and around every limit that a document could mean. */
function valuesOf(path: string): readonly Value[] {
  const variable = variableAtPath(dictionary, path);
  if (variable?.type === 'boolean') return [true, false];
  if (variable?.type === 'code') return variable.codes.map(({ id }) => id);
  return [0, 59.9, 60, 61, 1000];
}

/** The criteria said once more, of a case of which everything is known, as simply as they can be. */
function meetsAll(values: CaseValues, conditions: readonly Condition[]): boolean {
  return conditions.every(({ variable, oneOf, range }) => {
    const value = values[variable] ?? null;
    return range === undefined ? oneOf.some((one) => one === value) : Number(value) >= (range.from ?? -Infinity);
  });
}
const holds = (values: CaseValues, { all, anyOf, noneOf }: AskedOfCase) =>
  meetsAll(values, all) &&
  (anyOf.length === 0 || anyOf.some((one) => meetsAll(values, one))) &&
  !noneOf.some((one) => meetsAll(values, one));
const isIn = (values: CaseValues, { id, requirement, criteria: own }: CriteriaGroup, table: string) =>
  (requirement === undefined || holds(values, requirement)) &&
  own.some(({ asked }) => holds(values, asked)) &&
  !criteria.exceptions.some((one) => one.groups.includes(id) && one.tables.includes(table) && holds(values, one.asked));
const isInside = (values: CaseValues, table: string) => criteria.groups.some((group) => isIn(values, group, table));

function completions(values: CaseValues, unknown: readonly string[]): readonly CaseValues[] {
  return unknown.reduce<readonly CaseValues[]>(
    (all, path) => all.flatMap((one) => valuesOf(path).map((value) => ({ ...one, [path]: value }))),
    [values],
  );
}

const inWords = (answers: ReadonlySet<boolean>) =>
  answers.size === 2 ? 'undecided' : answers.has(true) ? 'inside' : 'outside';

const whole: fc.Arbitrary<CaseValues> = fc.record(
  Object.fromEntries(PATHS.map((path) => [path, fc.constantFrom(...valuesOf(path))])),
);
const TABLES = criteria.rows.map(({ table }) => table);
const hidden = fc.uniqueArray(fc.constantFrom(...PATHS), { maxLength: 4 });
// Of what is drawn evenly hardly anything is about one group: half of the cases are of a tumour that some group is about.
const aimed = fc
  .tuple(whole, fc.constantFrom('ileum', 'rektum', 'pankreas', 'jejunum', 'binjure'), fc.boolean())
  .map(
    ([values, site, isAimed]): CaseValues =>
      isAimed ? { ...values, 'diagnos.lokal': site, 'diagnos.tumortyp': 'net' } : values,
  );

function caseOf(values: CaseValues, unknown: readonly string[], table: string): CriteriaCase {
  const known = Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path, unknown.includes(path) ? null : value]),
  );
  const part = (isTumour: boolean) =>
    Object.fromEntries(Object.entries(known).filter(([path]) => path.startsWith('diagnos.') === isTumour));
  return { table, own: part(false), each: [{ known: part(true) }] };
}

test('the whole answer, each group’s and each criterion’s is what all completions of the case have in common', () => {
  fc.assert(
    fc.property(aimed, hidden, fc.constantFrom(...TABLES), (values, unknown, table) => {
      const all = completions(values, unknown);
      const given = judge(caseOf(values, unknown, table));
      assert.equal(given.answer, inWords(new Set(all.map((one) => isInside(one, table)))));
      const [part] = given.parts;
      for (const { group, answer: ofGroup, criteria: each } of part?.groups ?? []) {
        assert.equal(ofGroup, inWords(new Set(all.map((one) => isIn(one, group, table)))), group.id);
        for (const { criterion, decided } of each) {
          const answers = new Set(all.map((one) => holds(one, criterion.asked)));
          assert.equal(decided.holds, answers.size === 2 ? undefined : [...answers][0], criterion.id);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('each criterion says of every case of its own variables what all completions say', () => {
  for (const { id, asked } of criteria.groups.flatMap((group) => group.criteria)) {
    const own = [
      ...new Set([...asked.all, ...asked.anyOf.flat(), ...asked.noneOf.flat()].map(({ variable }) => variable)),
    ];
    const cases = own.reduce<readonly CaseValues[]>(
      (all, path) => all.flatMap((one) => [null, ...valuesOf(path)].map((value) => ({ ...one, [path]: value }))),
      [{}],
    );
    for (const values of cases) {
      const unknown = own.filter((path) => values[path] === null);
      const answers = new Set(completions(values, unknown).map((one) => holds(one, asked)));
      const [part] = judge(caseOf(values, unknown, 'bedomning')).parts;
      const decided = part?.groups
        .flatMap((group) => group.criteria)
        .find(({ criterion }) => criterion.id === id)?.decided;
      assert.equal(decided?.holds, answers.size === 2 ? undefined : [...answers][0], `${id} ${JSON.stringify(values)}`);
      const matters = unknown.filter((path) =>
        completions(
          values,
          unknown.filter((other) => other !== path),
        ).some((one) => new Set(valuesOf(path).map((value) => holds({ ...one, [path]: value }, asked))).size === 2),
      );
      assert.deepEqual([...(decided?.missing ?? [])].sort(), matters.sort(), `${id} ${JSON.stringify(values)}`);
    }
  }
});

test('what becomes known never turns an answer round, and changes only one that asked for it', () => {
  fc.assert(
    fc.property(
      aimed,
      fc.uniqueArray(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...TABLES),
      (values, unknown, table) => {
        const [path = ''] = unknown;
        const before = answer(caseOf(values, unknown, table));
        for (const value of valuesOf(path)) {
          const after = answer(caseOf({ ...values, [path]: value }, unknown.slice(1), table));
          if (before.answer !== 'undecided') assert.equal(after.answer, before.answer);
          else if (after.answer !== 'undecided') assert.ok(before.missing.includes(path), `${path} was not asked for`);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('who has several tumours is inside by any of them, and can’t be told as long as any of them could be', () => {
  const tumour = (values: CaseValues) => ({ known: values });
  const pancreas = tumour({ 'diagnos.lokal': 'pankreas', 'diagnos.tumortyp': 'net' });
  const colon = tumour({ 'diagnos.lokal': 'kolon', 'diagnos.tumortyp': 'nec' });
  const unknown = tumour({ 'diagnos.lokal': 'kolon', 'diagnos.men1': true, 'diagnos.tumortyp': null });
  const own = { 'bedomning.initial_vardering': true, 'bedomning.men1_nyupptackt': false };
  const of = (...each: CriteriaCase['each']) => answer({ table: 'bedomning', own, each });
  assert.deepEqual(of(colon, pancreas), { answer: 'inside', missing: [] });
  assert.deepEqual(of(colon), { answer: 'outside', missing: [] });
  assert.deepEqual(of(colon, unknown, unknown), { answer: 'undecided', missing: ['diagnos.tumortyp'] });
  assert.equal(of().answer, 'undecided');
});

test('what is unknown of one tumour is another question than the same of the next', () => {
  const yesNo = (id: string) => ({
    id,
    name: id,
    type: 'boolean' as const,
    required: false,
    personal: false,
    codes: [],
  });
  const form = { id: 'tumor', name: 'Tumör', description: '', row: '', key: [], variables: [yesNo('a'), yesNo('b')] };
  const both = (id: string, value: boolean) => ({
    ...{ id, name: id, text: id, sources: [id] },
    asked: { all: ['tumor.a', 'tumor.b'].map((variable) => ({ variable, oneOf: [value] })), anyOf: [], noneOf: [] },
  });
  const alike = {
    ...{ name: '', version: '', about: '', exceptions: [], advice: [], readings: [], examples: [] },
    rows: [{ table: 'mdk', each: 'tumor' }],
    groups: [
      { ...{ id: 'g', name: 'g', text: 'g', sources: ['g'] }, criteria: [both('yes', true), both('no', false)] },
    ],
  };
  const own = criteriaJudge(alike, { forms: new Map([['tumor', form]]) });
  const each = [true, false].map((a) => ({ known: { 'tumor.a': a } }));
  // The first may be no yes, and the second no no: were they asked as one, either would be.
  assert.deepEqual(own.answer({ table: 'mdk', own: {}, each }), { answer: 'undecided', missing: ['tumor.b'] });
});
