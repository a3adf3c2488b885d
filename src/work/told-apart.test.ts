import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import { MARK_FILE, markText, type Product } from '../files/outbox/mark.ts';
import { NUMBERS_PATH } from '../files/read-earlier-report.ts';
import { sealed } from '../files/report-file.ts';
import { reportsApart, sitesApart } from './told-apart.ts';
import { toldByReports } from './told-by-editions.ts';

const content = await ownContent();
const { disclosure } = [...content.areas.values()][0] ?? assert.fail();
const [AREA, AS_OF] = ['prov', day('2025-03-31')];

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-isar-'));
});
after(async () => rm(folder, { recursive: true }));

type Files = Readonly<Record<string, string>>;
const asWritten = (files: Files) =>
  Object.entries(files).map(([path, text]) => ({ path, content: text, type: 'application/json' }));

/** A number of one measure in one year, or that it is hidden. */
const told = (value: number | null, column: string) => ({
  [column]: value,
  saknas: value === null ? { [column]: 'withheld' } : {},
});

/** The data files of a site with one share, of which the cases are told or hidden. */
const siteOf = (denominator: number | null, area = AREA, asOf = AS_OF): Files => ({
  'data/measures.json': JSON.stringify({
    ...{ area: { id: area }, extract: { asOf }, reporters: [] },
    disclosure: { ...disclosure, samePeople: [] },
    measures: [
      {
        ...{ id: 'M1', counts: 'attributes' },
        computation: {
          population: { count: 'persons', rows: [], first: 'inPeriod' },
          figure: { kind: 'proportion', numerator: { table: 'svar', date: 'dag', conditions: [] }, beside: [] },
        },
      },
    ],
  }),
  'data/alla-siffror.json': JSON.stringify({
    rows: [
      {
        ...{ matt: 'M1', ar: '2024', enhet: 'norr', tal: 'denominator', uppdelning: '', kategori: '' },
        ...told(denominator, 'varde'),
      },
    ],
  }),
});

/** Those of a report with the same share. */
const reportOf = (denominator: number | null, area = AREA, asOf = AS_OF): Files => ({
  [NUMBERS_PATH]: sealed(JSON.stringify({ rows: [] }), { area, year: 2024, asOf }),
  'arsrapport/data/m1-2024-enheter.json': JSON.stringify({
    rows: [
      {
        ...{ matt: 'M1', period: '2024-01-01/2024-12-31', reporter: 'norr', numerator: 9, missing: 0 },
        ...told(denominator, 'denominator'),
      },
    ],
  }),
});

/** A place of its own with one published folder in it, and another that is to be written beside it. */
async function beside(product: Product, files: Files, name = 'utgivet') {
  const place = await mkdtemp(join(folder, 'plats-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(place, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const mark = { vardmatt: 1 as const, slag: product, uttag: AS_OF, program: '0', filer: [] };
  await writeFile(join(place, name, MARK_FILE), markText(mark));
  return join(place, 'nytt');
}

const now = (files: Files) => ({ area: AREA, asOf: AS_OF, files: asWritten(files) });

describe('a report beside a site that is published', () => {
  test('is warned of, with how many numbers the one shows that the other hides, whichever that is', async () => {
    for (const [site, report, count] of [
      [null, 31, 1],
      [31, null, 1],
      [31, 31, 0],
      [null, null, 0],
    ] as const) {
      const [warning, ...more] = await reportsApart(
        await beside('arsrapport', reportOf(report)),
        now(siteOf(site)),
        false,
      );
      assert.deepEqual([warning?.code, warning?.severity, more], ['published-apart', 'warning', []]);
      const said = count === 0 ? /Tillsammans kan de ge/ : /1 tal som den ena döljer visar den andra/;
      assert.match(warning?.message ?? '', said);
      assert.match(warning?.message ?? '', /utgivet ligger en årsrapport av samma område, med uttag 2025-03-31/);
      assert.match(warning?.remedy ?? '', /publish --report/);
    }
  });

  test('is nothing to warn of where it is of another area, and is not compared where it is of another day', async () => {
    const site = now(siteOf(null));
    assert.deepEqual(await reportsApart(await beside('arsrapport', reportOf(31, 'annat')), site, false), []);
    const [older] = await reportsApart(await beside('arsrapport', reportOf(31, AREA, day('2024-03-31'))), site, false);
    assert.match(older?.message ?? '', /uttag 2024-03-31.*Tillsammans kan de ge/);
    assert.deepEqual(await reportsApart(join(folder, 'ingen', 'mapp'), site, false), []);
  });

  test('is warned of too where it was in the edition that is replaced, and the new one has none', async () => {
    const out = join(dirname(await beside('webbplats', { ...siteOf(31), ...reportOf(31) })), 'utgivet');
    const [warning] = await reportsApart(out, now(siteOf(null)), false);
    assert.match(warning?.message ?? '', /låg en årsrapport .* 1 tal/);
    assert.deepEqual(await reportsApart(out, now(siteOf(null)), true), []);
  });
});

test('a site beside a report is warned of in the same way, also one of an edition of several', async () => {
  const several = Object.fromEntries(Object.entries(siteOf(null)).map(([path, text]) => [`${AREA}/${path}`, text]));
  for (const files of [siteOf(null), several]) {
    const [warning, ...more] = await sitesApart(await beside('webbplats', files), now(reportOf(31)));
    assert.deepEqual(more, []);
    assert.match(warning?.message ?? '', /utgivet ligger en webbplats .* 1 tal som den ena döljer visar den andra/);
  }
  assert.deepEqual(await sitesApart(await beside('webbplats', siteOf(null, 'annat')), now(reportOf(31))), []);
  const older = await beside('webbplats', siteOf(null, AREA, day('2024-03-31')));
  const [ofAnotherDay] = await sitesApart(older, now(reportOf(31)));
  assert.match(
    ofAnotherDay?.message ?? '',
    /uttag 2024-03-31.*Tillsammans kan de ge/,
    'numbers of other days are not compared',
  );
});

test('a report that takes another’s place is held against it, and says what the two tell together', async () => {
  const area = { ...([...content.areas.values()][0] ?? assert.fail()), id: AREA };
  const [measure] = area.measures;
  const { computation } = JSON.parse(siteOf(null)['data/measures.json'] ?? '').measures[0];
  const own = { ...area, measures: [{ ...(measure ?? assert.fail()), id: 'M1', computation }] };
  const old = join(dirname(await beside('arsrapport', reportOf(31))), 'utgivet');
  const [warning, ...more] = await toldByReports(old, own, asWritten(reportOf(32)));
  assert.deepEqual([warning?.code, warning?.severity, more], ['editions-tell', 'error', []]);
  assert.match(
    warning?.message ?? '',
    /utgåvan från 2025-03-31 .* 1 skyddat antal\..* Antal: \S+ \S.*: 1 \(Norr 2024\)/,
  );
  const [despite] = await toldByReports(old, own, asWritten(reportOf(32)), { isDespite: true });
  assert.deepEqual([despite?.code, despite?.severity], ['editions-told', 'warning']);
  const madeUp = { simulation: { fro: 1 } };
  assert.deepEqual(await toldByReports(old, own, asWritten(reportOf(32)), madeUp), [], 'of other persons');
  assert.deepEqual(await toldByReports(old, own, asWritten(reportOf(31))), []);
  assert.deepEqual(await toldByReports(join(folder, 'ingen'), own, asWritten(reportOf(32))), []);
});
