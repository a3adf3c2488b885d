import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../run-command.ts';

/** The path of one of the inputs under `test/fixtures/findings/`. */
export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/findings/${name}`, import.meta.url));
/** The folder of content that the program ships with. */
export const content: string = fileURLToPath(new URL('../../../content', import.meta.url));

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files, by path; gone when the test file ends. */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vardmatt-findings-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A copy of an input, for a test that writes beside or into it. */
export function copyOf(name: string): string {
  const folder = inFolder({});
  cpSync(fixture(name), folder, { recursive: true });
  return folder;
}

/** Every file under a folder and a fingerprint of what it holds, to show that nothing was touched. */
export function contents(folder: string): Record<string, string> {
  const what = (path: string) => {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
    return status.isDirectory() ? '/' : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
  };
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), what(path)]),
  );
}

/** The rows that most inputs hold: three patients assessed at Akademiska in 2024 after 10, 12 and 11 days. */
export const ASSESSMENTS = `person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,inom_nhv
p1,akademiska,2024-03-01,2024-02-20,03,ja,ja
p2,akademiska,2024-04-01,2024-03-20,03,ja,ja
p3,akademiska,2024-05-01,2024-04-20,01,nej,ja
`;
/** The patients of `ASSESSMENTS`. */
export const PATIENTS = `person_id,fodelsedatum,kon,folkbokforing_lan
p1,1950-01-01,kvinna,03
p2,1960-01-01,man,03
p3,1970-01-01,man,01
`;

type Figure = Record<string, unknown> & { readonly kind: string };
/** What `evaluate --json` answered: its exit code, its object where it printed one, and everything it said about problems. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly told: string;
  readonly printed: boolean;
  readonly rows: Readonly<Record<string, Record<string, number>>>;
  /** Each problem as a text: its JSON, or its block on standard error. */
  readonly problems: readonly string[];
  figure(measure: string, reporter: string): Figure;
}

interface Asked {
  readonly year?: number;
  readonly asOf?: string;
  readonly area?: string;
  readonly words?: readonly string[];
}

/** The words that ask for the figures of a folder. */
export function askFor(folder: string, { year = 2024, asOf = '2025-06-30', area, words = [] }: Asked = {}): string[] {
  const named = area === undefined ? [] : ['--area', area];
  return ['evaluate', folder, '--year', String(year), '--as-of', asOf, '--json', ...named, ...words];
}

/** Asks for the figures of a folder, in this process. */
export async function evaluate(folder: string, asked: Asked = {}): Promise<Answer> {
  return read(await runCommand(askFor(folder, asked)));
}

/** Reads what `evaluate --json` printed and told. */
export function read({ code, out, told }: { code: number | null; out: string; told: string }): Answer {
  assert.doesNotMatch(told, TRACE);
  assert.ok(code !== null, `the program didn't end by itself: ${told}`);
  const object: unknown = out.trim() === '' ? undefined : JSON.parse(out);
  const { results, rows, problems } = (object ?? { results: [], rows: {}, problems: [] }) as {
    results: { measure: string; reporter: string; figure: Figure }[];
    rows: Record<string, Record<string, number>>;
    problems: object[];
  };
  const blocks = told.split(/^(?=(?:Fel|Varning|Upplysning): )/m).filter((block) => block.trim() !== '');
  for (const [table, { read: all, used = 0, outside = 0, refused = 0 }] of Object.entries(rows))
    assert.equal(all, used + outside + refused, `${table}: rows were lost`);
  return {
    code,
    out,
    told,
    printed: object !== undefined,
    rows,
    problems: [...problems.map((problem) => JSON.stringify(problem)), ...blocks],
    figure(measure, reporter) {
      const found = results.find((result) => result.measure === measure && result.reporter === reporter);
      assert.ok(found, `no ${measure} for ${reporter}: exit ${code}, ${told.slice(0, 800)}`);
      return found.figure;
    },
  };
}

/** What no user should see. */
export const TRACE: RegExp = /^\s+at .*:\d+:\d+|node:internal|\b(?:E[A-Z]{4,}|RangeError|TypeError): /m;

/** That a problem names the place (table, file or sheet; row; column), says what `words` ask for, and gives a remedy. */
export function pointsAt(answer: Answer, place: readonly string[], row?: number, ...words: readonly RegExp[]): void {
  const found = answer.problems.filter(
    (problem) =>
      place.every((name) => problem.includes(name)) &&
      (row === undefined || new RegExp(`"row":${row}\\b|\\b(?:rad|raderna) (?:\\d+[,–-] ?)*${row}\\b`).test(problem)) &&
      words.every((pattern) => pattern.test(problem)) &&
      /"remedy":"[^"]|Gör så här: ./.test(problem),
  );
  const where = `${place.join(', ')}${row === undefined ? '' : `, row ${row}`} ${words.join(' ')}`;
  assert.ok(found.length > 0, `no problem about ${where}\n${notes(answer)}`);
}

/** That nothing said about problems holds any of these personal values. */
export function neverSays(answer: Answer, values: readonly string[]): void {
  for (const value of values) {
    const pattern = new RegExp(`(?<![\\w-])${value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);
    const leak = [...answer.problems, answer.told].find((text) => pattern.test(text));
    assert.equal(leak, undefined, `the personal value ${value} is shown`);
  }
}

/** That the measure can't be read for anybody, and that the run says so. */
export function unreadable(answer: Answer, measure: string, reporters: readonly string[] = UNITS): void {
  assert.equal(answer.code, 1, notes(answer));
  for (const reporter of reporters)
    assert.deepEqual(kindOf(answer.figure(measure, reporter)), ['absent', 'unreadable'], `${measure} ${reporter}`);
}
const UNITS = ['akademiska', 'karolinska', 'sahlgrenska', 'skane', 'riket'];

/** That the run failed with words, and that no figure of the measure was printed. */
export function refused(answer: Answer, measure = 'B1'): void {
  assert.equal(answer.code, 1, notes(answer));
  if (answer.printed)
    for (const reporter of UNITS)
      assert.equal(answer.figure(measure, reporter).kind, 'absent', `${measure} ${reporter}`);
}

/** What kind of figure it is, and why it is absent where it is. */
export const kindOf = (figure: Figure): unknown[] => [figure.kind, figure['reason']];

const notes = ({ problems }: Answer) =>
  problems
    .filter((problem) => !problem.includes('table-absent'))
    .join('\n')
    .slice(0, 3000);

/** That the three assessments of `ASSESSMENTS` were counted, with the days they waited. */
export function asWritten(answer: Answer, unit = 'akademiska'): void {
  const count = answer.figure('B1', unit);
  assert.deepEqual([count['n'], count['by']], [3, byOf(2, { '03': 2, '01': 1 }, 1, 2)]);
  const { n, mean, median } = answer.figure('T1', unit);
  assert.deepEqual([n, mean, median], [3, 11, 11]);
  assert.equal(answer.code, 0);
}
function byOf(gepNet: number, hemregion: object, kvinna: number, man: number) {
  return { kategori: { gep_net: gepNet, chd: 0, binjure: 0 }, kon: { kvinna, man, okant: 0 }, hemregion };
}
