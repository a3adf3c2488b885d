import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Value } from '../dictionary/dictionary.ts';
import { deliveryWindow, neededTables } from './needed-tables.ts';
import { plainDelivery } from './plain-delivery.ts';
import { reportingPeriod } from './reporting-period.ts';

const { areas, dictionary } = await ownContent();
const area = [...areas.values()].find(({ permits }) => permits.length > 0) ?? assert.fail('no permit area');
const register = [...areas.values()].find(({ permits }) => permits.length === 0) ?? assert.fail('no register');
const measure = (id: string) => area.measures.find((one) => one.id === id) ?? assert.fail(id);
const asOf = day('2025-06-30');

test('a measure needs the tables of its population and of its numerator', () => {
  const needed = area.measures.map((one) => [one.id, neededTables(one, area, dictionary).map(({ table }) => table)]);
  assert.deepEqual(Object.fromEntries(needed), {
    B1: ['bedomning'],
    B2: ['bedomning'],
    B3: ['behandling'],
    T1: ['bedomning'],
    R1: ['behandling', 'vardkontakt'],
    P1: ['behandling', 'vardkontakt', 'prem'],
    O1: ['behandling', 'vardplan'],
  });
});

test('where reporters take part, a row of the population of any year tells that they do', () => {
  const needed = (id: string) => {
    const one = register.measures.find((each) => each.id === id) ?? assert.fail(id);
    return neededTables(one, register, dictionary).map(({ table, window }) => [table, window]);
  };
  assert.deepEqual(needed('DI1'), [['tumor', 'everSinceStart']]);
  assert.deepEqual(needed('TG1'), [['tackningsunderlag', 'everSinceStart']]);
});

test('a table can be delivered in the period, some days after it, or at any time since the permit', () => {
  const period = reportingPeriod(area, 'skane', 2023) ?? assert.fail();
  const window = (id: string, table: string) => {
    const needed = neededTables(measure(id), area, dictionary).find((one) => one.table === table) ?? assert.fail();
    const { from, to } = deliveryWindow(needed, area, 'skane', period, asOf);
    return `${from} – ${to}`;
  };
  assert.equal(window('B1', 'bedomning'), '2023-04-01 – 2023-12-31');
  assert.equal(window('P1', 'vardkontakt'), '2023-04-01 – 2023-12-31');
  assert.equal(window('P1', 'prem'), '2023-04-01 – 2024-03-10');
  assert.equal(window('O1', 'vardplan'), '2023-04-01 – 2025-06-30');
});

type Tables = Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;
const isDelivered = (id: string, of: Tables, year = 2024, in_: Area = area) => {
  const tables = new Map(
    Object.entries(of).map(([table, rows]) => [table, rows.map((values, place) => ({ number: place + 2, values }))]),
  );
  const span = { from: year, to: year };
  const about = { area: in_, dictionary, measures: [measure(id)], spans: [span], asOf };
  return plainDelivery(about, tables).isDelivered(measure(id), 'skane', span);
};

suite('a unit has delivered a table', () => {
  const row = { enhet: 'skane', mdk_datum: '2024-12-31' };
  const stated = { enhet: 'skane', ar: 2024, tabell: 'bedomning', levererad: true };

  test('when a row of its own is dated in the window', () => {
    assert.equal(isDelivered('B1', { bedomning: [row] }), true);
    assert.equal(isDelivered('B1', { bedomning: [{ ...row, inom_nhv: false }] }), true);
    assert.equal(isDelivered('B1', { bedomning: [{ ...row, enhet: 'karolinska' }] }), false);
    assert.equal(isDelivered('B1', { bedomning: [{ ...row, mdk_datum: '2023-12-31' }] }), false);
    assert.equal(isDelivered('B1', {}), false);
  });

  test('when it says so, and not when it says that it has not', () => {
    assert.equal(isDelivered('B1', { leverans: [stated] }), true);
    assert.equal(isDelivered('B1', { leverans: [{ ...stated, levererad: false }], bedomning: [row] }), false);
    assert.equal(isDelivered('B1', { leverans: [{ ...stated, ar: 2023 }] }), false);
    assert.equal(isDelivered('B1', { leverans: [{ ...stated, tabell: 'behandling' }] }), false);
    assert.equal(isDelivered('B1', { leverans: [{ ...stated, ar: 2023, levererad: false }], bedomning: [row] }), true);
  });

  test('for a measure when it has delivered all that the measure needs', () => {
    const treated = { enhet: 'skane', behandlingsdatum: '2024-05-01' };
    assert.equal(isDelivered('O1', { behandling: [treated] }), false);
    assert.equal(
      isDelivered('O1', { behandling: [treated], vardplan: [{ enhet: 'skane', datum: '2023-04-01' }] }),
      true,
    );
    assert.equal(
      isDelivered('O1', { behandling: [treated], vardplan: [{ enhet: 'skane', datum: '2023-03-31' }] }),
      false,
    );
  });
});
