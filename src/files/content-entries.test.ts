import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import type { Problem } from '../problems/problem.ts';
import { readTexts } from './read-texts.ts';

let root: string;
let folder: string;
async function read() {
  const problems: Problem[] = [];
  const texts = await readTexts(folder, problems, ['.yaml'], ['harledda']);
  return { names: [...texts.keys()], problems: problems.map(({ code, file = '' }) => `${code} ${basename(file)}`) };
}

suite('what stands in a content folder', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vardmatt-innehall-'));
    folder = join(root, 'omrade');
    mkdirSync(folder);
    writeFileSync(join(folder, 'omrade.yaml'), 'id: a\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('is read through links, as in a ConfigMap, whose own folders are hidden', async () => {
    const version = join(folder, '..2026_03_31');
    mkdirSync(version);
    renameSync(join(folder, 'omrade.yaml'), join(version, 'omrade.yaml'));
    symlinkSync('..2026_03_31', join(folder, '..data'));
    symlinkSync(join('..data', 'omrade.yaml'), join(folder, 'omrade.yaml'));
    assert.deepEqual(await read(), { names: ['omrade.yaml'], problems: [] });
  });

  for (const name of ['b1.yml', 'B2.YAML', 'b3.yaml.txt', 'b4.json', 'b5', 'b6.yaml.bak', '.b7.yaml.icloud'])
    test(`is told when it may be somebody’s definition and isn’t read: ${name}`, async () => {
      writeFileSync(join(folder, name), 'id: b\n');
      assert.deepEqual(await read(), { names: ['omrade.yaml'], problems: [`content-not-read ${name}`] });
    });

  test('is told when it is a folder where files belong, or a link that leads nowhere', async () => {
    mkdirSync(join(folder, 'b1.yaml'));
    mkdirSync(join(folder, 'harledda'));
    symlinkSync('finns-inte.yaml', join(folder, 'b2.yaml'));
    symlinkSync('b3.yaml', join(folder, 'b3.yaml'));
    assert.deepEqual(await read(), {
      names: ['omrade.yaml'],
      problems: ['content-not-read b1.yaml', 'content-link-broken b2.yaml', 'content-link-broken b3.yaml'],
    });
  });

  test('is no news when systems and editors leave it, or it is for people', async () => {
    const quiet = ['.DS_Store', 'Thumbs.db', '~$b1.docx', 'omrade.yaml~', 'omrade.yaml.orig', '.omrade.yaml.swp'];
    for (const name of [...quiet, 'README', 'README.md', 'läsmig.txt', 'LICENSE', 'uppföljning v2.0.pdf'])
      writeFileSync(join(folder, name), '');
    assert.deepEqual(await read(), { names: ['omrade.yaml'], problems: [] });
  });
});
