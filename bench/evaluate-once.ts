import { evaluate } from '../src/analysis/evaluate.ts';
import { day } from '../src/calendar/day.ts';
import { withAreaData } from '../src/work/data-set.ts';
import { folderExtract } from '../src/work/extract.ts';
import { ownContent } from '../test/kit/content.ts';

// One evaluation in a process of its own; prints what it took.
const started = performance.now();
const [folder = ''] = process.argv.slice(2);
const asOf = day('2025-03-31');
const content = await ownContent();
const area = [...content.areas.values()].find(
  ({ permits }) => permits.length > 0 && permits.every(({ scope }) => scope !== undefined),
);
if (area === undefined) throw new Error('no area with permits');
const evaluation = await withAreaData(
  { folder, asOf },
  content,
  area,
  () => {},
  ({ database, loaded, dictionary }) =>
    evaluate(database, { area, dictionary, years: [2024], extract: folderExtract(asOf), loaded }),
);
const rows = Object.values(evaluation.rows).reduce((sum, { read }) => sum + read, 0);
process.stdout.write(
  JSON.stringify({
    milliseconds: performance.now() - started,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    rows,
  }),
);
