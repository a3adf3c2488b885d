import type { Area } from '../../../src/definitions/area.ts';
import { readArea } from '../../../src/definitions/reading/read-area.ts';

/** A made-up area as data, and a measure of it. */
export const madeUpArea = {
  id: 'pahittat',
  namn: 'Påhittat område',
  kortnamn: 'Påhittat',
  ägare: 'Ingen',
  beskrivning: 'Ett område som inte finns.',
  kalender: { inrapporteringsmånad: 3, publiceringsmånad: 5 },
  antal_mått: { minst: 1, högst: 3 },
  kategorier: [
    { id: 'resultat', namn: 'Resultatmått', beskrivning: 'Hur det går.', minst: 0, har_riktning: 'ja' },
    { id: 'bakgrund', namn: 'Bakgrundsmått', beskrivning: 'Hur många.', minst: 1, högst: 2, har_riktning: 'nej' },
  ],
  enheter: [
    { id: 'norr', namn: 'Norra sjukhuset', kortnamn: 'Norra', huvudman: 'Region Norr', ort: 'Norrby' },
    { id: 'soder', namn: 'Södra sjukhuset', kortnamn: 'Södra', huvudman: 'Region Söder', ort: 'Söderby' },
  ],
  formulär: ['patient', 'behandling'],
  enhetsvariabel: 'enhet',
  avgränsning: { villkor: { inom: 'ja' }, saknas: { kod: 'inom-saknas', meddelande: 'Saknas.', åtgärd: 'Fyll i.' } },
  omfattningar: [{ id: 'klaff', namn: 'klaffar' }],
  tillstånd: [
    { enhet: 'norr', innehavare: 'Region Norr', omfattning: ['klaff'], från: '2023-04-01', till: '2025-06-30' },
  ],
  tillståndsvillkor: [{ id: 'start', namn: 'Start', text: 'I tid.' }],
  versioner: [{ version: '1.0', daterad: '2023-03-07', från_år: 2023, ändringar: ['Ny.'], källa: 'Påhittad' }],
  röjandekontroll: { tröskel: 5, percentiler_från: 10, noll_visas: 'ja', förklaring: 'Få visas inte.' },
  förbehåll: ['Inget av detta finns.'],
  publika_rader: ['mått', 'kommentar'],
};

export const madeUpAreaMeasure = {
  id: 'X1',
  kod: 'X1',
  namn: 'Antal',
  mått: 'Hur många.',
  mätenhet: 'Antal',
  syfte: 'Att pröva.',
  riktning: 'ingen',
  kategori: 'bakgrund',
  typ: 'nyckeltal',
  datakälla: 'Påhittad',
  teknisk_beskrivning: 'Antalet.',
  redovisningsnivåer: 'Riket',
  beräkning: {
    räkna: 'personer',
    rader: [{ tabell: 'besok', datum: 'dag' }],
    första: 'i perioden',
    figur: {
      slag: 'antal',
      uppdelningar: [
        {
          slag: 'kategorier',
          id: 'typ',
          namn: 'Typ',
          överlappande: 'nej',
          uttömmande: 'nej',
          kategorier: [{ id: 'klaff', namn: 'Klaff', villkor: { slag: 'klaff' }, kräver_tillstånd: 'klaff' }],
        },
      ],
    },
  },
  redovisning: { enhet: ['n'] },
  versioner: [{ version: '1.0', från_år: 2023, jämförbar_från: 2023 }],
  exempel: [
    { namn: 'ingen', år: 2024, uttag: '2025-03-31', underlag: {}, väntat: { norr: { n: 0 }, riket: { n: 0 } } },
  ],
};

/** The area as it is read, without measures. */
export function madeUpAreaOf(change: object = {}): Area {
  const read = readArea(madeUpFolder(change));
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join(' '));
  return read.area;
}

/** The area's folder, with keys of `omrade.yaml` changed; JSON is YAML, so the files are written as one. */
export function madeUpFolder(change: object, ...measures: readonly object[]): ReadonlyMap<string, string> {
  return new Map([
    ['omrade.yaml', JSON.stringify({ ...madeUpArea, ...change })],
    ...measures.map((written, index): [string, string] => [`m${index + 1}.yaml`, JSON.stringify(written)]),
  ]);
}
