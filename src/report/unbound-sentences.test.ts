import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { anySubject } from '../../test/kit/report/any-subject.ts';
import { halves, smallSource } from '../../test/kit/report/small-report.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { composeReport } from './composing/compose-report.ts';
import { readReport } from './reading/read-report.ts';

const folder = new URL('../../content/arsrapport/', import.meta.url);
const own = readdirSync(folder)
  .filter((name) => !/^\d\d-|^bilaga-|^sammanfattning/.test(name))
  .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);
const source = smallSource(halves());

/** What is wrong with one sentence under the report's own words, as `code@line`. */
function faults(sentence: string): string[] {
  const read = readReport(new Map([...own, ['01-prov.md', `# Prov\n\n${sentence}\n`]]));
  if ('problems' in read) assert.fail(read.problems.map(({ message }) => message).join('\n'));
  // The small register lacks the indicators that the words name.
  const { lexicon } = read.content;
  const subjects = { ...anySubject(source, lexicon.subjects), sites: {} };
  const made = composeReport({ ...read.content, lexicon: { ...lexicon, subjects } }, source, { publisher: PUBLISHER });
  return 'problems' in made
    ? made.problems.filter(({ severity }) => severity === 'error').map(({ code, row }) => `${code}@${row}`)
    : [];
}

const refused: Readonly<Record<string, readonly string[]>> = {
  'a number in any dress': [
    'Täckningsgraden har XII procent.',
    'Andelen var xiv procent.',
    'Det gällde V patienter.',
    'Täckningen är LXXX.',
    'Det var t v å patienter.',
    'Det var f-e-m patienter.',
    'Det var f·e·m patienter.',
    'Det var f em patienter.',
    'Det var fe m patienter.',
    'Hälf-ten behandlades.',
    'Det var fe\u034fm patienter.',
    'Det var ⓕⓔⓜ patienter.',
    'Det var ｆｅｍ patienter.',
    'Det var f\u200bem patienter.',
    'Det var två\u00adhundra patienter.',
    'Det var fém patienter.',
    'Varannan tumör togs bort.',
    'Vartannat prov saknades.',
    'En fjärdedel opererades.',
    'En sjundedel opererades.',
    'Dubbelt så ofta gavs läkemedel.',
    'En av fem avled.',
    'Ett tiotal patienter avled.',
    'Tvåhundra patienter följdes.',
    'Antalet femfaldigades.',
    'Ett tvåsiffrigt antal avled.',
    'Noll patienter avled.',
    'Inga patienter avled.',
    'Ingen region rapporterade.',
    'Vissa regioner rapporterade.',
    'Varje patient fick besked.',
    'Det gällde en procent.',
    'En handfull patienter avled.',
    'Andelen var ％.',
  ],
  'what moves': [
    'Andelen stiger.',
    'Andelen har stigit.',
    'Andelen sjunker.',
    'Täckningsgraden backar.',
    'Väntetiden kortades ned.',
    'Väntetiden har förlängts.',
    'Väntetiden rasar.',
    'Väntetiden föll.',
    'Resultaten har förbättrats.',
    'Resultaten försämrades.',
    'Antalet halverades.',
    'Antalet fyrdubblades.',
    'Kurvan pekar uppåt.',
    'Täckningen gick ned.',
    'Täckningen gick åt fel håll.',
    'Trenden är tydlig.',
    'Täckningen stagnerar.',
    'Täckningen planade ut.',
    'Täckningen återhämtade sig.',
    'Nivån är densamma.',
    'Utvecklingen vänder.',
    'Täckningen höjdes.',
    'Andelen *ste*g.',
    'Andelen s t e g.',
    'Andelen stég.',
    'Andelen\nsteg.',
  ],
  'what compares': [
    'Region Norr ligger i botten.',
    'Region Norr ligger före.',
    'Region Norr halkar efter.',
    'Region Norr släpade efter.',
    'Region Norr är ledande.',
    'Region Norr leder.',
    'Region Norr kom sist.',
    'Region Norr toppar.',
    'Region Norr är etta.',
    'Region Norr ligger över genomsnittet.',
    'Region Norr överträffar Region Syd.',
    'Region Norr avviker.',
    'Region Norr är nummer ett.',
    'Region Norr har gått förbi Region Syd.',
    'Region Norr hamnade efter Region Syd.',
    'Andelen varierar.',
    'Vården är effektivare än i Region Syd.',
    'Vården är jämlik.',
  ],
  'what judges': [
    'Resultatet är bra.',
    'Resultatet är dåligt.',
    'Resultatet är imponerande.',
    'Regionerna klarade målet.',
    'Regionerna klarar det.',
    'Målet nåddes.',
    'Målet har mötts.',
    'Regionen lever upp till målet.',
    'Regionen presterar väl.',
    'Utvecklingen är positiv.',
    'Målet uppfylls.',
    'Regionen missade målet.',
    'Målet infriades.',
    'Registret har lyckats.',
    'Täckningen är otillräcklig.',
    'Väntetiden är lång.',
    'Täckningen är fullständig.',
    'Resultaten är glädjande.',
    'Tyvärr väntade patienterna.',
    '- Resultatet är utmärkt.',
    '## Ett lysande år',
    '**Väntetiden är oacceptabel.**',
  ],
};
describe('a sentence that says something of figures without being bound to one is refused at its line', () => {
  for (const [kind, sentences] of Object.entries(refused))
    for (const sentence of sentences)
      test(`${kind}: ${JSON.stringify(sentence)}`, () => {
        const found = faults(sentence);
        assert.ok(found.length > 0);
        for (const one of found) assert.match(one, /^report-(typed-number|unbound-word|syntax)@[34]$/);
      });
});

const free = [
  'Patienten träffar en kirurg, och därefter en onkolog.',
  'Vid misstanke tas ett blodprov, t.ex. kromogranin A, och därefter görs en DOTATOC-PET.',
  'Tumörerna utgår från hormonbildande celler i magsäcken, d.v.s. de är neuroendokrina.',
  'Vi tackar patienterna och vårdens medarbetare.',
  'I dag görs utredningen i regel polikliniskt.',
  'I år har styrgruppen fått en ny registerhållare.',
  'Registret ägs av en region och stöds av ett regionalt cancercentrum.',
  'Behandlingen beror på tumörens läge och spridning.',
  'Den som vill kan läsa mål och metod i vårdprogrammet.',
  'Målet är att patienten får besked av en kirurg.',
  'Den som har frågor vänder sig till styrgruppen.',
  'Kirurgi är den behandling som kan ge bot.',
  'Styrgruppen uppmanar klinikerna att registrera uppföljningar.',
  'Uppgifter hämtas ur journalen och förs in i formulär.',
  'Ki-67 bedöms av en patolog.',
  'Efter operationen följs patienten upp med röntgen och blodprov.',
  'Läkemedlet ges som injektion under huden.',
  'Behandling av levermetastaser diskuteras vid en multidisciplinär konferens.',
  'En kontaktsjuksköterska är ett stöd för patient och närstående.',
  'Spridning till levern kan ge symtom som diarré och ansiktsrodnad (karcinoidsyndrom).',
  'Metoden beskrivs i kapitlet om metod och datakvalitet.',
  'Registrets ändamål är att stödja vårdens arbete med kvalitet.',
  'Hormonproduktionen leder till symtom som behandlas med läkemedel.',
  'Prioriteringen görs av den behandlande läkaren i samråd med patienten.',
  'Fallet presenteras av den remitterande läkaren.',
  'Insatser görs för att uppgifterna ska kompletteras i efterhand.',
  'Se [vårdprogrammet](https://example.org/vard) för råd om kost.',
  'Café och idé är lånord, och β-blockerare är läkemedel.',
];
describe('a sentence that says nothing of figures is free', () => {
  for (const sentence of free)
    test(JSON.stringify(sentence), () => {
      assert.deepEqual(faults(sentence), []);
    });
});

test('a word is free where it is bound, and only there', () => {
  assert.deepEqual(faults('Täckningen i riket har [[merparten|hälften: täckning; riket; 2023; alla]].'), []);
  assert.deepEqual(faults('Täckningen steg i riket till {{täckning; riket; 2023; alla}}.'), ['report-unbound-word@3']);
});
