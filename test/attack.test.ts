import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { attack, isSafe } from '../src/attack/attack.ts';
import { buildPuzzle } from '../src/attack/build-puzzle.ts';
import type { Area } from '../src/definitions/area.ts';
import { highsSolver } from '../src/files/highs.ts';
import { evaluateArea } from '../src/work/evaluate-area.ts';
import { publishableYears } from '../src/work/publish-site.ts';
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

describe('the permit area of small nations', () => {
  for (const [persons, seed] of [
    [60, 1],
    [150, 5],
  ] as const)
    test(`nothing protected can be worked out of ${persons} persons, and nothing that is taken for certain is untrue`, async () => {
      const data = join(folder, `nation-${persons}`);
      await runCommand(['simulate', '--persons', `${persons}`, '--seed', `${seed}`, '--as-of', AS_OF, '--out', data]);
      const asked = { folder: data, asOf: AS_OF, years: publishableYears(permits, AS_OF), byStratum: true };
      const { results } = (await evaluateArea(content, permits, asked, () => {})).evaluation;
      const publication = await publicationFrom(results, permits, solver);
      const truth = judged(buildPuzzle(publication), truthOf(results), permits.disclosure.threshold);
      assert.deepEqual(truth.refuted, []);
      assert.ok(truth.tried > 300 && truth.protected > 200, JSON.stringify(truth));
      const values = judgedValues(publication, results);
      assert.deepEqual(values.refuted, []);
      const found = attack(publication, solver);
      const { wins, undecided, contradictions } = found;
      assert.deepEqual([wins, undecided, contradictions, found.persons.wins], [[], 0, 0, []]);
      assert.ok(isSafe(found));
    });
});

describe('vardmatt attack', () => {
  const write = async (name: string, rows: readonly object[], figure: object = { kind: 'count', breakdowns: [] }) => {
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
    await writeFile(file('measures.json'), JSON.stringify({ reporters: [], disclosure, measures: [measure] }));
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
    assert.match(out, /Inget skyddat antal gick att räkna ut\./);
    assert.match(out, /Inte prövat:/);
  });

  test('says when the files contradict one another', async () => {
    const { code, out } = await runCommand([
      'attack',
      await write('fel', [row('norr', 8), row('syd', 30), row('riket', 33)]),
    ]);
    assert.equal(code, 1);
    assert.match(out, /motsäger varandra[\s\S]*publicera om webbplatsen/);
  });

  test('asks for a site where there is none', async () => {
    const { code, told } = await runCommand(['attack', join(folder, 'ingenting')]);
    assert.equal(code, 2);
    assert.match(told, /ingen webbplats med datafiler[\s\S]*vardmatt publish/);
  });
});
