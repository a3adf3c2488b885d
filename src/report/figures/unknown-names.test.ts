import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownContent } from '../../../test/kit/content.ts';
import { readNumbers } from '../reading/read-numbers.ts';
import { unknownArea, unknownNames } from './unknown-names.ts';

const content = await ownContent();
const area = content.areas.get('net-registret') ?? assert.fail();
const own = await readFile(fileURLToPath(new URL('../../../content/arsrapport/siffror.yaml', import.meta.url)), 'utf8');

function problemsOf(text: string) {
  const read = readNumbers(text, 'siffror.yaml');
  if ('problems' in read) return read.problems;
  const { dictionary, areas } = content;
  return [
    ...unknownArea(read.value, [...areas.keys()], 'siffror.yaml'),
    ...unknownNames(read.value, area, dictionary, 'siffror.yaml'),
  ];
}

const one = (statistic: string, sites = '[alla]') => `område: net-registret
indikatorer:
  - { id: prov, namn: Prov, lokaler: ${sites}, år: alla, statistik: [{ id: a, namn: a, ${statistic} }] }
`;

describe('a name in siffror.yaml that nothing answers to stops the report, with file, key and remedy', () => {
  test('those of the report itself all answer', () => {
    assert.deepEqual(problemsOf(own), []);
  });

  const statistic = 'indikatorer.1.statistik.1';
  const wrong: readonly (readonly [what: string, text: string, key: string, words: RegExp, remedy: RegExp])[] = [
    [
      'an area',
      own.replace('område: net-registret', 'område: net-registre'),
      'område',
      /inget område/,
      /«net-registret»/,
    ],
    ['a site', one('slag: antal, mått: DI1', '[alla, ilium]'), 'indikatorer.1.lokaler.2', /ingen lokal/, /«ileum»/],
    ['a measure', one('slag: antal, mått: DI11'), `${statistic}.mått`, /inget mått/, /«DI1»/],
    [
      'a number that the measure hasn’t',
      one('slag: median, mått: KI2'),
      `${statistic}.slag`,
      /«median».*KI2.*andel/,
      /andel/,
    ],
    ['a choice', one('slag: val, mått: DI2, val: dtt'), `${statistic}.val`, /inget val i DI2/, /«dt»/],
    [
      'a breakdown',
      one("slag: kategori, mått: DI1, uppdelning: who-grd, kategori: '1'"),
      ...([`${statistic}.uppdelning`, /ingen uppdelning i DI1/, /«who_grad»/] as const),
    ],
    [
      'a category',
      one('slag: kategori, mått: BE6, uppdelning: teknik, kategori: robbot'),
      ...([`${statistic}.kategori`, /ingen kategori i BE6/, /«robot»/] as const),
    ],
    [
      'the category that is left out',
      one('slag: kategori, mått: BE6, uppdelning: teknik, kategori: robot, utom: sakna'),
      ...([`${statistic}.utom`, /ingen kategori i BE6/, /«saknas»/] as const),
    ],
    [
      'a group',
      one('slag: överlevnad, mått: OV1, grupp: jaa, år: 5'),
      `${statistic}.grupp`,
      /ingen grupp i OV1/,
      /«ja»/,
    ],
    [
      'a group that is a code',
      one("slag: överlevnad, mått: OV2, grupp: '7', år: 5"),
      ...([`${statistic}.grupp`, /ingen grupp i OV2/, /«1»|Skriv ett av: 1, 2, 3/] as const),
    ],
    [
      'a level',
      one('slag: andel, mått: KI3, mål: { nivå: 2 }'),
      ...([`${statistic}.mål.nivå`, /ingen målnivå i KI3/, /«1»|Skriv ett av: 1/] as const),
    ],
    ['a sort of number', one('slag: medain, mått: KI1'), `${statistic}.slag`, /finns inte/, /median/],
    [
      'a span of years',
      one('slag: antal, mått: DI1').replace('år: alla', 'år: vajre'),
      'indikatorer.1.år',
      /finns inte/,
      /varje/,
    ],
  ];
  for (const [what, text, key, words, remedy] of wrong)
    test(what, () => {
      const [problem, ...others] = problemsOf(text);
      assert.deepEqual([problem?.file, problem?.key, others], ['siffror.yaml', key, []]);
      assert.match(problem?.message ?? '', words);
      assert.match(problem?.remedy ?? '', remedy);
    });
});
