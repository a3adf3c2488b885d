import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row, Value } from '../dictionary.ts';
import type { Organisation } from '../organisation.ts';
import { residence } from './residence.ts';

const organisation: Organisation = {
  regions: [
    { code: '03', name: 'Uppsala', shortName: 'Uppsala', healthcareRegion: 'mellansverige' },
    { code: '12', name: 'Skåne', shortName: 'Skåne', healthcareRegion: 'syd' },
    { code: '13', name: 'Halland', shortName: 'Halland' },
  ],
  healthcareRegions: [],
  municipalities: [
    { code: '1380', name: 'Halmstad', healthcareRegion: 'syd' },
    { code: '1384', name: 'Kungsbacka', healthcareRegion: 'vast' },
  ],
  units: [],
  inhabitants: [],
};

const row = (values: Readonly<Record<string, Value>>): Row => ({ number: 2, values });
const then = (lan: string | null, kommun: string | null = null) =>
  row({ lan_vid_diagnos: lan, kommun_vid_diagnos: kommun });
const today = (lan: string | null, kommun: string | null = null) =>
  row({ folkbokforing_lan: lan, folkbokforing_kommun: kommun });
const lived = (diagnosis: Row, patient?: Row) => {
  const { region, source } = residence(diagnosis, patient, organisation);
  return `${region} ${source}`;
};

test('residence at diagnosis stands, whatever is registered today', () => {
  assert.equal(lived(then('03'), today('12')), 'mellansverige vid_diagnos');
});

test('Halland is split by municipality', () => {
  assert.equal(lived(then('13', '1384')), 'vast vid_diagnos');
  assert.equal(lived(then('13', '1380')), 'syd vid_diagnos');
  assert.equal(lived(then('13')), 'null saknas');
});

test('a municipality alone says its county', () => {
  assert.equal(lived(then(null, '1384')), 'vast vid_diagnos');
  assert.equal(lived(then(null, '0380')), 'mellansverige vid_diagnos');
});

test('today stands in for what the diagnosis lacks, and says so', () => {
  assert.equal(lived(then(null), today('12')), 'syd folkbokforing');
  assert.equal(lived(then('13'), today('13', '1380')), 'syd folkbokforing');
});

test('today never stands in when the diagnosis names another county', () => {
  assert.equal(lived(then('13'), today('03')), 'null saknas');
});

test('nobody knows where a person lived who is registered nowhere', () => {
  assert.equal(lived(then(null), today(null)), 'null saknas');
  assert.equal(lived(then(null)), 'null saknas');
  assert.equal(lived(then('99'), today('99')), 'null saknas');
});
