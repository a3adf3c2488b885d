import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREA, DAYS, published, SHARE } from '../../test/kit/charts/made-up.ts';
import { share, siteOfShare } from '../../test/kit/website/share-by-year.ts';
import { summaryResult } from '../engine/kinds/summary/summary-result.ts';
import { markupText } from '../markup.ts';
import type { Figure } from '../results/result.ts';
import { findingOf } from './finding.ts';
import { rangeOf } from './range-of.ts';
import { spreadWords } from './spread-words.ts';

const HIDDEN: Figure = { kind: 'absent', reason: 'withheld' };
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

const spread = (figures: Record<string, Figure>) => {
  const input = siteOfShare({ 2024: { riket: share(84, 161), ...figures } });
  const finding = findingOf(input, SHARE);
  return { words: plain(spreadWords(input, finding)), picture: plain(rangeOf(input, finding)?.toString()) };
};

test('the ends are named with their numbers, and that nobody can be told apart', () => {
  const { words } = spread({ ost: share(20, 40), vast: share(24, 40), nord: share(18, 40), soder: share(22, 41) });
  assert.match(
    words ?? '',
    /^Mellan enheterna: från 45,0 % \(.*\) till 60,0 % \(.*\)\. Ingen enskild enhet går att skilja från de övriga, och sammantaget är ingen skillnad mellan alla som visas statistiskt säkerställd\.$/,
  );
});

test('units that differ together are said to, beside that none can be told apart alone', () => {
  const { words } = spread({ ost: share(13, 40), vast: share(13, 40), nord: share(24, 40), soder: share(24, 40) });
  assert.match(words ?? '', /övriga, men sammantaget är skillnaden mellan alla som visas statistiskt säkerställd\.$/);
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

test('of medians, which nobody is tried by, it is said that they aren’t', () => {
  const of = (from: number, step = 2): Figure =>
    summaryResult(Array.from({ length: 40 }, (_, at) => [from + step * at, 1]));
  const medians = (figures: Record<string, Figure>) => {
    const input = { ...siteOfShare({ 2024: {} }), results: published(DAYS, 2024, figures) };
    return plain(spreadWords(input, findingOf(input, DAYS)));
  };
  assert.match(
    medians({ riket: of(5), ost: of(2), vast: of(9) }) ?? '',
    /^Mellan enheterna: från .* dagar \(.*\) till .* dagar \(.*\).*\. Om enheterna skiljer sig åt är inte prövat\.$/,
  );
  assert.doesNotMatch(medians({ riket: of(5), ost: of(5), vast: of(5) }) ?? '', /prövat/);
});

test('a year that may change is not the one that is told, but its number stands there as preliminary', () => {
  const input = siteOfShare({ 2024: { riket: share(80, 160) }, 2025: { riket: share(120, 160, true) } });
  const { choice, nation, preliminary } = findingOf(input, SHARE);
  assert.deepEqual([choice.year, plain(nation?.text), plain(preliminary[0]?.text)], [2024, '50,0 %', '75,0 %']);
});

test('names can’t become markup in a picture’s words', () => {
  const area = { ...AREA, reporters: AREA.reporters.map((one) => ({ ...one, shortName: '<b>"x"</b>' })) };
  const input = { ...siteOfShare({ 2024: { ost: share(20, 40) } }), area };
  assert.doesNotMatch(markupText(rangeOf(input, findingOf(input, SHARE)) ?? assert.fail()), /<b>/);
});

test('what is told rounded is no end but stands there, and a nation beyond all who are shown is said to be', () => {
  const number = (shortName: string, value: number | { absent: 'withheld'; about?: number }, text: string) => ({
    ...{ id: shortName, name: shortName, shortName, value, text, short: text, said: undefined },
    ...{ persons: undefined, beside: undefined, besideShort: [] },
  });
  const input = siteOfShare({ 2024: { riket: share(80, 160) } });
  const found = findingOf(input, SHARE);
  const said = (nation: number) =>
    plain(
      spreadWords(input, {
        ...found,
        nation: number('Riket', nation, ''),
        reporters: [
          number('Norr', 0.5, '50,0 %'),
          number('Väst', 0.6, '60,0 %'),
          number('Syd', { absent: 'withheld', about: 0.7 }, 'ungefär 70 %'),
        ],
      }),
    ) ?? '';
  assert.match(
    said(0.55),
    /från 50,0 % \(Norr\) till 60,0 % \(Väst\) av de två vars tal inte är avrundade\. Syd: ungefär 70 %\./,
  );
  assert.doesNotMatch(said(0.55), /Riket/);
  assert.match(said(0.45), /Riket, där också de som inte visas räknas, ligger lägre än så\./);
});
