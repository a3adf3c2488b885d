import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compilePdf } from '../src/files/typst.ts';
import { typstDocument } from '../src/report/typst/typst-document.ts';
import { emptyShare, pageExtents } from './kit/report/page-extents.ts';
import { readPdf } from './kit/report/read-pdf.ts';
import { simulatedReport } from './kit/report/simulated-report.ts';

/** What the layout leaves at the top and at the bottom of a page, in points: its margins. */
const MARGINS = [65, 62] as const;
/** Over a chapter's heading, in points: what is larger is a hole. */
const ROOM = 30;

describe('the printed report of a simulated register', async () => {
  const { document } = await simulatedReport(5000, '2026-06-30');
  const made = compilePdf(typstDocument(document));
  const pages = 'pdf' in made ? pageExtents(readPdf(Buffer.from(made.pdf))) : assert.fail();

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
