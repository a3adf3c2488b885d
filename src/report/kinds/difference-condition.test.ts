import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../../test/kit/report/difference-rules.ts';
import { memorySource } from '../../../test/kit/report/memory-source.ts';
import { smallRegister } from '../../../test/kit/report/small-report.ts';
import { day } from '../../calendar/day.ts';
import type { Aim } from '../claims/resolve-aim.ts';
import type { IndicatorStatistic, Reference, ReportYear } from '../figures/figure-source.ts';
import type { DifferenceCondition } from '../reading/lexicon.ts';
import { differenceCondition } from './difference-condition.ts';

const words = (condition: Omit<DifferenceCondition, 'kind'>) =>
  differenceCondition.words({ kind: 'difference', ...condition }, RULES).replaceAll('\u00a0', ' ');

test('every condition on a difference is told in words, with the limit that decides', () => {
  assert.equal(words({ towards: 'up' }), 'talet är högre än det som det jämförs med');
  assert.match(words({ towards: 'down', size: 'clear' }), /lägre .*, skillnaden är minst 5 procentenheter \(tider: 3 /);
  for (const size of ['small', 'notClear'] as const)
    assert.match(words({ size }), /^skillnaden är mindre än 5 procentenheter /);
  assert.match(
    words({ size: 'none' }),
    /^hela det 95 %-iga .* ligger inom 2 procentenheter .*; gränsen: påhittad källa$/,
  );
  assert.match(words({ certain: true }), /^skillnaden är statistiskt säkerställd: .* är under 5 % /);
  assert.match(words({ certain: false }), /^skillnaden är inte statistiskt säkerställd: .* är minst 5 % /);
});

/** The register begins in May 2021. */
const years: readonly ReportYear[] = [2021, 2022, 2023, 2024].map((year) => ({
  year,
  period: { from: day(year === 2021 ? '2021-05-01' : `${year}-01-01`), to: day(`${year}-12-31`) },
}));
const source = memorySource({ ...smallRegister, year: 2024, years }, () => ({ kind: 'count', number: 1 }));

/** Why a number of one span of years can't be told beside another's, first of all reasons. */
function misfit(
  statistic: Pick<IndicatorStatistic, 'kind' | 'census'> & Partial<IndicatorStatistic>,
  condition: Omit<DifferenceCondition, 'kind'>,
  [from, to]: readonly [number, number] = [2024, 2024],
  [baseFrom, baseTo]: readonly [number, number] = [2023, 2023],
  more: { readonly subject?: Partial<Reference>; readonly base?: Partial<Reference> } = {},
): string | undefined {
  const own = { id: 's', name: 's', ...statistic };
  const reference = { indicator: 'i', statistic: 's', level: 'riket', site: 'alla' };
  const aim: Aim = {
    indicator: { id: 'i', name: 'i', version: '1', sites: ['alla'], statistics: [own, { ...own, id: 'other' }] },
    statistic: own,
    subject: { ...reference, years: { from, to }, ...more.subject },
    base: { ...reference, years: { from: baseFrom, to: baseTo }, ...more.base },
    withMissing: false,
  };
  return differenceCondition.misfit({ kind: 'difference', ...condition }, aim, source)?.[0];
}

test('a test that found nothing can’t be told of what is counted of all, nor percentage points of other numbers', () => {
  assert.equal(misfit({ kind: 'share' }, { certain: false }), undefined);
  assert.equal(misfit({ kind: 'share', census: true }, { certain: false }), 'det räknas av alla, och prövas inte');
  assert.equal(misfit({ kind: 'share' }, { size: 'notClear' }), undefined);
  assert.equal(misfit({ kind: 'days' }, { size: 'notClear' }), 'det är ingen andel');
});

test('counts are compared of equally many whole years, or of the very same ones', () => {
  const counts = (...spans: readonly (readonly [number, number])[]) =>
    misfit({ kind: 'count' }, { towards: 'up' }, ...spans);
  const unequal = 'antalen är från olika långa perioder';
  assert.equal(counts([2024, 2024], [2023, 2023]), undefined);
  assert.equal(counts([2023, 2024], [2022, 2022]), unequal, 'two years beside one, all whole');
  assert.equal(counts([2022, 2022], [2021, 2021]), unequal, 'a whole year beside the register’s first months');
  assert.equal(counts([2021, 2021], [2022, 2022]), unequal);
  assert.equal(counts([2021, 2021], [2021, 2021]), undefined, 'of two extracts');
  assert.equal(misfit({ kind: 'share' }, { towards: 'up' }, [2023, 2024], [2022, 2022]), undefined);
});

test('two groups that share patients are neither tried nor said to be alike, and what is counted or of all may stand beside its whole', () => {
  const same = [2024, 2024] as const;
  const beside = (
    statistic: Parameters<typeof misfit>[0],
    condition: Omit<DifferenceCondition, 'kind'>,
    subject: Partial<Reference>,
    base: Partial<Reference> = {},
  ) => misfit(statistic, condition, same, same, { subject, base });
  const tried = { towards: 'up', certain: true } as const;
  for (const condition of [tried, { certain: false }, { size: 'none' }] as const)
    assert.match(beside({ kind: 'share' }, condition, { level: 'norra' }) ?? '', /ingår i riket/);
  assert.match(beside({ kind: 'estimate' }, tried, { site: 'ileum' }) ?? '', /ingår i alla lokaler/);
  assert.match(beside({ kind: 'share' }, tried, { statistic: 'other' }) ?? '', /samma patienter/);
  assert.equal(beside({ kind: 'share', apartFrom: ['other'] }, tried, {}, { statistic: 'other' }), undefined);
  assert.equal(beside({ kind: 'share' }, tried, { level: 'norra' }, { level: 'sodra' }), undefined);
  assert.equal(beside({ kind: 'share' }, { towards: 'up' }, { level: 'norra' }), undefined, 'nothing is tried');
  assert.equal(beside({ kind: 'share', census: true }, tried, { level: 'norra' }), undefined);
  assert.equal(beside({ kind: 'count' }, tried, { level: 'norra' }), undefined);
  assert.equal(beside({ kind: 'share' }, tried, {}, { extract: 'previous' }), undefined, 'of two extracts');
});
