import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { asOthersWrote, simulated, type TestFolder, testFolder } from '../../test/kit/work/simulated-folder.ts';
import { day } from '../calendar/day.ts';
import { checkData } from './check-data.ts';
import { Refused } from './refused.ts';

describe('a folder that is checked', () => {
  let folder: TestFolder;
  const at = (name: string) => folder.at(name);
  before(async () => {
    folder = await testFolder();
    await simulated(at('data'), 300, '2026-03-31');
  });
  after(() => folder[Symbol.asyncDispose]());

  async function check(name: string, asOf = '2026-03-31') {
    const content = await ownContent();
    const said: (readonly [string, number])[] = [];
    const found = await checkData({ folder: at(name), asOf: day(asOf) }, content, [], (...step) => said.push(step));
    return { ...found, counted: said.filter(([step]) => step.startsWith('Räknar')) };
  }

  test('is tried by every area that it is for, and each question of its rows is asked once', async () => {
    const { shortcomings, problems, unreadable, simulation, counted } = await check('data');
    const none = { refused: [], unreadable: [], untold: [], absent: [], declared: [], absentColumns: [] };
    const unsaid = { falsified: [], areFalseLeftOut: false, contradicted: [] };
    assert.deepEqual(
      [...shortcomings.values()],
      [
        { ...none, ...unsaid },
        { ...none, ...unsaid },
      ],
    );
    assert.deepEqual(counted, [
      ['Räknar NET-registret', 0],
      ['Räknar NET i buken och binjuretumörer', 0.5],
    ]);
    assert.deepEqual(unreadable, []);
    assert.deepEqual(simulation, { fro: 5, personer: 300, uttag: '2026-03-31' });
    const told = problems.map(({ message, table, row, column }) => JSON.stringify([message, table, row, column]));
    assert.equal(new Set(told).size, told.length);
    // Of deriving, of an area's question across rows, and of evaluating.
    const codes = new Set(problems.map(({ code }) => code));
    for (const code of ['derived-differs', 'remiss-saknas', 'treatment-outside-episode'])
      assert.ok(codes.has(code as never), `${code} in ${[...codes].join()}`);
  });

  test('has its unreadable tables named, with the measures that they cost and the rows that are refused elsewhere', async () => {
    await asOthersWrote(at('data'), at('fel'), {
      bedomning: (rows) => rows.map((row) => ({ ...row, hemlän: 'x' })),
      patient: (rows) => rows.map((row, place) => (place < 3 ? { ...row, person_id: '' } : row)),
    });
    const { shortcomings, unreadable, problems, simulation } = await check('fel');
    assert.deepEqual(unreadable, ['bedomning']);
    assert.equal(simulation, undefined);
    const permits = shortcomings.get('nhv-net-binjure') ?? assert.fail();
    assert.deepEqual(permits.unreadable, ['B1', 'B2', 'T1']);
    assert.deepEqual(shortcomings.get('net-registret')?.unreadable, []);
    assert.ok(shortcomings.get('net-registret')?.refused.some(({ refused }) => refused === 3));
    assert.ok(problems.some(({ code, table }) => code === 'column-twice' && table === 'bedomning'));
  });

  test('with the tables of one area is asked nothing of the other', async () => {
    await asOthersWrote(at('data'), at('ena'));
    for (const table of ['diagnos', 'uppfoljning', 'tackningsunderlag']) await rm(`${at('ena')}/${table}.csv`);
    const { shortcomings, counted, problems } = await check('ena');
    assert.deepEqual([...shortcomings.keys()], ['nhv-net-binjure']);
    assert.deepEqual(counted, [['Räknar NET i buken och binjuretumörer', 0]]);
    assert.ok(problems.every(({ message }) => !message.includes('remiss saknas')));
  });

  test('with half of no area’s tables is tried by the areas of which some measure can be counted', async () => {
    await asOthersWrote(at('data'), at('lite'));
    for (const table of ['diagnos', 'uppfoljning', 'tackningsunderlag', 'behandling', 'vardkontakt'])
      await rm(`${at('lite')}/${table}.csv`);
    const { shortcomings } = await check('lite');
    assert.deepEqual([...shortcomings.keys()], ['nhv-net-binjure']);
    assert.ok(!shortcomings.get('nhv-net-binjure')?.unreadable.includes('B1'));
  });

  test('from before an area’s first day has nothing to count for it', async () => {
    const { shortcomings } = await check('ena', '2022-06-30');
    assert.deepEqual([...shortcomings.keys()], []);
    await assert.rejects(check('saknas'), Refused);
  });
});
