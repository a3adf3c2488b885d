import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupText } from '../../markup.ts';
import { type SummaryRow, summaryRange } from './summary-range.ts';

const hidden = { absent: 'withheld' } as const;
const row = (name: string, more: Partial<SummaryRow>): SummaryRow => ({
  ...{ name, nation: false, mean: 14, sd: 8, median: 12, p10: hidden, p90: hidden },
  ...more,
});
const drawn = (...rows: SummaryRow[]) =>
  markupText(
    summaryRange(
      { words: { title: 'Prov', description: 'Prov.' }, heading: 'Dagar', unit: 'dagar', rows },
      { id: 'prov', width: 720 },
    ),
  );
const bands = (svg: string) => svg.match(/<rect [^>]*height="10"/g)?.length ?? 0;
const spreads = (svg: string) => svg.match(/stroke-dasharray="4 3"/g)?.length ?? 0;

test('how sure a median is stands along its row and in its words, and in the key as soon as one row has it', () => {
  const sure = /stroke-width="3" stroke-dasharray="2 3"/g;
  const svg = drawn(row('Väst', { medianLimits: { lower: 9, upper: 16 } }), row('Öst', {}));
  assert.equal(svg.match(sure)?.length, 2, 'a row, and its sample in the key');
  assert.match(svg, /medianens KI ryms i 9–16/);
  assert.match(svg, /däri ryms medianens 95\u00a0% konfidensintervall/);
  assert.doesNotMatch(drawn(row('Väst', {})), /intervall/);
});

test('one kind of spread stands on an axis: whose range is hidden has points alone beside those with one', () => {
  const open = row('Väst', { p10: 5, p90: 24 });
  const mixed = drawn(open, row('Öst', {}));
  assert.deepEqual([bands(mixed), spreads(mixed)], [2, 0], 'a band, and its sample in the key');
  assert.doesNotMatch(mixed, /medelvärde ± standardavvikelse/);
  assert.match(mixed, /percentiler: dolt/);
  const none = drawn(row('Väst', {}), row('Öst', {}));
  assert.deepEqual([bands(none), spreads(none)], [0, 3], 'two rows, and their sample in the key');
});
