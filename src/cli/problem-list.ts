import type { Severity } from '../problems/entry.ts';
import type { Problem } from '../problems/problem.ts';

const HEADINGS: Readonly<Record<Severity, string>> = { error: 'Fel', warning: 'Varning', note: 'Upplysning' };
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** More places than this are for `--json`, which lists them all. */
const SHOWN = 8;

/** Problems for a person: one paragraph per kind of problem, with its places and one remedy; errors first. */
export function problemList(problems: readonly Problem[]): string {
  const kinds = Map.groupBy(problems, ({ severity, code, remedy, file, sheet, table, measure }) =>
    JSON.stringify([severity, code, remedy, file, sheet, table, measure]),
  );
  return [...kinds.values()]
    .toSorted(([a], [b]) => ORDER.indexOf(a?.severity ?? 'note') - ORDER.indexOf(b?.severity ?? 'note'))
    .map(paragraph)
    .join('');
}

function paragraph(same: readonly Problem[]): string {
  const [first] = same;
  if (first === undefined) return '';
  const heading = HEADINGS[first.severity];
  const remedy = `  Gör så här: ${first.remedy}\n`;
  const rest = same.length > SHOWN ? [`… och ${same.length - SHOWN} till`] : [];
  const shown = same.slice(0, SHOWN);
  if (same.every(({ message }) => message === first.message)) {
    const places = shown.map(placeText).filter((place) => place !== '');
    return `${heading}: ${first.message}\n${places.length === 0 ? '' : `  Var: ${[...places, ...rest].join('; ')}\n`}${remedy}`;
  }
  const lines = shown.map((problem) => `${placeText(problem)}: ${problem.message}`);
  return `${heading}:\n${[...lines, ...rest].map((line) => `  ${line}\n`).join('')}${remedy}`;
}

function placeText({ file, sheet, table, row, column, measure, reporter, key }: Problem): string {
  return [
    measure,
    reporter,
    file ?? table,
    sheet === undefined ? undefined : `blad ${sheet}`,
    row === undefined ? undefined : `rad ${row}`,
    column,
    key,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
