import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inventedFigures } from '../../../test/kit/report/invented-figures.ts';
import { PUBLISHER } from '../../../test/kit/website/publisher.ts';
import { composeReport } from '../composing/compose-report.ts';
import { readReport } from '../reading/read-report.ts';

const folder = new URL('../../../content/arsrapport/', import.meta.url);
const own = readdirSync(folder)
  .filter((name) => !/^\d\d-|^bilaga-|^sammanfattning/.test(name))
  .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);

/** What is wrong with a paragraph under the report's own words, its lexicon perhaps changed. */
function wrong(text: string, words = (lexicon: string) => lexicon): string {
  const files = own.map(([name, content]): [string, string] => [name, name === 'ord.yaml' ? words(content) : content]);
  const read = readReport(new Map([...files, ['01-prov.md', `# Prov\n\n${text}\n`]]));
  if ('problems' in read) assert.fail(read.problems.map(({ message }) => message).join('\n'));
  const made = composeReport(read.content, inventedFigures, { publisher: PUBLISHER });
  const problems = 'problems' in made ? made.problems : [];
  return problems.flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])).join('\n');
}

const LIVER = '{{metastaser: lever; riket; alla år; pankreas}}';
const NODES = '{{metastaser: lymf; riket; alla år; pankreas}}';
const LIVER_OF_ALL = '{{metastaser: lever-av-alla; riket; alla år; pankreas}}';

test('a figure of the liver can’t stand in a sentence about the skeleton, or about another answer', () => {
  assert.match(
    wrong(`I bukspottkörteln hade patienterna med metastaser dem i skelettet i ${LIVER}.`),
    /^Siffrorna gäller «lever bland dem med metastas» av «Metastaser», men texten nämner «någon metastas»\.$/,
  );
  assert.match(
    wrong(`Av patienterna med metastaser från bukspottkörteln hade ${LIVER} metastaser i lymfkörtlar.`),
    /nämner .*«lymfkörtlar bland dem med metastas»/,
  );
  assert.equal(wrong(`Av patienterna med metastaser från bukspottkörteln hade ${LIVER} dem i levern.`), '');
});

test('the figures of two answers stand in the order in which the answers are named', () => {
  const sentence = (first: string, second: string) =>
    wrong(`Av dem med metastaser från bukspottkörteln hade ${first} metastaser i lymfkörtlar och ${second} i levern.`);
  assert.equal(sentence(NODES, LIVER), '');
  assert.match(sentence(LIVER, NODES), /^Siffrorna gäller «lever .*», «lymfkörtlar .*» av «Metastaser»/);
});

test('a share of those with metastases can’t stand where all are spoken of, nor where nobody is', () => {
  const among = (whom: string, share: string) => wrong(`${whom} bukspottkörteln hade ${share} metastaser i levern.`);
  assert.equal(among('Av dem med metastaser från', LIVER), '');
  assert.match(among('I hela gruppen med tumör i', LIVER), /säger inte bland vilka, eller nämner andra/);
  assert.match(among('Med tumör i', LIVER), /säger inte bland vilka/);
  assert.equal(among('I hela gruppen med tumör i', LIVER_OF_ALL), '');
  assert.match(among('Av dem med metastaser från', LIVER_OF_ALL), /säger inte bland vilka, eller nämner andra/);
  assert.equal(among('Räknat på hela gruppen är andelarna andra. Med tumör i', LIVER_OF_ALL), '');
});

test('the name of an answer within the name of another is not its', () => {
  const of = (id: string) => `{{bilddiagnostik: ${id}; riket; alla år; ileum}}`;
  const both = (id: string) => wrong(`DOTATOC-PET och FDG-PET gjordes vid tumör i tunntarmen för ${of(id)}.`);
  assert.equal(both('bada-pet'), '');
  assert.match(both('fdg-pet'), /men texten nämner «DOTATOC-PET och FDG-PET»/);
});

test('an indicator that the lexicon has no words for is refused, and so are words for answers that there are not', () => {
  assert.match(
    wrong('Prov.', (words) => words.replace(/^ {4}operationsteknik: \[.*\n/m, '')),
    /^«Operationsteknik» finns inte under ämnen, indikatorer/,
  );
  assert.match(
    wrong('Prov.', (words) => words.replace('      lymf: [lymfkörtlar]', '      skelett: [skelettet]')),
    /^«skelett» är inte något av svaren i «metastaser»/,
  );
});
