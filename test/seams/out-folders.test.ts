import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../kit/run-command.ts';

// The wiring: every command that writes a folder asks first, with all that it reads.

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const ownContent = fileURLToPath(new URL('../../content', import.meta.url));

let folder: string;
let tables: string;
let content: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-out-'));
  tables = join(folder, 'tabeller');
  content = join(folder, 'innehall');
  await cp(example, tables, { recursive: true });
  await cp(ownContent, content, { recursive: true });
});
after(async () => rm(folder, { recursive: true }));

const everything = async () => (await readdir(folder, { recursive: true })).toSorted();

const commands: Readonly<Record<string, readonly string[]>> = {
  publish: ['publish', 'TABELLER', '--as-of', '2025-03-31'],
  report: ['report', 'TABELLER', '--year', '2024', '--as-of', '2025-03-31', '--previous', 'TABELLER'],
  simulate: ['simulate', '--persons', '50', '--as-of', '2025-03-31'],
};

for (const [name, words] of Object.entries(commands))
  suite(`${name} --out`, () => {
    const run = (out: string) =>
      runCommand([...words.map((word) => (word === 'TABELLER' ? tables : word)), '--out', out, '--content', content]);

    for (const [what, out] of [
      ['the input', () => tables],
      ['the input with a slash', () => `${tables}/`],
      ['a folder that holds the input', () => folder],
      ['a folder with other things', () => content],
      ['the working folder', () => '.'],
      ['a folder above the working folder', () => '..'],
      ['the root', () => '/'],
    ] as const)
      test(`${what} is refused with a remedy, and nothing is touched`, async () => {
        const before = await everything();
        const { code, told } = await run(out());
        assert.equal(code, 1, told);
        assert.match(told, /^Fel: .*\n {2}Gör så här: /);
        assert.deepEqual(await everything(), before);
      });

    test('a file is refused', async () => {
      const file = join(folder, 'fil');
      await writeFile(file, 'text');
      const { code, told } = await run(file);
      assert.equal(code, 1);
      assert.match(told, /är en fil/);
    });
  });
