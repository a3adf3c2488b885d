import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpCount as count, madeUpMeasure as sound } from '../../../test/kit/definitions/made-up-measure.ts';
import type { Problem } from '../../problems/problem.ts';
import { readMeasure } from './read-measure.ts';

function problemsOf(written: object): readonly Problem[] {
  const result = readMeasure(JSON.stringify(written), 'x1.yaml');
  return 'problems' in result ? result.problems : [];
}

const [example] = sound.exempel;
const [version] = sound.versioner;
const [typ, kon] = count.figur.uppdelningar;
const withExample = (change: object) => ({ ...sound, exempel: [{ ...example, ...change }] });
const withBreakdowns = (...uppdelningar: unknown[]) => ({
  ...sound,
  beräkning: { ...count, figur: { slag: 'antal', uppdelningar } },
});
const { täljare: counted, ...figure } = sound.beräkning.figur;

const why = { kod: 'omvant', meddelande: 'Omvänt.', åtgärd: 'Rätta.' };
const days = { slag: 'dagar', från: 'in', till: 'ut', minst: 1 };
const stays = {
  räkna: 'vårdtillfällen',
  rader: [{ tabell: 'op', datum: 'dag' }],
  vårdtillfälle: { tabell: 'vistelse', från: 'in', till: 'ut', omvänt: why },
  utan_vårdtillfälle: { räknas_om: { dagvard: 'ja' }, annars: { ...why, kod: 'utanfor' } },
};

const BROKEN: Readonly<Record<string, readonly [written: object, key: string | undefined, message: RegExp]>> = {
  'an unknown key': [{ ...sound, syfe: 'x' }, undefined, /«syfe» finns inte/],
  'an unknown key deep down': [
    { ...sound, beräkning: { ...sound.beräkning, rader: [{ tabell: 'a', datum: 'b', tabel: 'c' }] } },
    'beräkning.rader.1',
    /«tabel» finns inte/,
  ],
  'an unknown kind of figure': [
    { ...sound, beräkning: { ...sound.beräkning, figur: { slag: 'snitt' } } },
    'beräkning.figur.slag',
    /finns inte i listan/,
  ],
  'a window that ends before it begins': [
    {
      ...sound,
      beräkning: {
        ...sound.beräkning,
        figur: { ...figure, täljare: { ...counted, inom: { efter: 'besok', från_dagar: 8, till_dagar: 7 } } },
      },
    },
    'beräkning.figur.täljare.inom',
    /slutar innan det börjar/,
  ],
  'a window with a first day beside': [
    {
      ...sound,
      beräkning: {
        ...sound.beräkning,
        figur: {
          ...figure,
          täljare: { ...counted, inom: { efter: 'besok', från_dagar: 0, till_dagar: 7 }, tidigast: 'tillstånd' },
        },
      },
    },
    'beräkning.figur.täljare.inom',
    /redan en första dag/,
  ],
  'a time that does not say what a reversed one is': [
    { ...sound, beräkning: { ...count, figur: { slag: 'sammanfattning', värde: days } }, exempel: [] },
    'beräkning.figur.värde.negativ',
    /vars slut är före början/,
  ],
  'a stay that says what cannot be': [
    {
      ...sound,
      beräkning: { ...stays, figur: { slag: 'sammanfattning', värde: { ...days, negativ: why } } },
      exempel: [],
    },
    'beräkning.figur.värde.negativ',
    /slutar aldrig innan det börjar/,
  ],
  'two breakdowns with one id': [
    { ...withBreakdowns(kon, kon), exempel: [] },
    'beräkning.figur.uppdelningar',
    /Uppdelningen «kon» står mer än en gång/,
  ],
  'two examples with one name': [
    { ...sound, exempel: [example, example] },
    'exempel',
    /«ett svar av två» står mer än en gång/,
  ],
  'versions in the wrong order': [
    { ...sound, versioner: [version, { ...version, version: '2', från_år: 2023 }] },
    'versioner',
    /börjar inte efter den före/,
  ],
  'no level at all': [{ ...sound, redovisning: {} }, 'redovisning', /är tom/],
  'an extract date that is no day': [
    withExample({ uttag: '2025-02-30' }),
    'exempel.1.uttag',
    /inte en dag i kalendern/,
  ],
  'a drawn table with uneven rows': [
    withExample({ underlag: { besok: 'person_id | dag\nA' } }),
    'exempel.1.underlag.besok',
    /rad 2 har 1 rutor/,
  ],
  'an example that expects nothing': [withExample({ väntat: { norr: {} } }), 'exempel.1.väntat.norr', /är tom/],
  'an example that expects figures of an absent result': [
    withExample({ väntat: { norr: { n: 1, saknas: 'ej tillämpligt' } } }),
    'exempel.1.väntat.norr',
    /både en siffra och saknas/,
  ],
  'an example that expects an unknown breakdown': [
    { ...withBreakdowns(typ), exempel: [{ ...example, väntat: { norr: { uppdelning: { ålder: {} } } } }] },
    'exempel.1.väntat.norr.uppdelning.ålder',
    /tecken som inte får stå i ett id/,
  ],
  'an example that expects a breakdown the measure lacks': [
    { ...withBreakdowns(typ), exempel: [{ ...example, väntat: { norr: { uppdelning: { kon: { man: 1 } } } } }] },
    'exempel',
    /uppdelningen «kon», som inte finns/,
  ],
  'an example that expects a category the breakdown lacks': [
    { ...withBreakdowns(typ), exempel: [{ ...example, väntat: { norr: { uppdelning: { typ: { b: 1 } } } } }] },
    'exempel',
    /kategorin «b», som inte finns i typ/,
  ],
  'two sources where one row is counted': [
    { ...sound, beräkning: { ...count, rader: [count.rader[0], count.rader[0]] } },
    'beräkning.rader',
    /listan är för lång/,
  ],
};

for (const [broken, [written, key, message]] of Object.entries(BROKEN))
  test(`${broken} is refused, with its place`, () => {
    const [problem] = problemsOf(written);
    assert.match(problem?.message ?? '', message);
    assert.equal(problem?.key, key);
    assert.equal(problem?.file, 'x1.yaml');
  });
