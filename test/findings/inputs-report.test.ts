import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { content, fixture, inFolder, TRACE } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// Inputs 21, 31 and 32, the numbers of `faults` that name no measure, and others of their kinds.

async function report(year: string, words: readonly string[] = [], tables = fixture('21-report-glyph/tabeller')) {
  const out = `${inFolder({})}/ut`;
  const ran = await runCommand(['report', tables, '--year', year, '--as-of', '2025-06-30', '--out', out, ...words]);
  assert.doesNotMatch(ran.told, TRACE);
  return { ...ran, written: existsSync(out), out };
}
/** The program's content with some files changed, as somebody who edits it. */
function edited(files: Readonly<Record<string, (text: string) => string | Uint8Array>>) {
  const folder = inFolder({});
  cpSync(content, folder, { recursive: true });
  for (const [path, change] of Object.entries(files))
    writeFileSync(`${folder}/${path}`, change(readFileSync(`${folder}/${path}`, 'utf8')));
  return folder;
}
const chapter = 'arsrapport/01-bakgrund.md';
noGlyphInChapter('Arabic in a chapter is told of by its line', 'سلام');
noGlyphInChapter('Chinese in a chapter is told of by its line', '你好');
noGlyphInChapter('a byte order mark inside a chapter is told of by its line', 'ett\ufefford');
function noGlyphInChapter(name: string, text: string) {
  test(name, async () => {
    const lines = readFileSync(`${content}/${chapter}`, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('Neuroendokrina'));
    const folder = edited({ [chapter]: () => lines.with(at, `${lines[at]} Ordet är ${text} här.`).join('\n') });
    const { code, told, written } = await report('2024', ['--content', folder]);
    assert.equal(code, 1, told.slice(0, 500));
    assert.match(told, new RegExp(`01-bakgrund\\.md, rad ${at + 1}\\b`));
    assert.ok(told.includes([...text].find((each) => each > '\u00ff') ?? '') || /U\+[0-9A-F]{4}/.test(told));
    assert.ok(!written);
  });
}
test('a year before the register is wrong use', async () => {
  const { code, told, written } = await report('2016', [], fixture('31-report-first-year/tabeller'));
  assert.deepEqual([code, written], [2, false]);
  assert.match(told, /2017/);
});
