import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { asOthersWrote, rowsOf, simulated, type TestFolder, testFolder } from '../../test/kit/work/simulated-folder.ts';
import { day } from '../calendar/day.ts';
import { evaluateArea } from './evaluate-area.ts';
import { type ExplainRequest, explainMeasure } from './explain-measure.ts';

const content = await ownContent();
const area = content.areas.get('nhv-net-binjure') ?? assert.fail();
const measure = area.measures.find(({ id }) => id === 'B1') ?? assert.fail();
const reporter = 'karolinska';

describe('a measure that is explained', () => {
  let folder: TestFolder;
  const at = (name: string) => folder.at(name);
  before(async () => {
    folder = await testFolder();
    await simulated(at('data'), 900, '2026-03-31');
  });
  after(() => folder[Symbol.asyncDispose]());

  const explained = (more: Partial<ExplainRequest> = {}) =>
    explainMeasure(
      content,
      area,
      { folder: at('data'), asOf: day('2026-03-31'), measure, reporter, year: 2025, ...more },
      () => undefined,
    );

  test('has the figure that is published, and a reason for each of the reporter’s rows and no other’s', async () => {
    const { result, decisions, refused } = await explained();
    const { figure } = result;
    const { evaluation } = await evaluateArea(
      content,
      area,
      { folder: at('data'), asOf: day('2026-03-31'), years: [2025], byStratum: false },
      () => undefined,
    );
    const same = evaluation.results.find((one) => one.measure === measure.id && one.reporter === reporter);
    assert.deepEqual(figure, same?.figure);
    const own = (await rowsOf(at('data'), 'bedomning')).flatMap((row, place) =>
      row['enhet'] === reporter ? [place + 2] : [],
    );
    assert.ok(own.length > 10);
    assert.ok(decisions.every(({ row }) => own.includes(row)));
    assert.ok(figure.kind === 'count' && figure.n > 0);
    assert.equal(decisions.filter(({ verdict }) => verdict === 'counted').length, figure.n);
    assert.deepEqual(refused, []);
  });

  test('is of one person where one is asked for', async () => {
    const all = await explained();
    const person = all.decisions.find(({ verdict }) => verdict === 'counted')?.person ?? assert.fail();
    const { decisions, result } = await explained({ person });
    assert.ok(decisions.length > 0 && decisions.every((one) => one.person === person));
    assert.deepEqual(result, all.result, 'the figure is the reporter’s all the same');
    assert.deepEqual((await explained({ person: 'ingen' })).decisions, []);
  });

  test('tells of each row that could put somebody in the numerator, as many of which do as the accounts of rows say', async () => {
    for (const [id, table] of [
      ['P1', 'prem'],
      ['O1', 'vardplan'],
    ] as const) {
      const linked = area.measures.find((each) => each.id === id) ?? assert.fail();
      const asked = { folder: at('data'), asOf: day('2026-03-31'), years: [2025], byStratum: false };
      const only = { ...area, measures: [linked] };
      const { evaluation } = await evaluateArea(content, only, asked, () => undefined);
      let inNumerator = 0;
      for (const { id: unit } of area.reporters) {
        const { decisions, result } = await explained({ measure: linked, reporter: unit });
        const own = (await rowsOf(at('data'), table)).flatMap((row, place) =>
          row['enhet'] === unit ? [place + 2] : [],
        );
        const told = decisions.filter((one) => one.table === table);
        assert.deepEqual(told.map(({ row }) => row).toSorted(), own.toSorted());
        assert.ok(told.every(({ verdict, reason }) => verdict !== 'counted' && reason.length > 5));
        const counted = decisions.filter(({ verdict }) => verdict === 'counted').length;
        assert.ok(result.figure.kind === 'proportion');
        assert.equal(counted, result.figure.denominator);
        inNumerator += told.filter(({ verdict }) => verdict === 'numerator').length;
      }
      assert.ok(inNumerator > 10);
      assert.equal(inNumerator, evaluation.rows[table]?.used);
    }
  });

  test('tells of refused rows that are or may be the reporter’s, with what was wrong in them', async () => {
    await asOthersWrote(at('data'), at('fel'), {
      bedomning: (rows) => {
        const places = rows.flatMap((row, place) => (row['enhet'] === reporter ? [place] : []));
        const other = rows.findIndex((row) => row['enhet'] !== reporter);
        return rows.map((row, place) => {
          if (place === places[0] || place === other) return { ...row, person_id: '' };
          return place === places[1] ? { ...row, enhet: 'okänt hus' } : row;
        });
      },
    });
    const places = (await rowsOf(at('data'), 'bedomning')).flatMap((row, place) =>
      row['enhet'] === reporter ? [place + 2] : [],
    );
    const { refused } = await explained({ folder: at('fel') });
    assert.deepEqual(
      refused.map(({ table, row }) => [table, row]),
      places.slice(0, 2).map((row) => ['bedomning', row]),
    );
    assert.match(refused[0]?.reasons.join() ?? '', /^person_id: .*saknas/);
    assert.match(refused[1]?.reasons.join() ?? '', /^enhet: /);
    assert.equal(refused[0]?.reasons.length, 1);
  });
});
