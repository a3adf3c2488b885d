import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gallery } from '../../test/kit/charts/gallery.ts';
import { AREA, COUNT, published } from '../../test/kit/charts/made-up.ts';
import { markupText } from '../markup.ts';
import { chartsFor } from './charts-for.ts';

describe('every picture in the gallery', () => {
  for (const { name, chart } of gallery())
    test(`${name} is well-formed, named and described, with ids of its own`, () => {
      const both = [markupText(chart.svg), markupText(chart.compact)];
      for (const svg of both) {
        assert.deepEqual(wellFormed(svg), []);
        const named = /aria-labelledby="(\S+) (\S+)"/.exec(svg);
        assert.match(svg, new RegExp(`<title id="${named?.[1]}">[^<]+</title>\n<desc id="${named?.[2]}">[^<]+</desc>`));
        assert.doesNotMatch(svg, /NaN|undefined|Infinity|var\(|style=|foreignObject|<script/);
        assert.doesNotMatch(svg, /(width|height|r)="-/);
      }
      const used = both.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      assert.equal(new Set(used).size, used.length);
    });
});

/** What is wrong with an XML text of elements, attributes and text: nothing, or the first fault. */
function wellFormed(xml: string): string[] {
  const open: string[] = [];
  const ATTRIBUTES = /^(\s+[\w:-]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|#39);[^"<>&]*)*")*\s*$/;
  for (const [, tag, between = ''] of xml.matchAll(/<([^<>]*)>([^<]*)/g)) {
    const [, slash, name = '', attributes = '', closed] = /^(\/?)([A-Za-z]+)(.*?)(\/?)$/s.exec(tag ?? '') ?? [];
    if (name === '' || !ATTRIBUTES.test(attributes)) return [`tag ${tag}`];
    if (slash === '/' && open.pop() !== name) return [`closing ${name}`];
    if (slash !== '/' && closed !== '/') open.push(name);
    if (/&(?!(amp|lt|gt|quot|#39);)|>/.test(between)) return [`text ${between}`];
  }
  return open;
}

test('names with markup in them are text in every part of a chart', () => {
  const nasty = '<script>alert("1")</script> & Söner';
  const area = { ...AREA, reporters: AREA.reporters.map((one) => ({ ...one, name: nasty })) };
  const measure = { ...COUNT, name: nasty, measuredIn: `Antal ${nasty}` };
  const sixty = { kind: 'count', n: 60, by: {} } as const;
  const results = [2023, 2024].flatMap((year) => published(COUNT, year, { nord: sixty, riket: sixty }));
  for (const chart of chartsFor({ area, measure, results, year: 2024 })) {
    assert.deepEqual(wellFormed(markupText(chart.svg)), []);
    assert.doesNotMatch(markupText(chart.svg), /<script/);
  }
});
