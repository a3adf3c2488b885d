import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Problem } from '../problems/problem.ts';
import { readTexts } from './read-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-texter-'));
after(() => rmSync(folder, { recursive: true }));

test('a file that is not saved as UTF-8 is named with its first line, and the others are read', async () => {
  writeFileSync(join(folder, 'b.yaml'), 'namn: å\n');
  writeFileSync(join(folder, 'a.md'), Buffer.from('# Ett\n\nmått\n', 'latin1'));
  const problems: Problem[] = [];
  assert.deepEqual([...(await readTexts(folder, problems, ['.yaml', '.md']))], [['b.yaml', 'namn: å\n']]);
  assert.deepEqual(
    problems.map(({ code, message, file }) => [code, message, file]),
    [
      [
        'content-not-utf8',
        'Filen a.md är inte sparad som UTF-8: rad 3 har tecken som inte går att läsa.',
        join(folder, 'a.md'),
      ],
    ],
  );
});
