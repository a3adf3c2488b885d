import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { mixedExtracts } from './mixed-extracts.ts';

const { dictionary } = await ownContent();
const root = mkdtempSync(join(tmpdir(), 'vm-tidigare-'));
after(() => rmSync(root, { recursive: true }));

function folder(name: string, file: string, ...lines: string[]): string {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, file), `${lines.join('\n')}\n`);
  return join(root, name);
}

const madeUp = folder('simulerat', 'patient.csv', 'person_id,kon', 'sim-0000001,man');
const others = folder('annat', 'diagnos.csv', 'tumor_id;person_id', 't1;p1');
const pages = folder('webbplats', 'index.html', '<html></html>');
const codes = async (one: string, other: string) =>
  (await mixedExtracts(one, other, dictionary)).map(({ code }) => code);

test('made-up tables and others are told apart before they are read, whichever is which', async () => {
  assert.deepEqual(await codes(madeUp, others), ['data-mixed-extracts']);
  assert.deepEqual(await codes(others, madeUp), ['data-mixed-extracts']);
  assert.deepEqual(await codes(others, others), []);
  assert.deepEqual(await codes(madeUp, madeUp), []);
});

test('a folder that is no extract at all is told of', async () => {
  assert.deepEqual(await codes(others, pages), ['no-tables']);
});

test('what its first rows don’t tell is left to whoever reads them', async () => {
  const empty = folder('tomt', 'patient.csv', 'person_id,kon');
  assert.deepEqual(await codes(madeUp, empty), []);
});
