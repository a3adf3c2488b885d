import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAYS, SHARE } from '../../test/kit/charts/made-up.ts';
import { SURVIVAL } from '../../test/kit/charts/made-up-register.ts';
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

test('a survival stands with the group that it is of, where one of several stands for the measure', () => {
  const headline = { part: 'nej', name: 'som levde fem år efter diagnosen', sentence: 'Då levde {andelar}' };
  assert.equal(headlineNumber({ ...SURVIVAL, headline }, undefined, undefined).group, 'ingen känd metastas');
  assert.equal(headlineNumber(SHARE, undefined, undefined).group, undefined);
});
