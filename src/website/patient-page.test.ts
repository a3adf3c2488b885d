import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyState } from '../../test/kit/website/every-state.ts';
import { day } from '../calendar/day.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import { isForPatients } from './for-patients.ts';
import { patientPage } from './patient-page.ts';
import { residencesOf } from './residences.ts';
import { buildSite } from './site.ts';

const organisation: Organisation = {
  regions: [
    { code: '24', name: 'Region Övre', shortName: 'Övre', healthcareRegion: 'upp' },
    { code: '13', name: 'Region Delad', shortName: 'Delad' },
    { code: '14', name: 'Region Nedre', shortName: 'Nedre', healthcareRegion: 'ner' },
  ],
  healthcareRegions: [
    { id: 'ner', name: 'Ner', lawName: 'Nedanför' },
    { id: 'upp', name: 'Upp', lawName: 'Ovanför' },
  ],
  municipalities: [
    { code: '1380', name: 'Ettköping', healthcareRegion: 'ner' },
    { code: '1381', name: 'Tvåstad', healthcareRegion: 'ner' },
    { code: '1384', name: 'Treby', healthcareRegion: 'upp' },
  ],
  units: [],
  inhabitants: [],
};
const area = {
  ...everyState.area,
  reporters: everyState.area.reporters.map((one) => (one.id === 'norra' ? { ...one, homeRegion: '14' } : one)),
};
const homes = (of: typeof area) =>
  residencesOf(of, organisation).map(({ name, reporters }) => [name, reporters.map(({ id }) => id)]);

test('a unit is met from every region of its healthcare region, and a region that is split from some of its municipalities', () => {
  assert.deepEqual(homes(area), [
    ['Region Delad, om du bor i Ettköping eller Tvåstad', ['norra']],
    ['Region Delad, om du bor i Treby', []],
    ['Region Nedre', ['norra']],
    ['Region Övre', []],
  ]);
});

test('who reports for a healthcare region has its id', () => {
  const reporters = area.reporters.map((one) => ({ ...one, id: one.id === 'ostra' ? 'upp' : one.id }));
  assert.deepEqual(homes({ ...area, reporters }).at(-1), ['Region Övre', ['upp']]);
});

test('whose region doesn’t report is told so beside the link there', () => {
  const silent = { ...area, participation: [{ reporter: 'ostra' as const, from: day('2017-05-01') }] };
  const page = (of: typeof area) => patientPage({ ...everyState, area: of, organisation }).content;
  assert.match(page(silent), /Region Nedre: [^<]*<\/a>, som inte rapporterar: därifrån finns inga siffror<\/li>/);
  assert.doesNotMatch(page(area), /som inte rapporterar/);
});

test('where nobody lies in any region, and no measure answers a patient, there is no page for patients', () => {
  assert.deepEqual(residencesOf(everyState.area, organisation), []);
  assert.ok(!isForPatients({ area: everyState.area, organisation }));
  const files = buildSite({ ...everyState, organisation });
  assert.ok(!files.some(({ path, content }) => path.startsWith('patient/') || content.includes('För patienter')));
});

test('a patient meets where they live, each question with its answer, and what to ask', () => {
  const forPatients = { question: 'Hur länge <väntar> man?', advice: 'Fråga när det blir.' };
  const measures = area.measures.map((one) => (one.id === 'V2' ? { ...one, forPatients } : one));
  const files = buildSite({
    ...everyState,
    organisation,
    area: { ...area, measures, forPatients: 'Fråga din läkare.' },
  });
  const page = files.find(({ path }) => path === 'patient/index.html')?.content ?? assert.fail();
  assert.ok(page.includes('<a href="../enhet/norra/index.html">Region Nedre: Norra &lt;script&gt;sjukhuset'));
  assert.ok(
    page.includes('<a href="../enhet/index.html">Region Övre: ingen enhet i sjukvårdsregionen Upp, se alla</a>'),
  );
  assert.match(page, /Hur länge &lt;väntar&gt; man\?<\/h3>\s*<p class="result"><strong>14,5\u00a0dagar<\/strong>/);
  assert.ok(page.includes('Fråga när det blir.') && page.includes('Fråga din läkare.'));
  const search = files.find(({ path }) => path === 'sok.html')?.content ?? assert.fail();
  assert.match(search, /href="patient\/index\.html#bor">Övre<\/a> <span class="soft">där du bor/);
});
