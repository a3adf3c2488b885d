import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { content, fixture, inFolder, TRACE } from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';
import { runCommand } from '../kit/run-command.ts';

// The sentences of `faults` that say something of the figures without being bound to one, each on a line of its own in a chapter; and keys
// without number in a definition.
const sentences = [
  'Täckningsgraden har VII procent.',
  'Varannan patient hade metastaser.',
  'Region Norr ligger i topp.',
  'Region Norr släpar efter.',
  'Utvecklingen går åt rätt håll.',
  'Kurvan pekar nedåt.',
  'Ingen region klarar målet.',
  'Målet är uppfyllt.',
  'Antalet är noll.',
  'Halvparten fick ett besked.',
  'Andelen steg.',
  'Täckningsgraden backade.',
  'Väntetiden kortades.',
  'Resultatet imponerar.',
  'Täckningsgraden har rasat.',
  'Det var f e m patienter.',
  'Antalet tredubblades.',
  'Merparten fick behandling.',
  'Region Väst är bäst i landet.',
  'Andelen var XL procent.',
  'Var tredje patient opererades.',
  'Andelen sjönk.',
];
let at = 0;
let told = '';
let code = 0;
before(async () => {
  const folder = inFolder({});
  cpSync(content, folder, { recursive: true });
  const chapter = `${folder}/arsrapport/01-bakgrund.md`;
  const text = readFileSync(chapter, 'utf8').trimEnd();
  at = text.split('\n').length;
  writeFileSync(chapter, `${text}\n${sentences.map((sentence) => `\n${sentence}\n`).join('')}`);
  const out = `${inFolder({})}/ut`;
  const words = [
    'report',
    fixture('21-report-glyph/tabeller'),
    '--year',
    '2024',
    '--as-of',
    '2025-06-30',
    '--out',
    out,
    '--content',
    folder,
  ];
  ({ code, told } = await runCommand(words));
  assert.ok(!existsSync(out));
});
unbound('"merparten" is refused', 'Merparten fick behandling.');
unbound('"bäst i landet" is refused', 'Region Väst är bäst i landet.');
unbound('"var tredje" is refused', 'Var tredje patient opererades.');
unbound('"sjönk" is refused', 'Andelen sjönk.');
function unbound(name: string, sentence: string) {
  const line = 2 * (sentences.indexOf(sentence) + 1);
  test(name, () => {
    assert.equal(code, 1);
    assert.match(told, new RegExp(`01-bakgrund\\.md, rad ${at + line}\\b`));
  });
}
unbound('"VII procent" is refused', 'Täckningsgraden har VII procent.');
unbound('"varannan" is refused', 'Varannan patient hade metastaser.');
unbound('"i topp" is refused', 'Region Norr ligger i topp.');
unbound('"släpar efter" is refused', 'Region Norr släpar efter.');
unbound('"åt rätt håll" is refused', 'Utvecklingen går åt rätt håll.');
unbound('"pekar nedåt" is refused', 'Kurvan pekar nedåt.');
unbound('"ingen region klarar" is refused', 'Ingen region klarar målet.');
unbound('"målet är uppfyllt" is refused', 'Målet är uppfyllt.');
unbound('"är noll" is refused', 'Antalet är noll.');
unbound('"halvparten" is refused', 'Halvparten fick ett besked.');
unbound('"steg" is refused', 'Andelen steg.');
unbound('"backade" is refused', 'Täckningsgraden backade.');
unbound('"kortades" is refused', 'Väntetiden kortades.');
unbound('"imponerar" is refused', 'Resultatet imponerar.');
unbound('"rasat" is refused', 'Täckningsgraden har rasat.');
unbound('"f e m" is refused', 'Det var f e m patienter.');
unbound('"tredubblades" is refused', 'Antalet tredubblades.');
unbound('"XL procent" is refused', 'Andelen var XL procent.');
keys('forty thousand unknown keys in an area are refused in time', 'omraden/nhv-net-binjure/omrade.yaml');
keys('forty thousand unknown keys in a measure are refused in time', 'omraden/nhv-net-binjure/t1-tid-till-mdk.yaml');
keys('forty thousand unknown keys in a form are refused in time', 'register/patient.yaml');
function keys(name: string, path: string) {
  test(name, async () => {
    const folder = inFolder({});
    cpSync(content, folder, { recursive: true });
    const many = Array.from({ length: 40_000 }, (_, number) => `nyckel${number}: x\n`).join('');
    writeFileSync(`${folder}/${path}`, `${readFileSync(`${folder}/${path}`, 'utf8').trimEnd()}\n${many}`);
    const ran = await vardmatt(
      ['evaluate', fixture('01-out-deletes-files/tabeller'), '--year', '2024', '--content', folder],
      { within: 15_000 },
    );
    assert.ok(!ran.killed, 'it took too long');
    assert.doesNotMatch(ran.told, TRACE);
    assert.equal(ran.code, 1);
    assert.ok(ran.told.length < 100_000, `${ran.told.length} characters were told`);
    assert.match(ran.told, /nyckel0/);
  });
}
