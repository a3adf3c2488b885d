import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREA, published, SHARE } from '../../test/kit/charts/made-up.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { day } from '../calendar/day.ts';
import { markupText } from '../markup.ts';
import type { Figure } from '../results/result.ts';
import { changeWords } from './change-words.ts';
import { findingOf } from './finding.ts';
import { rangeOf } from './range-of.ts';
import type { SiteInput } from './site-input.ts';
import { spreadWords } from './spread-words.ts';

const share = (numerator: number, denominator: number, preliminary = false): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  preliminary,
});
const HIDDEN: Figure = { kind: 'absent', reason: 'withheld' };
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

function inputOf(byYear: Readonly<Record<number, Record<string, Figure>>>): SiteInput {
  return {
    area: AREA,
    years: Object.keys(byYear).map(Number),
    publisher: PUBLISHER,
    extract: { asOf: day('2026-03-31'), programVersion: '0.1.0' },
    results: Object.entries(byYear).flatMap(([year, figures]) => published(SHARE, Number(year), figures)),
  };
}

const spread = (figures: Record<string, Figure>) => {
  const input = inputOf({ 2024: { riket: share(84, 161), ...figures } });
  const finding = findingOf(input, SHARE);
  return { words: plain(spreadWords(input, finding)), picture: plain(rangeOf(input, finding)?.toString()) };
};

test('the ends are named with their numbers, and that nobody can be told apart', () => {
  const { words } = spread({ ost: share(20, 40), vast: share(24, 40), nord: share(18, 40), soder: share(22, 41) });
  assert.match(
    words ?? '',
    /^Mellan enheterna: från 45,0 % \(.*\) till 60,0 % \(.*\)\. Ingen enskild enhet går att skilja/,
  );
});

test('who is hidden is neither least nor most, and is said to be hidden in the picture’s words alone', () => {
  const { words, picture } = spread({ ost: share(20, 40), vast: share(24, 40), nord: HIDDEN, soder: HIDDEN });
  assert.match(words ?? '', / till 60,0 % \([^)]*\) av de två som visas\./);
  assert.equal(picture?.match(/<circle/g)?.length, 2);
  assert.match(picture ?? '', /Visas inte: /);
});

test('of one number alone nothing is said, and with none there is no picture', () => {
  assert.equal(spread({ ost: share(20, 40), vast: HIDDEN, nord: HIDDEN, soder: HIDDEN }).words, undefined);
  assert.equal(spread({ ost: HIDDEN, vast: HIDDEN, nord: HIDDEN, soder: HIDDEN }).picture, undefined);
});

test('who is outside what chance gives is named', () => {
  const { words } = spread({ ost: share(6, 40), vast: share(24, 40), nord: share(18, 40), soder: share(22, 41) });
  assert.match(words ?? '', /\. .+ skiljer sig från de övriga\.$/);
});

test('a share stands beside the year before without a word of which is more, and never beside one that may change', () => {
  const change = (byYear: Readonly<Record<number, Record<string, Figure>>>) => {
    const input = inputOf(byYear);
    return plain(changeWords(input, findingOf(input, SHARE)));
  };
  assert.equal(change({ 2024: { riket: share(80, 160) }, 2025: { riket: share(120, 160) } }), '2024: 50,0 %.');
  assert.equal(change({ 2023: { riket: share(80, 160) }, 2025: { riket: share(120, 160) } }), undefined);
  assert.equal(change({ 2024: { riket: HIDDEN }, 2025: { riket: share(120, 160) } }), undefined);
});

test('a year that may change is not the one that is told, but its number stands there as preliminary', () => {
  const input = inputOf({ 2024: { riket: share(80, 160) }, 2025: { riket: share(120, 160, true) } });
  const { choice, nation, preliminary } = findingOf(input, SHARE);
  assert.deepEqual([choice.year, plain(nation?.text), plain(preliminary?.text)], [2024, '50,0 %', '75,0 %']);
});

test('names can’t become markup in a picture’s words', () => {
  const area = { ...AREA, reporters: AREA.reporters.map((one) => ({ ...one, shortName: '<b>"x"</b>' })) };
  const input = { ...inputOf({ 2024: { ost: share(20, 40) } }), area };
  assert.doesNotMatch(markupText(rangeOf(input, findingOf(input, SHARE)) ?? assert.fail()), /<b>/);
});
