import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readStageTables } from './stage-tables.ts';
import { type SizeVariant, tFromSize } from './t-from-size.ts';

const reading = readStageTables(
  readFileSync(new URL('../../../content/register/harledda/stadium.yaml', import.meta.url), 'utf8'),
  'stadium.yaml',
);
assert.ok('value' in reading, JSON.stringify(reading));
const { sizes } = reading.value;

const sized = (place: string, sizeMm: number | null, variant: SizeVariant = 'ajcc') => {
  const [edition = null, site = null, tumorType = null] = place.split(' ');
  const result = tFromSize({ edition, site, tumorType, sizeMm }, variant, sizes);
  return 't' in result ? result.t : result.reason;
};

const PDQ = 'AJCC 8 as printed by NCI, cancer.gov PDQ';
const cells: readonly (readonly [place: string, variant: SizeVariant, mm: number, expected: string, source: string])[] =
  [
    ['8 pankreas net', 'ajcc', 19.9, 'T1', `${PDQ} table 2: <2 cm`],
    ['8 pankreas net', 'ajcc', 20, 'T2', `${PDQ} table 3: 2–4 cm`],
    ['8 pankreas net', 'uicc', 20, 'T1', 'cancer.ca, citing UICC 8: 2 cm or smaller'],
    ['8 pankreas net', 'uicc', 20.1, 'T2', 'cancer.ca, citing UICC 8: larger than 2 cm'],
    ['8 pankreas net', 'ajcc', 40, 'T2', `${PDQ} table 3: 2–4 cm`],
    ['8 pankreas net', 'uicc', 40, 'T2', 'PMC7668515 table 1'],
    ['8 pankreas net', 'ajcc', 40.1, 'T3', `${PDQ} table 3: >4 cm`],
    ['enets pankreas net', 'ajcc', 20, 'T2', 'hindawi.com/journals/tswj/2012/357475/tab1: <2 cm, 2–4 cm'],
    ['8 pankreas nec', 'ajcc', 20, 'T1', `${PDQ} exocrine pancreas: ≤2 cm`],
    ['8 pankreas nec', 'uicc', 20.1, 'T2', `${PDQ} exocrine pancreas: >2 cm and ≤4 cm`],
    ['8 binjure acc', 'uicc', 50, 'T1', 'NDRS staging sheet v9: 5 cm or less'],
    ['8 binjure acc', 'uicc', 50.1, 'T2', 'NDRS staging sheet v9: greater than 5 cm'],
    ['7 binjure acc', 'ajcc', 50, 'T1', 'pathologyoutlines.com adrenalstaging'],
    ['8 appendix net', 'ajcc', 20, 'T1', `${PDQ} table 14: ≤2 cm`],
    ['8 appendix net', 'ajcc', 20.1, 'T2', `${PDQ} table 15: >2 cm but ≤4 cm`],
    ['8 appendix net', 'ajcc', 40.1, 'T3', `${PDQ} table 15: >4 cm`],
    ['8 ileum net', 'ajcc', 10, 'depth-decides', `${PDQ} table 10: ≤1 cm and no deeper than submucosa`],
    ['8 ileum net', 'ajcc', 10.1, 'T2', `${PDQ} table 11: >1 cm`],
    ['8 rektum net', 'ajcc', 20, 'depth-decides', `${PDQ} table 18: ≤2 cm and no deeper than submucosa`],
    ['8 rektum net', 'ajcc', 20.1, 'T2', `${PDQ} table 19: >2 cm`],
  ];

for (const [place, variant, mm, expected, source] of cells)
  test(`${place}, ${variant}: ${mm} mm gives ${expected} (${source})`, () => {
    assert.equal(sized(place, mm, variant), expected);
  });

test('AJCC and UICC differ at 20 mm in the pancreas and nowhere else', () => {
  const places = sizes.flatMap(({ editions, sites, tumorTypes }) =>
    editions.flatMap((edition) => sites.flatMap((site) => tumorTypes.map((type) => `${edition} ${site} ${type}`))),
  );
  for (const place of new Set(places).difference(new Set(['enets pankreas net'])))
    for (let tenths = 1; tenths <= 1000; tenths++) {
      const same = sized(place, tenths / 10, 'ajcc') === sized(place, tenths / 10, 'uicc');
      assert.equal(same, !(place === '8 pankreas net' && tenths === 200), `${place} ${tenths / 10} mm`);
    }
});

test('without a size, or without limits for the tumour, there is a reason', () => {
  assert.equal(sized('8 pankreas net', null), 'missing-size');
  assert.equal(sized('8 pankreas net', 0), 'missing-size');
  assert.equal(sized('9 pankreas net', 20), 'no-limits');
  assert.equal(tFromSizeOfUnknown(), 'no-limits');
});

function tFromSizeOfUnknown() {
  const result = tFromSize({ edition: null, site: 'pankreas', tumorType: 'net', sizeMm: 20 }, 'ajcc', sizes);
  return 'reason' in result ? result.reason : result.t;
}
