import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import writeWorkbook from 'write-excel-file/node';
import { openDatabase } from '../../src/analysis/duckdb.ts';
import { ASSESSMENTS, evaluate, inFolder, PATIENTS } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// Zeros that nobody counted: a table that isn't there, a column that can't be read, rows that are stated and aren't there.

/** So many rows of a table, each made from its place. */
const rows = (head: string, row: (at: number) => string, many = 40) =>
  `${[head, ...Array.from({ length: many }, (_, at) => row(at))].join('\n')}\n`;

const treated = (inside: (at: number) => string) =>
  rows(
    'person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv',
    (at) => `p${at},skane,2024-05-01,kirurgi,net,${inside(at)}`,
  );

const treatments = async (inside: (at: number) => string) => {
  const answer = await evaluate(inFolder({ 'behandling.csv': treated(inside) }));
  return { ...answer, b3: answer.figure('B3', 'skane') };
};
const UNREADABLE = { kind: 'absent', reason: 'unreadable' };

test('a column that decides which rows count is unreadable with its measures where no cell of it can be read', async () => {
  const { code, b3, problems } = await treatments(() => 'kanske');
  assert.deepEqual([code, b3], [1, UNREADABLE]);
  assert.ok(problems.some((each) => each.includes('column-unread') && each.includes('40 av 40')));
});

test('so it is where more than a tenth of its cells can not be read', async () => {
  const { b3 } = await treatments((at) => (at % 4 === 0 ? 'kanske' : 'ja'));
  assert.deepEqual(b3, UNREADABLE);
});

test('up to a tenth of a column costs its cells alone, and so do a few cells in a small table', async () => {
  const { code, b3 } = await treatments((at) => (at % 10 === 0 ? 'kanske' : 'ja'));
  assert.deepEqual([code, b3['n']], [0, 36]);
  const few = ASSESSMENTS.replace('2024-02-20', '05-03-2024');
  const small = await evaluate(inFolder({ 'bedomning.csv': few, 'patient.csv': PATIENTS }));
  assert.deepEqual(
    [small.code, small.figure('T1', 'akademiska')['n'], small.figure('B1', 'akademiska')['n']],
    [0, 2, 3],
  );
});

test('a small table of which every cell of the column is unreadable makes no zero either', async () => {
  const odd = ASSESSMENTS.replaceAll(',ja\n', ',kanske\n');
  const { code, figure } = await evaluate(inFolder({ 'bedomning.csv': odd, 'patient.csv': PATIENTS }));
  assert.equal(code, 1);
  for (const measure of ['B1', 'B2', 'T1']) assert.deepEqual(figure(measure, 'akademiska'), UNREADABLE);
});

test('a column that can not be read costs only the measures that need it', async () => {
  const assessed = rows(
    'person_id,enhet,mdk_datum,remiss_mottagen,inom_nhv',
    (at) => `p${at},skane,2024-05-01,v.${at},ja`,
  );
  const { code, figure } = await evaluate(inFolder({ 'bedomning.csv': assessed }));
  assert.deepEqual([code, figure('T1', 'riket')], [1, UNREADABLE]);
  assert.equal(figure('B1', 'riket')['n'], 40);
});

test('Parquet is judged alike', async () => {
  const folder = inFolder({ 'behandling.csv': treated(() => 'kanske') });
  const database = await openDatabase();
  await database.run(`COPY (FROM '${join(folder, 'behandling.csv')}') TO '${join(folder, 'behandling.parquet')}'`);
  database.close();
  renameSync(join(folder, 'behandling.csv'), join(folder, 'anteckning.pdf'));
  const { code, figure } = await evaluate(folder);
  assert.deepEqual([code, figure('B3', 'skane')], [1, UNREADABLE]);
});

const assessments = rows(
  'person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,chd_klaffkirurgi,avancerad_binjuretumor,inom_nhv',
  (at) => `p${at},skane,2024-05-01,2024-04-20,12,ja,nej,nej,ja`,
);
const patients = (sex: string) => rows('person_id,fodelsedatum,kon', (at) => `p${at},1950-01-01,${sex}`);

test('sex that can not be read is published as unreadable, and no sex as nobody', async () => {
  const folder = inFolder({ 'bedomning.csv': assessments, 'patient.csv': patients('xx') });
  const { code, out, figure } = await evaluate(folder);
  // The contract's counts, in which nobody is known to be either; beside the figure it says why.
  assert.deepEqual(figure('B1', 'riket')['by'], {
    kategori: { gep_net: 40, chd: 0, binjure: 0 },
    kon: { kvinna: 0, man: 0, okant: 40 },
    hemregion: { '12': 40 },
  });
  const { results } = JSON.parse(out) as { results: readonly { measure: string; reporter: string; untold?: object }[] };
  const untold = results.filter((each) => each.untold !== undefined);
  assert.deepEqual(
    untold.map(({ measure, reporter, untold: parts }) => [measure, reporter, parts]),
    [
      ['B1', 'skane', { kon: 'unreadable' }],
      ['B1', 'riket', { kon: 'unreadable' }],
    ],
  );
  assert.equal(code, 1);
  assert.equal((await runCommand(['check', folder, '--as-of', '2025-06-30'])).code, 1);
  const site = join(inFolder({}), 'ut');
  const publish = ['publish', folder, '--out', site, '--as-of', '2025-06-30'];
  const stopped = await runCommand(publish);
  assert.deepEqual([stopped.code, existsSync(site)], [1, false]);
  assert.match(stopped.told, /så B1 efter kön kan inte räknas/);
  const published = await runCommand([...publish, '--utan-olasliga']);
  assert.equal(published.code, 0, published.told);
  const csv = readFileSync(join(site, 'data/alla-siffror.csv'), 'utf8').split('\n');
  const sexes = csv.filter((line) => /^B1,2024,.*,riket,n,kon,/.test(line));
  assert.equal(sexes.length, 3);
  for (const line of sexes) assert.match(line, /unreadable/);
  const page = readFileSync(join(site, 'matt/b1/index.html'), 'utf8');
  assert.match(page, /Uppdelningen efter kön i B1 är okänd/);
  assert.doesNotMatch(page, /kvinna 0|man 0/);
});

test('a table of persons that is missing leaves everybody of unknown sex, is told on every page, and publishes no sexes', async () => {
  const folder = inFolder({ 'bedomning.csv': assessments });
  const { code, figure } = await evaluate(folder);
  const { kon } = figure('B1', 'riket')['by'] as { readonly kon: unknown };
  assert.deepEqual([code, kon], [0, { kvinna: 0, man: 0, okant: 40 }]);
  const { out } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  assert.match(out.split('Mätperiod')[0] ?? '', /OBS! .*Tabellerna .*Patient.* finns inte i underlaget/s);
  const site = join(inFolder({}), 'ut');
  assert.equal((await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30'])).code, 0);
  for (const page of ['index.html', 'matt/b2/index.html'])
    assert.match(readFileSync(join(site, page), 'utf8'), /Patient.* finns inte i underlaget/);
  const csv = readFileSync(join(site, 'data/alla-siffror.csv'), 'utf8');
  assert.match(csv, /B1,2024,[^\n]*,riket,n,kon,kvinna,[^\n]*not-reported/);
});

const stated = (count: string) => `enhet,ar,tabell,levererad,antal_rader\nskane,2024,vardplan,ja,${count}\n`;
const withStatement = (count: string) =>
  inFolder({ 'behandling.csv': treated(() => 'ja'), 'leverans.csv': stated(count) });

test('rows that are stated as delivered and are not there are warned of beside the figures, and stop publishing', async () => {
  const folder = withStatement('39');
  const { code, problems, figure } = await evaluate(folder);
  // The contract lets the statement decide: the figure is a declared zero, made all the same, and the warning says that it isn't true.
  assert.equal(code, 0);
  assert.deepEqual([figure('O1', 'skane')['numerator'], figure('O1', 'skane')['denominator']], [0, 40]);
  assert.ok(problems.some((each) => each.includes('delivery-rows-absent') && each.includes('lämnat 39 rader')));
  const asked = ['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30'];
  const printed = await runCommand(asked);
  assert.match(printed.out.split('Mätperiod')[0] ?? '', /Enligt leverans är rader lämnade/);
  assert.match(printed.told, /Varning: Enligt leverans har Skånes/);
  assert.doesNotMatch(printed.told, /^Fel/m);
  const site = join(inFolder({}), 'ut');
  const published = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.deepEqual([published.code, existsSync(site)], [1, false]);
  assert.match(published.told, /lämnat 39 rader i Individuell vårdplan för 2024/);
  const checked = await runCommand(['check', folder, '--as-of', '2025-06-30']);
  assert.equal(checked.code, 1);
  assert.match(checked.out, /Fel: Enligt leverans är rader lämnade som inte finns/);
});

test('a declared zero is one of every category too, without any row of its table', async () => {
  const declared = inFolder({
    'behandling.csv': treated(() => 'ja'),
    'leverans.csv': 'enhet,ar,tabell,levererad\nskane,2024,bedomning,ja\n',
  });
  const { code, figure } = await evaluate(declared);
  const by = { kategori: { gep_net: 0, chd: 0, binjure: 0 }, kon: { kvinna: 0, man: 0, okant: 0 }, hemregion: {} };
  assert.deepEqual([code, figure('B1', 'skane')], [0, { kind: 'count', n: 0, by }]);
  // Nobody has said that it is empty: it may have been forgotten.
  const asked = ['evaluate', declared, '--year', '2024', '--as-of', '2025-06-30'];
  const { out, told } = await runCommand(asked);
  assert.match(told, /Varning: Enligt leverans har Skånes[^\n]* lämnat Bedömning för 2024, men tabellen finns inte/);
  assert.match(out, /Tabellen Bedömning finns inte[^\n]*, utom för den som har intygat i leverans/);
  writeFileSync(join(declared, 'leverans.csv'), 'enhet,ar,tabell,levererad,antal_rader\nskane,2024,bedomning,ja,0\n');
  const said = (await runCommand(asked)).told;
  assert.match(said, /Upplysning: Enligt leverans har Skånes[^\n]* inga rader i Bedömning för 2024/);
  assert.doesNotMatch(said, /Varning: Enligt leverans/);
});

test('statements that can not be read make every figure that they decide unreadable, and stop publishing', async () => {
  const said = (second: string) =>
    inFolder({
      'bedomning.csv': assessments,
      'leverans.csv': `enhet,ar,tabell,levererad\nskane,2024,bedomning,ja\nkarolinska,2024,bedomning,${second}\n`,
    });
  const folder = said('kanske');
  const { code, figure } = await evaluate(folder);
  assert.deepEqual([code, figure('B1', 'skane'), figure('B1', 'karolinska')], [1, UNREADABLE, UNREADABLE]);
  const site = join(inFolder({}), 'ut');
  const published = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.deepEqual([published.code, existsSync(site)], [1, false]);
  const read = await evaluate(said('nej'));
  assert.deepEqual([read.code, read.figure('B1', 'skane')['n']], [0, 40]);
});

test('a stated zero is a zero, and fewer rows than stated are asked about', async () => {
  const declared = await evaluate(withStatement('0'));
  assert.equal(declared.figure('O1', 'skane')['numerator'], 0);
  assert.ok(!declared.problems.some((each) => each.includes('delivery-rows')));
  const folder = withStatement('3');
  writeFileSync(join(folder, 'vardplan.csv'), 'person_id,enhet,datum\np1,skane,2024-05-01\n');
  const { problems } = await evaluate(folder);
  assert.ok(problems.some((each) => each.includes('delivery-rows-fewer') && each.includes('bara 1')));
  const site = join(inFolder({}), 'ut');
  const published = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.equal(published.code, 0, published.told);
  assert.match(published.told, /bara 1 finns i underlaget/);
});

/** A small register, with some of its tables changed or, where undefined, left out. */
function register(changed: Readonly<Record<string, string | undefined>> = {}) {
  const tables: Record<string, string | undefined> = {
    patient: rows(
      'person_id,fodelsedatum,kon,folkbokforing_lan,folkbokforing_kommun,dod_datum,senast_foljd',
      (at) => `p${at},1950-01-01,man,03,0380,,2026-03-01`,
    ),
    diagnos: tumours((at) => `p${at},t${at},2024-02-01,ileum,net,03,0380,ja,nej,nej,nej,nej`),
    behandling: rows(
      'person_id,enhet,behandlingsdatum,slag,indikation,tumor_id,akut',
      (at) => `p${at},skane,2024-03-01,kirurgi,net,t${at},nej`,
    ),
    uppfoljning: rows('person_id,datum,status', (at) => `p${at},2024-09-01,`),
    ...changed,
  };
  const files = Object.entries(tables).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return inFolder(Object.fromEntries(files.map(([table, text]) => [`${table}.csv`, text])));
}
function tumours(row: (at: number) => string) {
  return rows(
    'person_id,tumor_id,diagnosdatum,lokal,tumortyp,lan_vid_diagnos,kommun_vid_diagnos,met_lymfkortel,met_lever,met_peritoneum,met_skelett,met_annan,hiaa_varde,hiaa_ovre_grans,hiaa_prov',
    (at) => `${row(at)},,,`,
  );
}
const ofRegister = (folder: string) => evaluate(folder, { area: 'net-registret', asOf: '2026-03-31' });
const NOT_REPORTED = { kind: 'absent', reason: 'not-reported' };

test('in a register a table that is not there makes what rests on it not reported, and nothing else', async () => {
  const whole = await ofRegister(register());
  assert.deepEqual([whole.figure('UF1', 'riket')['numerator'], whole.figure('BE4', 'riket')['numerator']], [40, 40]);
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['uppfoljning', ['UF1', 'UF2'], ['BE4', 'DI1', 'OV1']],
    ['behandling', ['BE1', 'BE2', 'BE4', 'BE5', 'BE6', 'BE7', 'KI7', 'KI8'], ['UF1', 'DI1', 'OV1']],
    ['diagnos', ['UF1', 'DI1', 'BE4', 'BE6', 'OV1'], []],
    ['patient', ['UF2', 'OV1', 'OV2', 'OV3'], ['UF1', 'DI1', 'BE4']],
  ];
  for (const [table, lost, kept] of cases) {
    const { code, figure } = await ofRegister(register({ [table]: undefined }));
    assert.equal(code, 0);
    for (const measure of lost)
      for (const reporter of ['mellansverige', 'riket'])
        assert.deepEqual(figure(measure, reporter), NOT_REPORTED, `${measure} ${reporter} without ${table}`);
    for (const measure of kept) assert.notEqual(figure(measure, 'riket').kind, 'absent', `${measure} without ${table}`);
  }
});

test('in a register a table without rows is not delivered', async () => {
  const { figure } = await ofRegister(register({ uppfoljning: 'person_id,datum,status\n' }));
  assert.deepEqual(figure('UF1', 'riket'), NOT_REPORTED);
});

test('in a register a row that can not be placed for an unreadable cell is no row outside', async () => {
  const bad = {
    date: tumours((at) => `p${at},t${at},2024-02,ileum,net,03,0380,ja,nej,nej,nej,nej`),
    site: tumours((at) => `p${at},t${at},2024-02-01,C17.i,net,03,0380,ja,nej,nej,nej,nej`),
    kind: tumours((at) => `p${at},t${at},2024-02-01,ileum,tumör,03,0380,ja,nej,nej,nej,nej`),
  };
  for (const [what, diagnos] of Object.entries(bad)) {
    const { code, figure } = await ofRegister(register({ diagnos }));
    assert.equal(code, 1, what);
    for (const measure of ['UF1', 'KI5', 'DI1', 'BE4', 'BE6', 'OV1'])
      assert.deepEqual(figure(measure, 'riket'), UNREADABLE, `${measure} with bad ${what}`);
  }
});

test('in a register what only is one of several ways to know a value costs no figure while the others are there', async () => {
  // Where the person lived: the day of the diagnosis can't be read, and the registered address stands in for it.
  const diagnos = tumours((at) => `p${at},t${at},2024-02-01,ileum,net,xx,yy,ja,nej,nej,nej,nej`);
  const { figure } = await ofRegister(register({ diagnos }));
  assert.equal(figure('DI1', 'riket')['n'], 40);
  // Without it nobody can be placed.
  const lost = await ofRegister(register({ diagnos, patient: undefined }));
  assert.deepEqual(lost.figure('DI1', 'riket'), UNREADABLE);
});

test('an annual report of unreadable dates is not made, and one without follow-ups or days of death gives no share of them', async () => {
  const diagnos = tumours((at) => `p${at},t${at},2024-02,ileum,net,03,0380,ja,nej,nej,nej,nej`);
  const out = join(inFolder({}), 'ut');
  const asked = ['--year', '2024', '--as-of', '2026-03-31', '--out', out];
  const stopped = await runCommand(['report', register({ diagnos }), ...asked]);
  assert.deepEqual([stopped.code, existsSync(out)], [1, false]);
  assert.match(stopped.told, /Diagnosdatum går inte att läsa på 40 av 40 rader/);
  // Without the day of death all would live.
  const patient = readFileSync(join(register(), 'patient.csv'), 'utf8').replaceAll(/,dod_datum|(?<=0380,),/g, '');
  const folder = register({ uppfoljning: undefined, patient });
  const lacking = await runCommand(['report', folder, ...asked]);
  assert.deepEqual([lacking.code, existsSync(out)], [1, false]);
  assert.match(lacking.told, /I tabellen Patient saknas Datum för död[^\n]*OV1, OV2, OV3 fel/);
  const made = await runCommand(['report', folder, ...asked, '--utan-olasliga']);
  assert.equal(made.code, 0, made.told);
  const page = readFileSync(join(out, 'arsrapport/bakgrund/index.html'), 'utf8').replaceAll(/<[^>]+>/g, ' ');
  assert.match(page, /Tabellerna .*Uppföljning.* finns inte i underlaget/);
  assert.match(page, /Kan inte räknas, eftersom Datum för död saknas på varje rad i Patient: OV1, OV2, OV3\./);
  assert.doesNotMatch(page, /0 % \(0\/40\)/);
  assert.doesNotMatch(readFileSync(join(out, 'arsrapport/overlevnad/index.html'), 'utf8'), /\b100(,0)? %/);
  assert.match(page, /ej rapporterat|har inte rapporterats/);
});

test('a sheet with the headings of a table under another name is an error, as a file is, and nothing is counted without it', async () => {
  const sheets = [
    { sheet: 'Behandling', data: treated(() => 'ja') },
    // The headings as a unit writes them, below a title.
    { sheet: 'VP 2024', data: 'Utdrag ur journalen\nPersonnummer,Enhet,Datum för vårdplan\np1,skane,2024-05-01\n' },
  ];
  const folder = inFolder({ 'leverans.csv': stated('1') });
  await writeWorkbook(
    sheets.map(({ sheet, data }) => ({ sheet, data: data.split('\n').map((line) => line.split(',')) })),
  ).toFile(join(folder, 'underlag.xlsx'));
  const { code, told } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  assert.equal(code, 1);
  assert.match(told, /«VP 2024» har rubrikerna i tabellen vardplan/);
  assert.match(told, /Var: underlag\.xlsx, blad VP 2024/);
  const site = join(inFolder({}), 'ut');
  const published = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.deepEqual([published.code, existsSync(site)], [1, false]);
});

test('a column that a table lacks is told beside the figures and on every page, and its figures stay', async () => {
  const folder = inFolder({
    'bedomning.csv': assessments.replaceAll(/,remiss_mottagen|,2024-04-20/g, ''),
    'patient.csv': patients('man'),
  });
  const said = 'Kolumnen Remiss mottagen i Bedömning finns inte i underlaget: den räknas som tom';
  const { code, figure } = await evaluate(folder);
  assert.deepEqual([code, figure('B1', 'skane')['n'], figure('T1', 'skane').kind], [0, 40, 'absent']);
  const { out } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  const banner = out.split('Mätperiod')[0] ?? '';
  assert.ok(banner.includes(`OBS! ${said}`), banner);
  // What no measure reads is nothing to tell of, nor a column that is there.
  assert.doesNotMatch(banner, /Registrerad|Kön|Inom nationell/);
  const checked = await runCommand(['check', folder, '--as-of', '2025-06-30']);
  assert.equal(checked.code, 0);
  assert.match(
    checked.out,
    /Varning: Kolumnen [^\n]*\(remiss_mottagen\) finns inte i tabellen[^\n]*\n +Var: bedomning\.csv\n +Gör så här: Lägg till/,
  );
  const site = join(inFolder({}), 'ut');
  assert.equal((await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30'])).code, 0);
  for (const page of ['index.html', 'matt/b1/index.html'])
    assert.ok(readFileSync(join(site, page), 'utf8').includes(said));
});

test('a measure of which nobody can have a value, for want of its table or column, is not reported and not inapplicable', async () => {
  const lacking = {
    B2: inFolder({ 'bedomning.csv': assessments }),
    T1: inFolder({
      'bedomning.csv': assessments.replaceAll(/,remiss_mottagen|,2024-04-20/g, ''),
      'patient.csv': patients('man'),
    }),
  };
  for (const [measure, folder] of Object.entries(lacking)) {
    const { out } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
    const own = out.split('\n\n').find((block) => block.startsWith(`${measure} `)) ?? '';
    assert.match(own, /Skåne +ej rapporterat.*Riket +ej rapporterat/s, measure);
    const site = join(inFolder({}), 'ut');
    assert.equal((await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30'])).code, 0);
    const csv = readFileSync(join(site, 'data/alla-siffror.csv'), 'utf8').split('\n');
    const told = csv.filter((line) => line.startsWith(`${measure},2024,`));
    assert.ok(told.length > 0);
    for (const line of told) assert.match(line, /varde: not-reported/, measure);
    const account = join(inFolder({}), 'ut');
    const asked = ['unit', folder, '--unit', 'skane', '--year', '2024', '--as-of', '2025-06-30', '--out', account];
    assert.equal((await runCommand(asked)).code, 0);
    assert.doesNotMatch(readFileSync(join(account, 'index.html'), 'utf8'), /ej tillämpligt/);
    // The contract's reason for nobody with a value (contract.md 2).
    const { figure } = await evaluate(folder);
    assert.deepEqual(figure(measure, 'skane'), { kind: 'absent', reason: 'not-applicable' });
  }
});

test('a column that decides which rows count stops what is published where it is not there, and with the override its measures are not reported', async () => {
  const folder = inFolder({
    'bedomning.csv': assessments.replaceAll(/,inom_nhv|,ja$/gm, ''),
    'behandling.csv': treated(() => 'ja'),
    'patient.csv': patients('man'),
  });
  const site = join(inFolder({}), 'ut');
  const asked = ['publish', folder, '--out', site, '--as-of', '2025-06-30'];
  const stopped = await runCommand(asked);
  assert.deepEqual([stopped.code, existsSync(site)], [1, false]);
  assert.match(stopped.told, /I tabellen Bedömning saknas Inom nationell[^\n]* Utan det blir B1, B2, T1 fel/);
  assert.match(stopped.told, /Gör så här: Lägg till[^\n]*--utan-olasliga/);
  const published = await runCommand([...asked, '--utan-olasliga']);
  assert.equal(published.code, 0, published.told);
  const csv = readFileSync(join(site, 'data/alla-siffror.csv'), 'utf8').split('\n');
  const of = (measure: string) =>
    csv.filter((line) => line.startsWith(`${measure},2024,`) && line.includes(',riket,n,'));
  for (const measure of ['B1', 'B2', 'T1']) for (const line of of(measure)) assert.match(line, /not-reported/);
  assert.ok(of('B3').some((line) => line.includes(',40,')));
  for (const page of ['index.html', 'matt/b1/index.html'])
    assert.match(
      readFileSync(join(site, page), 'utf8'),
      /Kan inte räknas, eftersom Inom nationell högspecialiserad vård saknas på varje rad i Bedömning: B1, B2, T1\./,
    );
  // What is printed follows the contract, and says that it is false.
  const { out } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  assert.match(out.split('Mätperiod')[0] ?? '', /OBS! Blir fel, eftersom Inom nationell[^\n]*: B1, B2, T1\./);
  const checked = await runCommand(['check', folder, '--as-of', '2025-06-30']);
  assert.match(checked.out, /Varning: [^\n]*\(inom_nhv\) saknas på varje rad[^\n]*B1, B2, T1 blir fel/);
});

test('a column that is one of several ways to know decides nothing while the others know', async () => {
  const without = (text: string) =>
    text.replaceAll(/,(lan|kommun)_vid_diagnos|,folkbokforing_(lan|kommun)|,03,0380/g, '');
  const read = (folder: string, table: string) => readFileSync(join(folder, `${table}.csv`), 'utf8');
  const diagnos = without(read(register(), 'diagnos'));
  const decides = /\(lan_vid_diagnos\)[^\n]*avgör vad som räknas/;
  const check = async (folder: string) => (await runCommand(['check', folder, '--as-of', '2026-03-31'])).out;
  const placed = await check(register({ diagnos }));
  assert.match(placed, /\(lan_vid_diagnos\) finns inte/);
  assert.doesNotMatch(placed, decides);
  // Without one of the sites nobody is known to have no metastasis, and all of whom it is known would have one.
  const healthy = tumours(
    (at) => `p${at},t${at},2024-02-01,ileum,net,03,0380,${at % 2 ? 'ja' : 'nej'},nej,nej,nej,nej`,
  );
  const sites = healthy.replaceAll(/,met_annan|,nej(?=,,,$)/gm, '');
  assert.match(await check(register({ diagnos: sites })), /\(met_annan\) saknas på varje rad[^\n]*UT1[^\n]*BE5/);
  // Without the registered address nobody can be placed.
  assert.match(await check(register({ diagnos, patient: without(read(register(), 'patient')) })), decides);
});

test('Parquet lacks columns alike', async () => {
  const folder = inFolder({ 'behandling.csv': treated(() => 'ja').replaceAll(/,indikation|,net/g, '') });
  const database = await openDatabase();
  await database.run(`COPY (FROM '${join(folder, 'behandling.csv')}') TO '${join(folder, 'behandling.parquet')}'`);
  database.close();
  renameSync(join(folder, 'behandling.csv'), join(folder, 'anteckning.pdf'));
  const { out } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  assert.match(
    out.split('Mätperiod')[0] ?? '',
    /OBS! Blir fel, eftersom [^\n]*Indikation saknas på varje rad i Behandling: B3 efter typ av behandling/,
  );
});

test('a column that no row has a value in is told of as one that is not there, in a table of so many rows that it tells', async () => {
  const empty = (of: string) => assessments.replaceAll(/,ja$/gm, ',').replace(of, '');
  const folder = inFolder({ 'bedomning.csv': empty(''), 'patient.csv': patients('') });
  const check = async (asked: string) => (await runCommand(['check', asked, '--as-of', '2025-06-30'])).out;
  const said = await check(folder);
  assert.match(said, /Varning: Kolumnen Kön \(kon\) är tom på varje rad/);
  assert.match(said, /Varning: [^\n]*\(inom_nhv\) saknas på varje rad[^\n]*B1, B2, T1 blir fel/);
  const site = join(inFolder({}), 'ut');
  const stopped = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.deepEqual([stopped.code, existsSync(site)], [1, false]);
  assert.match(stopped.told, /I tabellen Bedömning saknas Inom nationell[^\n]* på varje rad/);
  // A few rows say nothing, nor what only some have in forty.
  const few = { 'bedomning.csv': ASSESSMENTS, 'patient.csv': PATIENTS.replaceAll(/,(man|kvinna)/g, ',') };
  assert.doesNotMatch(await check(inFolder(few)), /är tom på varje rad/);
  assert.doesNotMatch(await check(register()), /dod_datum/);
});
