import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LISTED, untold } from '../../scripts/annual-report-figures.ts';
import { compilePdf } from '../../src/files/typst.ts';
import type { Reference } from '../../src/report/figures/figure-source.ts';
import { typstDocument } from '../../src/report/typst/typst-document.ts';
import { emptyShare, pageExtents } from '../kit/report/page-extents.ts';
import { pagesOf, pointed, readPdf, textOfPage } from '../kit/report/read-pdf.ts';
import { simulatedReport } from '../kit/report/simulated-report.ts';

/** What the layout leaves at the top and at the bottom of a page, in points: its margins. */
const MARGINS = [65, 62] as const;
/** Over a chapter's heading, in points: what is larger is a hole. */
const ROOM = 30;

describe('the printed report of a simulated register', async () => {
  const { document, source } = await simulatedReport(5000, '2026-06-30');
  const made = compilePdf(typstDocument(document));
  const pdf = 'pdf' in made ? readPdf(Buffer.from(made.pdf)) : assert.fail();
  const pages = pageExtents(pdf);

  test('it has at most twenty-five pages', () => {
    assert.ok(pages.length > 8 && pages.length <= 25, String(pages.length));
  });

  test('no page is more than a third empty, but for the last', () => {
    const empty = pages.slice(0, -1).map((page) => emptyShare(page, MARGINS, ROOM));
    assert.deepEqual(
      empty.flatMap((share, at) => (share > 1 / 3 ? [`page ${at + 1}: ${Math.round(100 * share)} %`] : [])),
      [],
    );
  });

  test('every figure is under the heading of its own section, in its order', () => {
    const catalog = [...pdf.objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';
    // The first is the cover, with the contents.
    const [, ...inside] = pagesOf(pdf, pointed(catalog, 'Pages')).map((page) => textOfPage(pdf, page));
    const said = inside.join('').replace(/\s/gu, '');
    let [at, found] = [0, 0];
    const follows = (text: string) => {
      const next = said.indexOf(text.replace(/\s/gu, ''), at);
      assert.ok(next >= at, `${text} doesn’t follow on what stands before it in its section`);
      at = next;
    };
    for (const { number, title, sections } of document.chapters) {
      follows(`${number ?? ''}${title}`);
      for (const section of sections) {
        if (section.title !== undefined) follows(`${section.number}${section.title}`);
        for (const block of section.blocks) {
          if (block.kind !== 'figure') continue;
          follows(`Figur ${block.number}. ${block.figure.title}`);
          found += 1;
        }
      }
    }
    assert.ok(found > 30);
  });

  test('every figure of the published report stands in it, along what it stood along there and of the same whole', () => {
    assert.deepEqual(
      LISTED.map(({ number }) => Number(number)),
      Array.from({ length: 18 }, (_, at) => at + 1),
    );
    assert.deepEqual(untold(document, source), []);
  });

  test('a figure that vanishes, and one that is of others than it should be, are missed', () => {
    const without = (title: RegExp) => ({
      ...document,
      chapters: document.chapters.map((chapter) => ({
        ...chapter,
        sections: chapter.sections.map((section) => ({
          ...section,
          blocks: section.blocks.filter((block) => !(block.kind === 'figure' && title.test(block.figure.title))),
        })),
      })),
    });
    assert.deepEqual(untold(without(/Prov för 5-HIAA/), source), ['11: prov-for-5-hiaa ileum is not there']);
    const wrong = {
      ...source,
      value: (asked: Reference) =>
        source.value(asked.statistic === 'lymf' ? { ...asked, statistic: 'lymf-av-alla' } : asked),
    };
    assert.ok(untold(document, wrong).some((one) => one.startsWith('12: metastaser lymf ileum is of ')));
  });

  test('a hole is seen where there is one', () => {
    const page = {
      height: 842,
      drawn: [
        [65, 100],
        [400, 780],
      ] as const,
    };
    assert.ok(Math.abs(emptyShare(page, MARGINS, ROOM) - 300 / 715) < 0.001);
    assert.equal(emptyShare({ height: 842, drawn: [] }, MARGINS, ROOM), 1);
  });
});
