import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const AREA = `
id: pahittade-knan
namn: Påhittade knän
kortnamn: Knän
ägare: Ingen, området är påhittat för ett test
beskrivning: |
  Ett påhittat område med två enheter.
kalender: { inrapporteringsmånad: 3, publiceringsmånad: 5 }
antal_mått: { minst: 1, högst: 5 }
kategorier:
  - { id: bakgrund, namn: Bakgrundsmått, beskrivning: Hur mycket vård det är., minst: 1, högst: 3, har_riktning: nej }
  - { id: tillganglighet, namn: Tillgänglighetsmått, beskrivning: Hur lätt vården nås., minst: 1, högst: 2, har_riktning: ja }
enheter:
  - { id: norrby, namn: Norrby sjukhus, kortnamn: Norrby, huvudman: Region Norrby, ort: Norrby }
  - { id: soderby, namn: Söderby sjukhus, kortnamn: Söderby, huvudman: Region Söderby, ort: Söderby }
formulär: [patient, vardkontakt]
enhetsvariabel: enhet
tillstånd:
  - { enhet: norrby, innehavare: Region Norrby, från: 2024-01-01 }
  - { enhet: soderby, innehavare: Region Söderby, från: 2024-07-01 }
tillståndsvillkor: []
versioner:
  - { version: '1.0', daterad: 2023-11-01, från_år: 2024, ändringar: [Första utgåvan.], källa: påhittad }
röjandekontroll: { tröskel: 5, percentiler_från: 10, noll_visas: ja, förklaring: Under fem visas inte. }
förbehåll: [Allt är påhittat.]
`;
/** The file of its first measure. */
export const COUNT = `
id: K1
kod: K1
namn: Undersökta knän
mått: Antal personer som har fått ett knä undersökt.
mätenhet: Antal personer
syfte: Att visa att ett nytt mått är en fil.
kategori: bakgrund
typ: nyckeltal
datakälla: Påhittad
teknisk_beskrivning: Antal personer med minst ett besök under året, totalt och per kön och sida.
redovisningsnivåer: Riket och enhet
beräkning:
  räkna: personer
  rader: [{ tabell: vardkontakt, datum: inskrivning }]
  första: i perioden
  figur:
    slag: antal
    uppdelningar:
      - { slag: variabel, id: kon, namn: Kön, variabel: patient.kon, saknas: okant, bara_förekommande: nej }
      - { slag: variabel, id: sida, namn: Sida, variabel: sida, saknas: okand, bara_förekommande: nej }
redovisning: { riket: [n, uppdelning], enhet: [n, uppdelning] }
versioner: [{ version: '1.0', från_år: 2024, jämförbar_från: 2024 }]
exempel:
  - namn: två besök är en person
    år: 2024
    uttag: 2025-03-31
    underlag:
      vardkontakt: |
        person_id | enhet  | typ   | inskrivning | sida
        A         | norrby | besok | 2024-02-01  | hoger
        A         | norrby | besok | 2024-03-01  | vanster
    väntat:
      norrby: { n: 1, uppdelning: { sida: { hoger: 1, vanster: 0, okand: 0 } } }
`;
const DAYS = `
id: K2
kod: K2
namn: Tid på sjukhus
mått: Antal dygn från inskrivning till utskrivning.
mätenhet: Tid i antal dygn
syfte: Att visa att ett nytt mått är en fil.
riktning: lägre
kategori: tillganglighet
typ: processmått
datakälla: Påhittad
teknisk_beskrivning: Utskrivningsdatum minus inskrivningsdatum. Medelvärde och standardavvikelse (stickprovets) och percentiler (typ 7).
redovisningsnivåer: Riket och enhet
beräkning:
  räkna: rader
  rader: [{ tabell: vardkontakt, datum: inskrivning, villkor: { typ: vardtillfalle } }]
  figur:
    slag: sammanfattning
    värde:
      slag: dagar
      från: inskrivning
      till: utskrivning
      minst: 0
      till_saknas: { kod: still-in, meddelande: Personen är inte utskriven., åtgärd: Fyll i utskrivning när den är känd. }
      negativ: { kod: out-before-in, meddelande: Utskriven före inskrivning., åtgärd: Rätta datumen. }
redovisning: { riket: [n, medel, sd], enhet: [n, medel, sd, median] }
versioner: [{ version: '1.0', från_år: 2024, jämförbar_från: 2024 }]
exempel:
  - namn: samma dag är noll dygn
    år: 2024
    uttag: 2025-03-31
    underlag:
      vardkontakt: |
        person_id | enhet  | typ           | inskrivning | utskrivning
        A         | norrby | vardtillfalle | 2024-02-01  | 2024-02-01
    väntat:
      norrby: { n: 1, medel: 0 }
`;
const VARIABLE = `  - id: sida
    namn: Sida
    typ: kod
    koder:
      - { id: hoger, namn: höger }
      - { id: vanster, namn: vänster }
    hjälp: Vilket knä det gäller. En påhittad variabel.
`;

/** Writes the program's content with a made-up area beside it: a folder, two measures and a variable. The content's folder. */
export async function writeKnees(folder: string): Promise<string> {
  const content = join(folder, 'content');
  await cp(fileURLToPath(new URL('../../content', import.meta.url)), content, { recursive: true });
  const area = join(content, 'omraden', 'pahittade-knan');
  await mkdir(area);
  await writeFile(join(area, 'omrade.yaml'), AREA);
  await writeFile(join(area, 'k1-undersokta.yaml'), COUNT);
  await writeFile(join(area, 'k2-tid.yaml'), DAYS);
  await appendFile(join(content, 'register', 'vardkontakt.yaml'), VARIABLE);
  return content;
}
