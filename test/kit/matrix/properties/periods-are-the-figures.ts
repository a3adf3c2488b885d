import { at, type Cell, type Evaluated } from '../cell.ts';
import { textOf, within } from '../html.ts';
import { periodWords } from '../period-words.ts';
import type { TableFile, Written } from '../written.ts';
import type { Property } from './property.ts';

/** Every period that is written beside a figure is the one that `evaluate --json` gives for the figure. */
export const periodsAreTheFigures: Property = {
  name: 'every period beside a figure is the figure’s own',
  faults: (cell) => [
    ...(cell.site === undefined
      ? []
      : [...allResults(cell, cell.site), ...charts(cell, cell.site), ...overviews(cell, cell.site)]),
    ...text(cell),
    ...(cell.reportWritten === undefined ? [] : reportCharts(cell, cell.reportWritten)),
  ],
};

function resultOf(cell: Cell, year: number, measure: string, reporter: string): Evaluated | undefined {
  return cell.evaluations
    .get(year)
    ?.results.find((result) => result.measure === measure && result.reporter === reporter);
}

/** A caption's words with plain spaces. */
const plain = (words: string) => words.replace(/[\s\u00a0]+/g, ' ');

function allResults(cell: Cell, site: Written): string[] {
  const seen = new Set<string>();
  return (site.tables.get('data/alla-siffror')?.json.rows ?? []).flatMap((row) => {
    const { matt, ar, enhet, period } = row as Record<string, unknown>;
    const key = `${matt} ${ar} ${enhet} ${period}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const result = resultOf(cell, Number(String(ar).slice(-4)), String(matt), String(enhet));
    const expected = result && `${result.period.from}/${result.period.to}`;
    return period === expected
      ? []
      : [`${at(cell, 'publish')}: data/alla-siffror: ${matt} ${ar} ${enhet}: ${period} and not ${expected}`];
  });
}

/** The captions of the tables of one year, and the rows of those of several. */
function charts(cell: Cell, site: Written): string[] {
  return [...site.tables].flatMap(([path, { json }]) => {
    const [, id = '', what = ''] = /^data\/([a-z]+\d+)-(\d{4}|ar)\b/.exec(path) ?? [];
    const measure = cell.area.measures.find((each) => each.toLowerCase() === id);
    if (measure === undefined) return [];
    const place = `${at(cell, 'publish')}: ${path}`;
    if (what === 'ar') return yearRows(cell, measure, json, place);
    const reporter = cell.area.reporters.find((each) => path.endsWith(`-${each}`)) ?? 'riket';
    const result = resultOf(cell, Number(what), measure, reporter);
    const words = result && periodWords(result.period);
    const isSaid =
      words !== undefined && new RegExp(`(?:^|[^–\\d])${words}$`).test(plain(json.caption).replace(/\s*\(.*\)$/, ''));
    return isSaid
      ? reporterRows(cell, Number(what), measure, site, path, place)
      : [`${place}: «${plain(json.caption)}» and not ${words}`];
  });
}

function yearRows(cell: Cell, measure: string, json: TableFile, place: string): string[] {
  return json.rows.flatMap((row) => {
    // A file of one reporter's figures has the reporter among what each row is of.
    const { period, period_namn: words, enhet, reporter = enhet } = row as Record<string, unknown>;
    const year = Number(String(period).slice(0, 4));
    if (typeof period !== 'string' || !cell.evaluations.has(year)) return [];
    const result = resultOf(cell, year, measure, String(reporter));
    const expected = result && `${result.period.from}/${result.period.to}`;
    const isSaid =
      result !== undefined &&
      period === expected &&
      plain(String(words ?? period)).includes(periodWords(result.period));
    return isSaid ? [] : [`${place}: ${reporter} ${period} «${words}» and not ${expected}`];
  });
}

/** Where a reporter began later than the caption's period, its row has its own, in the data file and on the page. */
function reporterRows(cell: Cell, year: number, measure: string, site: Written, path: string, place: string): string[] {
  const rows = site.tables.get(path)?.json.rows ?? [];
  const nation = resultOf(cell, year, measure, 'riket')?.period;
  return rows.flatMap((row) => {
    const { reporter, period } = row as Record<string, unknown>;
    const own = typeof reporter === 'string' ? resultOf(cell, year, measure, reporter) : undefined;
    if (own === undefined || own.figure.kind === 'absent' || nation === undefined) return [];
    if (own.period.from === nation.from && own.period.to === nation.to) return [];
    const table = [...site.pages.values()]
      .flatMap(({ root }) => within(root, 'table'))
      .find((each) =>
        within(each, 'caption').some(({ attributes }) => `data/${attributes['id']}` === `${path}-tabell`),
      );
    const isSaid = table !== undefined && plain(textOf(table)).includes(periodWords(own.period));
    return isSaid && period === `${own.period.from}/${own.period.to}`
      ? []
      : [`${place}: ${reporter}: ${periodWords(nation)} stands over a figure of ${periodWords(own.period)}`];
  });
}

/** Tables of one number per measure stand under a year: a figure of another period says so on its row. */
function overviews(cell: Cell, site: Written): string[] {
  const year = cell.data.years.at(-1) ?? 0;
  return [...site.pages].flatMap(([path, { root }]) =>
    within(root, 'table')
      .filter((table) =>
        within(table, 'th').some((head) =>
          within(head, 'a').some((link) => /matt\//.test(link.attributes['href'] ?? '')),
        ),
      )
      .flatMap((table) =>
        within(table, 'tr').flatMap((row) => {
          const href = within(row, 'a')[0]?.attributes['href'] ?? '';
          const id = /matt\/([^/]+)\//.exec(href)?.[1];
          const measure = cell.area.measures.find((each) => each.toLowerCase() === id);
          const period = measure === undefined ? undefined : resultOf(cell, year, measure, 'riket')?.period;
          if (period === undefined || periodWords(period) === String(year)) return [];
          return plain(textOf(row)).includes(periodWords(period))
            ? []
            : [
                `${at(cell, 'publish')}: ${path}: ${measure} stands under ${year} and doesn't say ${periodWords(period)}`,
              ];
        }),
      ),
  );
}

/** The text of `evaluate` says the year's period at its top, and another beside a measure that has another. */
function text(cell: Cell): string[] {
  const year = cell.data.years.at(-1) ?? 0;
  const { out } = cell.text;
  const measures = cell.area.measures.map((measure) => ({
    measure,
    period: resultOf(cell, year, measure, 'riket')?.period,
  }));
  return measures.flatMap(({ measure, period }) => {
    if (period === undefined) return [`${at(cell, 'evaluate')}: no result of ${measure} for the nation`];
    const code = measure === 'O1' ? 'Ö1' : measure;
    const from = out.search(new RegExp(`^${code} `, 'm'));
    if (from === -1) return [`${at(cell, 'evaluate')}: the text says nothing of ${code}`];
    const rest = out.slice(from);
    const section = plain(rest.slice(0, rest.search(/\n\n/) === -1 ? undefined : rest.search(/\n\n/)));
    const head = plain(/^Mätperiod .*$/m.exec(out)?.[0] ?? '');
    const says = (words: string) =>
      words.includes(periodWords(period)) || (words.includes(period.from) && words.includes(period.to));
    return says(section) || (says(head) && !/\d{4}-\d\d-\d\d/.test(section))
      ? []
      : [
          `${at(cell, 'evaluate')}: ${code} stands under «${head.slice(0, 140)}» and doesn't say ${periodWords(period)}`,
        ];
  });
}

/** A chart of the report over all years says the register's whole time, as the figures that are since the start have it. */
function reportCharts(cell: Cell, report: Written): string[] {
  const year = cell.data.years.at(-1) ?? 0;
  const sinceStart = [...(cell.evaluations.get(year)?.results ?? [])].find(({ part }) => part.from !== part.to)?.period;
  return [...report.tables].flatMap(([path, { json }]) => {
    if (!/-\d{4}-\d{4}-/.test(path)) return [];
    const words = sinceStart && periodWords(sinceStart);
    return words !== undefined && plain(json.caption).includes(words)
      ? []
      : [`${at(cell, 'report')}: ${path}: «${plain(json.caption)}» and not ${words}`];
  });
}
