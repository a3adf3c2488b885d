import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../../../test/kit/content.ts';
import { day } from '../../../calendar/day.ts';
import type { SurvivalFigure } from '../../../definitions/figure-definition.ts';
import type { Value } from '../../../dictionary/dictionary.ts';
import type { Case } from '../../population/case.ts';
import { plainSurvival } from './plain.ts';

const { areas, dictionary } = await ownContent();
const area = areas.get('net-registret') ?? assert.fail();
const [measure = assert.fail()] = area.measures;

const why = (code: string) => ({ code, message: `${code}.`, remedy: 'Rätta.' });
const FIGURE: SurvivalFigure = {
  kind: 'survival',
  from: 'start',
  death: 'dod',
  lastSeen: 'senast',
  by: { variable: 'grupp', groups: [{ id: 'alla', name: 'Alla', oneOf: ['x'] }] },
  missing: why('saknas'),
  negative: why('negativ'),
  neverAtRisk: why('aldrig'),
};

function caseOf(values: Readonly<Record<string, Value>>, place: number): Case {
  const row = { number: place + 2, values };
  return {
    ...{ reporter: 'syd', person: `p${place}`, table: 'tumor', row, day: day('2024-01-01'), alone: false },
    ...{ sources: new Set([0]), rows: [], anyRow: () => true },
    read: (path) => values[path] ?? null,
  };
}

/** Four who died after 10, 20, 30 and 40 days: the second came after 15, the third on the day that it died, the last at once. */
const CASES = [
  { dod: '2024-01-11', intrade: null },
  { dod: '2024-01-21', intrade: '2024-01-16' },
  { dod: '2024-01-31', intrade: '2024-01-31' },
  { dod: '2024-02-10', intrade: '2024-01-01' },
].map((values, place) => caseOf({ start: '2024-01-01', grupp: 'x', ...values }, place));

function followed(figure: SurvivalFigure) {
  const asOf = day('2025-01-01');
  const rows = {
    ...{ area, tables: new Map(), reporter: 'syd', period: { from: day('2024-01-01'), to: day('2024-12-31') } },
    rowOf: () => undefined,
  };
  const after = new Map();
  const reading = plainSurvival(figure, CASES, { area, dictionary, measure, asOf, lastDay: {}, rows, after });
  assert.ok(reading.figure.kind === 'survival');
  const { alla = assert.fail() } = reading.figure.groups;
  return {
    atRisk: alla.curve.map(({ time, atRisk }) => [time, atRisk]),
    entryTimes: alla.entryTimes,
    listed: reading.excluded.map(({ row, code }) => [row, code]),
  };
}

test('who came late is at risk from then, and never who came when all was over', () => {
  assert.deepEqual(followed({ ...FIGURE, entry: 'intrade' }), {
    atRisk: [
      [10, 2],
      [20, 2],
      [40, 1],
    ],
    entryTimes: [0, 0, 15],
    listed: [[4, 'aldrig']],
  });
});

test('where the definition asks for no entry all are at risk from the start, and no entries are told', () => {
  assert.deepEqual(followed(FIGURE), {
    atRisk: [
      [10, 4],
      [20, 3],
      [30, 2],
      [40, 1],
    ],
    entryTimes: [],
    listed: [],
  });
});
