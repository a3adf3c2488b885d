import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSmall, halves, only, smallRegister, textOf } from '../../../test/kit/report/small-report.ts';

const { previousAsOf: _, ...extract } = smallRegister.extract;
const LAG =
  '## Det som stannar\n\nTäckningen var {{täckning; riket; 2023; alla}}.\n\n## Eftersläpning\n\nRegistreringar kommer in senare. Täckningen var {{täckning; riket; 2022; alla; föregående uttag}} vid förra uttaget.\n\n:::eftersläpning täckning; riket; 2022–2023; alla\n:::\n\n## Det sista\n\nTäckningen var {{täckning; riket; 2022; alla}}.';

test('a section without data is left out, the next takes its number, and the appendix says why', () => {
  const made = composeSmall(LAG, halves(), { extract });
  assert.ok('document' in made);
  const { chapters, appendix, claims } = made.document;
  assert.deepEqual(
    chapters[0]?.sections.flatMap(({ title, number }) => (title === undefined ? [] : [`${number} ${title}`])),
    ['1.1 Det som stannar', '1.2 Det sista'],
  );
  const left = appendix.find(({ id }) => id === 'det-som-inte-redovisas');
  assert.match(
    textOf({ ...made.document, chapters: left === undefined ? [] : [left] }),
    /Avsnittet ”Eftersläpning” i kapitlet ”Prov av text” är inte med: siffrorna kan inte visas, eftersom det inte finns något tidigare uttag att jämföra med\./,
  );
  assert.ok(!claims.some(({ about }) => about.includes('föregående')), 'nothing is claimed that is not there');
});

test('a section whose numbers are withheld stays, and says so: what else it tells is not lost', () => {
  const made = composeSmall(
    '## Täckning\n\nTäckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}}.',
    halves(only({ level: 'norra' }, { absent: 'withheld' })),
  );
  assert.ok('document' in made);
  assert.match(textOf(made.document), /visas inte, för att skydda enskilda/);
});
