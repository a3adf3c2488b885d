import type { Problem } from '../problems/problem.ts';
import { gravity, SEVERITY_WORDS } from '../problems/severity-words.ts';
import { formatCount } from '../words/numbers.ts';

const NOTE = { severity: 'note' } as const;

/** More places than this are for `--json`, which lists them all. */
const SHOWN = 8;

/**
 * Problems for a person: one paragraph per kind of problem, with its places, how many more there are, listed or not, and one remedy;
 * errors first.
 */
export function problemList(problems: readonly Problem[]): string {
  const listed = problems.filter(({ more }) => more === undefined);
  const kinds = Map.groupBy(listed, ({ severity, code, remedy, file, sheet, table, measure }) =>
    JSON.stringify([severity, code, remedy, file, sheet, table, measure]),
  );
  const paragraphs = [...kinds.values()].map((same) => ({ same, more: 0 }));
  const without: Problem[] = [];
  for (const each of problems) {
    if (each.more === undefined) continue;
    const own = paragraphs.find(({ same }) => same.some((one) => isOf(each, one)));
    if (own === undefined) without.push(each);
    else own.more += each.more.count;
  }
  return [...paragraphs, ...without.map((each) => ({ same: [each], more: 0 }))]
    .toSorted(({ same: [a = NOTE] }, { same: [b = NOTE] }) => gravity(a) - gravity(b))
    .map(({ same, more }) => paragraph(same, more))
    .join('');
}

/** Whether the problem is one of those that the other stands for: of its code, and of its place as far as it says one. */
function isOf({ more, table, column, measure }: Problem, one: Problem): boolean {
  return (
    one.code === more?.code &&
    [
      [table, one.table],
      [column, one.column],
      [measure, one.measure],
    ].every(([asked, own]) => asked === undefined || asked === own)
  );
}

function paragraph(same: readonly Problem[], more: number): string {
  const [first] = same;
  if (first === undefined) return '';
  const heading = SEVERITY_WORDS[first.severity];
  const remedy = `  Gör så här: ${first.remedy}\n`;
  const left = Math.max(0, same.length - SHOWN) + more;
  const rest = left > 0 ? [`… och ${formatCount(left)} till`] : [];
  const shown = same.slice(0, SHOWN);
  if (same.every(({ message }) => message === first.message)) {
    const places = shown.map(placeText).filter((place) => place !== '');
    return `${heading}: ${first.message}\n${places.length === 0 ? '' : `  Var: ${[...places, ...rest].join('; ')}\n`}${remedy}`;
  }
  const lines = shown.map((problem) =>
    [placeText(withoutSaidKey(problem)), problem.message].filter((part) => part !== '').join(': '),
  );
  return `${heading}:\n${[...lines, ...rest].map((line) => `  ${line}\n`).join('')}${remedy}`;
}

/** The place without its key where the message begins with that. */
function withoutSaidKey(problem: Problem): Problem {
  const { key, ...others } = problem;
  return key !== undefined && problem.message.startsWith(`${key}: `) ? others : problem;
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
