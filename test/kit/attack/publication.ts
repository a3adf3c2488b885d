import type { Publication } from '../../../src/attack/published.ts';
import { numberKey } from '../../../src/attack/puzzle/known.ts';
import type { PublishedTable } from '../../../src/attack/table-figures.ts';
import { type Day, day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { definedParts } from '../../../src/definitions/kinds/kinds.ts';
import { disclose } from '../../../src/disclosure/disclose.ts';
import { publicationOf, withTables } from '../../../src/files/read-published.ts';
import { releaseOf } from '../../../src/results/release.ts';
import type { Result } from '../../../src/results/result.ts';
import type { Solver } from '../../../src/statistics/integer-program.ts';
import { chartFiles } from '../../../src/website/chart-files.ts';
import { dataFiles } from '../../../src/website/data-files.ts';
import { allCharts, withCharts } from '../../../src/website/site-charts.ts';
import type { SiteInput } from '../../../src/website/site-input.ts';
import { ownContent } from '../content.ts';
import { PUBLISHER } from '../website/publisher.ts';
import { placeOfResult, trueNumbers } from './true-numbers.ts';

export const AS_OF: Day = day('2026-03-31');

/** What a site publishes of results, as an attacker reads it: out of the very text of its data files. */
export async function publicationFrom(results: readonly Result[], area: Area, solver: Solver): Promise<Publication> {
  const { dictionary } = await ownContent();
  const [first] = results;
  if (first === undefined) throw new RangeError('nothing to publish');
  const shown = disclose(releaseOf({ area: area.id, extract: first.extract, results }), area, solver);
  const years = [...new Set(results.map(({ part }) => part.to))];
  const extract = { asOf: first.extract.asOf, programVersion: '0' };
  const input = { area, results: shown, years, dictionary, extract, publisher: PUBLISHER };
  const files = dataFiles(input);
  const text = (path: string) => {
    const content = files.find((file) => file.path === path)?.content;
    if (typeof content !== 'string') throw new RangeError(`no ${path}`);
    return content;
  };
  return withTables(publicationOf(text('data/measures.json'), text('data/alla-siffror.json')), curveTables(input));
}

/** The tables of curves, which hold more than the table of all numbers. */
function curveTables(input: SiteInput): PublishedTable[] {
  const measures = input.area.measures.filter(({ computation }) => definedParts(computation.figure).followed);
  if (measures.length === 0) return [];
  const charts = [...withCharts({ ...input, area: { ...input.area, measures } }).charts.values()].flatMap(allCharts);
  return charts.flatMap((chart) =>
    chartFiles(chart).flatMap(({ path, content }): PublishedTable[] =>
      path.endsWith('.json') ? [{ name: chart.id, rows: JSON.parse(String(content)).rows }] : [],
    ),
  );
}

/** The true numbers behind a publication, by the keys of the attacker's. */
export function truthOf(results: readonly Result[]): Map<string, number> {
  return new Map(
    results.flatMap((result) =>
      [...trueNumbers(result.figure)].map(
        ([name, value]) =>
          [numberKey({ measure: { id: result.measure }, place: placeOfResult(result) }, name), value] as const,
      ),
    ),
  );
}
