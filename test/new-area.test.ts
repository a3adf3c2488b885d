import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from './kit/run-command.ts';

// A new area is a folder, a new measure a file and a new variable an entry: figures, pages and checks follow without code.

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
  - { version: '1.0', beslutad: 2023-11-01, från_år: 2024, ändringar: [Första utgåvan.], källa: påhittad }
röjandekontroll: { tröskel: 5, percentiler_från: 10, noll_visas: ja, förklaring: Under fem visas inte. }
förbehåll: [Allt är påhittat.]
`;
const COUNT = `
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

let folder: string;
let content: string;
let data: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-area-'));
  content = join(folder, 'content');
  data = join(folder, 'data');
  await cp(fileURLToPath(new URL('../content', import.meta.url)), content, { recursive: true });
  const area = join(content, 'omraden', 'pahittade-knan');
  await mkdir(area);
  await writeFile(join(area, 'omrade.yaml'), AREA);
  await writeFile(join(area, 'k1-undersokta.yaml'), COUNT);
  await writeFile(join(area, 'k2-tid.yaml'), DAYS);
  await appendFile(join(content, 'register', 'vardkontakt.yaml'), VARIABLE);
  await mkdir(data);
  await writeFile(
    join(data, 'patient.csv'),
    `person_id,kon\n${Array.from({ length: 12 }, (_, n) => `P${n},${n % 2 ? 'man' : 'kvinna'}`).join('\n')}\n`,
  );
  const stays = Array.from(
    { length: 12 },
    (_, n) =>
      `P${n},${n < 6 ? 'norrby' : 'soderby'},vardtillfalle,2024-0${n < 3 ? 5 : 8}-01,2024-09-0${(n % 5) + 1},${n % 3 ? 'hoger' : 'vanster'}`,
  );
  await writeFile(
    join(data, 'vardkontakt.csv'),
    `person_id,enhet,typ,inskrivning,utskrivning,sida\n${stays.join('\n')}\n`,
  );
});
after(async () => rm(folder, { recursive: true }));

test('figures come of a new area: its measures, its units, its period and its new variable', async () => {
  const { code, out, told } = await runCommand([
    'evaluate',
    data,
    '--content',
    content,
    '--area',
    'pahittade-knan',
    '--year',
    '2024',
    '--as-of',
    '2025-03-31',
    '--json',
  ]);
  assert.equal(code, 0, told);
  const { results } = JSON.parse(out) as {
    results: { measure: string; reporter: string; figure: Record<string, unknown> }[];
  };
  const figure = (measure: string, reporter: string) =>
    results.find((result) => result.measure === measure && result.reporter === reporter)?.figure;
  assert.deepEqual(figure('K1', 'norrby'), {
    kind: 'count',
    n: 6,
    by: { kon: { kvinna: 3, man: 3, okant: 0 }, sida: { hoger: 4, vanster: 2, okand: 0 } },
  });
  assert.equal(figure('K1', 'riket')?.['n'], 12);
  assert.equal(figure('K2', 'soderby')?.['n'], 6);
  assert.equal(results.length, 2 * 3);
});

test('pages come of it', async () => {
  const site = join(folder, 'site');
  const { code, told } = await runCommand([
    'publish',
    data,
    '--content',
    content,
    '--area',
    'pahittade-knan',
    '--out',
    site,
    '--as-of',
    '2025-03-31',
  ]);
  assert.equal(code, 0, told);
  assert.match(await readFile(join(site, 'index.html'), 'utf8'), /Påhittade knän/);
  assert.match(await readFile(join(site, 'matt', 'k1', 'index.html'), 'utf8'), /vänster/);
  assert.match(await readFile(join(site, 'enhet', 'norrby', 'index.html'), 'utf8'), /Norrby sjukhus/);
});

test('the check reads it, and argues with it on request', async () => {
  const { code, out } = await runCommand(['check', '--argue', '--content', content, '--json']);
  assert.equal(code, 0, out);
  const { areas } = JSON.parse(out) as { areas: { area: string; findings: { severity: string }[] }[] };
  const found = areas.find(({ area }) => area === 'pahittade-knan');
  assert.deepEqual(
    found?.findings.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('a slip in the new files stops that area alone, with folder, file, key and the word that was meant', async () => {
  const slipped = COUNT.replace('mätenhet:', 'mätenehet:').replace('slag: antal', 'slag: antall');
  const { code, out } = await withSlip(slipped, ['check', '--content', content]);
  assert.equal(code, 1);
  assert.match(out, /omraden\/pahittade-knan\/k1-undersokta\.yaml/);
  assert.match(out, /mätenehet/);
  assert.match(out, /«mätenhet»/);
  assert.match(out, /antall|«antal»/);
});

for (const [what, slipped, told] of [
  ['a misspelt column', COUNT.replace('variabel: patient.kon', 'variabel: patient.konn'), /patient\.konn/],
  ['a form that the area does not read', COUNT.replaceAll('tabell: vardkontakt', 'tabell: besok'), /besok/],
  ['a value behind several rows', COUNT.replace('patient.kon', 'behandling.slag'), /flera rader/],
] as const)
  test(`${what} computes nothing in any command, and stops no other area`, async () => {
    const words = ['--content', content, '--as-of', '2025-03-31'];
    const own = ['--area', 'pahittade-knan', ...words];
    const other = ['--area', 'nhv-net-binjure', ...words];
    const site = join(folder, 'ingen-webbplats');
    for (const command of [
      ['evaluate', data, ...own, '--year', '2024', '--json'],
      ['explain', data, ...own, '--year', '2024', '--measure', 'K2', '--unit', 'norrby'],
      ['publish', data, ...own, '--out', site],
    ]) {
      const { code, out, told: said } = await withSlip(slipped, command);
      assert.equal(code, 1, command.join(' '));
      assert.equal(out, '', command.join(' '));
      assert.match(said, told, command.join(' '));
      assert.match(said, /omraden\/pahittade-knan\/k1-undersokta\.yaml/);
      assert.match(said, /Gör så här/);
    }
    await assert.rejects(stat(site), 'nothing is published');
    const { out } = await withSlip(slipped, ['check', '--content', content]);
    assert.match(out, told);
    const sound = await withSlip(slipped, ['evaluate', data, ...other, '--year', '2024', '--json']);
    assert.equal(JSON.parse(sound.out).area, 'nhv-net-binjure');
  });

async function withSlip(slipped: string, words: readonly string[]): ReturnType<typeof runCommand> {
  const file = join(content, 'omraden', 'pahittade-knan', 'k1-undersokta.yaml');
  await writeFile(file, slipped);
  try {
    return await runCommand(words);
  } finally {
    await writeFile(file, COUNT);
  }
}
