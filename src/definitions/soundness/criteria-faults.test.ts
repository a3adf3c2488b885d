import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ownContent } from '../../../test/kit/content.ts';
import { madeUpAreaMeasure, madeUpFolder } from '../../../test/kit/definitions/made-up-area.ts';
import type { Problem } from '../../problems/problem.ts';
import { parseWith } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { criteriaFile } from '../reading/criteria-schema.ts';
import { readArea } from '../reading/read-area.ts';
import { criteriaFaults } from './criteria-faults.ts';
import { soundArea } from './sound-area.ts';

const { areas, dictionary } = await ownContent();
const area = [...areas.values()].find(({ criteria }) => criteria !== undefined) ?? assert.fail('there are no criteria');
const FILE = 'kriterier.yaml';
const CRITERIA = readFileSync(new URL(`../../../content/omraden/${area.id}/${FILE}`, import.meta.url), 'utf8');

function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    assert.ok(before.includes(from), `${from} is not there to change`);
    return before.replace(from, to);
  }, CRITERIA);
}

function problemsOf(...changes: readonly (readonly [from: string, to: string])[]): readonly Problem[] {
  const parsed = parseYaml(changed(...changes), FILE);
  if ('problems' in parsed) return parsed.problems;
  const read = parseWith(criteriaFile, parsed.value, FILE);
  return 'problems' in read ? read.problems : criteriaFaults({ ...area, criteria: read.value }, dictionary);
}

test('the criteria as they are written have no fault', () => {
  assert.deepEqual(problemsOf(), []);
});

const BROKEN: Readonly<
  Record<string, readonly [from: string, to: string, key: string, message: RegExp, remedy: RegExp]>
> = {
  'a variable that the register lacks': [
    'bedomning.inoperabel: ja }\n  - id: pankreas',
    'bedomning.inoperable: ja }\n  - id: pankreas',
    'grupper.rektum.kriterier.rektum-inoperabel',
    /variabeln bedomning\.inoperable finns inte i registret/,
    /Menade du bedomning\.inoperabel\?/,
  ],
  'a variable without its table': [
    '{ diagnos.men1: ja }',
    '{ men1: ja }',
    'grupper.5.kriterier.1.villkor.men1',
    /är inte en variabel med sin tabell/,
    /tabell\.kolumn/,
  ],
  'a value that is not among the codes': [
    'diagnos.lokal: rektum,',
    'diagnos.lokal: rectum,',
    'grupper.rektum.krav',
    /diagnos\.lokal kan inte vara ”rectum”/,
    /Menade du rektum\?/,
  ],
  'a code that reads as an answer': [
    'diagnos.malignitet: [misstankt, konstaterad]',
    'diagnos.malignitet: [nej, konstaterad]',
    'grupper.binjure.kriterier.binjure-malignitet',
    /diagnos\.malignitet kan inte vara ”nej”/,
    /räkna upp de andra koderna \(misstankt, konstaterad\)/,
  ],
  'limits for what is no number': [
    'diagnos.storlek_mm: { från: 60 }',
    'diagnos.lokal: { från: 60 }',
    'grupper.binjure.kriterier.binjure-storlek',
    /är inget tal och har inga gränser/,
    /Skriv en av|Menade/,
  ],
  'a limit that no value can pass': [
    'diagnos.storlek_mm: { från: 60 }',
    'diagnos.storlek_mm: { från: 6000 }',
    'grupper.binjure.kriterier.binjure-storlek',
    /kan inte vara 6000/,
    /från 0 till 1000/,
  ],
  'a text to compare': [
    'bedomning.inoperabel: ja }\n  - id: pankreas',
    'diagnos.morfologi: x }\n  - id: pankreas',
    'grupper.rektum.kriterier.rektum-inoperabel',
    /är en text/,
    /ja och nej, en kod eller ett tal/,
  ],
  'a criterion that can never be met with its requirement': [
    'villkor: { diagnos.lokal: pankreas }',
    'villkor: { diagnos.lokal: pankreas, diagnos.tumortyp: nec }',
    'grupper.pankreas.kriterier.pankreas-pankreas',
    /kriteriet kan aldrig vara uppfyllt/,
    /gemensamt värde/,
  ],
  'a criterion that is always met': [
    'villkor: { diagnos.men1: ja }',
    'något_av: [{ diagnos.men1: ja }, { diagnos.men1: nej }]',
    'grupper.syndrom.kriterier.syndrom-men1',
    /är uppfyllt i varje fall/,
    /skiljer fall åt/,
  ],
  'a requirement that can never be met': [
    'krav:\n      villkor: { diagnos.lokal: binjure }',
    'krav:\n      villkor: { diagnos.lokal: binjure }\n      inget_av: [{ diagnos.lokal: binjure }]',
    'grupper.binjure.krav',
    /kravet kan aldrig vara uppfyllt/,
    /Ta bort ett av villkoren/,
  ],
  'an exception from what it can’t be of': [
    'villkor: { bedomning.initial_vardering: nej }',
    'villkor: { bedomning.initial_vardering: nej, diagnos.lokal: ileum }',
    'undantag.initial-bedomning',
    /undantaget från ”rektum” kan aldrig vara uppfyllt/,
    /Ta bort ett av villkoren/,
  ],
  'a condition that rows of a table say nothing of': [
    'villkor: { diagnos.lokal: duodenum }',
    'villkor: { diagnos.lokal: duodenum, behandling.slag: kirurgi }',
    'grupper.pankreas.kriterier.pankreas-duodenum',
    /en rad i bedomning säger inget om behandling\.slag/,
    /Läs tabellen behandling i rader/,
  ],
  'a table that no row is read with': [
    'villkor: { diagnos.lokal: duodenum }',
    'villkor: { patient.kon: man }',
    'grupper.pankreas.kriterier.pankreas-duodenum',
    /läser tabellen patient/,
    /Läs patient i rader/,
  ],
  'a table of rows that the area doesn’t read': [
    'tabell: bedomning, varje: diagnos',
    'tabell: bedomning, varje: uppfoljning',
    'rader.bedomning',
    /området läser inget formulär uppfoljning/,
    /Skriv en av|Menade/,
  ],
  'a column that doesn’t tie the tables': [
    'knyts_med: tumor_id',
    'knyts_med: serie_id',
    'rader.behandling',
    /tabellen diagnos har ingen kolumn serie_id/,
    /hör ihop/,
  ],
  'an exception of a group that isn’t there': [
    'grupper: [binjure]',
    'grupper: [binjuren]',
    'undantag.hemort.grupper',
    /«binjuren» finns inte/,
    /Menade du binjure\?/,
  ],
  'an edition that isn’t there': [
    "version: '2.0'",
    "version: '3.0'",
    'version',
    /«3\.0» finns inte/,
    /Skriv en av|Menade/,
  ],
  'an id that stands twice': [
    'id: syndrom-vhl',
    'id: syndrom-men1',
    'grupper',
    /Id «syndrom-men1» står mer än en gång/,
    /eget id/,
  ],
  'an example with a value that there isn’t': [
    'fall: { diagnos.lokal: binjure, diagnos.tumortyp: acc, diagnos.storlek_mm: 20 }',
    'fall: { diagnos.lokal: binjuren, diagnos.tumortyp: acc, diagnos.storlek_mm: 20 }',
    'exempel.En binjurebarkscancer är innanför hur liten den än är',
    /diagnos\.lokal: .*kod ur listan/,
    /Menade|Tillåtet/,
  ],
  'an example of what nobody asks': [
    'fall: { bedomning.men1_nyupptackt: ja }',
    'fall: { bedomning.gep_net: ja }',
    'exempel.Nyupptäckt MEN 1 är innanför utan känd tumör',
    /frågar inget kriterium efter/,
    /./,
  ],
  'a criterion that asks nothing': [
    '\n        villkor: { diagnos.vhl: ja }',
    '',
    'grupper.5.kriterier.2',
    /frågar inte efter något/,
    /Skriv villkor, något_av eller inget_av/,
  ],
  'a key that doesn’t exist': [
    'krav:\n      villkor: { diagnos.lokal: binjure }',
    'kräver:\n      villkor: { diagnos.lokal: binjure }',
    'grupper.6',
    /nyckeln «kräver» finns inte/,
    /Menade du|Tillåtna/,
  ],
};

for (const [name, [from, to, key, message, remedy]] of Object.entries(BROKEN))
  test(`criteria with ${name} are refused, with file, key and remedy`, () => {
    const problems = problemsOf([from, to]);
    const found = problems.find((one) => one.key === key && message.test(one.message));
    assert.ok(
      found,
      JSON.stringify(
        problems.map((one) => [one.key, one.message]),
        null,
        2,
      ),
    );
    assert.equal(found.file, 'kriterier.yaml');
    assert.match(found.remedy, remedy);
  });

test('every fault is told at once', () => {
  const problems = problemsOf(
    ['diagnos.lokal: rektum,', 'diagnos.lokal: rectum,'],
    ["version: '2.0'", "version: '3.0'"],
  );
  assert.deepEqual(problems.map(({ key }) => key).sort(), ['grupper.rektum.krav', 'version']);
});

test('an area with unsound criteria is no area', () => {
  const { criteria = assert.fail() } = area;
  const read = soundArea({ area: { ...area, criteria: { ...criteria, version: '9.9' } } }, dictionary);
  assert.deepEqual('problems' in read && read.problems.map(({ file, key }) => [file, key]), [[FILE, 'version']]);
});

test('the file of criteria is no measure, and what is wrong in it is told with the other files’ faults', () => {
  const folder = madeUpFolder({ enheter: [] }, madeUpAreaMeasure);
  const read = readArea(new Map([...folder, [FILE, 'namn: Kriterier\nversion: 1\n']]));
  const problems = 'problems' in read ? read.problems : [];
  const keys = problems.filter(({ file }) => file === FILE).map(({ key }) => key);
  assert.deepEqual(keys, ['version', 'om_texterna', 'rader', 'grupper', 'exempel']);
  assert.ok(problems.some(({ file, key }) => file !== FILE && key === 'enheter'));
});
