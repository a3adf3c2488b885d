import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complaintsAbout } from './complaints-about.ts';
import { PLAIN_RULES } from './plain-rules.ts';
import type { PlainVocabulary } from './plain-vocabulary.ts';
import { sentencesOf } from './sentences-of.ts';

const VOCABULARY: PlainVocabulary = {
  names: ['Region Hitåt', 'Östra Hitåtregionen', 'Bortåts sjukhus', 'Öst'],
  codes: ['vard_kontakt', 'nhv-prov'],
  choices: [{ words: ['genomsnitt', 'snittet'], better: 'medelvärde' }],
  programWords: ['null', 'NaN'],
  verbs: ['är', 'var', 'hade', 'fick', 'visas', 'opererades', 'räknas'],
  capitals: ['Wilson', 'Excel'],
  numberedBy: ['version', 'avsnitt'],
  abbreviations: ['kap.'],
  longest: 20,
  longestWithParentheses: 30,
};

/** Of each rule sentences that break it and sentences near them that break none, with a fixed space written `_`. */
const EXAMPLES: Readonly<Record<string, { readonly wrong: readonly string[]; readonly right: readonly string[] }>> = {
  'dubbel-negation': {
    wrong: ['Ingen enhet med siffror når inte målet.', 'Det finns inte inga uppgifter.', 'Aldrig når ingen dit.'],
    right: [
      'Ingen enhet når målet, och inget kan sägas om Öst.',
      'Den som inte har svarat räknas inte.',
      'Det som inte visas här finns inte heller i filerna.',
    ],
  },
  'alla-inte': {
    wrong: ['Alla fall hör inte till någon av grupperna.', 'Samtliga enheter har inte lämnat uppgifter.'],
    right: [
      'Några fall hör inte till någon av grupperna.',
      'Alla som inte har svarat är kvar.',
      'Inte alla lämnar prov.',
    ],
  },
  'subjekt-först': {
    wrong: [
      'Att ha grad 3 (körteln: 9_%, 70 av 738, och tarmen: 1_%, 10 av 958) var vanligare.',
      'Öst (4 av 21 patienter, där 9–16 väntas av slumpen) hade färre.',
    ],
    right: [
      'Grad 3 var vanligare i körteln (körteln: 9_%, 70 av 738; tarmen: 1_%, 10 av 958).',
      'Medelåldern (61_år) var högre.',
    ],
  },
  'lång-parentes': {
    wrong: ['Grad 3 var vanligare (körteln: 9_%, 70 av 738; tarmen: 1_%, 10 av 958) i körteln.'],
    right: [
      'Grad 3 var vanligare i körteln (körteln: 9_%, 70 av 738; tarmen: 1_%, 10 av 958).',
      'Andelen var 38_% (95_% konfidensintervall 28–49_%) i riket.',
    ],
  },
  'parentes-en-gång': {
    wrong: [
      'Lever fanns hos 33_% (uppgift saknas för 22) och lymfkörtel hos 36_% (uppgift saknas för 22).',
      'Tarmen hade 8 (graderas inte) och körteln 9 (graderas inte).',
    ],
    right: ['Lever fanns hos 33_% (33 av 99) och lymfkörtel hos 36_% (36 av 99); uppgift saknas för 22.'],
  },
  'säg-det-en-gång': {
    wrong: [
      'Andelen var 40_% under 2023; 2022: ej rapporterat; 2024: ej rapporterat.',
      'Så skedde för 74_%, en andel som inte når upp till målet, och 71_%, en andel som inte når upp till målet.',
    ],
    right: [
      'Siffrorna för 2022 och 2024 har inte rapporterats.',
      'Så skedde för 74_% respektive 71_%: ingen av andelarna når målet.',
    ],
  },
  'ett-kolon': {
    wrong: ['Metastaser under 2024: tarmen: lever 12_% (6 av 50).', 'Preliminärt: 30 av 80 hade en plan: 38_%.'],
    right: ['Metastaser i tarmen under 2024: lever 12_% (6 av 50).', 'Källa: registret.'],
  },
  'lagom-lång-mening': {
    wrong: [`Så ${'mycket som här står '.repeat(5)}läser ingen.`, `Så (${'1 eller 2, '.repeat(11)}3) är det.`],
    right: ['Så här mycket går bra att läsa i en mening, också när den har en parentes (12 av 48) någonstans.'],
  },
  'ord-för-det-som-saknas': {
    wrong: [
      'Kvinnor 199 och man dolt.',
      'Medianen var 8_dagar, percentiler dolt.',
      '57 av 73 fall · saknas 16',
      'median ej nådd',
    ],
    right: [
      'Antalet män visas inte, för att skydda enskilda.',
      'Öst: dolt för att skydda enskilda.',
      'Uppgift saknas för 16 patienter.',
      'Ett större tal kan också vara dolt.',
      'Varför visas inte alla siffror?',
    ],
  },
  'aldrig-säkert': {
    wrong: ['Andelen skiljer sig säkert mellan grupperna.', 'Det var inte säkert annorlunda.'],
    right: ['Andelen skiljer sig statistiskt säkerställt mellan grupperna.', 'Intervallet visar hur osäkert det är.'],
  },
  'ett-ord-för-en-sak': {
    wrong: ['Riket har ett genomsnitt av 12_dagar.', 'Snittet är 12_dagar.'],
    right: ['Medelvärdet är 12_dagar.'],
  },
  'inga-programord': {
    wrong: [
      'Talet är not-poolable.',
      'Se vard_kontakt.',
      'Värdet är null.',
      'Medlet är NaN_dagar.',
      'I {var} fanns 12 patienter.',
      'Området nhv-prov visas.',
    ],
    right: ['Talet kan inte vägas samman.', 'Se filen alla-siffror.csv.', 'Om gep-net står inget.'],
  },
  'namn-med-stor-bokstav': {
    wrong: [
      'Flest bor i region Hitåt.',
      'Antalet i östra Hitåtregionen visas inte.',
      'Så var det vid bortåts sjukhus.',
    ],
    right: ['Flest bor i Region Hitåt.', 'Enheten ligger mot öst.', 'Siffran är Bortåts sjukhus egen.'],
  },
  'stor-bokstav-inne-i-meningen': {
    wrong: ['Teknik: öppen 66, Laparoskopisk 5.', 'Så beslutade Registrets styrgrupp.'],
    right: [
      'Intervallet är beräknat enligt Wilson.',
      'Flest fanns i Region Hitåt.',
      'P1 Patienters erfarenhet visas.',
      'Det kallas ”Grad 1”.',
    ],
  },
  'stor-bokstav-och-punkt': {
    wrong: ['siffran visas inte.', 'Siffran visas inte..', 'Visas den?.'],
    right: ['Siffran visas inte.', '12 av 48 patienter visas.', '”Dolt” är ett ord.'],
  },
  'tal-med-enhet': {
    wrong: [
      'Medelvärdet var 12,4.',
      'Intervallet för medelvärdet är 60,3–62,9.',
      'Medianen var 13.',
      'Öst: 2018 56,3, 2019 57,5.',
    ],
    right: [
      'Medelvärdet var 12,4_dagar.',
      'Intervallet är 60,3–62,9_år.',
      'Antalet patienter var 13.',
      'Skillnaden är prövad (p_=_0,017).',
      'Det var 13 patienter.',
    ],
  },
  'procent-fast-mellanslag': {
    wrong: ['Andelen var 12%.', 'Andelen var 12 %.'],
    right: ['Andelen var 12_%.', 'Andelen är i procent.'],
  },
  decimalkomma: {
    wrong: ['Andelen var 12.4_%.', 'Skillnaden var 0.4_dagar.', 'Andelen var 12.0_%.'],
    right: [
      'Andelen var 12,4_%.',
      'Definitioner: täckning 1.0, uppföljning 2.0',
      'Se version 2.0 och avsnitt 3.1.',
      '2.1 Tid till besök',
    ],
  },
  'lika-många-decimaler': {
    wrong: ['Åldern var 46,6–76_år.', 'Andelen var 83,3_% i öst och 74_% i riket.'],
    right: [
      'Åldern var 46,6–76,0_år.',
      'Andelen var 83,3_% och 100_%.',
      'Andelen var 83,3_% (95_% konfidensintervall 70,1–91,2_%), och målet är över 80_%.',
    ],
  },
  intervall: {
    wrong: ['Från maj 2017–december 2024 räknas alla.', 'Åren 2023-2025 visas.', 'Det räknas 1_april – 31_december.'],
    right: [
      'Från maj till och med december räknas alla.',
      'Åren 2023–2025 visas.',
      'Uttaget är från 2026-03-31.',
      'Ki-67 räknas.',
    ],
  },
  radbrytning: {
    wrong: [
      'Året började 1 april.',
      'Det är 12 345 patienter.',
      'Medianen var 8_dagar (10:e–90:e percentilen 5–12_dagar).',
      'En tumör på 6 cm räknas.',
      'Så är det (p < 0,001).',
    ],
    right: ['Året började 1_april.', 'Det är 12_345 patienter.', 'Det är 100 personer.', 'Åren 2017 och 2018 räknas.'],
  },
  citattecken: {
    wrong: ['Tarmen kallas «ileum».', 'Det kallas "dolt".', 'Det kallas „dolt”.'],
    right: ['Det kallas ”dolt”.'],
  },
  'en-är-ental': {
    wrong: ['Uppgift saknas för 1 patienter.', 'Medianen var 1_dagar.'],
    right: [
      'Uppgift saknas för 1 patient.',
      'Medianen var 1,0_dagar.',
      'Det var 0 av 1 patienter.',
      'Det var 21 patienter.',
    ],
  },
  'ord-två-gånger': {
    wrong: ['Det var 12 patienter i i riket.', 'Det det gäller är 12 patienter.'],
    right: ['Det var 12 patienter i riket.', 'Var och en räknas.'],
  },
  skiljetecken: {
    wrong: ['Riket: 12 ,  13.', 'Medianen var 8_dagar ( 12 patienter).', 'Det var 12 patienter ().', 'Öst, .'],
    right: ['Riket: 12, 13.', 'Medianen var 8_dagar (12 patienter).'],
  },
  'parenteser-i-par': {
    wrong: ['Medianen var 8_dagar (12 patienter.', 'Medianen var 8_dagar 12 patienter).', 'Det kallas ”dolt.'],
    right: ['Medianen var 8_dagar (12 patienter).', 'Det kallas ”dolt”.'],
  },
};

const fixed = (text: string) =>
  text.replaceAll(/(?<=[\p{N}\p{L}=<])_(?=[\p{L}\p{N}%=<])/gu, (mark, at: number) =>
    text.slice(at - 4, at + 1) === 'vard_' ? mark : '\u00a0',
  );
const complaints = (text: string) =>
  complaintsAbout({ text: fixed(text), isSentence: /[.?!]$/.test(text) }, VOCABULARY);

describe('the rules of plain Swedish', () => {
  test('each has an id of its own, and examples of both', () => {
    assert.deepEqual(Object.keys(EXAMPLES).toSorted(), PLAIN_RULES.map(({ id }) => id).toSorted());
    assert.ok(PLAIN_RULES.every(({ says }) => /^[\p{Lu}”].*\.$/u.test(says)));
  });

  for (const { id } of PLAIN_RULES) {
    const { wrong, right } = EXAMPLES[id] ?? assert.fail(id);
    test(`${id}: what breaks it is told of, where it is and with what would be better`, () => {
      for (const text of wrong) {
        const own = complaints(text).filter(({ rule }) => rule === id);
        assert.ok(own.length > 0, `no complaint about: ${text}`);
        for (const { at, better } of own) {
          assert.ok(at >= 0 && at < text.length, `${at} is not in: ${text}`);
          assert.match(better, /\.$/);
        }
      }
    });
    test(`${id}: what is near it is left alone, by every rule`, () => {
      for (const text of right) assert.deepEqual(complaints(text), [], text);
    });
  }
});

test('a text is parted where a sentence ends, and nowhere else', () => {
  const text = 'Se 3 kap. Lagen gäller, t.ex. här. Är det så? ”Ja.” Version 2.0 gäller\n  Öst: 12';
  assert.deepEqual(
    sentencesOf(text, VOCABULARY).map(({ text: one, isSentence }) => `${one}${isSentence ? '' : ' …'}`),
    ['Se 3 kap. Lagen gäller, t.ex. här.', 'Är det så?', '”Ja.”', 'Version 2.0 gäller Öst: 12 …'],
  );
});
