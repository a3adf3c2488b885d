import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SeenRows } from './seen-rows.ts';

test('a text is known by the row where it stood first', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 300 }), (texts) => {
      const seen = new SeenRows();
      const first = new Map<string, number>();
      for (const [index, text] of texts.entries()) {
        assert.equal(seen.firstWith(text, index + 1), first.get(text));
        if (!first.has(text)) first.set(text, index + 1);
      }
    }),
  );
});

test('a hundred thousand rows that differ in one character are all different, and all known again', () => {
  const seen = new SeenRows();
  const texts = Array.from({ length: 100_000 }, (_, index) => `["p${index}","akademiska","2024-01-01",true,null]`);
  assert.ok(texts.every((text, index) => seen.firstWith(text, index + 2) === undefined));
  assert.ok(texts.every((text, index) => seen.firstWith(text, 1) === index + 2));
});
