import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { testOutbox } from '../../test/kit/test-outbox.ts';
import { asOthersWrote, simulated, type TestFolder, testFolder } from '../../test/kit/work/simulated-folder.ts';
import { day } from '../calendar/day.ts';
import type { Content } from '../files/content.ts';
import { programVersion } from '../files/program-version.ts';
import { problem } from '../problems/problem.ts';
import { type Publishing, publishableYears, publishSite } from './publish-site.ts';
import { Refused } from './refused.ts';

const content = await ownContent();
const area = [...content.areas.values()].find(({ permits }) => permits.length > 0) ?? assert.fail();
const register = content.areas.get('net-registret') ?? assert.fail();

test('a year can be published from the day after it has ended, and from the area’s first year on', () => {
  const years = (asOf: string) => publishableYears(area, day(asOf));
  assert.deepEqual(years('2023-12-30'), []);
  assert.deepEqual(years('2025-12-31'), [2023, 2024]);
  assert.deepEqual(years('2026-01-01'), [2023, 2024, 2025]);
});

test('an area that nobody says the beginning of has the year before to publish', () => {
  const { start: _, participation: __, ...rest } = area;
  assert.deepEqual(publishableYears({ ...rest, permits: [] }, day('2026-03-31')), [2025]);
});

describe('a site', () => {
  let folder: TestFolder;
  const at = (name: string) => folder.at(name);
  before(async () => {
    folder = await testFolder();
    await simulated(at('data'), 600, '2026-03-31');
  });
  after(() => folder[Symbol.asyncDispose]());

  const publish = (more: Partial<Publishing> = {}, of = area, said: string[] = []) => {
    const asked = { folder: at('data'), out: at('ut'), years: [2024, 2025], asOf: day('2026-03-31'), ...more };
    return publishSite(content, of, asked, testOutbox(), (step) => said.push(step));
  };
  const read = (out: string, ...path: string[]) => readFile(join(at(out), ...path), 'utf8');

  test('has the figures of the years that are asked for and no other, and says that they are made up', async () => {
    const said: string[] = [];
    const problems = await publish({ notice: 'Bara ett prov.' }, area, said);
    assert.ok(problems.every(({ severity }) => severity !== 'error'));
    const [head = '', ...lines] = (await read('ut', 'data', 'alla-siffror.csv')).trimEnd().split('\r\n');
    const place = head.split(',').indexOf('ar');
    assert.ok(lines.length > 100);
    assert.deepEqual(new Set(lines.map((line) => line.split(',')[place])), new Set(['2024', '2025']));
    const page = await read('ut', 'index.html');
    assert.match(page, /simulerade \(frö 5, 600 personer\) och säger inget om verklig vård\. Bara ett prov\./);
    assert.equal(said.at(-1), 'Skriver webbplatsen');
    const { uttag, program, simulerad, slag } = JSON.parse(await read('ut', '.vardmatt.json'));
    assert.deepEqual([slag, uttag, program], ['webbplats', '2026-03-31', await programVersion()]);
    assert.deepEqual(simulerad, { fro: 5, personer: 600, uttag: '2026-03-31' });
  });

  test('of a register has each of its strata, and what is asked of its rows is told of', async () => {
    const problems = await publish({ out: at('register'), years: [2025] }, register);
    const { remedy } = problems.find(({ code }) => code === 'warnings-untold') ?? assert.fail('no warning of the rows');
    assert.match(remedy, /vardmatt check .*data --as-of 2026-03-31/);
    const text = await read('register', 'data', 'alla-siffror.json');
    for (const { id } of register.strata?.values ?? assert.fail()) assert.ok(text.includes(`"${id}"`), id);
  });

  test('of the same figures bears the same fingerprint, and of others another', async () => {
    const hashOf = async (out: string) => JSON.parse(await read(out, 'data', 'measures.json')).extract.hash;
    await publish({ out: at('igen') });
    await publish({ out: at('andra'), years: [2024] });
    assert.match(await hashOf('ut'), /^[0-9a-f]{16}$/);
    assert.equal(await hashOf('igen'), await hashOf('ut'));
    assert.notEqual(await hashOf('andra'), await hashOf('ut'));
  });

  test('is not written where a measure can’t be read, unless it is to be left out', async () => {
    await asOthersWrote(at('data'), at('trasig'), {
      bedomning: (rows) => rows.map((row) => ({ ...row, hemlän: 'x' })),
    });
    await assert.rejects(publish({ folder: at('trasig'), out: at('inget') }), (error) => {
      assert.ok(error instanceof Refused);
      assert.equal(error.problems[0]?.code, 'publish-unreadable');
      assert.ok(error.problems.length > 1, 'what is wrong with the table stands with it');
      return true;
    });
    await assert.rejects(readdir(at('inget')), { code: 'ENOENT' });
    await publish({ folder: at('trasig'), out: at('utan'), withoutUnreadable: true });
    const page = await read('utan', 'index.html');
    assert.match(page, /Kan inte räknas/);
    assert.doesNotMatch(page, /simulerade/);
  });

  test('is not written where nobody answers for it, and that is known before anything is read', async () => {
    const problems = [problem('publisher-missing', { file: 'utgivare.yaml' })];
    const asked = { folder: at('data'), out: at('ingen'), years: [2025], asOf: day('2026-03-31') };
    const said: string[] = [];
    await assert.rejects(
      publishSite({ ...content, publisher: { problems } }, area, asked, testOutbox(), (step) => said.push(step)),
      (error) => error instanceof Refused && error.problems.length === 1,
    );
    assert.deepEqual(said, []);
    await assert.rejects(readdir(at('ingen')), { code: 'ENOENT' });
  });

  test('of tables that aren’t made up is a draft, and says so, where whoever answers for it is made up', async () => {
    await asOthersWrote(at('data'), at('verkliga'));
    const asked = { folder: at('verkliga'), years: [2025], asOf: day('2026-03-31') };
    const site = async (out: string, from: Content) => {
      const problems = await publishSite(from, area, { ...asked, out: at(out) }, testOutbox(), () => undefined);
      const told = problems.some(({ code, severity }) => code === 'publisher-made-up' && severity === 'warning');
      return [told, ...(await Promise.all([read(out, 'index.html'), read(out, 'data', 'alla-siffror.csv')]))] as const;
    };
    const [isTold, ...draft] = await site('utkast', content);
    assert.ok(isTold, 'who publishes it is warned');
    for (const text of draft) assert.match(text, /Utkast: utgivaren är påhittad, och ingen svarar för siffrorna\./);
    const { publisher } = content;
    const { isMadeUp: _, ...real } = 'value' in publisher ? publisher.value : assert.fail();
    const [isToldAgain, ...published] = await site('skarpt', { ...content, publisher: { value: real } });
    assert.ok(!isToldAgain);
    for (const text of [...published, await read('ut', 'index.html')]) assert.doesNotMatch(text, /Utkast:/);
  });

  test('is never written over what it is made from, and that is known before anything is read', async () => {
    for (const out of ['data', 'mallar']) {
      const said: string[] = [];
      await assert.rejects(publish({ out: at(out), inputs: [at('mallar')] }, area, said), Refused);
      assert.deepEqual(said, []);
    }
  });
});
