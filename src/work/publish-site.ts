import { createHash } from 'node:crypto';
import { evaluate } from '../analysis/evaluate.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { strataOf } from '../definitions/strata.ts';
import { disclose } from '../disclosure/disclose.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import { writeSite } from '../files/write-site.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { isUnreadable } from '../results/is-unreadable.ts';
import { releaseOf } from '../results/release.ts';
import type { Evaluation } from '../results/result.ts';
import { ASSETS } from '../website/assets.ts';
import { buildSite } from '../website/site.ts';
import { withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';
import { Refused } from './refused.ts';

export interface Publishing {
  readonly folder: string;
  readonly out: string;
  readonly years: readonly number[];
  readonly asOf: Day;
  /** Shown on every page, such as that the figures are made up. */
  readonly notice?: string;
  /** Publishes what can be read, and says of the rest that it can't. */
  readonly withoutUnreadable?: boolean;
}

/** From tables to a public site: evaluate, disclose everything at once, build, write. The only way from figures to pages. */
export async function publishSite(
  content: Content,
  area: Area,
  publishing: Publishing,
  progress: Progress,
): Promise<readonly Problem[]> {
  const { folder, out, years, asOf, notice } = publishing;
  const { results, problems } = await withAreaData(
    { folder, asOf },
    content,
    area,
    progress,
    async ({ database, loaded, dictionary }) => {
      progress('Räknar', 0.5);
      const strata = strataOf(area);
      const evaluation = await evaluate(database, {
        area,
        dictionary,
        extract: folderExtract(asOf),
        years,
        loaded,
        ...(strata === undefined ? {} : { strata }),
      });
      if (publishing.withoutUnreadable !== true) stopUnreadable(area, evaluation);
      return { results: disclose(releaseOf(evaluation), area), problems: loaded.problems };
    },
  );
  const hash = createHash('sha256').update(JSON.stringify(results)).digest('hex').slice(0, 16);
  const extract = { asOf, programVersion: await programVersion(), hash };
  progress('Skriver webbplatsen', 1);
  await writeSite(
    out,
    buildSite({
      area,
      results,
      years,
      extract,
      dictionary: content.dictionary,
      ...(notice === undefined ? {} : { notice }),
    }),
    ASSETS,
  );
  return problems;
}

/** @throws Refused when a figure rests on a table that can't be read, with all that is wrong with the tables */
export function stopUnreadable({ measures }: Area, { results, problems }: Evaluation): void {
  const ids = new Set(results.filter(isUnreadable).map(({ measure }) => measure));
  const codes = measures.filter(({ id }) => ids.has(id)).map(({ code }) => code);
  if (codes.length > 0) throw new Refused([problem('figures-unreadable', { measures: codes.join(', ') }), ...problems]);
}

/** The area's measuring years that are over on the extract date. */
export function publishableYears(area: Area, asOf: Day): number[] {
  const last = Number(asOf.slice(0, 4));
  const first = firstYear(area) ?? last - 1;
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return years.filter((year) => (areaPeriod(area, year)?.to ?? asOf) < asOf);
}
