import type { Problem, Severity } from '../problems.ts';

const HEADINGS: Readonly<Record<Severity, string>> = { error: 'Fel', warning: 'Varning', note: 'Upplysning' };

/** Problems for a person: grouped by what is wrong, with each place and one remedy. */
export function problemList(problems: readonly Problem[]): string {
  const groups = [
    ...Map.groupBy(problems, ({ code, message, remedy, severity }) =>
      JSON.stringify([severity, code, message, remedy]),
    ).values(),
  ];
  const order: readonly Severity[] = ['error', 'warning', 'note'];
  return groups
    .toSorted((a, b) => order.indexOf(a[0]?.severity ?? 'note') - order.indexOf(b[0]?.severity ?? 'note'))
    .map((group) => {
      const [first] = group;
      if (first === undefined) return '';
      const places = group.map(placeText).filter((place) => place !== '');
      const shown = places.slice(0, SHOWN).join('; ') + (places.length > SHOWN ? ` … (${places.length} ställen)` : '');
      return `${HEADINGS[first.severity]}: ${first.message}\n${shown === '' ? '' : `  Var: ${shown}\n`}  Gör så här: ${first.remedy}\n`;
    })
    .join('');
}

/** More places than this are for `--json`, which lists them all. */
const SHOWN = 8;

function placeText({ file, table, row, column, measure, reporter, key }: Problem): string {
  return [measure, reporter, file ?? table, row === undefined ? undefined : `rad ${row}`, column, key]
    .filter((part) => part !== undefined)
    .join(', ');
}
