import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { share, smallSource } from '../../../test/kit/report/small-report.ts';
import type { Evidence, Operand } from '../claims/evidence.ts';
import { evidenceText } from './evidence-text.ts';
import type { Reference } from './figure-source.ts';

const source = smallSource(() => share(50, 100));
const setting = { source, judged: [], knowsYears: () => true };
const reference: Reference = {
  ...{ indicator: 'tackning', statistic: 'andel', level: 'norra', site: 'alla' },
  years: { from: 2023, to: 2023 },
};
const operand = (numerator: number, more: Partial<Reference>): Operand => ({
  reference: { ...reference, ...more },
  bound: share(numerator, 100),
});
/** What stands in the brackets, where the sentence itself writes some of the numbers. */
const told = (
  condition: Parameters<typeof evidenceText>[0],
  evidence: Omit<Evidence, 'hiddenRival'>,
  written: readonly Reference[] = [],
) => evidenceText(condition, { ...evidence, hiddenRival: false }, written, setting)?.replaceAll('\u00a0', ' ');

describe('a rank', () => {
  const [north, south, nation] = [operand(80, {}), operand(60, { level: 'sodra' }), operand(70, { level: 'tysta' })];
  const highest = { kind: 'rank', place: 'first', among: 'levels' } as const;

  test('of the highest names the next below it, and of the lowest the next above it', () => {
    const rivals = [south, nation];
    assert.equal(
      told(highest, { subject: north, rivals }),
      'Norra Hittepå: 80 %, 80/100; närmast Tysta Hittepå: 70 %, 70/100',
    );
    assert.equal(
      told({ ...highest, place: 'last' }, { subject: operand(50, {}), rivals }),
      'Norra Hittepå: 50 %, 50/100; närmast Södra Hittepå: 60 %, 60/100',
    );
  });

  test('says which regions have no number', () => {
    assert.equal(
      told(highest, { subject: north, rivals: [south] }),
      'Norra Hittepå: 80 %, 80/100; närmast Södra Hittepå: 60 %, 60/100; utan siffra: Tysta Hittepå',
    );
  });

  test('among answers names them, and no region', () => {
    const of = (numerator: number, statistic: string) =>
      operand(numerator, { indicator: 'prov', site: 'ileum', statistic });
    assert.equal(
      told({ ...highest, among: 'statistics' }, { subject: of(80, 'blod'), rivals: [of(60, 'urin')] }),
      'blod: 80 %, 80/100; närmast urin: 60 %, 60/100',
    );
  });
});

describe('a word', () => {
  const condition = { kind: 'difference', towards: 'up' } as const;
  const [now, then] = [operand(60, {}), operand(50, { years: { from: 2022, to: 2022 } })];

  test('needs no brackets where the sentence writes all its numbers, and has them all where it lacks one', () => {
    const evidence = { subject: now, base: then, rivals: [] };
    assert.equal(told(condition, evidence, [now.reference, then.reference]), undefined);
    assert.equal(told(condition, evidence, [now.reference]), '2022: 50 %, 50/100; 2023: 60 %, 60/100');
  });

  test('between regions has the one that it is about first, and between extracts the earlier', () => {
    const other = operand(40, { level: 'sodra' });
    assert.equal(
      told(condition, { subject: now, base: other, rivals: [] }),
      'Norra Hittepå: 60 %, 60/100; Södra Hittepå: 40 %, 40/100',
    );
    const before = operand(55, { extract: 'previous' });
    assert.equal(
      told(condition, { subject: now, base: before, rivals: [] }),
      'uttaget 31 mars 2023: 55 %, 55/100; uttaget 31 mars 2024: 60 %, 60/100',
    );
  });
});
