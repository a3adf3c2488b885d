import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { type Cell, openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { sheetName } from '../../src/manual/template/sheet-name.ts';
import { ownContent } from '../kit/content.ts';
import { fixture } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';
import { type Filling, filledTemplate } from '../kit/workbooks/filled-template.ts';

// The workbook that answers back: written, filled in as people do, judged, and given back with what is to be done.

let folder: string;
let template: Uint8Array;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-svar-'));
  const file = join(folder, 'mall.xlsx');
  const { code, told } = await runCommand(['template', 'nhv-net-binjure', '--out', file]);
  assert.equal(code, 0, told);
  template = await readFile(file);
});
after(async () => rm(folder, { recursive: true }));

test('the examples of a template, taken as data, are one patient of whom there is nothing to ask', async () => {
  for (const area of ['nhv-net-binjure', 'net-registret']) {
    const file = join(folder, `mall-${area}.xlsx`);
    assert.equal((await runCommand(['template', area, '--out', file])).code, 0);
    const workbook = await openXlsx(await readFile(file), { readStyles: true });
    const own = await ownContent();
    for (const { name, cells = new Map<string, Cell>() } of workbook.sheets) {
      // The first cell is the word by which the program passes the row over.
      const form = [...own.dictionary.forms.values()].find((each) => sheetName(each) === name);
      const [column] = form?.variables ?? [];
      const example = cells.get('1,0');
      if (column === undefined || example?.value !== 'Exempel') continue;
      cells.set('1,0', { ...example, value: form?.example?.[column.id] ?? assert.fail(name) });
    }
    const tables = join(folder, `exempel-${area}`);
    await mkdir(tables);
    await writeFile(join(tables, 'exempel.xlsx'), await saveXlsx(workbook));
    const { code, out } = await runCommand(['check', tables, '--area', area, '--as-of', '2025-03-31', '--json']);
    assert.equal(code, 0, out);
    const { data } = JSON.parse(out);
    const told = data.problems.filter(({ severity }: { severity: string }) => severity !== 'note');
    assert.deepEqual(told, []);
    for (const [table, { read, refused }] of Object.entries<{ read: number; refused: number }>(data.read))
      assert.deepEqual([read, refused], [1, 0], table);
  }
});

const [MDT, PERSONS] = ['Bedömning', 'Patient'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const assessed = (person: string, more: Filling[string][number] = {}) => ({
  'Personens beteckning': person,
  'NHV-enhet': 'Skånes universitetssjukhus',
  'Datum för MDK': day('2024-03-05'),
  'Remiss mottagen': day('2024-02-20'),
  Hemregion: 'Skåne',
  'Neuroendokrin tumör i buken (GEP-NET)': 'Ja',
  'Inom nationell högspecialiserad vård': 'JA',
  ...more,
});
const person = (id: string) => ({ 'Personens beteckning': id, Kön: 'Kvinna', Födelsedatum: day('1960-05-01') });

/** A folder that holds the template, filled in. */
async function handIn(name: string, filling: Filling): Promise<string> {
  const own = join(folder, name);
  await mkdir(own);
  await writeFile(join(own, 'NHV NET Skåne 2024.xlsx'), await filledTemplate(template, filling));
  return own;
}

const AWKWARD: Filling = {
  [MDT]: [
    assessed('p1'),
    assessed('p2', { Hemregion: 'Narnia' }),
    assessed('p3', { 'Datum för MDK': 'snart' }),
    assessed('', {}),
    assessed('p4', { 'Datum för MDK': '5/3 2024', 'NHV-enhet': 'SUS' }),
    { 'Personens beteckning': 'Summa', 'NHV-enhet': 5 },
  ],
  [PERSONS]: [person('p1'), person('p2'), person('p4')],
};

test('a template filled in by the lists gives the figures, and its example is nobody', async () => {
  const own = await handIn('rätt', {
    [MDT]: [assessed('p1'), assessed('p2')],
    [PERSONS]: [person('p1'), person('p2')],
  });
  const { code, out, told } = await runCommand(['evaluate', own, '--year', '2024', '--as-of', '2025-03-31', '--json']);
  assert.equal(code, 0, told);
  const results: { measure: string; reporter: string; figure: { n?: number } }[] = JSON.parse(out).results;
  assert.equal(results.find(({ measure, reporter }) => measure === 'B1' && reporter === 'skane')?.figure.n, 2);
});

suite('the answer to an awkward workbook', () => {
  let own: string;
  let answer: string;
  let told: string;
  before(async () => {
    own = await handIn('knepigt', AWKWARD);
    answer = join(folder, 'svar.xlsx');
    ({ told } = await runCommand(['check', own, '--answer', answer]));
  });
  const opened = async () => openXlsx(await readFile(answer), { readStyles: true });

  test('is told where it lies, and nobody else may read it', async () => {
    assert.match(told, /Svaret är skrivet: .*svar\.xlsx/);
    assert.equal((await stat(answer)).mode & 0o777, 0o600);
  });

  test('has a remark and a colour at each doubtful cell, and at no other', async () => {
    const sheet = (await opened()).sheets.find(({ name }) => name === MDT);
    const remarked = [...(sheet?.cells ?? [])].filter(
      ([place, { comment }]) => comment !== undefined && !place.startsWith('0,'),
    );
    assert.deepEqual(remarked.map(([place]) => place).toSorted(), ['3,4', '4,2', '5,0', '6,2']);
    for (const [place, { comment, style }] of remarked) {
      assert.match(comment?.text ?? '', /\n/, place);
      assert.equal(style?.fill?.type, 'pattern', place);
    }
  });

  test('is otherwise as it was: every value, format, list and width of the user’s own sheets', async () => {
    const said = async (bytes: Uint8Array) => {
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      return sheets
        .filter(({ name }) => !['Att göra', 'Så lästes det'].includes(name))
        .map(({ name, rows, cells = new Map(), dataValidations, columns, freezePane }) => ({
          ...{ name, rows, dataValidations, columns, freezePane },
          formats: [...cells].map(([place, { style }]) => [place, style?.numFmt]),
        }));
    };
    const before = await said(await readFile(join(own, 'NHV NET Skåne 2024.xlsx')));
    assert.ok(before.some(({ dataValidations = [] }) => dataValidations.length > 3));
    assert.deepEqual(await said(await readFile(answer)), before);
  });

  test('tells on a sheet what to do, where and how many, and on another how it was read', async () => {
    const { sheets } = await opened();
    const rowsOf = (name: string) =>
      (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) =>
        row.map((value) => String(value ?? '')).join('|'),
      );
    const toDo = rowsOf('Att göra');
    assert.match(toDo[0] ?? '', /^Slag\|Blad\|Kolumn\|Rader\|Hur många\|Vad\|Gör så här$/);
    assert.ok(
      toDo.some((row) => /^Fel\|Bedömning\|Datum för MDK\|5\b.*\|Skriv ÅÅÅÅ-MM-DD/.test(row)),
      toDo.join('\n'),
    );
    assert.ok(
      toDo.some((row) => /^Varning\|Bedömning\|Hemregion\|4\|1\|/.test(row)),
      toDo.join('\n'),
    );
    const read = rowsOf('Så lästes det');
    for (const reading of [/Skåne → 12/, /JA → ja/, /är en summa/])
      assert.ok(
        read.some((row) => reading.test(row)),
        `${reading}`,
      );
  });

  test('is never written over a file that stands there', async () => {
    const { code, told: why } = await runCommand(['check', own, '--answer', answer]);
    assert.equal(code, 1);
    assert.match(why, /svar\.xlsx finns redan, och ingenting skrivs över/);
  });
});

test('nothing that a template says itself is told of when it is handed in', async () => {
  const own = await handIn('tiger', { [MDT]: [assessed('p1')], [PERSONS]: [person('p1')] });
  const check = ['check', own, '--area', 'nhv-net-binjure', '--as-of', '2025-03-31', '--json'];
  const told = async (): Promise<readonly { code: string; severity: string; sheet?: string }[]> =>
    JSON.parse((await runCommand(check)).out).data.problems;
  // How cells were read is told of what was written in them; and a sheet in which nobody has written, that it is so.
  const others = (await told()).filter(({ code }) => code !== 'value-normalised');
  assert.deepEqual([...new Set(others.map(({ code, severity }) => `${code} ${severity}`))], ['table-not-filled note']);
  assert.ok(!others.some(({ sheet }) => sheet === MDT || sheet === PERSONS));

  // The answer, handed in again, has two sheets more.
  const answer = join(folder, 'svar-tiger.xlsx');
  assert.equal((await runCommand([...check.slice(0, -1), '--answer', answer])).code, 0);
  await writeFile(join(own, 'NHV NET Skåne 2024.xlsx'), await readFile(answer));
  assert.deepEqual(
    (await told()).filter(({ code }) => code !== 'value-normalised'),
    others,
  );
});

test('whoever writes over the example and leaves its first word is warned that the row isn’t read', async () => {
  const own = await handIn('över', { [MDT]: [assessed('p1')], [PERSONS]: [person('p1')] });
  const file = join(own, 'NHV NET Skåne 2024.xlsx');
  const workbook = await openXlsx(await readFile(file), { readStyles: true });
  const cells = workbook.sheets.find(({ name }) => name === MDT)?.cells ?? assert.fail();
  cells.set('1,2', { ...(cells.get('1,2') ?? assert.fail()), value: day('2024-09-09'), type: 'date' });
  await writeFile(file, await saveXlsx(workbook));
  const { told, out } = await runCommand(['check', own, '--area', 'nhv-net-binjure', '--as-of', '2025-03-31']);
  assert.match(
    `${out}${told}`,
    /Varning: Raden börjar med ordet för ett exempel .*\n {2}Var: .*blad Bedömning, rad 2\n/,
  );
});

const colourOf = (cell: Cell | undefined) => {
  const fill = cell?.style?.fill;
  return fill?.type === 'pattern' ? (fill.fgColor?.rgb ?? '') : '';
};

test('headings that are wrong, unknown, missing or said twice are marked where they stand, and listed', async () => {
  const own = await handIn('rubriker', { [MDT]: [assessed('p1')], [PERSONS]: [person('p1')] });
  const file = join(own, 'NHV NET Skåne 2024.xlsx');
  const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [MDT]: { Hemregion: 'Hemregio', 'Remiss mottagen': 'Läkare', 'Datum för MDK': 'Anteckning' },
    [PERSONS]: { Födelsedatum: 'Kön' },
  };
  const workbook = await openXlsx(await readFile(file), { readStyles: true });
  for (const [name, names] of Object.entries(renamed)) {
    const { rows = [], cells = new Map() } = workbook.sheets.find((sheet) => sheet.name === name) ?? {};
    for (const [column, heading] of (rows[0] ?? []).entries()) {
      const cell = cells.get(`0,${column}`);
      if (cell !== undefined) cells.set(`0,${column}`, { ...cell, value: names[String(heading)] ?? heading });
    }
  }
  await writeFile(file, await saveXlsx(workbook));
  const answer = join(folder, 'svar-rubriker.xlsx');
  assert.equal((await runCommand(['check', own, '--answer', answer])).code, 1);
  const { sheets } = await openXlsx(await readFile(answer), { readStyles: true });
  const marked = (name: string) => {
    const { rows = [], cells = new Map() } = sheets.find((sheet) => sheet.name === name) ?? {};
    const found = (rows[0] ?? []).map((heading, column) => [String(heading), cells.get(`0,${column}`)] as const);
    const coloured = found.filter(([, cell]) => ['FFC7CE', 'FFEB9C'].includes(colourOf(cell)));
    return coloured.map(([heading, cell]) => `${heading}: ${cell?.comment?.text}`);
  };
  const [first, ...others] = marked(MDT);
  assert.match(first ?? '', /^Personens beteckning: .*Kolumnen mdk_datum \(Datum för MDK\) saknas och krävs/s);
  assert.match(others.join('\n\n'), /^Anteckning: .*Läkare: .*Hemregio: .*Menade du hemregion \(Hemregion\)\?/s);
  assert.equal(others.length, 3);
  const twice = marked(PERSONS);
  assert.deepEqual([twice.length, twice.every((said) => /^Kön: .*Flera kolumner betyder kon/s.test(said))], [2, true]);
  const rowsOf = (sheet: string) => (sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) => row.join('|'));
  for (const [kind, what, sheet = 'Att göra'] of [
    ['Fel|Bedömning|', 'Menade du hemregion'],
    ['Fel|Bedömning|', 'saknas och krävs'],
    ['Varning|Bedömning|', 'finns inte i formuläret. Kolumnen läses inte', 'Så lästes det'],
    ['Fel|Patient|', 'Flera kolumner betyder kon'],
  ] as const)
    assert.ok(
      rowsOf(sheet).some((row) => row.startsWith(kind) && row.includes(what)),
      `${kind}${what} in ${rowsOf(sheet).join('\n')}`,
    );
});

test('an answer among the tables, where it would be read as tables the next time, is refused before anything is read', async () => {
  const own = await handIn('bland', { [MDT]: [assessed('p1')] });
  const { code, told } = await runCommand(['check', own, '--answer', join(own, 'svar.xlsx')]);
  assert.equal(code, 1);
  assert.match(told, /ligger bland tabellerna/);
});

test('tables that evaluate refuses are answered too', async () => {
  const own = await handIn('avvisat', { [MDT]: [assessed('p1', { 'Datum för MDK': 'snart' })] });
  const answer = join(folder, 'svar-avvisat.xlsx');
  await runCommand(['evaluate', own, '--year', '2024', '--as-of', '2025-03-31', '--answer', answer]);
  const { sheets } = await readXlsx(await readFile(answer));
  assert.ok(sheets.find(({ name }) => name === 'Att göra')?.rows.some((row) => row.includes('Datum för MDK')));
});

test('tables that stand in no workbook are answered by the two sheets alone', async () => {
  const own = join(folder, 'csv');
  await mkdir(own);
  await writeFile(join(own, 'bedomning.csv'), 'person_id;enhet;mdk_datum\np1;skane;snart\n');
  const answer = join(folder, 'svar-csv.xlsx');
  const { told } = await runCommand(['check', own, '--answer', answer]);
  assert.match(told, /Tabellerna står inte i en Excelbok/);
  const { sheets } = await readXlsx(await readFile(answer));
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['Att göra', 'Så lästes det'],
  );
});

test('what asks nothing of anybody stands with how it was read, with how many cells it is of, and no sheet is named that isn’t there', async () => {
  const own = join(folder, 'läst');
  await mkdir(own);
  const rows = ['p1;skane;2024-03-01;JA;x', 'p2;skane;2024-03-02;JA;x', 'p3;skane;snart;Nej;x'];
  await writeFile(join(own, 'bedomning.csv'), `person_id;enhet;mdk_datum;inom_nhv;Anteckning\n${rows.join('\n')}\n`);
  const answer = join(folder, 'svar-läst.xlsx');
  await runCommand(['check', own, '--area', 'nhv-net-binjure', '--as-of', '2025-03-31', '--answer', answer]);
  const { sheets } = await readXlsx(await readFile(answer));
  const said = (name: string) =>
    (sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.map((value) => String(value ?? '')));
  const [toDo, read] = [said('Att göra'), said('Så lästes det')];
  assert.deepEqual(
    toDo.filter((row) => /^Inget att göra/.test(row[6] ?? '')),
    [],
  );
  assert.ok(read.some((row) => /Anteckning/.test(row[5] ?? '')));
  const flags = read.find((row) => /JA → ja, 2 celler/.test(row[5] ?? '')) ?? assert.fail(read.join('\n'));
  assert.equal(flags[4], '3');
  const places = new Set([...toDo.slice(1), ...read.slice(1)].map((row) => row[1]));
  assert.deepEqual([...places].toSorted(), ['', 'bedomning.csv']);
});

test('a template is not written over anything, nor as something that it is not', async () => {
  const again = await runCommand(['template', 'nhv-net-binjure', '--out', join(folder, 'mall.xlsx')]);
  assert.equal(again.code, 1);
  assert.match(again.told, /finns redan/);
  const other = await runCommand(['template', 'nhv-net-binjure', '--out', join(folder, 'mall.xls')]);
  assert.equal(other.code, 1);
  assert.match(other.told, /slutar inte på \.xlsx/);
});

test('a workbook that other programs wrote is copied where the copy says the same, and where it would not that is told', async () => {
  const copied = async (path: string) => {
    const answer = join(folder, `svar-${path.replaceAll('/', '-')}.xlsx`);
    const { told } = await runCommand(['check', fixture(path), '--answer', answer]);
    const names = (await readXlsx(await readFile(answer))).sheets.map(({ name }) => name);
    assert.deepEqual(names.slice(-2), ['Att göra', 'Så lästes det'], path);
    assert.equal(names.length === 2, /gick inte att kopiera/.test(told), path);
    return names.length > 2;
  };
  for (const path of [
    '06-excel-percent-ki67/tabeller',
    '07-excel-formula-without-value/tabeller',
    '09-excel-error-other-spelling/prefix',
    '09-excel-error-other-spelling/enkla-citattecken',
    '15-excel-end-of-day/tabeller',
    '23-excel-cells-without-reference/tabeller',
  ])
    assert.ok(await copied(path), path);
  // Days written as ISO text, and a cell in the last corner of a sheet.
  for (const path of ['25-excel-iso-dates/tabeller', 'faults/corner']) assert.ok(!(await copied(path)), path);
});
