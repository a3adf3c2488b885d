import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { shortContent } from '../kit/report/short-content.ts';
import { runCommand } from '../kit/run-command.ts';
import { asOthersWrote, simulated, type TestFolder, testFolder } from '../kit/work/simulated-folder.ts';

// Whatever is made of figures says who answers for them and of which day they are, where nobody does or nobody has said it.

const LAST = '2025-03-31';
const LATER = { today: () => '2026-11-30' };
const SOON = { today: () => '2025-04-30' };
const DRAFT = /Utkast: utgivaren är påhittad, och ingen svarar för siffrorna\./;
const UNDATED =
  /Inget uttagsdatum är angivet: räknar som om uppgifterna i .* togs ut i dag, 2026-11-30\. Sista dagen i tabellerna är 2025-0/;
const OLD = /Sista uppgiften är från \d+.mars.2025, men siffrorna räknas som om uppgifterna togs ut 30.november.2026/;

let folder: TestFolder;
let tables: string;
before(async () => {
  folder = await testFolder();
  await simulated(folder.at('simulerat'), 200, LAST);
  tables = folder.at('tabeller');
  await asOthersWrote(folder.at('simulerat'), tables);
  await shortContent(folder.at('kort'));
});
after(() => folder[Symbol.asyncDispose]());

/** What each command that writes pages is asked. */
const PUBLIC: Readonly<Record<string, readonly string[]>> = {
  'publish of an area': ['publish', '--area', 'nhv-net-binjure', '--years', '2024'],
  'publish of every area': ['publish', '--area', 'alla', '--years', '2024'],
  report: ['report', '--year', '2024'],
};
/** What else is written, and why nobody needs to be told who answers for it. */
const NOT_PUBLIC: Readonly<Record<string, string>> = {
  unit: 'is the unit’s own',
  start: 'shows made-up figures alone',
  template: 'has no figures',
  simulate: 'has no figures',
  extract: 'has rows, for whoever keeps the register',
  evaluate: 'writes an answer to whoever asked',
  check: 'writes an answer to whoever asked',
  coverage: 'writes a table that figures are made from',
  form: 'has no figures',
};

async function pagesOf(out: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html'));
  assert.ok(names.length > 0);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const)),
  );
}

test('every command that writes something either writes for the public or has a reason', async () => {
  const all = await Promise.all(commands.map(({ load }) => load()));
  const writing = all.filter(({ options }) => Object.values(options).some(({ isWritten }) => isWritten !== undefined));
  const asked = new Set([...Object.values(PUBLIC).map(([name]) => name), ...Object.keys(NOT_PUBLIC)]);
  assert.deepEqual(new Set(writing.map(({ name }) => name)), asked);
});

for (const [what, [command = '', ...words]] of Object.entries(PUBLIC))
  suite(what, () => {
    let told: string;
    let pages: ReadonlyMap<string, string>;
    before(async () => {
      const out = folder.at(`ut ${what}`);
      // What a report stands on it says however short it is.
      const content = command === 'report' ? ['--content', folder.at('kort')] : [];
      const ran = await runCommand([command, tables, ...words, ...content, '--out', out], LATER);
      assert.equal(ran.code, 0, ran.told);
      ({ told } = ran);
      pages = await pagesOf(out);
    });

    test('of figures that aren’t made up says on every page that its publisher is, and to whoever makes it', () => {
      for (const [name, page] of pages) assert.match(page, DRAFT, name);
      assert.match(told, /är ett utkast: Exempelutgivaren, som enligt utgivare\.yaml svarar för den, är påhittad/);
    });

    test('of an old extract that nobody has dated says so on every page, and to whoever makes it', () => {
      for (const [name, page] of pages) assert.match(page, OLD, name);
      assert.match(told, UNDATED);
    });

    test('says once whether areas are protected one by one', () => {
      const said = told.match(/Områdena skyddas vart för sig/g) ?? [];
      assert.equal(said.length, words.includes('alla') ? 1 : 0);
    });

    test('names one publisher', () => {
      for (const [name, page] of pages)
        if (page.includes('<dt>Utgivare</dt>')) assert.match(page, /<dt>Utgivare<\/dt><dd>Exempelutgivaren/, name);
    });
  });

suite('an extract that nobody has dated', () => {
  const unit = (out: string, ...more: string[]) => [
    ...['unit', tables, '--area', 'nhv-net-binjure', '--unit', 'skane', '--year', '2024', '--out', folder.at(out)],
    ...more,
  ];
  const evaluate = (...more: string[]) => ['evaluate', tables, '--area', 'nhv-net-binjure', '--year', '2024', ...more];

  test('and that is old is told on the unit’s own page too', async () => {
    const { told } = await runCommand(unit('gammal'), LATER);
    assert.match(told, UNDATED);
    assert.match(told, /--as-of 2025-0/);
    assert.match(await readFile(join(folder.at('gammal'), 'index.html'), 'utf8'), OLD);
  });

  test('and that may well be of today is told to whoever makes the page, and the page is as when it is dated', async () => {
    const { told } = await runCommand(unit('ny'), SOON);
    assert.match(
      told,
      /^Upplysning: Inget uttagsdatum är angivet: räknar som om uppgifterna i .* togs ut i dag, 2025-04-30/m,
    );
    await runCommand(unit('daterad', '--as-of', SOON.today()), SOON);
    const page = async (out: string) => readFile(join(folder.at(out), 'index.html'), 'utf8');
    assert.equal(await page('ny'), await page('daterad'));
  });

  test('is told of by evaluate where it is old, and its JSON is as when it is dated', async () => {
    const { out, told, code } = await runCommand(evaluate('--json'), LATER);
    assert.equal(code, 0);
    assert.match(told, UNDATED);
    const dated = await runCommand(evaluate('--json', '--as-of', LATER.today()), LATER);
    assert.equal(out, dated.out);
    assert.doesNotMatch(dated.told, /uttagsdatum/);
    assert.doesNotMatch((await runCommand(evaluate(), SOON)).told, /uttagsdatum/);
  });

  test('is told of by explain and check too where it is old', async () => {
    const asked = ['--area', 'nhv-net-binjure'];
    const explain = ['explain', tables, '--year', '2024', '--measure', 'T1', '--unit', 'skane', ...asked];
    for (const words of [explain, ['check', tables, ...asked]])
      assert.match((await runCommand(words, LATER)).told, UNDATED, words[0]);
  });

  test('is told of where it is made up as well, with the day up to which it was, unless it is that day', async () => {
    const words = ['evaluate', folder.at('simulerat'), '--area', 'nhv-net-binjure', '--year', '2024'];
    assert.match((await runCommand(words, LATER)).told, /Sista dagen i tabellerna är 2025-03-31/);
    const same = { ...LATER, today: () => '2025-03-31' };
    assert.doesNotMatch((await runCommand(words, same)).told, /uttagsdatum/);
  });

  test('of the register as it was before is told of with its own option', async () => {
    const words = ['report', tables, '--year', '2024', '--as-of', '2025-04-30', '--previous', tables];
    const to = ['--content', folder.at('kort'), '--out', folder.at('med tidigare')];
    const { told } = await runCommand([...words, ...to], LATER);
    assert.match(told, /räknar som om uppgifterna i .* togs ut 2024-04-30\.[\s\S]*--previous-as-of 2024-0/);
  });
});
