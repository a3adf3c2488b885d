import { type Cell, type CellValue, openXlsx, saveXlsx } from 'hucre/xlsx';

/** Rows by sheet: cells by heading. */
export type Filling = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;

/** A template with rows written under its example, as a person writes them; headings and formats are the template's. */
export async function filledTemplate(template: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const workbook = await openXlsx(template, { readStyles: true });
  for (const [name, rows] of Object.entries(filling)) {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new RangeError(`the template has no sheet ${name}`);
    const [headings = []] = sheet.rows;
    const cells = sheet.cells ?? new Map<string, Cell>();
    for (const [at, row] of rows.entries())
      for (const [heading, value] of Object.entries(row)) {
        const column = headings.indexOf(heading);
        if (column === -1) throw new RangeError(`${name} has no column ${heading}`);
        const place = `${at + 2},${column}`;
        cells.set(place, { ...cells.get(place), value, type: typeOf(value) });
      }
    sheet.cells = cells;
  }
  return saveXlsx(workbook);
}

function typeOf(value: CellValue): Cell['type'] {
  if (value === null) return 'empty';
  if (value instanceof Date) return 'date';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}
