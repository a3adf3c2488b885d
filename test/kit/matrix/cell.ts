import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import type { MatrixArea } from './areas.ts';
import { AS_OF, type DataSet } from './data-sets.ts';
import { readWritten, type Written } from './written.ts';

/** What a command did: its exit code, what it printed and what it told. */
export interface Run {
  readonly words: readonly string[];
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** One result as `evaluate --json` prints it. */
export interface Evaluated {
  readonly measure: string;
  readonly reporter: string;
  readonly figure: Readonly<Record<string, unknown>> & { readonly kind: string; readonly reason?: string };
  /** Exact limits beside the figure. */
  readonly limits?: { readonly median?: readonly [lower: number, upper: number] };
  readonly period: { readonly from: string; readonly to: string };
  readonly part: { readonly from: number; readonly to: number; readonly stratum?: string };
  readonly reporters?: { readonly expected: number; readonly reported: number; readonly missing: readonly string[] };
}

/** One area with one data set, and what every command made of it. */
export interface Cell {
  readonly area: MatrixArea;
  readonly data: DataSet;
  readonly check: Run;
  readonly evaluations: ReadonlyMap<
    number,
    Run & { readonly results: readonly Evaluated[]; readonly rows: Readonly<Record<string, Record<string, number>>> }
  >;
  readonly text: Run;
  readonly explanations: readonly (Run & { readonly measure: string; readonly reporter: string })[];
  /** Publish as it is typed first; where figures are unreadable it stops, and the second leaves them out. */
  readonly published: readonly Run[];
  readonly site: Written | undefined;
  readonly report: Run | undefined;
  readonly reportWritten: Written | undefined;
  readonly served:
    | { readonly run: Run; readonly same: readonly string[]; readonly different: readonly string[] }
    | undefined;
  /** A unit's own page and workbook of the last year, and the page's text. */
  readonly unit: Run & { readonly reporter: string; readonly page: string };
  /** The workbook to fill in. */
  readonly template: Run;
  /** A year before the area had its first permit or began. */
  readonly wrongYear: Run;
}

/** Runs every command on a data set. @param turn which of the data sets it is: each explains its share of the measures */
export async function runCell(
  area: MatrixArea,
  data: DataSet,
  content: readonly string[],
  turn: number,
): Promise<Cell> {
  const own = ['--area', area.id, ...content];
  const run = async (...words: string[]): Promise<Run> => ({ words, ...(await runCommand(words)) });
  const check = await run('check', data.folder, ...content);
  const evaluations: [number, Cell['evaluations'] extends ReadonlyMap<number, infer Each> ? Each : never][] = [];
  for (const year of data.years) {
    const evaluated = await run('evaluate', data.folder, '--year', String(year), '--as-of', AS_OF, '--json', ...own);
    const { results = [], rows = {} } = evaluated.out === '' ? {} : JSON.parse(evaluated.out);
    evaluations.push([year, { ...evaluated, results, rows }]);
  }
  const last = String(data.years.at(-1));
  const text = await run('evaluate', data.folder, '--year', last, '--as-of', AS_OF, ...own);
  const explanations = [];
  for (const [at, measure] of area.measures.entries()) {
    const reporter = data.only ?? area.reporters[0] ?? '';
    // The nation's own tables take longest: they explain one measure in seven, the others the rest in turn.
    if ((at % 7 === 0 ? 0 : 1 + (at % 3)) !== turn) continue;
    const explained = await run(
      ...['explain', data.folder, '--year', last, '--measure', measure, '--unit', reporter],
      ...['--as-of', AS_OF, ...own],
    );
    explanations.push({ ...explained, measure, reporter });
  }
  const site = join(data.folder, '..', `site-${area.id}-${data.id}`);
  const publish = [
    'publish',
    data.folder,
    '--out',
    site,
    '--as-of',
    AS_OF,
    '--years',
    `${data.years[0]}-${last}`,
    ...own,
  ];
  const published = [await run(...publish)];
  if (published[0]?.code === 1) published.push(await run(...publish, '--utan-olasliga'));
  const isPublished = existsSync(join(site, 'index.html'));
  const out = join(data.folder, '..', `report-${data.id}`);
  const report = area.hasReport
    ? await run('report', data.folder, '--year', last, '--out', out, '--as-of', AS_OF, ...content)
    : undefined;
  const reporter = data.only ?? area.reporters[0] ?? '';
  const ownOut = join(data.folder, '..', `unit-${area.id}-${data.id}`);
  const unit = await run(
    ...['unit', data.folder, '--unit', reporter, '--year', last, '--as-of', AS_OF, '--out', ownOut, ...own],
  );
  const ownPage = join(ownOut, 'index.html');
  return {
    area,
    data,
    check,
    unit: { ...unit, reporter, page: existsSync(ownPage) ? readFileSync(ownPage, 'utf8') : '' },
    template: await run(
      'template',
      area.id,
      '--out',
      join(data.folder, '..', `mall-${area.id}-${data.id}.xlsx`),
      ...content,
    ),
    evaluations: new Map(evaluations),
    text,
    explanations,
    published,
    site: isPublished ? readWritten(site) : undefined,
    report,
    reportWritten: report !== undefined && existsSync(out) ? readWritten(out) : undefined,
    served: isPublished ? await serve(site) : undefined,
    wrongYear: await run('evaluate', data.folder, '--year', '1999', '--as-of', AS_OF, '--json', ...own),
  };
}

/** Serves what was published, and holds what comes over the wire against the files. */
async function serve(site: string): Promise<NonNullable<Cell['served']>> {
  const same: string[] = [];
  const different: string[] = [];
  let told = '';
  const shown = Promise.withResolvers<string>();
  const words = ['serve', site, '--port', '0'];
  const ended = await runCommand(words, {
    tell: (text) => {
      told += text;
      const [address] = /http:\/\/[^\s/]+/.exec(told) ?? [];
      if (address !== undefined) shown.resolve(address);
    },
    // It is listened for a stop before the address is told.
    untilStopped: async () => {
      const address = await shown.promise;
      for (const path of ['index.html', 'stil.css', 'data/alla-siffror.json', 'data/alla-siffror.csv']) {
        const answer = await fetch(`${address}/${path}`);
        const isSame = answer.ok && Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(site, path)));
        (isSame ? same : different).push(`${path} (${answer.status})`);
      }
    },
  });
  return { run: { words, ...ended, told }, same, different };
}

/** Where a fault is: command, area and data set. */
export function at(cell: Cell, command: string): string {
  return `${command} × ${cell.area.id} × ${cell.data.id}`;
}
