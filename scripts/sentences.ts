import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/files/content.ts';
import { complaintsAbout } from '../src/words/plain/complaints-about.ts';
import { PLAIN_RULES } from '../src/words/plain/plain-rules.ts';
import { sentencesOf } from '../src/words/plain/sentences-of.ts';
import { pageTexts } from './sentences/page-texts.ts';
import { vocabularyOf } from './sentences/plain-vocabulary.ts';

// Every sentence of published pages that breaks a rule of plain Swedish, and how many break each:
// `npm run sentences -- data/webbplats`.
const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
const read = await readContent(CONTENT);
if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
const vocabulary = vocabularyOf(read.content, readFileSync(`${CONTENT}/ord/klarsprak.yaml`, 'utf8'));

const seen = new Map<string, string>();
for (const folder of process.argv.slice(2))
  for (const file of globSync(`${folder}/**/*.html`).toSorted())
    for (const { tag, text } of pageTexts(readFileSync(file, 'utf8')))
      if (!seen.has(text)) seen.set(text, `${file} <${tag}>`);

const sentences = [...seen].flatMap(([text, place]) => sentencesOf(text, vocabulary).map((one) => ({ ...one, place })));
const broken = new Map<string, number>();
let faulty = 0;
for (const { place, ...sentence } of sentences) {
  const complaints = complaintsAbout(sentence, vocabulary);
  if (complaints.length === 0) continue;
  faulty++;
  process.stdout.write(`\n${sentence.text}\n  ${place}\n`);
  for (const { rule, found, better } of complaints) {
    broken.set(rule, (broken.get(rule) ?? 0) + 1);
    process.stdout.write(`  ${rule}: ${found} → ${better}\n`);
  }
}
process.stdout.write(`\n${sentences.length} meningar, ${faulty} med något att rätta.\n`);
for (const { id, says } of PLAIN_RULES) {
  const times = broken.get(id);
  if (times !== undefined) process.stdout.write(`${String(times).padStart(6)}  ${id}: ${says}\n`);
}
