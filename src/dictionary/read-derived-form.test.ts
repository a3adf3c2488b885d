import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derivedForms, derivedVariables } from './derived-forms.ts';
import { readDictionary } from './read-dictionary.ts';
import { recordedForms } from './recorded-forms.ts';

const RECORDED = new Map([
  [
    'diagnos.yaml',
    `id: diagnos
namn: Diagnos
beskrivning: En tumör.
rad: en tumör
nyckel: [tumor_id]
variabler:
  - { id: person_id, namn: Person, typ: text, obligatorisk: ja, hjälp: Vem. }
  - { id: tumor_id, namn: Tumör, typ: text, obligatorisk: ja, hjälp: Vilken. }
  - { id: lokal, namn: Lokal, typ: kod, hjälp: Var., koder: [{ id: ileum, namn: Ileum }, { id: annan, namn: Annan }] }
  - { id: met_lever, namn: Lever, typ: ja_nej, hjälp: Metastas. }
`,
  ],
]);

const A_FORM = `id: tumor
namn: Tumör i registret
beskrivning: En tumör, härledd.
rad: en tumör i registret
bygger_på: diagnos
villkor: { lokal: [ileum], met_lever: [ja, nej] }
sedan: 2017-05-01
variabler:
  - { id: grupp, namn: Grupp, typ: kod, kodlista: grupper, härledning: lokalgrupp, ur: [lokal], källa: Rapporten, hjälp: X. }
  - { id: samma, namn: Samma, typ: kod, kodlista: diagnos.lokal, härledning: lokalgrupp, ur: [diagnos.lokal], källa: Y, hjälp: X. }
`;
const lists = { grupper: [{ id: 'ovriga', name: 'Övriga' }] };
const read = (yaml: string, file = 'harledda/tumor.yaml') => readDictionary(RECORDED, lists, new Map([[file, yaml]]));

test('a derived form has its base form’s variables and key, then its own', () => {
  const reading = read(A_FORM);
  assert.ok('dictionary' in reading, JSON.stringify(reading));
  const form = reading.dictionary.forms.get('tumor');
  assert.deepEqual(
    form?.variables.map(({ id }) => id),
    ['person_id', 'tumor_id', 'lokal', 'met_lever', 'grupp', 'samma'],
  );
  assert.deepEqual([form?.key, form?.base], [['tumor_id'], 'diagnos']);
  assert.deepEqual(form?.conditions, [
    { variable: 'lokal', oneOf: ['ileum'] },
    { variable: 'met_lever', oneOf: [true, false] },
  ]);
  const [grupp, samma] = form?.variables.slice(-2) ?? [];
  assert.deepEqual(grupp?.derivation, { name: 'lokalgrupp', from: ['lokal'], source: 'Rapporten' });
  assert.equal(grupp?.since, '2017-05-01');
  assert.deepEqual(
    [grupp, samma].map((variable) => variable?.codes.map(({ id }) => id)),
    [['ovriga'], ['ileum', 'annan']],
  );
});

test('recorded and derived forms are told apart, and so are their variables', () => {
  const reading = read(A_FORM);
  assert.ok('dictionary' in reading);
  assert.deepEqual(
    recordedForms(reading.dictionary).map(({ id }) => id),
    ['diagnos'],
  );
  const [form] = derivedForms(reading.dictionary);
  assert.ok(form);
  assert.deepEqual(
    derivedVariables(form).map(({ id }) => id),
    ['grupp', 'samma'],
  );
});

const BROKEN: readonly (readonly [name: string, find: string, replace: string, message: RegExp])[] = [
  ['a base that is unknown', 'bygger_på: diagnos', 'bygger_på: diagnoser', /diagnoser finns inte. Menade du diagnos\?/],
  ['an id that is not the file’s name', 'id: tumor\n', 'id: tumr\n', /inte filens namn/],
  ['a key of its own', 'bygger_på: diagnos', 'bygger_på: diagnos\nnyckel: []', /«nyckel» finns inte/],
  [
    'a derivation that is unknown',
    'härledning: lokalgrupp',
    'härledning: lokalgrup',
    /lokalgrup av diagnos finns inte. Menade du lokalgrupp/,
  ],
  [
    'a derivation of another form',
    'härledning: lokalgrupp',
    'härledning: forsta_kirurgi',
    /forsta_kirurgi av diagnos finns inte/,
  ],
  ['a column that is not there', 'ur: [lokal]', 'ur: [lokla]', /variabeln lokla finns inte i diagnos. Menade du lokal/],
  ['a table that is not there', 'ur: [lokal]', 'ur: [patient.kon]', /tabellen patient finns inte/],
  ['a variable of its base', 'id: grupp,', 'id: lokal,', /lokal står två gånger/],
  ['a list that is unknown', 'kodlista: grupper', 'kodlista: gruper', /kodlistan gruper finns inte. Menade du grupper/],
  [
    'a condition on a variable that is not there',
    'villkor: { lokal',
    'villkor: { lokaler',
    /lokaler: variabeln finns inte/,
  ],
  ['a condition on a value that is not there', '[ileum]', '[ilium]', /värdet ilium finns inte. Menade du ileum/],
  ['a condition on a text', 'villkor: { lokal: [ileum]', 'villkor: { tumor_id: [a]', /ingen lista över sina värden/],
  ['no source', 'källa: Rapporten, ', '', /källa/],
  ['no columns that it is made from', 'ur: [lokal]', 'ur: []', /för kort/],
];
for (const [name, find, replace, message] of BROKEN)
  test(`a derived form with ${name} is refused`, () => {
    assert.ok(A_FORM.includes(find));
    const reading = read(A_FORM.replace(find, replace));
    assert.ok('problems' in reading);
    assert.match(reading.problems.map((problem) => `${problem.message} ${problem.remedy}`).join('\n'), message);
    assert.ok(reading.problems.every(({ file }) => file === 'harledda/tumor.yaml'));
  });

test('a derived form can’t take the name of a recorded one', () => {
  const reading = read(A_FORM.replace('id: tumor\n', 'id: diagnos\n'), 'harledda/diagnos.yaml');
  assert.ok('problems' in reading);
  assert.match(reading.problems[0]?.message ?? '', /diagnos finns redan/);
});

test('nothing can be derived from a form that no derivation is about', () => {
  const recorded = new Map([...RECORDED].map(([, yaml]) => ['prov.yaml', yaml.replace('id: diagnos', 'id: prov')]));
  const yaml = A_FORM.replaceAll('diagnos', 'prov');
  const reading = readDictionary(recorded, lists, new Map([['tumor.yaml', yaml]]));
  assert.ok('problems' in reading);
  assert.deepEqual(
    reading.problems.map(({ message, remedy }) => `${message} ${remedy}`),
    ['bygger_på: det finns inga härledningar ur prov. Bygg på något av: diagnos, behandling.'],
  );
});
