import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { content, evaluate, fixture, inFolder, PATIENTS, TRACE } from '../kit/findings/kit.ts';
import { shortContent } from '../kit/report/short-content.ts';
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
/** A character is found when all is set, which takes seconds where there is much of it. */
const short = `${inFolder({})}/kort`;
before(() => shortContent(short));
noGlyphInChapter('Arabic in a chapter is told of by its line', 'سلام');
noGlyphInChapter('Chinese in a chapter is told of by its line', '你好');
noGlyphInChapter('a byte order mark inside a chapter is told of by its line', 'ett\ufefford');
function noGlyphInChapter(name: string, text: string) {
  test(name, async () => {
    const file = 'arsrapport/01-kort.md';
    const lines = readFileSync(`${short}/${file}`, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('I riket'));
    const folder = inFolder({});
    cpSync(short, folder, { recursive: true });
    writeFileSync(`${folder}/${file}`, lines.with(at, `${lines[at]} Ordet är ${text} här.`).join('\n'));
    const { code, told, written } = await report('2024', ['--content', folder]);
    assert.equal(code, 1, told.slice(0, 500));
    assert.match(told, new RegExp(`01-kort\\.md, rad ${at + 1}\\b`));
    assert.ok(told.includes([...text].find((each) => each > '\u00ff') ?? '') || /U\+[0-9A-F]{4}/.test(told));
    assert.ok(!written);
  });
}
test('a year before the register is wrong use', async () => {
  const { code, told, written } = await report('2016', [], fixture('31-report-first-year/tabeller'));
  assert.deepEqual([code, written], [2, false]);
  assert.match(told, /2017/);
});
const numbers = 'arsrapport/siffror.yaml';
noGlyph('an emoji in the notice is told of', 'Prov 😀', '😀');
noGlyph('Arabic in the notice is told of', 'Prov سلام', 'س');
noGlyph('Chinese in the notice is told of', 'Prov 你好', '你');
noGlyph('a byte order mark inside the notice is told of', 'Pr\ufeffov', 'U+FEFF');
function noGlyph(name: string, notice: string, character: string) {
  test(name, async () => {
    const { code, told, written } = await report('2024', ['--notice', notice, '--content', short]);
    assert.ok(code === 1 || code === 2, told.slice(0, 500));
    assert.match(told, /--notice/);
    assert.ok(
      told.includes(character) || /U\+[0-9A-F]{4}/.test(told),
      `the character is not named: ${told.slice(0, 500)}`,
    );
    assert.ok(!written);
  });
}
noGlyphInChapter('an emoji in a chapter is told of by its line', '😀');
test('the first year of the register gives a report, or words about the year before', async () => {
  const { code, told, written } = await report('2017', [], fixture('31-report-first-year/tabeller'));
  assert.doesNotMatch(told, /Menade du/);
  if (code === 0) return assert.ok(written);
  assert.ok(!written);
  return assert.match(told, /2017[\s\S]*första|första[\s\S]*2017/);
});
const latin1 = (text: string) => Buffer.from(text.replaceAll('–', '-'), 'latin1');
notUtf8('a chapter in Latin-1 is told of by its encoding', '01-bakgrund.md', {
  [chapter]: () => readFileSync(fixture('32-chapter-latin1/01-bakgrund.md')),
});
notUtf8('a chapter in UTF-16 is told of by its encoding', '01-bakgrund.md', {
  [chapter]: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
});
notUtf8('the numbers in Latin-1 are told of by their encoding', 'siffror.yaml', { [numbers]: latin1 });
notUtf8('the words in Latin-1 are told of by their encoding', 'ord.yaml', { 'arsrapport/ord.yaml': latin1 });
notUtf8('a measure of the register in Latin-1 is told of by its encoding', 'di1-who-grad.yaml', {
  'omraden/net-registret/di1-who-grad.yaml': latin1,
});
function notUtf8(name: string, file: string, files: Parameters<typeof edited>[0]) {
  test(name, async () => {
    const { code, told, written } = await report('2024', ['--content', edited(files)]);
    assert.equal(code, 1, told.slice(0, 500));
    assert.match(told, /UTF-8/);
    assert.ok(told.includes(file), told.slice(0, 500));
    assert.match(told, /Gör så här: /);
    assert.doesNotMatch(told, /\ufffd/);
    assert.ok(!written);
  });
}
evaluateNotUtf8('a form in Latin-1 is told of by its encoding', 'patient.yaml', 'register/patient.yaml');
evaluateNotUtf8('an area in Latin-1 is told of by its encoding', 'omrade.yaml', 'omraden/nhv-net-binjure/omrade.yaml');
evaluateNotUtf8(
  'a measure in Latin-1 is told of by its encoding',
  't1-tid-till-mdk.yaml',
  'omraden/nhv-net-binjure/t1-tid-till-mdk.yaml',
);
function evaluateNotUtf8(name: string, file: string, path: string) {
  test(name, async () => {
    const { code, told } = await evaluate(inFolder({ 'patient.csv': PATIENTS }), {
      words: ['--content', edited({ [path]: latin1 })],
    });
    assert.equal(code, 1);
    assert.match(told, /UTF-8/);
    assert.ok(told.includes(file));
    assert.match(told, /Gör så här: /);
  });
}
noMeasure(
  'numbers that name a measure with a stray word are told of',
  () => readFileSync(fixture('faults/report-crash-41-447/siffror.yaml')),
  /BE6 VII/,
);
noMeasure(
  'numbers that name a measure that the area lacks are told of',
  () => readFileSync(fixture('faults/siffror-unknown-measure.yaml')),
  /XX9|BE6/,
);
noMeasure(
  'numbers that name a measure in small letters are told of',
  (text) => text.replace('mått: DI1', 'mått: di1'),
  /di1/,
);
noMeasure(
  'numbers that name a measure of another area are told of',
  (text) => text.replace('mått: DI1', 'mått: T1'),
  /T1/,
);
function noMeasure(name: string, change: (text: string) => string | Uint8Array, says: RegExp) {
  test(name, async () => {
    const { code, told, written } = await report('2024', ['--content', edited({ [numbers]: change })]);
    assert.equal(code, 1, told.slice(0, 500));
    assert.match(told, /siffror\.yaml/);
    assert.match(told, says);
    assert.ok(!written);
  });
}
