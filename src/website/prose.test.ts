import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linked, opening, prose } from './prose.ts';

const html = (text: string, heading: 3 | 4 = 4) => prose(text, heading).join('');

test('an empty line parts paragraphs, and a line break does not', () => {
  assert.equal(html('ett\ntvå\n\ntre\n'), '<p>ett två</p><p>tre</p>');
});

test('lines with a dash are a list, also when an item goes on over indented lines', () => {
  assert.equal(html('för den\n- som a\n  och b\n- som c'), '<p>för den</p><ul><li>som a och b</li><li>som c</li></ul>');
});

test('lettered lines keep their letters, since other texts refer to them', () => {
  assert.equal(html('a. ett\nb. två'), '<ul class="plain"><li>a. ett</li><li>b. två</li></ul>');
});

test('a heading takes the level that the page gives it', () => {
  assert.equal(html('## Vård\n\ntext', 3), '<h3>Vård</h3><p>text</p>');
});

test('a web address becomes a link that names its site, without the sentence’s full stop', () => {
  assert.equal(
    String(linked('Se (https://www.example.org/a?b=1&c) och https://x.se.')),
    'Se (<a href="https://www.example.org/a?b=1&amp;c">example.org</a>) och <a href="https://x.se">x.se</a>.',
  );
});

test('what is not markup in the text stays text', () => {
  assert.equal(html('<b>&</b>'), '<p>&lt;b&gt;&amp;&lt;/b&gt;</p>');
  assert.equal(String(linked('javascript:alert(1) https://[')), 'javascript:alert(1) https://[');
});

test('the opening is the first paragraph', () => {
  assert.deepEqual(opening('a\nb\n\nc\n\nd'), { first: 'a\nb', rest: 'c\n\nd' });
});
