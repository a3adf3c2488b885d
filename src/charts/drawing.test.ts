import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markupText } from '../markup.ts';
import { scaleFromZero } from './kit/d3.ts';
import { PALETTE, SERIES } from './kit/palette.ts';
import { px, text } from './kit/svg.ts';
import { textWidth, wrapText } from './kit/text-width.ts';

/** WCAG 2.1: relative luminance and contrast. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = channels.map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette', () => {
  test('text has a contrast of at least 4.5 to paper', () => {
    for (const colour of [PALETTE.ink, PALETTE.soft]) assert.ok(contrast(colour, PALETTE.paper) >= 4.5);
  });

  test('marks have a contrast of at least 3 to paper and to their own tint', () => {
    for (const colour of [PALETTE.unit, PALETTE.nation, PALETTE.absent])
      assert.ok(contrast(colour, PALETTE.paper) >= 3);
    assert.ok(contrast(PALETTE.unit, PALETTE.unitTint) >= 3 && contrast(PALETTE.nation, PALETTE.nationTint) >= 3);
  });
});

test('lines beside one another have a contrast of at least 4.5 and no two the same dashes', () => {
  for (const { colour } of SERIES) assert.ok(contrast(colour, PALETTE.paper) >= 4.5);
  assert.equal(new Set(SERIES.map(({ dash }) => dash)).size, SERIES.length);
});

describe('lines of text', () => {
  test('break at spaces and fit the width', () => {
    const lines = wrapText('Södra universitetssjukhuset, verksamhetsområde endokrinkirurgi', 200, 14);
    assert.equal(lines.join(' '), 'Södra universitetssjukhuset, verksamhetsområde endokrinkirurgi');
    for (const line of lines) assert.ok(textWidth(line, 14) <= 200);
  });

  test('a word that is wider than the width breaks with a hyphen and loses no letter', () => {
    const word = 'gastroenteropankreatiska';
    const lines = wrapText(word, 60, 14);
    assert.ok(lines.length > 2);
    assert.equal(lines.map((line) => line.replace(/-$/, '')).join(''), word);
    for (const line of lines) assert.ok(textWidth(line, 14) <= 60);
  });

  test('a space that does not break stays', () =>
    assert.deepEqual(wrapText('37,5\u00a0% av', 60, 14), ['37,5\u00a0%', 'av']));

  test('no width is too small to end', () => assert.ok(wrapText('ab cd', 0, 14).length >= 2));
});

describe('lengths', () => {
  test('an axis starts at zero, and one of nothing but zeros has a length too', () => {
    const scale = scaleFromZero(40, [0, 100], 4);
    assert.deepEqual([scale(0), scale(40), scale.domain[0]], [0, 100, 0]);
    assert.equal(scaleFromZero(0, [0, 100], 'exact')(0), 0);
  });

  test('are rounded to one decimal and never minus zero', () => {
    assert.equal(px(1.26), 1.3);
    assert.equal(String(px(-0.01)), '0');
  });

  test('words are escaped in a picture', () => {
    assert.match(markupText(text('<A & B>', 0, 0)), />&lt;A &amp; B&gt;</);
  });
});
