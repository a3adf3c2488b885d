import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilePdf } from './typst.ts';

const HEAD = '#set document(title: "Prov", date: datetime(year: 2024, month: 1, day: 2))\n#set text(lang: "sv")\n';
const source = (main: string, files: ReadonlyMap<string, string> = new Map()) => ({
  main: HEAD + main,
  files,
  date: '2024-01-02',
});

test('where there is no compiler the reader is told what works instead', () => {
  const made = compilePdf(source('Text'), 'ua-1', () => {
    throw new Error('Cannot find module');
  });
  assert.ok('problems' in made);
  assert.match(made.problems[0]?.message ?? '', /kan inte göras som PDF på den här datorn/);
  assert.match(made.problems[0]?.remedy ?? '', /webbsidor påverkas inte/);
});

test('files come from memory, and the same source gives the same bytes', () => {
  const files = new Map([['/data.json', '{"ord":"Hej"}']]);
  const make = () => {
    const made = compilePdf(source('= #json("/data.json").ord', files));
    assert.ok('pdf' in made);
    return Buffer.from(made.pdf);
  };
  assert.ok(make().subarray(0, 5).equals(Buffer.from('%PDF-')));
  assert.ok(make().equals(make()));
});

test('a picture without an alternative is refused', () => {
  const files = new Map([['/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>']]);
  assert.throws(() => compilePdf(source('#image("/a.svg")', files)), /PDF\/UA-1 error: missing alt text/);
});

test('a fault in the source is named', () => {
  assert.throws(() => compilePdf(source('#finns-inte')), /can't be set: .*unknown variable: finns-inte/);
});

test('characters that no font of the report has are named', () => {
  for (const [text, characters] of [
    ['Prov 中文 och å', ['中', '文']],
    ['a\uFEFFb', ['\uFEFF']],
  ] as const)
    assert.deepEqual(compilePdf(source(`= Rubrik\n${text}`)), { unprintable: characters });
});
