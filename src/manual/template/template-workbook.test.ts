import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../../test/kit/content.ts';
import { passedOver } from '../../dictionary/passed-over.ts';
import { readHeader } from '../../dictionary/read-header.ts';
import { readValue } from '../../dictionary/read-value.ts';
import { columnsAsked } from '../../engine/columns-asked.ts';
import type { SheetCell, WorkbookSheet } from '../workbook.ts';
import { sheetName } from './sheet-name.ts';
import { templateWorkbook } from './template-workbook.ts';

const { areas, dictionary } = await ownContent();
const workbooks = [...areas.values()].map((area) => ({ area, workbook: templateWorkbook(area, dictionary) }));
const formOf = ({ name }: WorkbookSheet) => [...dictionary.forms.values()].find((form) => sheetName(form) === name);
const tables = workbooks.flatMap(({ area, workbook }) =>
  workbook.sheets.flatMap((sheet) => {
    const form = formOf(sheet);
    return form === undefined ? [] : [{ area, workbook, sheet, form }];
  }),
);

test('there is a sheet for each table that the area reads, and no other but the first and the codes', () => {
  for (const { area, workbook } of workbooks) {
    const names = [...columnsAsked(area, dictionary).keys()].map((id) =>
      sheetName(dictionary.forms.get(id) ?? assert.fail(id)),
    );
    const written = workbook.sheets.map(({ name }) => name);
    assert.deepEqual(written.slice(1, -1).toSorted(), names.toSorted());
    assert.deepEqual([written[0], written.at(-1)], ['Läs mig', 'Koder']);
    for (const name of written) assert.ok(name.length <= 31, name);
  }
});

test('every heading is read as its column, which is no news, and says what it asks for', () => {
  for (const { sheet, form } of tables) {
    const [heading = []] = sheet.rows;
    const read = readHeader(
      form,
      heading.map(({ value }) => String(value)),
      {},
    );
    assert.ok('columns' in read, JSON.stringify(read));
    assert.ok(!read.columns.includes(undefined), form.id);
    assert.deepEqual(read.notes, [], form.id);
    for (const { note } of heading) assert.match(note ?? '', /^(Måste fyllas i|Får vara tom)\.\n/);
  }
});

test('everything that can be chosen in a list is read as the code beside it', () => {
  let chosen = 0;
  for (const { workbook, sheet, form } of tables) {
    const columns = sheet.rows[0]?.map(({ value }) => form.variables.find(({ name }) => name === value)) ?? [];
    for (const [place, { answers }] of sheet.columns.entries()) {
      if (answers?.type !== 'list') continue;
      const variable = columns[place] ?? assert.fail();
      const codes: readonly (readonly SheetCell[])[] =
        workbook.sheets.find(({ name }) => name === answers.sheet)?.rows.slice(answers.from - 1, answers.to) ?? [];
      for (const row of codes) {
        const [name, code]: readonly (SheetCell['value'] | undefined)[] = [answers.column, answers.column + 1].map(
          (at) => row[at]?.value,
        );
        const read = readValue(variable, String(name));
        assert.ok('value' in read, `${form.id}.${variable.id}: ${name}`);
        assert.equal(variable.type === 'boolean' ? (read.value === true ? 'ja' : 'nej') : read.value, code);
        chosen += 1;
      }
    }
  }
  assert.ok(chosen > 300, `${chosen}`);
});

test('the row that shows how is passed over, and everything in it but its first word could stand there', () => {
  for (const { sheet, form } of tables) {
    const [heading = [], example = []] = sheet.rows;
    const cells = example.map(({ value }) => String(value ?? ''));
    const read = readHeader(
      form,
      heading.map(({ value }) => String(value)),
      {},
    );
    assert.ok('columns' in read);
    assert.equal(passedOver(cells, read.columns, form), 'row-of-template', form.id);
    for (const [place, id] of read.columns.entries()) {
      const variable = form.variables.find((each) => each.id === id) ?? assert.fail();
      if (place > 0)
        assert.ok('value' in readValue(variable, cells[place] ?? ''), `${form.id}.${variable.id}: ${cells[place]}`);
    }
  }
});

test('the row that shows how has a value under every heading that can have one', () => {
  const empty = tables.flatMap(({ sheet, form }) => {
    const [heading = [], example = []] = sheet.rows;
    return heading.flatMap(({ value }, place) => (example[place]?.value === null ? [`${form.id}: ${value}`] : []));
  });
  // Who lives, and whose tumour is no adrenal one, has none; nor has a treatment that is no part of a series.
  const none = ['patient: Datum för död', 'diagnos: Malignitet', 'behandling: Behandlingsserie'];
  assert.deepEqual(
    [...new Set(empty)].filter((each) => !none.includes(each)),
    [],
  );
});

test('nobody is asked whether a row is made up', () => {
  for (const { sheet } of tables) assert.ok(!sheet.rows[0]?.some(({ value }) => value === 'Simulerad'), sheet.name);
});
