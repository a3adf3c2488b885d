import assert from 'node:assert/strict';
import { test } from 'node:test';
import { healthcareRegion, type Organisation } from './organisation.ts';

const organisation: Organisation = {
  regions: [
    { code: '13', name: 'Region Halland', shortName: 'Halland' },
    { code: '14', name: 'Västra Götalandsregionen', shortName: 'Västra Götaland', healthcareRegion: 'vast' },
  ],
  healthcareRegions: [
    { id: 'vast', name: 'Väst', lawName: 'Göteborg' },
    { id: 'syd', name: 'Syd', lawName: 'Lund/Malmö' },
  ],
  municipalities: [
    { code: '1380', name: 'Halmstad', healthcareRegion: 'syd' },
    { code: '1384', name: 'Kungsbacka', healthcareRegion: 'vast' },
  ],
  units: [],
  inhabitants: [],
};

test('a region lies in its healthcare region whatever the municipality', () => {
  assert.equal(healthcareRegion(organisation, '14'), 'vast');
  assert.equal(healthcareRegion(organisation, '14', '1480'), 'vast');
});

test('Halland is divided by municipality: Kungsbacka lies in Väst and Halmstad in Syd', () => {
  assert.equal(healthcareRegion(organisation, '13', '1384'), 'vast');
  assert.equal(healthcareRegion(organisation, '13', '1380'), 'syd');
});

test('what can not be known is undefined', () => {
  assert.equal(healthcareRegion(organisation, '13'), undefined);
  assert.equal(healthcareRegion(organisation, '13', '1480'), undefined);
  assert.equal(healthcareRegion(organisation, '13', '1399'), undefined);
  assert.equal(healthcareRegion(organisation, 'utland'), undefined);
  assert.equal(healthcareRegion(organisation, 'okand', '1384'), undefined);
});
