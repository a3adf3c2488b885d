/** The rows of a small table drawn with bars, or what is wrong with it. */
export type DrawnTable =
  | { readonly rows: readonly Readonly<Record<string, string>>[] }
  | { readonly message: string; readonly remedy: string };

/**
 * Reads a table drawn with bars: a header and a line per row, cells between `|`. An empty cell is a missing value: its key
 * is left out. Blank lines and blanks around a cell mean nothing.
 */
export function readDrawnTable(drawn: string): DrawnTable {
  const [header, ...lines] = drawn
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (header === undefined)
    return { message: 'tabellen är tom.', remedy: 'Skriv en rad med kolumnnamn, och en rad för varje post.' };
  const misnamed = header.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
  if (misnamed !== undefined)
    return {
      message: `«${misnamed}» är inte ett kolumnnamn.`,
      remedy: 'Skriv variablernas namn på första raden, åtskilda av |.',
    };
  const repeated = header.find((name, index) => header.indexOf(name) !== index);
  if (repeated !== undefined) return { message: `kolumnen ${repeated} står två gånger.`, remedy: 'Behåll en av dem.' };
  const uneven = lines.findIndex((cells) => cells.length !== header.length);
  if (uneven !== -1)
    return {
      message: `rad ${uneven + 2} har ${lines[uneven]?.length} rutor men tabellen ${header.length} kolumner.`,
      remedy: 'Sätt | mellan alla rutor, också tomma.',
    };
  return { rows: lines.map((cells) => record(header, cells)) };
}

function record(header: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']).filter(([, cell]) => cell !== ''));
}
