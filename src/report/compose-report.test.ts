import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bound, Missing, Reference } from './figure-source.ts';
import { composeSmall, halves, share, smallRegister, textOf, type Values } from './made-up/small-report.ts';

/** The written text, with plain spaces. */
function written(text: string, values?: Values, described = {}): string {
  const made = composeSmall(text, values, described);
  if ('problems' in made) assert.fail(made.problems.map(({ message }) => message).join('\n'));
  return textOf(made.document).replaceAll('\u00a0', ' ');
}

/** What is wrong with the text: `code@line`. */
function faults(text: string, values?: Values): string[] {
  const made = composeSmall(text, values);
  assert.ok('problems' in made, 'the report was made');
  return made.problems.filter(({ severity }) => severity === 'error').map(({ code, row }) => `${code}@${row}`);
}

function messages(text: string, values?: Values): string {
  const made = composeSmall(text, values);
  assert.ok('problems' in made, 'the report was made');
  return made.problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
}

const of = (wanted: Partial<Reference>, value: Bound | Missing) => (reference: Reference) => {
  const { years, ...rest } = wanted;
  const sameYears = years === undefined || (years.from === reference.years.from && years.to === reference.years.to);
  return sameYears && Object.entries(rest).every(([key, wish]) => Object(reference)[key] === wish) ? value : undefined;
};
const year = (one: number) => ({ from: one, to: one });

describe('numbers in sentences', () => {
  test('a share carries its numerator, its denominator and its years', () => {
    assert.equal(
      written('Täckningen i tunntarmen var {{täckning; riket; 2023; ileum}}.'),
      'Täckningen i tunntarmen var 50 % (50/100, 2023).',
    );
  });

  test('the years are left out where the sentence or the section says them', () => {
    assert.equal(
      written('År {{år; 2023}} var täckningen {{täckning; riket; rapportåret; alla}}.'),
      'År 2023 var täckningen 50 % (50/100).',
    );
    assert.match(
      written(':::gäller alla år\n:::\n\nTäckningen var {{täckning; riket; alla år; alla}}.'),
      /var 50 % \(50\/100\)\.$/,
    );
    assert.match(
      written(':::gäller alla år\n:::\n\nTäckningen var {{täckning; riket; 2022; alla}}.'),
      /var 50 % \(50\/100, 2022\)\.$/,
    );
  });

  test('missing values, preliminary figures and parts of years are told', () => {
    const values = halves(of({ years: year(2021) }, share(1234, 2000, { missing: 7, preliminary: true })));
    assert.equal(
      written('Täckningen: {{täckning; riket; första året; alla}}.', values),
      'Täckningen: 62 % (1 234/2 000, uppgift saknas för 7, preliminärt, 2021 (maj–december)).',
    );
    assert.match(
      written('Täckningen: {{täckning; riket; 2021; alla; med saknade}}.', values),
      /62 % \(1 234\/2 000, uppgift saknas för 7, 61 % av 2 007 om de räknas med, preliminärt/,
    );
  });

  test('durations, estimates, counts and p-values carry what they stand on', () => {
    const kinds: Values = ({ indicator, statistic }) => {
      if (indicator === 'vantan') return { kind: 'days', number: 13.5, n: 40, missing: 2 };
      if (indicator === 'antal') return { kind: 'count', number: 12345 };
      if (statistic === 'p') return { kind: 'p', number: 0.00004 };
      return { kind: 'estimate', number: 0.8123, lower: 0.75, upper: 0.86, n: 90 };
    };
    assert.equal(
      written('Väntan vid ileum: {{väntan; riket; 2023}}.', kinds),
      'Väntan vid ileum: 13,5 dagar (n = 40, uppgift saknas för 2, 2023).',
    );
    assert.equal(written('{{antal; riket; 2023}} stycken.', kinds), '12 345 (2023) stycken.');
    assert.equal(
      written('Prov vid ileum: {{prov; riket; 2023}}, {{prov: p; riket; 2023}}.', kinds),
      'Prov vid ileum: 81 % (95 % KI 75–86 %, n = 90, 2023), p < 0,001 (2023).',
    );
  });

  test('a number of the earlier extract says so', () => {
    assert.equal(
      written('Täckningen {{år; 2022}} var {{täckning; riket; 2022; alla; föregående uttag}}.'),
      'Täckningen 2022 var 50 % (50/100, uttaget 31 mars 2023).',
    );
  });

  test('facts, targets, names and dates are fetched too', () => {
    assert.equal(
      written(
        'Sedan {{fakta; start}} är målet {{mål; täckning}} för {{mått; täckning: täckningsgrad}}, uttag {{uttag}}.',
      ),
      'Sedan maj 2021 är målet minst 80 % för täckningsgrad, uttag 31 mars 2024.',
    );
  });
});

describe('words bound to conditions', () => {
  test('a word stands with the numbers that bear it out', () => {
    const values = halves(of({ years: year(2023) }, share(200, 1000)));
    assert.equal(
      written('Täckningen har [[sjunkit: täckning; riket; 2022 → 2023; alla]].', values),
      'Täckningen har sjunkit (2022: 50 %, 50/100; 2023: 20 %, 200/1 000).',
    );
  });

  test('the first of several words that holds is chosen', () => {
    const values = halves(of({ years: year(2023) }, share(900, 1000)));
    const text = 'Täckningen har [[sjunkit|inte säkert förändrats|stigit: täckning; riket; 2022 → 2023; alla]].';
    assert.match(written(text, values), /har stigit \(/);
    assert.match(written(text), /har inte säkert förändrats \(/);
  });

  test('the numbers are not repeated where the sentence has them', () => {
    assert.equal(
      written('Täckningen nådde {{täckning; riket; 2023; alla}} och [[når inte målet: täckning; riket; 2023; alla]].'),
      'Täckningen nådde 50 % (50/100, 2023) och når inte målet.',
    );
  });

  test('a word that does not hold stops the report, with the numbers and the words that do hold', () => {
    const text = '[[Merparten: täckning; riket; 2023; alla]] fanns med i täckningen.';
    const values = halves(of({ indicator: 'tackning' }, share(46, 100)));
    assert.deepEqual(faults(text, values), ['report-untrue@3']);
    assert.match(
      messages(text, values),
      /«Merparten» stämmer inte \(46\s%, 46\/100, 2023\)\. .*Merparten\|knappt hälften/,
    );
  });

  test('rounding never hides what a word says', () => {
    const values = halves(of({ indicator: 'tackning' }, share(501, 1000)));
    assert.match(
      written('[[Merparten: täckning; riket; 2023; alla]] i täckningen.', values),
      /Merparten \(50,1 %, 501\/1 000/,
    );
    const near = halves(of({ indicator: 'tackning' }, share(7999, 10000)));
    assert.match(written('Täckningen [[når inte målet: täckning; riket; 2023; alla]].', near), /79,99 %/);
  });

  test('a difference that chance could give is no difference', () => {
    const values = halves(of({ years: year(2023) }, share(6, 10)));
    assert.deepEqual(faults('Täckningen har [[stigit: täckning; riket; 2022 → 2023; alla]].', values), [
      'report-untrue@3',
    ]);
  });

  test('two extracts of the same cases are compared without chance', () => {
    const values = halves(of({ extract: 'previous' }, share(3, 10)));
    assert.match(
      written('Täckningen har [[stigit: täckning; riket; 2022; alla; föregående uttag → uttaget]].', values),
      /stigit \(uttaget 31 mars 2023: 30 %, 3\/10, 2022; uttaget 31 mars 2024: 50 %, 50\/100, 2022\)/,
    );
  });

  test('counts of years of unlike length are not compared', () => {
    const counts: Values = ({ years }) => ({ kind: 'count', number: years.to === 2021 ? 10 : 90 });
    assert.deepEqual(faults('De är [[fler: antal; riket; 2021 → 2023]].', counts), ['report-not-comparable@3']);
    const more: Values = ({ years }) => ({ kind: 'count', number: years.to === 2022 ? 10 : 90 });
    assert.equal(written('De är [[fler: antal; riket; 2022 → 2023]].', more), 'De är fler (2022: 10; 2023: 90).');
  });

  test('a rank names who comes next and who has no number', () => {
    const values: Values = ({ level }) =>
      level === 'tysta' ? { absent: 'not-reported' } : share(level === 'norra' ? 924 : 923, 1000);
    assert.equal(
      written('Täckningen är [[högst: täckning; Norra Hittepå; 2023; alla]] i Norra Hittepå.', values),
      'Täckningen är högst (Norra Hittepå: 92,4 %, 924/1 000, 2023; närmast Södra Hittepå: 92,3 %, 923/1 000, 2023; utan siffra: Tysta Hittepå) i Norra Hittepå.',
    );
  });

  test('nobody ranks first while a number is withheld', () => {
    const values: Values = ({ level }) =>
      level === 'tysta' ? { absent: 'withheld' } : share(level === 'norra' ? 92 : 50, 100);
    const text = 'Täckningen är [[högst: täckning; Norra Hittepå; 2023; alla]] i Norra Hittepå.';
    assert.deepEqual(faults(text, values), ['report-untrue@3']);
    assert.match(messages(text, values), /kan inte avgöras/);
  });

  test('a list holds every region that the word is true of, and those it can not tell of', () => {
    const values: Values = ({ level }) => {
      if (level === 'tysta') return { absent: 'not-reported' };
      return share(level === 'norra' ? 90 : 10, 100);
    };
    const list = 'Täckning: {{regioner: når målet; täckning; 2023; alla}}.';
    assert.equal(
      written(list, values),
      'Täckning: Norra Hittepå (90 %, 90/100, 2023) når målet; uppgift saknas för Tysta Hittepå (rapporterar inte).',
    );
    assert.equal(written(list), 'Täckning: ingen sjukvårdsregion med siffror når målet.');
  });
});

describe('what may not be typed', () => {
  test('every fault is found at once, with its line', () => {
    const text = [
      'Här står 65 procent.',
      'Här står nästan ingenting om',
      'merparten av femtio fall.',
      '',
      '- Ki-67 och G1 är namn, men G2 är det inte.',
    ].join('\n');
    assert.deepEqual(faults(text), [
      'report-typed-number@3',
      'report-typed-number@5',
      'report-unbound-word@4',
      'report-unbound-word@5',
      'report-typed-number@7',
    ]);
  });

  test('digits in any script and words in any dress are found', () => {
    for (const text of [
      '½',
      '²',
      'Ⅳ',
      '٣',
      '&#54;',
      'med **mer**parten',
      '*Merparten*',
      'MERPARTEN',
      'tydligare',
      'ileum-merparten',
    ])
      assert.equal(faults(text).length, 1, text);
  });

  test('letters that only look like others, and invisible ones, are refused', () => {
    assert.deepEqual(faults('mer\u00adparten'), ['report-syntax@3']);
    assert.deepEqual(faults('m\u0435rparten'), ['report-syntax@3']);
  });

  test('headings, captions, link texts and notes are held to the same', () => {
    assert.deepEqual(faults('## De tre bästa'), ['report-typed-number@3']);
    assert.deepEqual(faults(':::figur täckning; ileum\nMerparten.\n:::'), ['report-unbound-word@4']);
    assert.deepEqual(faults(':::anm\nÅr 2020.\n:::'), ['report-typed-number@4']);
    assert.deepEqual(faults('Se [merparten](https://example.org/2020).'), ['report-unbound-word@3']);
    assert.deepEqual(faults('## Täckning {{täckning; riket; 2023; alla}}'), ['report-syntax@3']);
  });

  test('what is not running text is refused', () => {
    for (const text of [
      '<b>fet</b>',
      '![bild](x.png)',
      '| a | b |\n|---|---|\n| c | d |',
      '1. ett',
      '### Djupt',
      '`kod`',
      '> citat',
      '[x](javascript:x)',
    ])
      assert.deepEqual([...new Set(faults(text))], ['report-syntax@3'], text);
  });

  test('a comment for other authors is not part of the text', () => {
    assert.equal(written('<!-- 65 procent? -->\n\nText.'), 'Text.');
  });

  test('nothing may turn a claim around or blur it', () => {
    assert.deepEqual(faults('Täckningen är inte {{täckning; riket; 2023; alla}}.'), ['report-negated@3']);
    assert.deepEqual(faults('Täckningen är över {{täckning; riket; 2023; alla}}.'), ['report-word-before-number@3']);
    assert.equal(written('Siffran är inte känd. Täckningen: {{täckning; riket; 2023; alla}}.').length > 0, true);
  });
});

describe('what a figure is of', () => {
  test('a figure for one site can not stand in a sentence about another', () => {
    assert.deepEqual(faults('Täckning i tunntarmen: {{täckning; riket; 2023; pankreas}}.'), ['report-other-subject@3']);
    assert.deepEqual(faults('Täckning: {{täckning; riket; 2023; pankreas}}.'), ['report-other-subject@3']);
    assert.deepEqual(
      faults(
        'Täckning för tunntarm {{täckning; riket; 2023; pankreas}} och pankreas {{täckning; riket; 2023; ileum}}.',
      ),
      ['report-other-subject@3'],
    );
  });

  test('nor for one region, year or indicator in a sentence about another', () => {
    assert.deepEqual(faults('Täckning i Norra Hittepå: {{täckning; Södra Hittepå; 2023; alla}}.'), [
      'report-other-subject@3',
    ]);
    assert.deepEqual(faults('Täckning {{år; 2022}}: {{täckning; riket; 2023; alla}}.'), ['report-other-subject@3']);
    assert.deepEqual(faults('Väntan: {{täckning; riket; 2023; alla}}.'), ['report-other-subject@3']);
  });

  test('a heading names what the sentences under it leave out', () => {
    assert.match(written('## Pankreas\n\nTäckningen: {{täckning; riket; 2023; pankreas}}.'), /50 %/);
    assert.deepEqual(faults('## Pankreas\n\nTäckningen: {{täckning; riket; 2023; ileum}}.'), [
      'report-other-subject@5',
    ]);
  });
});

describe('references', () => {
  test('an unknown name is met with the nearest one', () => {
    assert.match(messages('{{täkning; riket; 2023; alla}}'), /«täkning» är inte någon.*Menade du «Täckning»/);
    assert.match(messages('{{täckning; riket; 2023; ilieum}}'), /Menade du «ileum»/);
    assert.match(messages('{{täckning; riket; rapportaret1; alla}}'), /Menade du «rapportåret»/);
    assert.match(messages('[[mesparten: täckning; riket; 2023; alla]]'), /Menade du «merparten»/);
    assert.match(messages('{{fakta; stort}}'), /Menade du «start»/);
    assert.match(messages(':::figyr täckning; alla\n:::'), /Menade du «figur»/);
  });

  test('what has a choice must be named, once', () => {
    assert.deepEqual(faults('{{täckning; riket}}'), ['report-syntax@3', 'report-syntax@3']);
    assert.deepEqual(faults('{{täckning; riket; riket; 2023; alla}}'), ['report-syntax@3']);
    assert.deepEqual(faults('{{täckning; riket; 2022 → 2023; alla}}'), ['report-syntax@3']);
    assert.deepEqual(faults('[[stigit: täckning; riket; 2022 → 2023; ileum mot pankreas]]'), ['report-syntax@3']);
  });

  test('a word asks for the right kind of number', () => {
    assert.deepEqual(faults('Väntan: [[merparten: väntan; riket; 2023]]'), ['report-not-comparable@3']);
    assert.deepEqual(faults('Täckning: [[stigit: täckning; riket; 2023; alla]]'), ['report-not-comparable@3']);
    assert.deepEqual(faults('Täckning: [[högst: täckning; riket; 2023; alla]]'), ['report-not-comparable@3']);
    assert.deepEqual(faults('Täckning: [[skiljer sig säkert: täckning; riket; 2023; alla]]'), [
      'report-not-comparable@3',
    ]);
  });

  test('half a reference is not text', () => {
    assert.deepEqual(faults('Så {{täckning'), ['report-syntax@3']);
    assert.deepEqual(faults('Så [[merparten]] ja'), ['report-syntax@3']);
  });
});

describe('what is missing', () => {
  const withheld = halves(of({ level: 'norra' }, { absent: 'withheld' }));
  const silent = halves(of({ level: 'tysta' }, { absent: 'not-reported' }));

  test('a sentence with a missing number gives way to what is known and what is not', () => {
    const text =
      'Täckningen i Norra Hittepå var {{täckning; Norra Hittepå; 2023; alla}} och i riket {{täckning; riket; 2023; alla}}.';
    assert.equal(
      written(text, withheld),
      'Täckning, Norra Hittepå, 2023: visas inte, för att skydda enskilda. Täckning, riket, 2023: 50 % (50/100).',
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
      'Täckning, Tysta Hittepå, 2022: sjukvårdsregionen rapporterar inte. Täckning, Tysta Hittepå, 2023: sjukvårdsregionen rapporterar inte.',
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
      'Täckning, sjukvårdsregionerna, 2023: siffra saknas för Tysta Hittepå (rapporterar inte).',
    );
    assert.equal(written(text), 'Täckning, sjukvårdsregionerna, 2023: ingen sjukvårdsregion är utan siffra.');
  });

  test('without an earlier extract the report says so', () => {
    const { previousAsOf: _, ...extract } = smallRegister.extract;
    assert.match(
      written(':::eftersläpning täckning; riket; alla år; alla\n:::', undefined, { extract }),
      /inget tidigare uttag är angivet\.$/,
    );
    assert.equal(
      written('Förra gången var den {{uttag; föregående}}.', undefined, { extract }),
      'Föregående uttagsdatum: inget tidigare uttag är angivet.',
    );
  });

  test('a share of nobody is not a number', () => {
    const nobody = halves(
      of({ indicator: 'tackning' }, { kind: 'share', number: Number.NaN, numerator: 0, denominator: 0 }),
    );
    assert.equal(
      written('Täckning: {{täckning; riket; 2023; alla}}.', nobody),
      'Täckning, riket, 2023: det finns inga fall att räkna på.',
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
    const values = halves(of({ level: 'tysta' }, { absent: 'not-reported' }));
    assert.deepEqual(tableOf(':::tabell täckning; 2023; alla\n:::', values).slice(2, 4), [
      ['Tysta Hittepå', 'rapporterar inte', '–', '–', '–', '–'],
      ['Riket', '50,0 %', '50', '100', '0', '50,0 %'],
    ]);
  });

  test('a figure stands once', () => {
    const figure = ':::figur täckning; ileum\nTäckning.\n:::';
    assert.deepEqual(faults(`${figure}\n\n${figure}`), ['report-syntax@7']);
  });
});
