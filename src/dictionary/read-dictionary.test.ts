import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDictionary } from './read-dictionary.ts';

const codeLists = {
  regioner: [{ id: '03', name: 'Region Uppsala' }],
  sjukvardsregioner: [{ id: 'mellansverige', name: 'Mellansverige' }],
  enheter: [{ id: 'akademiska', name: 'Akademiska sjukhuset' }],
};

function readContent() {
  const folder = new URL('../../content/register/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const read = readDictionary(
    new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
    codeLists,
  );
  assert.ok('dictionary' in read, JSON.stringify(read));
  return read.dictionary;
}

/** What the criteria of issue 9 ask beside the contract's columns. */
const CRITERIA = `initial_vardering metastaserad hogt_jejunum men1_nyupptackt hiaa_niva nt_probnp ekokardiografi kardiologbedomning
  hotande_tarmischemi centrala_lymfkortelmetastaser ssa_svar ascites_ileus progress_6_manader inoperabel onkologisk_vard_pa_hemort`;

/** contract.md 1: columns in order, those required with an asterisk. */
const CONTRACT: Readonly<Record<string, string>> = {
  patient: 'person_id* fodelsedatum kon folkbokforing_lan folkbokforing_kommun dod_datum senast_foljd',
  diagnos: `person_id* tumor_id* diagnosdatum enhet lokal tumortyp morfologi ki67 mitoser differentiering who_grad
    who_utgava tnm_utgava t n m stadium storlek_mm malignitet met_lymfkortel met_lever met_peritoneum met_skelett met_annan
    men1 vhl karcinoid_hjartsjukdom remiss_utfardad forsta_besok_specialist mdk mdk_datum kontaktsjukskoterska dt mr
    dotatoc_pet fdg_pet cga_varde cga_ovre_grans hiaa_varde hiaa_ovre_grans hiaa_prov lan_vid_diagnos kommun_vid_diagnos`,
  bedomning: `person_id* enhet* mdk_datum* remiss_mottagen hemregion gep_net chd_klaffkirurgi avancerad_binjuretumor
    inom_nhv ${CRITERIA}`,
  behandling: `person_id* enhet* behandlingsdatum* slag* indikation inom_nhv serie_id beslutsdatum dagkirurgi akut teknik
    diagnos_bekraftad_fore kand_metastas_fore tumor_id kva`,
  vardkontakt: 'person_id* enhet* typ* inskrivning* utskrivning inom_nhv',
  prem: 'person_id* enhet* uppfoljd_datum* metod',
  vardplan: 'person_id* enhet* datum*',
  uppfoljning: 'person_id* datum* status behandlingsandring',
  leverans: 'enhet* ar* tabell* levererad* antal_rader simulerad',
  tackningsunderlag: 'diagnosar* sjukvardsregion* lokalgrupp* antal_cancerregistret* antal_matchade simulerad',
};

test('the forms hold the tables and columns of the contract, each required where it says so', () => {
  const { forms } = readContent();
  const columns = [...forms].map(([id, { variables }]) => [
    id,
    variables.map((variable) => `${variable.id}${variable.required ? '*' : ''}`),
  ]);
  const expected = Object.entries(CONTRACT).map(([id, names]) => [id, [...names.split(/\s+/), 'registrerad']]);
  assert.deepEqual(Object.fromEntries(columns), Object.fromEntries(expected));
});

test('only a patient, a tumour and what a unit has delivered have a key', () => {
  const keys = [...readContent().forms.values()].filter(({ key }) => key.length > 0).map(({ id, key }) => [id, key]);
  assert.deepEqual(keys, [
    ['diagnos', ['tumor_id']],
    ['leverans', ['enhet', 'ar', 'tabell']],
    ['patient', ['person_id']],
  ]);
});

test('a form whose rows are events says which of its dates is theirs', () => {
  const dated = [...readContent().forms.values()].map(({ id, dated: column }) => [id, column]);
  assert.deepEqual(Object.fromEntries(dated), {
    ...{ bedomning: 'mdk_datum', behandling: 'behandlingsdatum', diagnos: 'diagnosdatum', leverans: undefined },
    ...{ patient: undefined, prem: 'uppfoljd_datum', tackningsunderlag: undefined, uppfoljning: 'datum' },
    ...{ vardkontakt: 'inskrivning', vardplan: 'datum' },
  });
});

test('a form can say which tables there are: those of the register', () => {
  const { forms } = readContent();
  const codes = forms.get('leverans')?.variables.find(({ id }) => id === 'tabell')?.codes;
  assert.deepEqual(codes?.map(({ id }) => id).toSorted(), [...forms.keys()].toSorted());
});

test('every id of a person or a tumour is a personal value', () => {
  for (const { id, variables } of readContent().forms.values())
    for (const variable of variables)
      if (/^(person|tumor)_id$/.test(variable.id)) assert.ok(variable.personal, `${id}.${variable.id}`);
});

test('codes that stand in another list are resolved, and the form adds its own', () => {
  const hemregion = readContent()
    .forms.get('bedomning')
    ?.variables.find(({ id }) => id === 'hemregion');
  assert.deepEqual(
    hemregion?.codes.map(({ id }) => id),
    ['03', 'utland', 'okand'],
  );
});

const aForm = (variable: string, more = '') => `id: prov
namn: Prov
beskrivning: Ett prov.
rad: ett prov
nyckel: []
${more}variabler:
  - { id: a, namn: A, hjälp: Om a., ${variable} }
`;

test('a variable has the day of its form, when it says none of its own', () => {
  const since = (variable: string) => {
    const read = readDictionary(new Map([['prov.yaml', aForm(variable, 'sedan: 2020-01-01\n')]]), {});
    return 'dictionary' in read ? read.dictionary.forms.get('prov')?.variables[0]?.since : undefined;
  };
  assert.equal(since('typ: datum'), '2020-01-01');
  assert.equal(since('typ: datum, sedan: 2022-01-01'), '2022-01-01');
});

const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['a type that is unknown', aForm('typ: siffra'), /typ/],
  ['a key that is unknown', aForm('typ: text, färg: röd'), /färg/],
  ['a code variable without codes', aForm('typ: kod'), /har inga koder/],
  ['codes on a text', aForm('typ: text, koder: [{ id: x, namn: X }]'), /har koder men typen text/],
  [
    'a code list that is unknown',
    aForm('typ: kod, kodlista: regoiner'),
    /kodlistan regoiner finns inte.*Menade du regioner/,
  ],
  [
    'a code that stands twice',
    aForm("typ: kod, kodlista: regioner, koder: [{ id: '03', namn: X }]"),
    /koden 03 står två/,
  ],
  ['a pattern on a number', aForm('typ: heltal, mönster: kommunkod'), /har ett mönster men typen heltal/],
  ['limits on a date', aForm('typ: datum, gränser: { från: 1 }'), /har gränser men typen datum/],
  ['limits the wrong way round', aForm('typ: heltal, gränser: { från: 2, till: 1 }'), /högre än den övre/],
  ['a name that is no column', aForm('typ: text').replace('id: a,', 'id: Å,'), /namn på en tabell/],
  ['a key column that is not there', aForm('typ: text').replace('[]', '[b]'), /variabeln b finns inte/],
  ['a key column that may lack', aForm('typ: text').replace('[]', '[a]'), /får saknas/],
  ['an id that is not the file’s name', aForm('typ: text').replace('id: prov', 'id: rov'), /inte filens namn/],
  ['an example that can’t be read', aForm('typ: datum', 'exempelrad: { a: snart }\n'), /exempelrad: A \(a\) ska vara/],
  ['an example of no variable', aForm('typ: text', 'exempelrad: { b: x }\n'), /exempelrad: variabeln b finns inte/],
  [
    'an example without what every row must have',
    aForm('typ: text, obligatorisk: ja', 'exempelrad: {}\n'),
    /exempelrad: .*saknas/,
  ],
  ['a text that is no YAML', 'id: [', /Rad 1/],
];

for (const [name, text, message] of BROKEN)
  test(`${name} is refused`, () => {
    const read = readDictionary(new Map([['prov.yaml', text]]), codeLists);
    assert.ok('problems' in read);
    assert.match(read.problems.map((problem) => `${problem.message} ${problem.remedy}`).join('\n'), message);
    assert.ok(read.problems.every(({ file }) => file === 'prov.yaml'));
  });

test('the faults of every file are named at once', () => {
  const files = new Map([
    ['prov.yaml', aForm('typ: kod')],
    ['annat.yaml', aForm('typ: datum, gränser: { från: 1 }').replace('id: prov', 'id: annat')],
  ]);
  const read = readDictionary(files, codeLists);
  assert.ok('problems' in read);
  assert.deepEqual(
    read.problems.map(({ file }) => file),
    ['prov.yaml', 'annat.yaml'],
  );
});
