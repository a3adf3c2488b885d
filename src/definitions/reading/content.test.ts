import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ownContent } from '../../../test/kit/content.ts';
import { DIFFERENCES } from '../../../test/kit/definitions/differences.ts';
import { POLICY } from '../../../test/kit/disclosure/policy.ts';
import { healthcareRegion } from '../../dictionary/organisation.ts';
import { OLDEST } from '../oldest.ts';
import { readArea } from './read-area.ts';
import { readOrganisation } from './read-organisation.ts';

function folder(name: string): ReadonlyMap<string, string> {
  const place = new URL(`../../../content/${name}/`, import.meta.url);
  return new Map(readdirSync(place).map((file) => [file, readFileSync(new URL(file, place), 'utf8')]));
}

function realArea() {
  const read = readArea(folder('omraden/nhv-net-binjure'));
  if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return read.area;
}

function realOrganisation() {
  const read = readOrganisation(folder('organisation'));
  if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return read.organisation;
}

const area = realArea();
const organisation = realOrganisation();

test('the measures of version 2.0 stand in the document’s order, whatever else the area has', () => {
  const inDocument = [
    'B1 Antal patienter',
    'B2 Ålder hos patienter',
    'B3 Behandlingar',
    'T1 Tid till MDK',
    'R1 Vårdtid efter kirurgisk behandling',
    'P1 Patienters erfarenhet av vården',
    'Ö1 Individuell vårdplan',
  ];
  const named = area.measures.map(({ code, name }) => `${code} ${name}`);
  assert.deepEqual(
    named.filter((name) => inDocument.includes(name)),
    inDocument,
  );
});

test('four units have permits from 1 April 2023, one of them for valve surgery', () => {
  assert.deepEqual(
    area.permits.map(({ reporter, from, scope }) => [reporter, from, ...scope]),
    [
      ['akademiska', '2023-04-01', 'klaffkirurgi_chd'],
      ['karolinska', '2023-04-01'],
      ['sahlgrenska', '2023-04-01'],
      ['skane', '2023-04-01'],
    ],
  );
});

test('all areas hide by the same limits, tell of differences from the same on, and ask about the same age', async () => {
  const { areas } = await ownContent();
  for (const { id, disclosure, differences, warnings = [] } of areas.values()) {
    const { explanation, samePeople, weights } = POLICY;
    assert.deepEqual(differences, DIFFERENCES, id);
    assert.deepEqual({ ...disclosure, explanation, samePeople, weights }, POLICY, id);
    assert.deepEqual(
      warnings.flatMap((one) => (one.kind === 'oddAge' ? [one.to] : [])),
      [OLDEST],
      id,
    );
  }
});

test('series break where the document says that the count changed', () => {
  const comparable = (year: number) =>
    area.measures
      .filter(({ versions }) => versions.some((version) => version.fromYear <= 2024 && version.comparableFrom > year))
      .map(({ id }) => id);
  assert.deepEqual(comparable(2023), ['B1', 'B3', 'P1', 'O1']);
  assert.deepEqual(comparable(2024), []);
});

test('each measure has its rows in words, a reading where the document can be misread, and examples', () => {
  for (const measure of area.measures) {
    const labels = new Set(measure.texts.map(({ label }) => label));
    for (const label of ['Mått', 'Syfte', 'Datakälla', 'Teknisk beskrivning', 'Inrapportering'])
      assert.ok(labels.has(label), `${measure.id} ${label}`);
    assert.ok(measure.readings.length >= 5, measure.id);
    assert.ok(measure.examples.length >= 10, measure.id);
  }
});

test('only the measure that the document leaves without direction has none', () => {
  assert.deepEqual(
    area.measures.filter(({ direction }) => direction === undefined).map(({ id }) => id),
    ['R1'],
  );
});

test('the published formula of T1 runs backwards and ours is the other way round', () => {
  const measure = area.measures.find(({ id }) => id === 'T1');
  const published = measure?.readings.find(({ topic }) => topic === 'formula')?.formula;
  const figure = measure?.computation.figure;
  assert.ok(figure?.kind === 'summary' && figure.value.kind === 'days');
  assert.deepEqual(published, { minuend: figure.value.from, subtrahend: figure.value.to });
});

test('no definition quotes patients: every made-up person in an example is a letter', () => {
  for (const { id, examples } of area.measures)
    for (const { tables } of examples)
      for (const row of Object.values({ ...tables, leverans: [] }).flat())
        assert.match(row['person_id'] ?? '', /^[A-Z]$/, id);
});

test('the area and the organisation say the same of the units', () => {
  const holder = (code: string) => organisation.regions.find((region) => region.code === code)?.name;
  assert.deepEqual(
    area.reporters,
    organisation.units.map(({ synonyms: _, ...unit }) => ({
      ...unit,
      holder: holder(unit.holder),
      homeRegion: unit.holder,
    })),
  );
  assert.deepEqual(
    area.permits.map(({ reporter, holder: region }) => [reporter, region]),
    area.reporters.map(({ id, holder: region }) => [id, region]),
  );
});

test('there are 21 regions in six healthcare regions, and only Halland is divided', () => {
  assert.equal(organisation.regions.length, 21);
  assert.equal(organisation.healthcareRegions.length, 6);
  assert.deepEqual(
    organisation.regions.filter((region) => region.healthcareRegion === undefined).map(({ code }) => code),
    ['13'],
  );
  const sizes = organisation.healthcareRegions.map(
    ({ id }) => organisation.regions.filter((region) => region.healthcareRegion === id).length,
  );
  assert.deepEqual(sizes, [2, 7, 3, 3, 1, 4]);
});

test('Kungsbacka lies in Väst, Halmstad in Syd, and Halland alone is not enough', () => {
  assert.equal(healthcareRegion(organisation, '13', '1384'), 'vast');
  assert.equal(healthcareRegion(organisation, '13', '1380'), 'syd');
  assert.equal(healthcareRegion(organisation, '13'), undefined);
});
