import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Markup, markup, markupText } from './markup.ts';

const written = (value: Markup) => markupText(value);

test('what is put in is escaped, for text and for quoted attributes', () => {
  assert.equal(
    written(markup`<p title="${'"'}">${`<b>å & 'ä'</b>`}</p>`),
    '<p title="&quot;">&lt;b&gt;å &amp; &#39;ä&#39;&lt;/b&gt;</p>',
  );
});

test('markup goes into markup as it is, one by one or as a list', () => {
  const item = markup`<li>${'a & b'}</li>`;
  assert.equal(written(markup`<ul>${item}${[item, [item]]}</ul>`), `<ul>${'<li>a &amp; b</li>'.repeat(3)}</ul>`);
});

test('numbers are written, and nothing is written for what is not there', () => {
  assert.equal(written(markup`${0}|${1.5}|${undefined}|${null}|${false}|${''}`), '0|1.5||||');
});

test('an object that looks like markup is not markup', () => {
  const disguised = JSON.parse('{"toString":"<script>"}');
  assert.throws(() => markup`${disguised}`, TypeError);
  assert.equal(written(markup`${String(markup`<b>`)}`), '&lt;b&gt;');
});

test('text that XML forbids is replaced', () => {
  assert.equal(written(markup`${'a\u0000b\ud800c\td'}`), 'a\ufffdb\ufffdc\td');
});

test('any text comes back when its entities are read, and holds no tag', () => {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', 'a', 'å', '&lt;', '${') }), (text) => {
      const escaped = written(markup`${text}`);
      assert.doesNotMatch(escaped, /[<>"']/);
      assert.equal(
        escaped.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? ''),
        text,
      );
    }),
  );
});
