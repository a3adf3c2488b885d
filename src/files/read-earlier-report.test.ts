import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { memorySource } from '../../test/kit/report/memory-source.ts';
import { smallRegister } from '../../test/kit/report/small-report.ts';
import { day } from '../calendar/day.ts';
import { json } from '../charts/data-file.ts';
import { reportNumbers, reportNumbersTable } from '../report/comparison/report-numbers.ts';
import type { Bound } from '../report/figures/figure-source.ts';
import { mixedReports, NUMBERS_PATH, readEarlierReport } from './read-earlier-report.ts';
import { type ReportIdentity, sealed } from './report-file.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-forra-'));
});
after(async () => rm(folder, { recursive: true }));

const half: Bound = { kind: 'share', numerator: 50, denominator: 100, number: 0.5 };
const indicators = smallRegister.indicators.filter(({ id }) => id === 'tackning');
const source = memorySource({ ...smallRegister, indicators }, () => half);
const EARLIER: ReportIdentity = { area: 'ett-register', year: 2022, asOf: day('2023-03-31') };
const MADE: ReportIdentity = { area: 'ett-register', year: 2023, asOf: day('2024-03-31') };

/** A report's file as it is published. */
const fileOf = (of: ReportIdentity) => sealed(json(reportNumbersTable(source)), of);

/** What is read of a file in a folder. @param at the folder of its area, in an edition of several */
async function reading(text: string, made: ReportIdentity = MADE, at = '') {
  const own = await mkdtemp(join(folder, 'rapport-'));
  const path = join(own, at, NUMBERS_PATH);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return readEarlierReport(own, made);
}

async function codes(text: string, made?: ReportIdentity): Promise<readonly string[]> {
  const read = await reading(text, made);
  return 'problems' in read ? read.problems.map(({ code }) => code) : [];
}

describe('an earlier report', () => {
  test('is read back as it was written, alone or in an edition of several areas, and however its file is laid out', async () => {
    const text = fileOf(EARLIER);
    for (const read of [
      await reading(text),
      await reading(text, MADE, 'ett-register'),
      await reading(JSON.stringify(JSON.parse(text), null, 2)),
    ]) {
      assert.ok('value' in read);
      assert.deepEqual(read.value.report, { year: 2022, extract: '2023-03-31', numbers: reportNumbers(source) });
    }
  });

  test('of another register, of a later year and changed since is refused for all of it at once, with what to do', async () => {
    const text = fileOf({ ...EARLIER, area: 'annat-register', year: 2025 });
    const read = await reading(text.replace('"varde":0.5,"taljare":50', '"varde":0.6,"taljare":60'));
    assert.ok('problems' in read);
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      ['earlier-report-changed', 'earlier-report-of-other', 'earlier-report-not-earlier'],
    );
    for (const { remedy } of read.problems) assert.match(remedy ?? '', /^(Ange|Hämta)/);
  });

  test('is of an earlier year, or of the same year by an earlier extract, and never of a later extract', async () => {
    const at = (year: number, asOf: string) => codes(fileOf({ ...EARLIER, year, asOf: day(asOf) }));
    const no = ['earlier-report-not-earlier'];
    assert.deepEqual(await at(2022, '2024-03-31'), []);
    assert.deepEqual(await at(2023, '2023-12-31'), []);
    assert.deepEqual(await at(2023, '2024-03-31'), no, 'itself');
    assert.deepEqual(await at(2024, '2023-03-31'), no);
    assert.deepEqual(await at(2022, '2025-03-31'), no);
  });

  test('of made-up numbers is never held against others, nor against those of another made-up nation', async () => {
    const madeUp = { fro: 1, personer: 400 };
    assert.deepEqual(await codes(fileOf(EARLIER), { ...MADE, simulation: madeUp }), ['earlier-report-mixed']);
    const read = await reading(fileOf({ ...EARLIER, simulation: madeUp }));
    assert.ok('value' in read);
    assert.deepEqual(
      [undefined, { ...madeUp, fro: 2 }, { ...madeUp, uttag: '2024-03-31' }, {}].map((own) =>
        mixedReports(read.value, own).map(({ code }) => code),
      ),
      [['earlier-report-mixed'], ['earlier-report-other-nation'], [], []],
    );
  });

  test('with a number that can’t be, one without its report or one without a checksum is refused, and the key is named', async () => {
    const text = fileOf(EARLIER);
    const read = await reading(text.replace('"varde":0.5', '"varde":0.7'));
    assert.ok('problems' in read);
    assert.match(read.problems[0]?.message ?? '', /\(rows\.0\)/);
    assert.deepEqual(await codes(text.replace(/,"rapport":.*$/m, '}')), ['earlier-report-odd']);
    assert.deepEqual(await codes(text.replace(/,"kontrollsumma":"\w+"/, '')), ['earlier-report-changed']);
    assert.deepEqual(await codes('{'), ['earlier-report-odd']);
  });
});
