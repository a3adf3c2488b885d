import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withDerivedTables } from '../../../test/kit/dictionary/with-derived-tables.ts';
import { readOrganisation } from '../../definitions/reading/read-organisation.ts';
import { derivedForms, derivedVariables } from '../derived-forms.ts';
import type { Row, Tables, Value } from '../dictionary.ts';
import { readDictionary } from '../read-dictionary.ts';
import { columnsRead } from './columns-read.ts';
import { derivationNames } from './derivations.ts';
import { derivedCodeLists } from './derived-code-lists.ts';
import { derivedRows } from './derived-rows.ts';
import { readDerivedFolder } from './read-derived-folder.ts';

const yamls = (folder: string) => {
  const url = new URL(`../../../content/${folder}/`, import.meta.url);
  const names = readdirSync(url).filter((name) => name.endsWith('.yaml'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, url), 'utf8')]));
};
const organisations = readOrganisation(yamls('organisation'));
assert.ok('organisation' in organisations);
const { organisation } = organisations;
const folder = readDerivedFolder(yamls('register/harledda'), 'harledda');
assert.ok('value' in folder);
const { tables: derivedTables, forms } = folder.value;
const reading = readDictionary(
  yamls('register'),
  {
    regioner: organisation.regions.map(({ code, name }) => ({ id: code, name })),
    sjukvardsregioner: organisation.healthcareRegions.map(({ id, name }) => ({ id, name })),
    enheter: organisation.units.map(({ id, name }) => ({ id, name })),
    ...derivedCodeLists(derivedTables),
  },
  forms,
);
assert.ok('dictionary' in reading, JSON.stringify(reading));
const { dictionary } = reading;
const sources = { derivedTables, organisation };

type Values = Readonly<Record<string, Value>>;
const rows = (list: readonly Values[]): Row[] => list.map((values, place) => ({ number: place + 2, values }));
const register = (given: Readonly<Record<string, readonly Values[]>>): Tables =>
  new Map(Object.entries(given).map(([table, list]) => [table, rows(list)]));
const aTumour = (given: Values = {}): Values => ({
  person_id: 'p1',
  tumor_id: 't1',
  diagnosdatum: '2022-08-31',
  lokal: 'ileum',
  tumortyp: 'net',
  lan_vid_diagnos: '03',
  ...given,
});
const aTreatment = (slag: string, on: string, given: Values = {}): Values => ({
  person_id: 'p1',
  behandlingsdatum: on,
  slag,
  tumor_id: 't1',
  ...given,
});
const derive = (given: Readonly<Record<string, readonly Values[]>>) =>
  derivedRows(register(given), dictionary, sources);
const tumours = (given: Readonly<Record<string, readonly Values[]>>) => derive(given).rows.get('tumor') ?? [];
const theTumour = (given: Readonly<Record<string, readonly Values[]>>): Values => tumours(given)[0]?.values ?? {};

test('every derivation that a form names has a function, and every function is named by a form', () => {
  for (const base of ['diagnos', 'behandling']) {
    const named = derivedForms(dictionary)
      .filter((form) => form.base === base)
      .flatMap((form) => derivedVariables(form).map(({ derivation }) => derivation.name));
    assert.deepEqual([...new Set(named)].toSorted(), derivationNames(base).toSorted());
  }
});

test('the register’s sites are those that have a site group, and a treatment’s groups are all there are', () => {
  const oneOf = (form: string, variable: string) =>
    dictionary.forms.get(form)?.conditions?.find((condition) => condition.variable === variable)?.oneOf;
  const { groups } = derivedTables.siteGroups;
  assert.deepEqual(oneOf('tumor', 'lokal')?.toSorted(), groups.flatMap(({ sites }) => sites).toSorted());
  assert.deepEqual(
    oneOf('tumorbehandling', 'lokalgrupp'),
    groups.map(({ id }) => id),
  );
  assert.deepEqual(oneOf('tumorbehandling', 'tumortyp'), oneOf('tumor', 'tumortyp'));
});

test('adrenal tumours are not in the register, and rows keep their numbers', () => {
  const found = tumours({
    diagnos: [
      aTumour({ lokal: 'binjure', tumortyp: 'acc' }),
      aTumour({ tumor_id: 't2' }),
      aTumour({ tumor_id: 't3', lokal: 'annan', tumortyp: 'paragangliom' }),
      aTumour({ tumor_id: 't4', lokal: 'rektum', tumortyp: 'nec' }),
    ],
  });
  assert.deepEqual(
    found.map(({ number }) => number),
    [3, 5],
  );
});

test('a diagnosis that may or may not belong is outside and listed; one that can’t is only outside', () => {
  const { rows: made, problems } = derive({
    diagnos: [aTumour({ lokal: null }), aTumour({ tumor_id: 't2', lokal: 'binjure', tumortyp: null })],
  });
  assert.deepEqual(made.get('tumor'), []);
  assert.deepEqual(
    problems.map(({ code, table, row, column }) => [code, table, row, column]),
    [['belonging-unknown', 'diagnos', 2, 'lokal']],
  );
  assert.match(problems[0]?.message ?? '', /^Primärtumörens lokal saknas: .* en tumör i registret/);
});

test('what follows from the diagnosis itself', () => {
  const tumour = theTumour({
    diagnos: [
      aTumour({
        who_utgava: '2019',
        ki67: 10,
        tnm_utgava: '7',
        stadium: 'IIIB',
        cga_varde: 12,
        cga_ovre_grans: 6,
        hiaa_varde: 60,
        hiaa_ovre_grans: 10,
        met_lever: true,
        forsta_besok_specialist: '2022-09-20',
        mdk_datum: '2022-09-12',
      }),
    ],
  });
  assert.deepEqual(
    [tumour['who_grad_h'], tumour['who_grad_kalla'], tumour['stadium_h'], tumour['stadium_kalla']],
    ['2', 'harledd', 'IIIB', 'registrerad'],
  );
  assert.deepEqual(
    [tumour['stadiegrupp'], tumour['lokalgrupp'], tumour['sjukvardsregion'], tumour['bosattning_kalla']],
    ['III', 'ileum', 'mellansverige', 'vid_diagnos'],
  );
  assert.deepEqual(
    [tumour['cga_andel'], tumour['cga_klass'], tumour['hiaa_andel'], tumour['hiaa_klass'], tumour['metastas']],
    [200, 'forhojt', 600, 'kraftigt_forhojt', true],
  );
  assert.equal(tumour['forsta_besok_eller_mdk'], '2022-09-12');
});

test('what is not registered is missing, not no', () => {
  const tumour = theTumour({ diagnos: [aTumour({ diagnosdatum: null, lan_vid_diagnos: null })] });
  const missing = Object.entries(tumour).filter(([, value]) => value === null);
  assert.deepEqual(
    missing.map(([id]) => id),
    `sjukvardsregion who_grad_h stadium_h stadiegrupp cga_andel cga_klass hiaa_andel hiaa_klass metastas
      forsta_besok_eller_mdk forsta_behandling forsta_behandlingsdatum artonmanadersdag levde_artonmanadersdagen`.split(
      /\s+/,
    ),
  );
  assert.deepEqual(
    [tumour['bosattning_kalla'], tumour['who_grad_kalla'], tumour['stadium_kalla']],
    ['saknas', 'saknas', 'saknas'],
  );
  assert.deepEqual([tumour['opererad'], tumour['uppfoljd']], [false, false]);
});

test('the first visit or conference is the one that is known, when only one is', () => {
  const first = (given: Values) => theTumour({ diagnos: [aTumour(given)] })['forsta_besok_eller_mdk'];
  assert.equal(first({ mdk_datum: '2022-09-12' }), '2022-09-12');
  assert.equal(first({ forsta_besok_specialist: '2022-09-20' }), '2022-09-20');
});

test('the first treatment is the earliest; of one day an operation, and never valve surgery', () => {
  const first = (...behandling: Values[]) => {
    const tumour = theTumour({ diagnos: [aTumour()], behandling });
    return [tumour['forsta_behandling'], tumour['forsta_behandlingsdatum'], tumour['opererad']];
  };
  assert.deepEqual(first(aTreatment('kirurgi', '2022-10-02'), aTreatment('cytostatika', '2022-10-01')), [
    'icke_kirurgisk',
    '2022-10-01',
    true,
  ]);
  assert.deepEqual(first(aTreatment('somatostatinanalog', '2022-10-01'), aTreatment('kirurgi', '2022-10-01')), [
    'kirurgi',
    '2022-10-01',
    true,
  ]);
  assert.deepEqual(first(aTreatment('klaffkirurgi', '2022-09-01'), aTreatment('radionuklid', '2022-10-01')), [
    'icke_kirurgisk',
    '2022-10-01',
    false,
  ]);
  assert.deepEqual(first(aTreatment('klaffkirurgi', '2022-09-01')), [null, null, false]);
  assert.deepEqual(first(aTreatment('kirurgi', '2022-10-02', { tumor_id: null, indikation: 'net' })), [
    'kirurgi',
    '2022-10-02',
    true,
  ]);
  assert.deepEqual(first(aTreatment('kirurgi', '2022-10-02', { person_id: 'p2' })), [null, null, false]);
});

test('a person with two tumours has treatments of each', () => {
  const found = tumours({
    diagnos: [aTumour(), aTumour({ tumor_id: 't2', lokal: 'pankreas' })],
    behandling: [
      aTreatment('kirurgi', '2022-10-02', { tumor_id: 't2' }),
      aTreatment('cytostatika', '2022-09-02', { tumor_id: null }),
    ],
  });
  assert.deepEqual(
    found.map(({ values }) => values['forsta_behandling']),
    [null, 'kirurgi'],
  );
});

test('eighteen months are calendar months, and living through them is known or not', () => {
  const lived = (patient: Values) => {
    const tumour = theTumour({ diagnos: [aTumour()], patient: [{ person_id: 'p1', ...patient }] });
    assert.equal(tumour['artonmanadersdag'], '2024-02-29');
    return tumour['levde_artonmanadersdagen'];
  };
  assert.equal(lived({ dod_datum: '2024-02-28' }), false);
  assert.equal(lived({ dod_datum: '2024-02-29' }), true);
  assert.equal(lived({ senast_foljd: '2024-02-29' }), true);
  assert.equal(lived({ senast_foljd: '2024-02-28' }), null);
  assert.equal(lived({}), null);
});

test('one follow-up is enough to be followed up', () => {
  const followed = (person_id: string) =>
    theTumour({ diagnos: [aTumour()], uppfoljning: [{ person_id, datum: '2023-01-01' }] })['uppfoljd'];
  assert.deepEqual([followed('p1'), followed('p2')], [true, false]);
});

test('a treatment has its tumour’s group, region, day and spread, and how the tumour is known', () => {
  const made = derive({
    diagnos: [aTumour({ lokal: 'jejunum', tumortyp: 'nec', met_lever: true })],
    behandling: [aTreatment('cytostatika', '2022-10-01', { tumor_id: null })],
  });
  assert.deepEqual(made.rows.get('tumorbehandling'), [
    {
      number: 2,
      values: {
        tumorkoppling: 'enda_tumoren',
        tumortyp: 'nec',
        lokalgrupp: 'ileum',
        sjukvardsregion: 'mellansverige',
        diagnosdatum: '2022-08-31',
        metastas: true,
        forsta_kirurgi: null,
      },
    },
  ]);
});

test('one operation is the tumour’s first: the earliest, and of one day the one first in the table', () => {
  const made = derive({
    diagnos: [aTumour()],
    behandling: [
      aTreatment('kirurgi', '2023-01-01'),
      aTreatment('kirurgi', '2022-10-01'),
      aTreatment('kirurgi', '2022-10-01'),
      aTreatment('leverinriktad', '2022-09-01'),
    ],
  });
  assert.deepEqual(
    made.rows.get('tumorbehandling')?.map(({ values }) => values['forsta_kirurgi']),
    [false, true, false, null],
  );
});

test('treatments outside the register’s tumours are left out, and listed only when a person can put it right', () => {
  const made = derive({
    diagnos: [
      aTumour(),
      aTumour({ tumor_id: 't2' }),
      aTumour({ person_id: 'p3', tumor_id: 't3', lokal: 'binjure', tumortyp: 'acc' }),
    ],
    behandling: [
      aTreatment('kirurgi', '2022-10-01', { tumor_id: 't9' }),
      aTreatment('kirurgi', '2022-10-01', { tumor_id: null }),
      aTreatment('kirurgi', '2022-10-01', { person_id: 'p2', tumor_id: null, indikation: 'net' }),
      aTreatment('kirurgi', '2022-10-01', { person_id: 'p3', tumor_id: 't3', indikation: 'binjuretumor' }),
    ],
  });
  assert.deepEqual(made.rows.get('tumorbehandling'), []);
  assert.deepEqual(
    made.problems.map(({ code, table, row, column }) => [code, table, row, column]),
    [
      ['treated-tumour-unknown', 'behandling', 2, 'tumor_id'],
      ['treated-tumour-ambiguous', 'behandling', 3, 'tumor_id'],
    ],
  );
});

test('residence out of today’s registration is counted, and so is none', () => {
  const { problems } = derive({
    diagnos: [aTumour({ lan_vid_diagnos: null }), aTumour({ person_id: 'p2', tumor_id: 't2', lan_vid_diagnos: '13' })],
    patient: [{ person_id: 'p1', folkbokforing_lan: '12' }],
  });
  assert.deepEqual(
    problems.map(({ code, row, severity }) => [code, row, severity]),
    [
      ['residence-from-patient', 2, 'note'],
      ['residence-unknown', 3, 'note'],
    ],
  );
});

test('a registered value that differs from the derived one is listed and stands', () => {
  const given = { diagnos: [aTumour({ who_utgava: '2019', ki67: 10, who_grad: '1' })] };
  assert.equal(theTumour(given)['who_grad_h'], '1');
  assert.deepEqual(
    derive(given).problems.map(({ code, column }) => `${code} ${column}`),
    ['derived-differs who_grad'],
  );
});

test('without diagnoses there is nothing to derive and nothing to say', () => {
  const made = derive({ behandling: [aTreatment('kirurgi', '2022-10-01')] });
  assert.deepEqual([...made.rows.values()], [[], []]);
  assert.deepEqual(made.problems, []);
});

test('a derived table has its base’s values beside its own, and the recorded tables are as they were', () => {
  const given = register({ diagnos: [aTumour({ lokal: 'binjure' }), aTumour({ tumor_id: 't2' })] });
  const all = withDerivedTables(given, dictionary, derivedTables, organisation);
  const [tumour, ...others] = all.get('tumor') ?? [];
  assert.deepEqual(others, []);
  assert.equal(tumour?.number, 3);
  assert.deepEqual([tumour?.values['tumor_id'], tumour?.values['lokalgrupp']], ['t2', 'ileum']);
  assert.deepEqual(all.get('tumorbehandling'), []);
  assert.equal(all.get('diagnos'), given.get('diagnos'));
});

test('only what the forms say they are made from is read, what they ask, and every person by their id', () => {
  const columns = columnsRead(dictionary);
  assert.deepEqual([...columns.keys()].toSorted(), ['behandling', 'diagnos', 'patient', 'uppfoljning']);
  for (const [table, names] of columns) {
    assert.ok(names.has('person_id'), table);
    const known = dictionary.forms.get(table)?.variables.map(({ id }) => id) ?? [];
    assert.deepEqual(
      [...names].filter((name) => !known.includes(name)),
      [],
    );
  }
  assert.ok(!columns.get('diagnos')?.has('morfologi'));
  const tumour = dictionary.forms.get('tumor');
  assert.ok(tumour);
  const followed = { ...tumour, variables: tumour.variables.filter(({ id }) => id === 'uppfoljd') };
  assert.deepEqual(
    [...columnsRead({ forms: new Map([['tumor', followed]]) })].map(([table, names]) => [table, [...names]]),
    [
      ['diagnos', ['person_id', 'tumortyp', 'lokal']],
      ['uppfoljning', ['person_id', 'datum']],
    ],
  );
});
