import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  madeUpArea as area,
  madeUpFolder,
  madeUpAreaMeasure as measure,
} from '../../../test/kit/definitions/made-up-area.ts';
import type { Problem } from '../../problems/problem.ts';
import { readArea } from './read-area.ts';

function problemsOf(change: object, ...measures: object[]): readonly Problem[] {
  const result = readArea(madeUpFolder(change, ...measures));
  return 'problems' in result ? result.problems : [];
}

const [unit] = area.enheter;
const [permit] = area.tillstånd;
const [version] = measure.versioner;

const BROKEN: Readonly<Record<string, readonly [change: object, measure: object, message: RegExp]>> = {
  'two units with one id': [{ enheter: [unit, unit] }, measure, /Enheten «norr» står mer än en gång/],
  'a unit that is called the nation': [
    { enheter: [...area.enheter, { ...unit, id: 'riket' }] },
    measure,
    /kan inte heta «riket»/,
  ],
  'a permit for a unit that is not there': [
    { tillstånd: [permit, { ...permit, enhet: 'norrr' }] },
    measure,
    /Enheten «norrr» finns inte/,
  ],
  'a numerator from the permit on, at a unit without one': [
    { enheter: [...area.enheter, { ...unit, id: 'vast' }] },
    {
      ...measure,
      beräkning: {
        ...measure.beräkning,
        figur: { slag: 'andel', täljare: { tabell: 'plan', datum: 'dag', tidigast: 'tillstånd' } },
      },
      täljare: 'x',
      nämnare: 'y',
    },
    /«vast» har inget tillstånd/,
  ],
  'a permit that ends before it begins': [{ tillstånd: [{ ...permit, till: '2023-03-31' }] }, measure, /slutar innan/],
  'a category whose most is less than its least': [
    { kategorier: [area.kategorier[0], { ...area.kategorier[1], minst: 3 }] },
    measure,
    /Högst är mindre än minst för kategorin bakgrund/,
  ],
  'a scope with two conditions': [
    { avgränsning: { ...area.avgränsning, villkor: { inom: 'ja', annat: 'ja' } } },
    measure,
    /inte exakt ett villkor/,
  ],
  'a public row that is not in the table': [{ publika_rader: ['måt'] }, measure, /finns inte i listan/],
  'a chapter with a measure that is not there': [
    { kapitel: [{ id: 'a', namn: 'A', mening: 'Om A.', mått: [measure.id, 'X9'] }] },
    measure,
    /måttet «X9», som inte finns/,
  ],
  'a measure that is in no chapter': [
    { kapitel: [{ id: 'a', namn: 'A', mening: 'Om A.', mått: ['X9'] }] },
    measure,
    /hör inte till något kapitel/,
  ],
  'a measure in two chapters': [
    { kapitel: ['a', 'b'].map((id) => ({ id, namn: id, mening: 'Om det.', mått: [measure.id] })) },
    measure,
    /står mer än en gång/,
  ],
  'a category that is not there': [{}, { ...measure, kategori: 'bakgrunt' }, /Kategorin «bakgrunt» finns inte/],
  'a version that is not there': [
    {},
    { ...measure, versioner: [{ ...version, version: '1.1' }] },
    /Versionen «1.1» finns inte/,
  ],
  'an example about a unit that is not there': [
    {},
    { ...measure, exempel: [{ ...measure.exempel[0], väntat: { vast: { n: 0 } } }] },
    /Enheten «vast» finns inte/,
  ],
  'a permit for a part of the care that has no name': [
    { omfattningar: [{ id: 'klaf', namn: 'klaffar' }] },
    measure,
    /Omfattningen «klaff» finns inte/,
  ],
  'two parts of the care with one id': [
    { omfattningar: [...area.omfattningar, ...area.omfattningar] },
    measure,
    /Omfattningen «klaff» står mer än en gång/,
  ],
  'a category for a permit that nobody has': [
    { tillstånd: [{ ...permit, omfattning: [] }] },
    measure,
    /omfattning «klaff» finns inte/,
  ],
};

for (const [broken, [change, written, message]] of Object.entries(BROKEN))
  test(`${broken} is refused`, () => {
    assert.match(
      problemsOf(change, written)
        .map((problem) => problem.message)
        .join(' '),
      message,
    );
  });

test('two measures with one id are refused, and an unknown id comes with the nearest', () => {
  assert.match(problemsOf({}, measure, measure)[0]?.message ?? '', /Måttet «X1» står mer än en gång/);
  assert.equal(problemsOf({}, { ...measure, kategori: 'bakgrunt' })[0]?.remedy, 'Menade du «bakgrund»?');
});
