/** Rows of fields of a delimited text (RFC 4180: quotes doubled, a record may run over lines); the program's own reader is not asked. */
export function readDelimited(text: string, separator: ',' | ';'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (source[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === separator) {
      row.push(field);
      field = '';
    } else if (letter === '\n') {
      rows.push([...row, field.replace(/\r$/, '')]);
      row = [];
      field = '';
    } else field += letter;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** The same as records by heading. */
export function readRecords(text: string, separator: ',' | ';' = ','): Record<string, string>[] {
  const [heading = [], ...rows] = readDelimited(text, separator);
  return rows.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ''])));
}

/** Records as a delimited text; fields are quoted where they must be. */
export function writeRecords(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  separator: ',' | ';' = ',',
): string {
  const quoted = (field: string) => (/["\r\n;,]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((row) => `${row.map(quoted).join(separator)}\n`)
    .join('');
}
