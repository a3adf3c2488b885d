import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Moment } from '../../calendar/swedish-time.ts';
import type { BackupRun } from './backup-run.ts';
import { chooseBackup, outdatedRuns, restorableSpans } from './choose-backup.ts';
import { logFiles, nextLogFile } from './log-file.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000000Z` as Moment;
const log = (number: number) => `0000000100000000${String(number).padStart(8, '0')}`;
const file = (fil: string) => ({ fil, storlek: 1, sha256: '' });

/** A run at noon of a day, with one file of the log. */
const run = (day: number, { base = false, after = (day - 1) as number | null } = {}): BackupRun => ({
  ...{ format: 'vardmatt-sakerhetskopia', version: 1, korning: at(day), register: 'r' },
  ...{ efter: after === null ? null : at(after), till: at(day), punkt: '', server: '18.4', steg: 7 },
  ...{ atkomstlogg: null, logglista: null, utplanade: [], nycklar: '' },
  logg: { filstorlek: 1, filer: [file(log(day))] },
  bas: base ? { mapp: `bas-${day}`, fran: at(day), logg: log(day), mappar: [], filer: [file('a')] } : null,
});

const RUNS = [run(1, { base: true, after: null }), run(2), run(3, { base: true }), run(4), run(5)];
const noonAfter = (day: number) => at(day).replace('T12', 'T18') as Moment;

describe('what a moment is restored from', () => {
  test('is the newest whole copy before it, and the log until it', () => {
    const chosen = chooseBackup(RUNS, noonAfter(3));
    assert.deepEqual([chosen?.base.mapp, chosen?.log.map(({ fil }) => fil)], ['bas-3', [log(3), log(4)]]);
    const earlier = chooseBackup(RUNS, noonAfter(1));
    assert.deepEqual([earlier?.base.mapp, earlier?.last.korning], ['bas-1', at(2)]);
    assert.equal(chooseBackup(RUNS, at(3))?.base.mapp, 'bas-3');
    const all = chooseBackup(RUNS);
    assert.deepEqual([all?.base.mapp, all?.last.korning], ['bas-3', at(5)]);
  });

  test('is nothing before the first whole copy and after the last run, and nothing over a gap', () => {
    assert.equal(chooseBackup(RUNS, at(1).replace('T12', 'T11') as Moment), undefined);
    assert.equal(chooseBackup(RUNS, noonAfter(5)), undefined);
    const gap = [...RUNS.slice(0, 2), run(4, { base: true, after: null }), run(5)];
    assert.equal(chooseBackup(gap, noonAfter(2)), undefined);
    assert.deepEqual(restorableSpans(gap), [
      { from: at(1), to: at(2) },
      { from: at(4), to: at(5) },
    ]);
    // A run that can't be read is one that isn't there.
    const lost = [...RUNS.slice(0, 3), run(5)];
    assert.deepEqual(restorableSpans(lost), [{ from: at(1), to: at(3) }]);
    assert.equal(chooseBackup(lost), undefined, 'not less than what was asked for in silence');
  });
});

test('what isn’t needed for any moment that is kept is outdated, and no more', () => {
  assert.deepEqual(outdatedRuns(RUNS, noonAfter(2)), []);
  assert.deepEqual(
    outdatedRuns(RUNS, noonAfter(3)).map(({ korning }) => korning),
    [at(1), at(2)],
  );
  assert.deepEqual(outdatedRuns(RUNS.slice(0, 2), noonAfter(9)), [], 'the last whole copy stays however old it is');
});

test('files of the log follow each other also where the lower number is full', () => {
  assert.equal(nextLogFile('0000000100000000000000FE', 2 ** 24), '0000000100000000000000FF');
  assert.equal(nextLogFile('0000000100000000000000FF', 2 ** 24), '000000010000000100000000');
  assert.equal(nextLogFile('00000001000000000000003F', 2 ** 26), '000000010000000100000000');
  assert.deepEqual(logFiles('0000000100000000000000FF', '000000010000000100000001', 2 ** 24), [
    ...['0000000100000000000000FF', '000000010000000100000000', '000000010000000100000001'],
  ]);
  assert.throws(() => nextLogFile('backup_label', 2 ** 24), RangeError);
});
