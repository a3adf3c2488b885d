import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import type { Row } from '../dictionary/dictionary.ts';
import { openDatabase } from './duckdb.ts';
import { evaluate } from './evaluate.ts';

test('a person without a patient row is listed by a row of their own, though another person’s has a lower number', async (t) => {
  const { areas, dictionary } = await ownContent();
  const whole = areas.get('nhv-net-binjure') ?? assert.fail();
  const [b1] = whole.measures;
  assert.ok(b1 && b1.computation.figure.kind === 'count');
  // One measure per table, both reading the person's sex.
  const population = (table: string, date: string) =>
    ({ count: 'rows', rows: [{ table, date, conditions: [] }] }) as const;
  const figure = {
    kind: 'count',
    breakdowns: b1.computation.figure.breakdowns.filter((each) => each.kind === 'variable' && each.id === 'kon'),
  } as const;
  const measures = [population('behandling', 'behandlingsdatum'), population('bedomning', 'mdk_datum')].map(
    (one, place) => ({
      ...b1,
      id: `m${place}`,
      computation: { population: one, figure },
    }),
  );
  const row = (number: number, person: string, more: Row['values']): Row => ({
    number,
    values: { person_id: person, enhet: 'skane', inom_nhv: true, ...more },
  });
  const treated = { behandlingsdatum: '2024-05-02', slag: 'kirurgi' };
  const assessed = { mdk_datum: '2024-05-01' };
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  const asOf = day('2025-03-31');
  const loaded = await loadRows(
    database,
    dictionary,
    new Map([
      ['patient', [{ number: 2, values: { person_id: 'känd', kon: 'man' } }]],
      ['bedomning', [row(2, 'känd', assessed), row(7, 'okänd', assessed)]],
      ['behandling', [row(2, 'känd', treated), row(3, 'okänd', treated)]],
    ]),
    asOf,
  );
  const area = { ...whole, measures };
  const extract = { id: 'prov', asOf: day('2025-03-31') };
  const { problems } = await evaluate(database, { area, dictionary, years: [2024], extract, loaded });
  assert.deepEqual(
    problems.filter(({ code }) => code === 'person-without-row').map(({ table, row: number }) => [table, number]),
    [['bedomning', 7]],
  );
});

test('beyond a thousand persons without a patient row only their number is told', async (t) => {
  const { areas, dictionary } = await ownContent();
  const area = areas.get('nhv-net-binjure') ?? assert.fail();
  const database = await openDatabase({ threads: 1 });
  t.after(() => database.close());
  const asOf = day('2025-03-31');
  const bedomning = Array.from(
    { length: 1003 },
    (_, at): Row => ({
      number: at + 2,
      values: { person_id: `p${at}`, enhet: 'skane', mdk_datum: '2024-05-01', inom_nhv: true },
    }),
  );
  const loaded = await loadRows(database, dictionary, new Map([['bedomning', bedomning]]), asOf);
  const extract = { id: 'prov', asOf };
  const { problems } = await evaluate(database, { area, dictionary, years: [2024], extract, loaded });
  assert.equal(problems.filter(({ code }) => code === 'person-without-row').length, 1000);
  const more = problems.filter(({ code, table }) => code === 'more-of-the-same' && table === 'bedomning');
  assert.ok(
    more.some(({ message }) => message.includes('Ytterligare 3 rader') && message.includes('person-without-row')),
  );
});
