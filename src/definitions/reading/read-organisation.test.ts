import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrganisation } from './read-organisation.ts';

const sound = {
  'regioner.yaml': {
    regioner: [
      { kod: '12', namn: 'Region Skåne', kortnamn: 'Skåne', sjukvårdsregion: 'syd' },
      { kod: '13', namn: 'Region Halland', kortnamn: 'Halland' },
    ],
  },
  'sjukvardsregioner.yaml': { sjukvårdsregioner: [{ id: 'syd', namn: 'Syd', namn_i_förordningen: 'Lund/Malmö' }] },
  'kommuner.yaml': { kommuner: [{ kod: '1380', namn: 'Halmstad', sjukvårdsregion: 'syd' }] },
  'enheter.yaml': { enheter: [{ id: 'skane', namn: 'Sus', kortnamn: 'Skåne', huvudman: '12', ort: 'Lund' }] },
};

const read = (change: object = {}) =>
  readOrganisation(
    new Map(Object.entries({ ...sound, ...change }).map(([file, written]) => [file, JSON.stringify(written)])),
  );

const messagesOf = (change: object) => {
  const result = read(change);
  return 'problems' in result ? result.problems.map(({ file, message }) => `${file}: ${message}`).join(' ') : '';
};

test('the four files become one organisation', () => {
  assert.deepEqual(read(), {
    organisation: {
      regions: [
        { code: '12', name: 'Region Skåne', shortName: 'Skåne', healthcareRegion: 'syd' },
        { code: '13', name: 'Region Halland', shortName: 'Halland' },
      ],
      healthcareRegions: [{ id: 'syd', name: 'Syd', lawName: 'Lund/Malmö' }],
      municipalities: [{ code: '1380', name: 'Halmstad', healthcareRegion: 'syd' }],
      units: [{ id: 'skane', name: 'Sus', shortName: 'Skåne', holder: '12', place: 'Lund' }],
      inhabitants: [],
    },
  });
});

test('a region code that lost its zero or its quotes is refused', () => {
  const [skane] = sound['regioner.yaml'].regioner;
  const withCode = (kod: unknown) => messagesOf({ 'regioner.yaml': { regioner: [{ ...skane, kod }] } });
  assert.match(withCode('3'), /regioner.yaml: regioner.1.kod: är inte två siffror/);
  assert.match(withCode(12), /regioner.1.kod: är inte text/);
});

test('ids that point nowhere are refused in the file that points', () => {
  const [halmstad] = sound['kommuner.yaml'].kommuner;
  const [skane] = sound['enheter.yaml'].enheter;
  assert.match(
    messagesOf({ 'kommuner.yaml': { kommuner: [{ ...halmstad, sjukvårdsregion: 'sud' }] } }),
    /kommuner.yaml: Kommun 1380 hör till en sjukvårdsregion som inte finns/,
  );
  assert.match(messagesOf({ 'enheter.yaml': { enheter: [{ ...skane, huvudman: '99' }] } }), /huvudman som inte finns/);
  assert.match(messagesOf({ 'enheter.yaml': { enheter: [skane, skane] } }), /«skane» står mer än en gång/);
});

test('a region with neither healthcare region nor municipalities is refused', () => {
  assert.match(
    messagesOf({ 'kommuner.yaml': { kommuner: [] } }),
    /Region 13 har varken sjukvårdsregion eller kommuner/,
  );
});

test('a missing file and a broken one are told at once', () => {
  const result = readOrganisation(new Map([['regioner.yaml', 'regioner: [']]));
  assert.ok('problems' in result);
  const files = new Set(result.problems.map(({ file }) => file));
  assert.deepEqual([...files], ['regioner.yaml', 'sjukvardsregioner.yaml', 'kommuner.yaml', 'enheter.yaml']);
});

test('the population is read by its day, and may be missing', () => {
  const year = (dag: string, skane: number) => ({
    dag,
    källa: 'SCB',
    riket: skane + 300,
    regioner: { '12': skane, '13': 300 },
  });
  const result = read({ 'folkmangd.yaml': { folkmängd: [year('2024-12-31', 1100), year('2023-12-31', 1000)] } });
  assert.deepEqual('organisation' in result && result.organisation.inhabitants, [
    { on: '2023-12-31', source: 'SCB', regions: { '12': 1000, '13': 300 }, nation: 1300 },
    { on: '2024-12-31', source: 'SCB', regions: { '12': 1100, '13': 300 }, nation: 1400 },
  ]);
});

test('a population that lacks a region, has one too many or doesn’t add up is refused', () => {
  const of = (regioner: object, riket: number) =>
    messagesOf({ 'folkmangd.yaml': { folkmängd: [{ dag: '2023-12-31', källa: 'SCB', riket, regioner }] } });
  assert.match(of({ '12': 1000 }, 1000), /folkmangd.yaml: Folkmängden 2023-12-31 saknar region 13/);
  assert.match(of({ '12': 1000, '13': 300, '99': 1 }, 1301), /har region 99, som inte finns/);
  assert.match(of({ '12': 1000, '13': 300 }, 1310), /är 1310 i riket, men regionerna är tillsammans 1300/);
  assert.equal(of({ '12': 1000, '13': 300 }, 1300), '');
});
