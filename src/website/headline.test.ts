import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAYS, SHARE } from '../../test/kit/charts/made-up.ts';
import { madeUpGroup, madeUpSurvival, publishedYears, SURVIVAL } from '../../test/kit/charts/made-up-register.ts';
import { ownContent } from '../../test/kit/content.ts';
import { days } from '../../test/kit/disclosure/made-up-results.ts';
import type { PublicFigure } from '../disclosure/public-result.ts';
import { headlineNumber } from './kinds/kinds.ts';

test('a share that stands alone is called by what it is a share of, where the measure says it', () => {
  const label = 'andel vars erfarenhet har följts upp';
  assert.equal(headlineNumber({ ...SHARE, sentences: { label } }, undefined, undefined).label, label);
  assert.equal(headlineNumber({ ...SHARE, sentences: { label } }, undefined, undefined).name, label);
  assert.equal(headlineNumber(SHARE, undefined, undefined).label, 'andel');
});

test('of a median that is hidden nothing is said as if it stood there', () => {
  const figure = { ...days(8), kind: 'summary', median: { absent: 'withheld' } } as unknown as PublicFigure;
  assert.equal(headlineNumber(DAYS, undefined, undefined).said(figure, { where: 'i Väst', when: '2025' }), undefined);
});

test('between which values most are is told with what they are counted in', () => {
  const figure = { ...days(40, { p10: 3, median: 6, p90: 9 }), kind: 'summary' as const } as PublicFigure;
  const { said } = headlineNumber(DAYS, figure, undefined);
  assert.match(said(figure, { where: 'i riket', when: '2025' }) ?? '', /mellan 3 och 9\u00a0dagar$/);
});

test('a survival says in a whole sentence of which group it is, and in one more of each of the others', () => {
  const sentence = '{gruppen} levde fem år efter diagnosen (diagnos {när}){övriga}';
  const headline = { part: 'nej', name: 'som levde fem år efter diagnosen', of: 'av dem med {grupp}', sentence };
  const { group, said } = headlineNumber({ ...SURVIVAL, headline }, undefined, undefined);
  assert.equal(group, 'av dem med ingen känd metastas');
  assert.equal(headlineNumber(SHARE, undefined, undefined).group, undefined);
  const published = (groups: Parameters<typeof madeUpSurvival>[0]) =>
    publishedYears(SURVIVAL, [{ figure: madeUpSurvival(groups), since: 2017 }])[0]?.figure ?? assert.fail();
  const whose = { where: 'i riket', when: '2017–2024' };
  const both = published({ nej: madeUpGroup(200, 9), ja: madeUpGroup(150, 4) });
  assert.match(
    said(both, whose)?.replaceAll('\u00a0', ' ') ?? '',
    /^av dem med ingen känd metastas levde fem år efter diagnosen \(diagnos 2017–2024\)\. Av dem med .*metastas: \d+,\d %$/,
  );
  const alone = published({ nej: madeUpGroup(200, 9), ja: madeUpGroup(2, 4) });
  assert.match(said(alone, whose) ?? '', /levde fem år efter diagnosen \(diagnos 2017–2024\)$/);
  assert.equal(said(published({ nej: madeUpGroup(2, 9), ja: madeUpGroup(150, 4) }), whose), undefined);
});

test('no headline begins with a number and a group alone', async () => {
  const { areas } = await ownContent();
  const followed = [...areas.values()].flatMap(({ measures }) =>
    measures.flatMap(({ id, headline }) => (headline?.of === undefined ? [] : [{ id, ...headline }])),
  );
  assert.ok(followed.length >= 3);
  for (const { id, of, sentence } of followed) {
    assert.match(of ?? '', /^av dem \p{Ll}*/u, id);
    assert.match(sentence, /^\{gruppen\} (?:beräknas leva|lever) /, id);
  }
});

test('a mean that is hidden is still the nation’s number where the definition gives it no median', () => {
  const levels = [{ level: 'nation', statistics: ['n', 'mean', 'sd'] }] as const;
  const hidden = { ...days(8), kind: 'summary', mean: { absent: 'withheld' }, median: { absent: 'not-listed' } };
  const { name, value } = headlineNumber({ ...DAYS, levels }, hidden as unknown as PublicFigure, undefined);
  assert.deepEqual([name, value(hidden as unknown as PublicFigure)], ['medelvärde', { absent: 'withheld' }]);
});

test('and a median that can’t be made of its parts’ gives way to the mean, which one that is hidden doesn’t', () => {
  const of = (absent: string) =>
    headlineNumber(DAYS, { ...days(8), kind: 'summary', median: { absent } } as unknown as PublicFigure, undefined)
      .name;
  assert.deepEqual(['not-poolable', 'withheld'].map(of), ['medelvärde', 'median']);
});
