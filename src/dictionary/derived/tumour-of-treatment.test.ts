import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../dictionary.ts';
import { tumourOfTreatment } from './tumour-of-treatment.ts';

const tumour = (tumor_id: string, tumortyp: string | null): Row => ({ number: 2, values: { tumor_id, tumortyp } });
const of = (tumor_id: string | null, indikation: string | null, ...tumours: Row[]) => {
  const found = tumourOfTreatment({ number: 5, values: { tumor_id, indikation } }, tumours);
  return found.tumour === null ? found.reason : `${String(found.tumour.values['tumor_id'])} by ${found.by}`;
};

const net = tumour('net', 'net');
const nec = tumour('nec', 'nec');
const adrenal = tumour('adrenal', 'acc');

test('a treatment that names its tumour is of that tumour, whatever its indication says', () => {
  assert.equal(of('nec', 'net', net, nec), 'nec by tumor_id');
  assert.equal(of('net', 'binjuretumor', net, adrenal), 'net by tumor_id');
});

test('a tumour that the person does not have is unknown, and no other takes its place', () => {
  assert.equal(of('annans', 'net', net), 'unknown');
});

test('a treatment that names none is of the only tumour', () => {
  assert.equal(of(null, 'net', net), 'net by enda_tumoren');
  assert.equal(of(null, null, net), 'net by enda_tumoren');
});

test('the indication tells a neuroendocrine tumour from an adrenal one', () => {
  assert.equal(of(null, 'net', net, adrenal), 'net by enda_tumoren');
  assert.equal(of(null, 'malignt_feokromocytom', net, adrenal), 'adrenal by enda_tumoren');
  assert.equal(of(null, 'binjuretumor', net), 'none');
});

test('of several that it can be, none is chosen', () => {
  assert.equal(of(null, 'net', net, nec), 'several');
  assert.equal(of(null, null, net, adrenal), 'several');
  assert.equal(of(null, 'net', net, tumour('okänd', null)), 'several');
});

test('a person without diagnoses has none, named or not', () => {
  assert.equal(of(null, 'net'), 'none');
  assert.equal(of('annans', 'net'), 'none');
});
