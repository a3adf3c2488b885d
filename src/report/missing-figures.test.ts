import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  composeSmall,
  faults,
  halves,
  messages,
  only,
  share,
  smallRegister,
  textOf,
  type Values,
  written,
} from '../../test/kit/report/small-report.ts';

describe('what is missing', () => {
  const withheld = halves(only({ level: 'norra' }, { absent: 'withheld' }));
  const silent = halves(only({ level: 'tysta' }, { absent: 'not-reported' }));

  test('a sentence with a missing number gives way to what is known and what is not', () => {
    const text =
      'Täckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}} och i riket {{täckning; riket; 2023; alla}}.';
    assert.equal(
      written(text, withheld),
      'Täckning i riket, 2023: 50 % (50/100). Det här visas inte, för att skydda enskilda: täckning i Norra Hittepå, 2023.',
    );
  });

  test('what a paragraph lacks is told together after it, each number once, and nothing again that it has told', () => {
    const first =
      'Täckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}} och i riket {{täckning; riket; 2023; alla}}.';
    const risen = 'I Norra Hittepå har täckningen [[stigit: täckning; Norra Hittepå; 2022 → 2023; alla]].';
    const third = 'Täckningen i riket var {{täckning; riket; 2023; alla}}.';
    assert.equal(
      written(`:::gäller 2023\n:::\n\n${first} ${risen} ${third}`, withheld).split('\n').at(-1),
      'Täckningen i riket var 50 % (50/100). Det här visas inte, för att skydda enskilda: täckning i Norra Hittepå; täckning i Norra Hittepå, 2022.',
    );
  });

  test('paragraphs of which nothing else is left say in one sentence what is missing for the same reason, where they stand', () => {
    const risen = (year: number) =>
      `I Norra Hittepå har täckningen [[stigit: täckning; Norra Hittepå; ${year} → ${year + 1}; alla]].`;
    const known = 'Täckningen i riket var {{täckning; riket; 2023; alla}}.';
    assert.deepEqual(written(`${known}\n\n${risen(2021)}\n\n${risen(2022)}\n\n${known}`, withheld).split('\n'), [
      'Täckningen i riket var 50 % (50/100, 2023).',
      'Det här visas inte, för att skydda enskilda: täckning i Norra Hittepå, 2021 (maj–december); täckning i Norra Hittepå, 2022; täckning i Norra Hittepå, 2023.',
      'Täckningen i riket var 50 % (50/100, 2023).',
    ]);
  });

  test('numbers of several indicators that are missing at one place say the place once', () => {
    const silentNow = halves(only({ level: 'norra' }, { absent: 'withheld' }));
    const both =
      'Täckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}}. I Norra Hittepå var väntan för tunntarmen {{väntan; Norra Hittepå; 2023; ileum}}.';
    assert.match(
      written(`:::gäller 2023\n:::\n\n${both}`, silentNow),
      /Det här i Norra Hittepå visas inte, för att skydda enskilda: täckning; väntan[^;]*\.$/,
    );
  });

  test('a share that is told rounded stands with that in its sentence’s place, and carries no word', () => {
    const about = halves(only({ level: 'norra' }, { absent: 'withheld', about: 0.35 }));
    assert.equal(
      written('Täckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}}.', about),
      'Täckning i Norra Hittepå, 2023: ungefär 35 %, avrundat för att skydda enskilda.',
    );
    const risen = 'Täckningen i Norra Hittepå har [[stigit: täckning; Norra Hittepå; 2022 → 2023; alla]].';
    assert.doesNotMatch(written(risen, about), /stigit/);
  });

  test('a share of the known that can’t be told is told of all, as the picture under it does, and nothing of it is said to be hidden', () => {
    const ofAll = { kind: 'share', numerator: 167, denominator: 250, number: 167 / 250 } as const;
    const values = halves(only({ level: 'norra' }, { absent: 'withheld', ofAll }));
    assert.equal(
      written('Täckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}}.', values),
      'Täckning i Norra Hittepå, 2023: 67 % (167/250), av alla, också dem som uppgiften saknas för. Hur många de är visas inte, för att skydda enskilda.',
    );
  });

  test('a word about a missing number is not written, and whoever makes the report is told', () => {
    const made = composeSmall(
      'Täckningen i Tysta Hittepå har [[stigit: täckning; Tysta Hittepå; 2022 → 2023; alla]].',
      silent,
    );
    assert.ok('document' in made);
    assert.equal(
      textOf(made.document),
      'Det här har inte rapporterats av sjukvårdsregionen: täckning i Tysta Hittepå, 2022; täckning i Tysta Hittepå, 2023.',
    );
    assert.deepEqual(
      new Set(made.warnings.map(({ code, severity }) => `${code} ${severity}`)),
      new Set(['report-absent warning']),
    );
  });

  test('the regions without a number are listed with the reason, or that there are none', () => {
    const text = ':::saknas täckning; 2023; alla\n:::';
    assert.equal(
      written(text, silent),
      'Täckning, sjukvårdsregionerna, 2023: siffra saknas för Tysta Hittepå (ej rapporterat).',
    );
    assert.equal(written(text), 'Täckning, sjukvårdsregionerna, 2023: ingen sjukvårdsregion är utan siffra.');
  });

  test('without an earlier extract the report says so', () => {
    const { previousAsOf: _, ...extract } = smallRegister.extract;
    assert.match(
      written(':::eftersläpning täckning; riket; alla år; alla\n:::', undefined, { extract }),
      /kan inte visas, eftersom det inte finns något tidigare uttag att jämföra med\.$/,
    );
    assert.equal(
      written('Förra gången var den {{uttag; föregående}}.', undefined, { extract }),
      'Föregående uttagsdatum kan inte visas, eftersom det inte finns något tidigare uttag att jämföra med.',
    );
  });

  test('how a figure is made is told where a number of it is, and only there', () => {
    const method = ':::metod täckning\nDen räknas så här.\n:::';
    assert.equal(written(method), 'Den räknas så här.');
    assert.equal(written(':::metod prov: blod\nDet räknas så här.\n:::'), 'Det räknas så här.');
    const lost = halves(only({ indicator: 'tackning' }, { absent: 'no-life-table' }));
    assert.equal(written(method, lost), '');
    assert.deepEqual(faults(':::metod tackningg\nText.\n:::'), ['report-unknown-name@3']);
    assert.deepEqual(faults(':::metod prov: saliv\nText.\n:::'), ['report-unknown-name@3']);
  });

  test('a share of nobody is not a number', () => {
    const nobody = halves(
      only({ indicator: 'tackning' }, { kind: 'share', number: Number.NaN, numerator: 0, denominator: 0 }),
    );
    assert.equal(
      written('Täckning: {{täckning; riket; 2023; alla}}.', nobody),
      'Det här kan inte räknas ut, eftersom det saknas fall att räkna på: täckning i riket, 2023.',
    );
  });
});

describe('tables and figures', () => {
  function tableOf(text: string, values?: Values) {
    const made = composeSmall(text, values);
    assert.ok('document' in made);
    const block = made.document.chapters[0]?.sections[0]?.blocks[0];
    assert.ok(block?.kind === 'table');
    return block.table.rows.map((row) => row.map((cell) => cell.text.replaceAll('\u00a0', ' ')));
  }

  test('two extracts stand side by side', () => {
    const values = halves((reference) => (reference.extract === 'previous' ? share(45, 90) : undefined));
    assert.deepEqual(tableOf(':::eftersläpning täckning; riket; 2022–2023; alla\n:::', values), [
      ['2022', '50,0 %', '45', '90', '50,0 %', '50', '100', '0,0'],
      ['2023', '50,0 %', '45', '90', '50,0 %', '50', '100', '0,0'],
    ]);
  });

  test('shares stand without and with those whose value is missing', () => {
    const values = halves(() => share(45, 90, { missing: 10 }));
    assert.deepEqual(tableOf(':::bortfall\ntäckning; riket; 2023; alla\n:::', values), [
      ['Täckning, riket, 2023', '50,0 %', '45', '90', '10', '45,0 %'],
    ]);
  });

  test('a region that does not report has a row that says so', () => {
    const values = halves(only({ level: 'tysta' }, { absent: 'not-reported' }));
    assert.deepEqual(tableOf(':::tabell täckning; 2023; alla\n:::', values).slice(2, 4), [
      ['Tysta Hittepå', 'ej rapporterat', '–', '–'],
      ['Riket', '50,0 %', '50', '100'],
    ]);
  });

  test('a figure of no site, of two, of one that isn’t there or of an answer that isn’t is refused with the names to choose from', () => {
    const said = (terms: string) => messages(`:::figur ${terms}\nBildtext.\n:::`);
    assert.equal(
      said('täckning'),
      'Figuren av «Täckning» saknar lokal. Ange en, efter ett semikolon: alla lokaler, ileum eller pankreas.',
    );
    assert.match(said('täckning; ileum; pankreas'), /^Figuren av «Täckning» har mer än en lokal\. /);
    assert.match(said('täckning; mage'), /^«mage» är inte en lokal som «Täckning» redovisas för\. .*alla lokaler/);
    assert.match(said('prov: blood; ileum'), /^«blood» är inte något som «[^»]*» redovisar\. /);
  });

  test('a figure stands once', () => {
    const figure = ':::figur täckning; ileum\nTäckning.\n:::';
    assert.deepEqual(faults(`${figure}\n\n${figure}`), ['report-syntax@7']);
  });
});
