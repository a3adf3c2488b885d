import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug } from '../words/slug.ts';
import { filePath, link, measureAddress, measureYearAddress, unitMeasureAddress } from './addresses.ts';

test('an id becomes a part of an address without its Swedish letters, spaces and signs', () => {
  assert.equal(slug('Ö1'), 'o1');
  assert.equal(slug(' Å & Ä/Ö '), 'a-a-o');
  assert.equal(measureAddress('T1'), 'matt/t1/');
  assert.equal(measureYearAddress('T1', 2024), 'matt/t1/2024/');
});

test('a folder’s address names its index file, and a file’s address itself', () => {
  assert.equal(filePath(''), 'index.html');
  assert.equal(filePath('matt/t1/'), 'matt/t1/index.html');
  assert.equal(filePath('404.html'), '404.html');
});

test('links lead from any page to any other without the site knowing where it lies', () => {
  assert.equal(link('', 'matt/t1/'), 'matt/t1/index.html');
  assert.equal(link('matt/t1/', ''), '../../index.html');
  assert.equal(link('matt/t1/', '#enheterna'), '../../index.html#enheterna');
  assert.equal(link('om-siffrorna/', 'data/a.csv'), '../data/a.csv');
  assert.equal(link('matt/t1/', unitMeasureAddress('skane', 'T1')), '../../enhet/skane/t1/index.html');
});
