import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { attackPuzzle, isSafe } from '../src/attack/attack.ts';
import { buildPuzzle } from '../src/attack/build-puzzle.ts';
import { day } from '../src/calendar/day.ts';
import type { Area } from '../src/definitions/area.ts';
import { highsSolver } from '../src/files/highs.ts';
import { MARK_FILE, markText } from '../src/files/outbox/mark.ts';
import { NUMBERS_PATH } from '../src/files/read-earlier-report.ts';
import { sealed } from '../src/files/report-file.ts';
import { evaluateArea } from '../src/work/evaluate-area.ts';
import { publishableYears } from '../src/work/publish-site.ts';
import { toldByEditions } from '../src/work/told-by-editions.ts';
import { AWKWARD, writeAwkward } from './kit/attack/awkward-nation.ts';
import { AS_OF, publicationFrom, truthOf } from './kit/attack/publication.ts';
import { judged } from './kit/attack/refuted.ts';
import { judgedValues } from './kit/attack/true-values.ts';
import { ownContent } from './kit/content.ts';
import { runCommand } from './kit/run-command.ts';

// A stranger with nothing but the published files, against nations that are made up.

const content = await ownContent();
const permits: Area = [...content.areas.values()].find((area) => area.permits.length > 0) ?? assert.fail();
const solver = await highsSolver();

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-attack-'));
});
after(() => rm(folder, { recursive: true }));

/** What an area publishes of a folder is attacked, and the attacker held to the truth. */
async function held(data: string) {
  const asked = { folder: data, asOf: AS_OF, years: publishableYears(permits, AS_OF), byStratum: true };
  const { results } = (await evaluateArea(content, permits, asked, () => {})).evaluation;
  const publication = await publicationFrom(results, permits, solver);
  const puzzle = buildPuzzle(publication);
  const counts = judged(puzzle, truthOf(results), permits.disclosure.threshold, solver);
  const refuted = [...counts.refuted, ...judgedValues(publication, results).refuted];
  return { counts, refuted, found: attackPuzzle(puzzle, publication, solver) };
}

describe('the permit area of small nations', () => {
  const nation = (persons: number) => join(folder, `nation-${persons}`);
  for (const [persons, seed] of [
    [60, 1],
    [150, 5],
  ] as const)
    test(`nothing protected can be worked out of ${persons} persons, and nothing that is taken for certain is untrue`, async () => {
      const data = nation(persons);
      await runCommand(['simulate', '--persons', `${persons}`, '--seed', `${seed}`, '--as-of', AS_OF, '--out', data]);
      const { counts, refuted, found } = await held(data);
      assert.deepEqual(refuted, []);
      assert.ok(counts.tried > 300 && counts.protected > 200, JSON.stringify(counts));
      const { wins, undecided, contradictions, persons: single } = found;
      assert.deepEqual([wins, undecided, contradictions, single.wins], [[], 0, 0, []]);
      assert.ok(isSafe(found));
    });

  // Ten in all with those above, which is what a test may cost.
  for (const name of Object.keys(AWKWARD).slice(0, -2))
    test(`nor of 150 when they are bent: ${name}`, async () => {
      const data = join(folder, name.replaceAll(' ', '-'));
      await writeAwkward(nation(150), data, name, 1);
      const { counts, refuted, found } = await held(data);
      assert.deepEqual([refuted, found.wins, found.persons.wins], [[], [], []]);
      assert.ok(isSafe(found) && counts.protected > 50, JSON.stringify(counts.protected));
    });
});

describe('vardmatt attack', () => {
  const COUNT = { kind: 'count', breakdowns: [] };
  const SHARE = { kind: 'proportion', numerator: { table: 'svar', date: 'dag', conditions: [] }, beside: [] };
  const write = async (name: string, rows: readonly object[], figure: object = COUNT, asOf = '2025-03-31') => {
    const measure = {
      id: 'M1',
      counts: 'attributes',
      computation: {
        population: { count: 'persons', rows: [], first: 'inPeriod' },
        figure,
      },
    };
    const disclosure = { ...permits.disclosure, samePeople: [] };
    await mkdir(join(folder, name, 'data'), { recursive: true });
    const file = (one: string) => join(folder, name, 'data', one);
    await writeFile(
      file('measures.json'),
      JSON.stringify({ area: { id: 'prov' }, extract: { asOf }, reporters: [], disclosure, measures: [measure] }),
    );
    await writeFile(file('alla-siffror.json'), JSON.stringify({ rows }));
    return join(folder, name);
  };
  const row = (enhet: string, varde: number | null) => ({
    ...{ matt: 'M1', ar: '2024', enhet, tal: 'n', uppdelning: '', kategori: '', varde },
    saknas: varde === null ? { varde: 'withheld' } : {},
  });

  test('tells what could be worked out, where and what to do, and ends with 1', async () => {
    const site = await write('lacka', [row('norr', null), row('syd', 30), row('riket', 33)]);
    const { code, out } = await runCommand(['attack', site]);
    assert.equal(code, 1);
    assert.match(
      out,
      /1 skyddade antal gick att räkna ut:\n {2}M1 norr 2024: n är 3\nIngen enskild persons värde gick att räkna ut.\nGör så här: publicera inte/,
    );
    const { out: json } = await runCommand(['attack', site, '--json']);
    assert.deepEqual(JSON.parse(json).wins[0].values, [3]);
  });

  test('tells of a single person too', async () => {
    const site = await write('person', [row('norr', 6), { ...row('norr', 1), tal: 'mean' }], {
      kind: 'summary',
      value: { kind: 'days', from: 'remiss', to: 'besok', atLeast: 1 },
    });
    const { code, out } = await runCommand(['attack', site]);
    assert.equal(code, 1);
    assert.match(out, /6 enskilda värden gick att räkna ut[\s\S]*M1 norr 2024: nummer 1 av 6, från det lägsta, är 1\n/);
  });

  test('says that nothing was found, and what wasn’t tried, and ends with 0', async () => {
    const { code, out } = await runCommand([
      'attack',
      await write('tat', [row('norr', null), row('syd', null), row('riket', 33)]),
    ]);
    assert.equal(code, 0);
    assert.match(out, /Inget skyddat antal gick att räkna ut med de samband som programmet känner till\./);
    assert.match(out, /Inte prövat:[\s\S]*Bara samband som programmet känner till är prövade[\s\S]*Okända är samband/);
  });

  test('says when the files contradict one another', async () => {
    const { code, out } = await runCommand([
      'attack',
      await write('fel', [row('norr', 8), row('syd', 30), row('riket', 33)]),
    ]);
    assert.equal(code, 1);
    assert.match(out, /motsäger varandra[\s\S]*skriv mappen på nytt/);
  });

  test('attacks a site and a report together: what the one hides the other may show', async () => {
    const rows = ['norr', 'syd', 'riket'].map((one) => ({
      ...row(one, one === 'riket' ? 33 : null),
      tal: 'denominator',
    }));
    const site = await write('med-rapport', rows, SHARE);
    const report = join(folder, 'rapport');
    await mkdir(join(report, 'arsrapport', 'data'), { recursive: true });
    const told = { matt: 'M1', period: '2024-01-01/2024-12-31', reporter: 'syd', saknas: {} };
    const table = { rows: [{ ...told, numerator: 9, denominator: 31, missing: 0 }] };
    await writeFile(join(report, 'arsrapport', 'data', 'm1-2024-enheter.json'), JSON.stringify(table));
    assert.equal((await runCommand(['attack', site])).code, 0);
    const { code, out } = await runCommand(['attack', site, report]);
    assert.deepEqual([code, out.match(/M1 norr 2024: denominator är \d/)?.[0]], [1, 'M1 norr 2024: denominator är 2']);
    const { code: none, told: why } = await runCommand(['attack', site, join(folder, 'ingen-rapport')]);
    assert.equal(none, 2);
    assert.match(why, /ingen årsrapport med datafiler[\s\S]*vardmatt report/);
  });

  test('attacks two editions together', async () => {
    const earlier = await write('fore', [row('norr', 20), row('riket', 20)]);
    const later = await write('efter', [row('norr', 21), row('riket', 21)]);
    const { code, out } = await runCommand(['attack', later, '--earlier', earlier]);
    assert.equal(code, 1);
    assert.match(
      out,
      /röjer den 2 skyddade antal\.[\s\S]* {2}M1: 2 \(norr 2024: 1, riket 2024: 1\)\nGör så här: vänta/,
    );
    assert.match(
      out,
      /\nAngripet: webbplats i \S+ \(prov, .*\), 2 tal; tidigare webbplats i .*, 2 tal, varav 2 finns i båda\.\n$/,
    );
    const { code: same, out: nothing } = await runCommand(['attack', later, '--earlier', later]);
    assert.equal(same, 0);
    assert.match(nothing, /säger den inget mer om någon/);
  });

  test('tells of persons first, in words, and then of how many numbers of which measure', async () => {
    const days = { kind: 'summary', value: { kind: 'days', from: 'remiss', to: 'besok', atLeast: 1 } };
    const site = (name: string, n: number, mean: number) =>
      write(name, [row('norr', n), { ...row('norr', mean), tal: 'mean' }], days);
    const [earlier, later] = [await site('nio', 9, 60), await site('tio', 10, 62)];
    const { code, out } = await runCommand(['attack', later, '--earlier', earlier]);
    assert.equal(code, 1);
    assert.match(
      out,
      /röjer den minst 1 person \(1 värde\) och \d+ skydda.*\nPersoners värden:\n {2}M1, norr 2024, den enda som har kommit till: 80\u00a0dagar\nSkyddade antal.*\n {2}M1: \d+ \(norr 2024\)\n/,
    );
  });

  describe('a report', () => {
    const [AREA, TABLE] = ['net-registret', 'ki5-2024-enheter'];
    const writeReport = async (name: string, area: string, asOf = '2025-03-31', simulation?: { fro: number }) => {
      const place = join(folder, name);
      await mkdir(join(place, 'arsrapport', 'data'), { recursive: true });
      const told = { matt: 'KI5', period: '2024-01-01/2024-12-31', saknas: {}, numerator: 9, missing: 0 };
      const rows = [{ ...told, reporter: 'syd', denominator: 31 }];
      await writeFile(join(place, `arsrapport/data/${TABLE}.json`), JSON.stringify({ rows }));
      const identity = { area, year: 2024, asOf: day(asOf), ...(simulation === undefined ? {} : { simulation }) };
      await writeFile(join(place, NUMBERS_PATH), sealed(JSON.stringify({ rows: [] }), identity));
      return place;
    };

    test('that stands alone is attacked by itself, and the last line says how much was read of it', async () => {
      const { code, out, told } = await runCommand(['attack', await writeReport('ensam', AREA)]);
      assert.equal(code, 0, told);
      assert.match(out, /\nAngripet: årsrapport i \S+ensam \(net-registret, uttag 2025-03-31\), 3 tal\.\n$/);
      const { code: unknown, told: why } = await runCommand(['attack', await writeReport('okand', 'annat-omrade')]);
      assert.equal(unknown, 2);
      assert.match(why, /inget område ”annat-omrade”[\s\S]*--content/);
    });

    for (const [what, of, said] of [
      ['area', [AREA], /området är net-registret och inte prov\..*\n.*var för sig: vardmatt attack/],
      ['day', ['prov', '2024-03-31'], /uttaget är 2024-03-31 och inte 2025-03-31\..*\n.*--earlier/],
    ] as const)
      test(`of another ${what} than the site is refused with what to do, and nothing is said to be safe`, async () => {
        const site = await write(`plats-${what}`, [row('norr', 30)]);
        const [area, asOf] = of;
        const { code, out, told } = await runCommand([
          'attack',
          site,
          await writeReport(`rapport-${what}`, area, asOf),
        ]);
        assert.deepEqual([code, out], [1, '']);
        assert.match(told, said);
      });

    test('that has no number of the site’s measures is refused', async () => {
      const site = await write('plats-andra', [row('norr', 30)]);
      const { code, out, told } = await runCommand(['attack', site, await writeReport('rapport-andra', 'prov')]);
      assert.deepEqual([code, out], [1, '']);
      assert.match(told, /Inget tal i årsrapporten i .* är av webbplatsens mått/);
    });

    test('of other made-up persons is refused, and so is an earlier edition of them', async () => {
      const site = await write('plats-fro', [row('norr', 30)]);
      const earlier = await write('plats-fro-fore', [row('norr', 30)]);
      const mark = (fro: number) =>
        markText({ vardmatt: 1, slag: 'webbplats', uttag: '2025-03-31', program: '0', simulerad: { fro }, filer: [] });
      await writeFile(join(site, MARK_FILE), mark(1));
      await writeFile(join(earlier, MARK_FILE), mark(2));
      const report = await writeReport('rapport-fro', 'prov', '2025-03-31', { fro: 2 });
      for (const beside of [[report], ['--earlier', earlier]]) {
        const { code, out, told } = await runCommand(['attack', site, ...beside]);
        assert.deepEqual([code, out], [1, '']);
        assert.match(told, /uppgifterna är påhittade.* och inte påhittade/);
      }
    });
  });

  test('publish over an earlier edition tells what the two say together', async () => {
    const earlier = await write('utgava', [row('norr', 20)], COUNT, '2025-03-05');
    const later = async (asOf: string, n: number) => {
      const site = await write(`ny-${asOf}-${n}`, [row('norr', n)], COUNT, asOf);
      return Promise.all(
        ['data/measures.json', 'data/alla-siffror.json'].map(async (path) => {
          return { path, content: await readFile(join(site, path), 'utf8'), type: 'application/json' };
        }),
      );
    };
    const [told] = await toldByEditions(earlier, await later('2025-03-31', 22));
    assert.equal(told?.severity, 'error');
    assert.match(
      told?.message ?? '',
      /^Tillsammans röjer utgåvan från 2025-03-05 .* 1 skyddat antal\..* M1: 1 \(norr 2024\)/,
    );
    assert.doesNotMatch(
      told?.message.replaceAll(folder, '') ?? '',
      /\b2[02]\b/,
      'what it tells of is told, and not the value',
    );
    const [despite] = await toldByEditions(earlier, await later('2025-03-31', 22), { isDespite: true });
    assert.deepEqual([despite?.code, despite?.severity], ['editions-told', 'warning']);
    assert.deepEqual(await toldByEditions(earlier, await later('2025-03-31', 30)), []);
    // A correction may be of the very day that it corrects.
    const [corrected] = await toldByEditions(earlier, await later('2025-03-05', 21));
    assert.match(corrected?.message ?? '', /Tillsammans röjer .* 1 skyddat antal/);
    assert.deepEqual(await toldByEditions(earlier, await later('2025-03-05', 20)), []);
    assert.deepEqual(await toldByEditions(join(folder, 'tom'), await later('2025-03-31', 22)), []);
  });

  test('publish tells of what both pin, though no number has changed by few', async () => {
    const rows = (all: number, norr: number, syd: number | null, riket: number | null) => [
      { ...row('norr', norr), tal: 'denominator' },
      { ...row('syd', 30), tal: 'denominator' },
      { ...row('riket', all), tal: 'denominator' },
      { ...row('norr', null), tal: 'numerator' },
      { ...row('syd', syd), tal: 'numerator' },
      { ...row('riket', riket), tal: 'numerator' },
    ];
    const earlier = await write('bada-fore', rows(50, 20, 12, null), SHARE);
    const later = await write('bada-efter', rows(60, 30, null, 15), SHARE);
    const paths = ['data/measures.json', 'data/alla-siffror.json'];
    const files = await Promise.all(
      paths.map(async (path) => ({ path, content: await readFile(join(later, path), 'utf8') })),
    );
    for (const site of [earlier, later]) assert.equal((await runCommand(['attack', site])).code, 0);
    const [told] = await toldByEditions(earlier, files);
    assert.match(told?.message ?? '', /Tillsammans röjer .* 1 skyddat antal/);
    const { code, out } = await runCommand(['attack', later, '--earlier', earlier]);
    assert.equal(code, 1);
    assert.match(out, /M1: 1 \(norr 2024\)/);
    const { out: json } = await runCommand(['attack', later, '--earlier', earlier, '--json']);
    assert.deepEqual(JSON.parse(json).editions.wins[0].values, [3]);
  });

  test('asks for a site where there is none', async () => {
    const { code, told } = await runCommand(['attack', join(folder, 'ingenting')]);
    assert.equal(code, 2);
    assert.match(told, /ingen webbplats eller årsrapport med datafiler[\s\S]*vardmatt publish/);
  });
});
