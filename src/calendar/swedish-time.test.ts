import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactSwedishTime, readMoment, swedishDay, swedishTime } from './swedish-time.ts';

test('a moment is in Sweden’s time, by winter and by summer, where nobody says another', () => {
  assert.equal(readMoment('2026-11-30 14:05'), '2026-11-30T13:05:00.000000Z');
  assert.equal(readMoment('2026-06-30T14:05:09.25'), '2026-06-30T12:05:09.250000Z');
  assert.equal(readMoment('2026-06-30 14:05:09Z'), '2026-06-30T14:05:09.000000Z');
  assert.equal(readMoment('2026-01-01 00:30+01:00'), '2025-12-31T23:30:00.000000Z');
  assert.equal(readMoment('2026-01-01 00:30-05:30'), '2026-01-01T06:00:00.000000Z');
});

test('the hour that comes twice is the first, and the one that is left out is none', () => {
  assert.equal(readMoment('2026-10-25 02:30'), '2026-10-25T00:30:00.000000Z');
  assert.equal(readMoment('2026-03-29 02:30'), undefined);
});

test('what is no moment is none', () => {
  for (const text of ['', 'i går', '2026-11-30', '2026-02-30 12:00', '2026-11-30 24:00', '2026-11-30 12:60'])
    assert.equal(readMoment(text), undefined, text);
});

test('a moment is told by Sweden’s clock, and read back as the same', () => {
  const moment = readMoment('2026-07-01 09:15:30') ?? assert.fail();
  assert.equal(swedishTime(moment), '2026-07-01 09:15:30');
  const exact = readMoment('2026-12-01 00:52:49.812345') ?? assert.fail();
  assert.equal(exactSwedishTime(exact), '2026-12-01 00:52:49.812345');
  assert.equal(readMoment(exactSwedishTime(exact)), exact);
});

test('the day is Sweden’s, whatever clock the machine keeps', () => {
  assert.equal(swedishDay(new Date('2026-03-31T22:30:00Z')), '2026-04-01');
  assert.equal(swedishDay(new Date('2026-12-31T22:59:59Z')), '2026-12-31');
  assert.equal(swedishDay(new Date('2026-12-31T23:00:00Z')), '2027-01-01');
});
