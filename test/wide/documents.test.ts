import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { access, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { suite, test } from 'node:test';
import { ownDocuments } from '../../scripts/documents.ts';
import { commands } from '../../src/cli/commands.ts';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { headingAddress } from '../../src/manual/heading-address.ts';
import { CATALOGUE } from '../../src/problems/catalogue.ts';
import { runCommand } from '../kit/run-command.ts';

const generated = await ownDocuments();
const papers = new Map(
  await Promise.all(
    [...globSync('*.md'), ...globSync('docs/**/*.md')].map(
      async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')],
    ),
  ),
);
const paper = (file: string) => papers.get(file) ?? assert.fail(`${file} is missing`);
const packaged = JSON.parse(await readFile('package.json', 'utf8')) as Readonly<Record<string, Readonly<object>>>;
const code = new Map(
  await Promise.all(
    globSync('src/**/*.ts')
      .filter((file) => !/\.test\.ts$|\/testing\/|\/made-up|^src\/problems\/catalogue/.test(file))
      .map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]),
  ),
);

suite('generated documents', () => {
  for (const [name, text] of generated)
    test(`docs/${name} is what the definitions and the code make (else: npm run docs)`, () => {
      assert.ok(papers.get(`docs/${name}`) === text, `docs/${name} is old: run npm run docs`);
    });

  test('every problem of the catalogue is in docs/problems.md, with its message and remedy', () => {
    const document = generated.get('problems.md') ?? '';
    const rows = new Map(
      [...document.matchAll(/^\| `([a-z0-9-]+)` \| (?:fel|varning|upplysning) \| (.+)$/gm)].map(
        ([, id = '', words = '']) => [id, words],
      ),
    );
    assert.deepEqual([...rows.keys()].toSorted(), Object.keys(CATALOGUE).toSorted());
  });

  test('no problem of the catalogue is left that nothing raises', () => {
    const all = [...code.values()].join('\n');
    assert.deepEqual(
      Object.keys(CATALOGUE).filter((each) => !all.includes(`'${each}'`)),
      [],
    );
  });
});

suite('written documents', () => {
  test('every link to a file of the project, and to a heading in it, lands', async () => {
    const lost: string[] = [];
    for (const [file, text] of papers)
      for (const address of addressesIn(text)) {
        const [path = '', heading] = address.split('#');
        const target = path === '' ? file : normalize(join(dirname(file), path));
        const found = papers.has(target) || (await isThere(target));
        const headings = heading === undefined ? undefined : headingsOf(papers.get(target) ?? '');
        if (!found || headings?.has(decodeURIComponent(heading ?? '')) === false) lost.push(`${file}: ${address}`);
      }
    assert.deepEqual(lost, []);
  });

  test('every npm script that is mentioned exists', () => {
    const scripts = { ...packaged['scripts'], ci: '' };
    const mentioned = [...papers].flatMap(([file, text]) =>
      [...text.matchAll(/\bnpm (?:run (?:-s )?)?((?:start|test|ci)\b|(?<=run )[a-z:]+)/g)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
    assert.ok(mentioned.length > 10);
    assert.deepEqual(
      mentioned.filter(({ name }) => !(name in scripts)),
      [],
    );
  });

  test('every command that is mentioned exists, with its options', async () => {
    const lines = [...papers].flatMap(([file, text]) =>
      [...text.matchAll(/(?:npx |^\$ |`)vardmatt ([a-z][^`\n]*)/gm)].map(([, line = '']) => ({ file, line })),
    );
    assert.ok(lines.length > 5);
    for (const { file, line } of lines) {
      const [name, ...rest] = line.trim().split(/\s+/);
      const command = await commands.find((each) => each.name === name)?.load();
      assert.ok(command, `${file}: there is no command ${name}`);
      if (line.includes('--')) readArguments(command, rest);
    }
  });

  test('every dependency has its reason among the decisions', () => {
    const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(packaged[kind] ?? {}),
    );
    const decisions = paper('docs/decisions.md');
    assert.deepEqual(
      names.filter((name) => !decisions.includes(`\`${name}\``)),
      [],
    );
  });

  test('what the README shows of check stands as it is when a measure is added', () => {
    const check = examplesIn(paper('README.md')).filter(({ command }) => command.startsWith('npx vardmatt check'));
    assert.ok(check.length > 0);
    // A finding that two measures share moves from the measure's heading to another, and their number is another.
    for (const line of check.flatMap(({ shown }) => shown)) assert.doesNotMatch(line, /^[A-ZÅÄÖ]+\d+ |\d+ mått/);
  });

  test('the README shows what its commands print', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'vardmatt-readme-'));
    // As root the register's server runs as another user, who has to come there.
    await chmod(folder, 0o711);
    t.after(() => rm(folder, { recursive: true, force: true }));
    const inFolder = (word: string) => word.replace(/^data\//, `${folder}/`);
    for (const { command, shown } of examplesIn(paper('README.md'))) {
      const [npx, program, ...words] = command.split(' ');
      if (npx !== 'npx' || program !== 'vardmatt') continue;
      const { code: ended, out, told } = await runCommand(words.map(inFolder));
      assert.equal(ended, 0, `${command}\n${told}`);
      const printed = new Set(`${out}\n${told}`.split('\n').map((line) => line.trimEnd()));
      assert.deepEqual(
        shown.filter((line) => !printed.has(line)),
        [],
        `${command} does not print these lines`,
      );
    }
  });
});

/** Addresses of links and pictures that lead to the project itself, code left out. */
function addressesIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/(`+)[^`]+\1/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((each) => !/^[a-z]+:/.test(each));
}

/** The addresses of a paper's headings; one that repeats gets a number. */
function headingsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
      const address = headingAddress(heading.replaceAll('\\', ''));
      const times = seen.get(address) ?? 0;
      seen.set(address, times + 1);
      return times === 0 ? address : `${address}-${times}`;
    }),
  );
}

/** The commands of a paper's console blocks, with the lines shown under each; `…` stands for lines left out. */
function examplesIn(text: string): { command: string; shown: string[] }[] {
  return [...text.matchAll(/^```console\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.split('\n');
        return { command, shown: lines.map((line) => line.trimEnd()).filter((line) => line !== '' && line !== '…') };
      }),
  );
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
