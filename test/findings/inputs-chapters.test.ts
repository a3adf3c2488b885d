import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { content, fixture, inFolder } from '../kit/findings/kit.ts';
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
