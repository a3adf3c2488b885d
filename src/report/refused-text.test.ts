import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faults, messages, written } from '../../test/kit/report/small-report.ts';

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

  test('what is tried as two groups is of two, and not of a group and its whole or of the same patients twice', () => {
    const refused = (binding: string, text: string, remedy: string) => {
      const written = `Täckning och prov i Norra Hittepå vid ileum: [[lägre|högre: ${binding}]].`;
      assert.deepEqual(faults(written), ['report-not-comparable@3', 'report-not-comparable@3'], binding);
      assert.match(messages(written), new RegExp(`«lägre» kan inte sägas om det här: ${text}[^]*${remedy}`), binding);
    };
    refused('täckning; Norra Hittepå mot riket; 2023; ileum', 'sjukvårdsregionen ingår i riket', 'Jämför två sjukv');
    refused('täckning; riket mot Norra Hittepå; 2023; ileum', 'sjukvårdsregionen ingår i riket', 'Jämför två sjukv');
    refused('täckning; riket; 2023; alla mot ileum', 'lokalen ingår i alla lokaler', 'Jämför två lokaler');
    refused('täckning; riket; alla år → 2023; ileum', 'åren överlappar varandra', 'Jämför år som inte');
    refused('täckning; riket; 2021–2022 → 2022–2023; ileum', 'åren överlappar varandra', 'Jämför år som inte');
    refused('prov: blod mot urin; riket; 2023', 'svaren kan vara om samma patienter', 'Jämför samma svar hos två');
    for (const apart of [
      'riket; 2023; pankreas mot ileum',
      'Norra Hittepå mot Södra Hittepå; 2023; ileum',
      'riket; 2021–2022 → 2023; ileum',
    ])
      assert.ok(
        !faults(
          `Täckning i Norra Hittepå och Södra Hittepå vid pankreas och ileum: [[lägre: täckning; ${apart}]].`,
        ).includes('report-not-comparable@3'),
        apart,
      );
  });

  test('half a reference is not text', () => {
    assert.deepEqual(faults('Så {{täckning'), ['report-syntax@3']);
    assert.deepEqual(faults('Så [[merparten]] ja'), ['report-syntax@3']);
  });
});
