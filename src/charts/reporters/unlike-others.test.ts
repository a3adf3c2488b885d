import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREA, published, SHARE } from '../../../test/kit/charts/made-up.ts';
import type { Figure } from '../../results/result.ts';
import { chartsFor } from '../charts-for.ts';

const share = (numerator: number, denominator: number): Figure => ({ kind: 'proportion', numerator, denominator });

/** What is said of the units beside one another, with ordinary spaces. */
function said(figures: Record<string, Figure>, reporter?: string, area = AREA): string | undefined {
  const results = published(SHARE, 2024, figures);
  const [chart] = chartsFor({ area, measure: SHARE, results, year: 2024, ...(reporter && { reporter }) });
  return chart?.notes.find((note) => note.includes('jämförelser'))?.replaceAll('\u00a0', ' ');
}

const ALIKE = { ost: share(20, 40), vast: share(24, 40), nord: share(18, 40), soder: share(22, 41) };

test('of units that can’t be told apart one by one it is said what came of trying all together', () => {
  assert.equal(
    said(ALIKE),
    'Ingen enskild enhet går att skilja från de övriga. Sammantaget är ingen skillnad mellan alla som visas statistiskt säkerställd. Prövat för varje enhet mot de övriga som visas med exakta gränser, och för alla tillsammans med Fishers exakta test för flera grupper, på 5-procentsnivån och justerat för 5 jämförelser.',
  );
  assert.match(said(ALIKE, 'ost') ?? '', /^Östra sjukhuset går inte att skilja från de övriga enheterna\. /);
});

test('the level is the area’s, in the test and in its words', () => {
  const apart = { ost: share(9, 40), vast: share(24, 40), nord: share(18, 40), soder: share(22, 41) };
  const strict = { ...AREA, differences: { ...AREA.differences, significance: 0.0001 } };
  const mild = { ...AREA, differences: { ...AREA.differences, significance: 0.1 } };
  assert.match(said(apart, undefined, mild) ?? '', /^Östra sjukhuset skiljer sig.* på 10-procentsnivån /);
  assert.match(said(apart, undefined, strict) ?? '', /^Ingen enskild.* på 0,01-procentsnivån /);
});

test('two units against two differ together, which is said, though none can be told apart alone', () => {
  const together = { ost: share(13, 40), vast: share(13, 40), nord: share(24, 40), soder: share(24, 40) };
  assert.match(
    said(together) ?? '',
    /^Ingen enskild enhet går att skilja från de övriga\. Sammantaget är skillnaden mellan alla som visas statistiskt säkerställd\. Prövat/,
  );
  assert.doesNotMatch(said(together) ?? '', /slumpen|Ingen av/);
});

test('a unit outside what chance usually gives is named with its numbers and what was to be expected, the others are not told apart', () => {
  const figures = { ...ALIKE, ost: share(6, 40) };
  assert.match(
    said(figures) ?? '',
    /^Östra sjukhuset skiljer sig från de övriga\. Ingen annan enskild enhet går att skilja från de övriga\. Östra sjukhuset: 6 av 40, där \d+–\d+ är det vanliga för en enhet som är som de övriga\. /,
  );
  assert.match(
    said(figures, 'ost') ?? '',
    /skiljer sig från de övriga enheterna\. Östra sjukhuset: 6 av 40, [^.]*\. Prövat/,
  );
  assert.match(said(figures, 'vast') ?? '', /^Västra sjukhuset går inte att skilja från/);
});

test('nothing is said of one unit alone, nor of one that is not shown', () => {
  assert.equal(said({ ost: share(20, 40), vast: { kind: 'absent', reason: 'not-reported' } }), undefined);
  const hidden = { ...ALIKE, ost: { kind: 'absent', reason: 'withheld' } as const };
  assert.match(said(hidden) ?? '', /justerat för 4 jämförelser/);
  assert.equal(said(hidden, 'ost'), undefined);
});

test('of many too unlike in size to be tried together it is said that they aren’t, and of two nothing, which are one comparison', () => {
  const uneven = { ost: share(80, 400), vast: share(84, 400), nord: share(76, 400), soder: share(5, 12) };
  assert.match(said(uneven) ?? '', /\. Om de skiljer sig åt sammantaget är inte prövat\. Prövat/);
  const two = { ost: share(20, 40), vast: share(24, 40) };
  assert.match(
    said(two) ?? '',
    /^Ingen enskild enhet går att skilja från de övriga\. Prövat [^.]* justerat för 2 jämförelser\.$/,
  );
});
