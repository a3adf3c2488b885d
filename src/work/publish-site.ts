import { createHash } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import { writePages } from '../files/write-pages.ts';
import type { Problem } from '../problems/problem.ts';
import { ASSETS } from '../website/assets.ts';
import { buildSite } from '../website/site.ts';
import { publishFigures } from './publish-figures.ts';
import { noticeFor } from './simulated-notice.ts';
import { toldByEditions } from './told-by-editions.ts';
import { refuseUnwritable, writeOut } from './write-out.ts';

export interface Publishing {
  readonly folder: string;
  readonly out: string;
  readonly years: readonly number[];
  readonly asOf: Day;
  /** What else is read, so that it isn't written over. */
  readonly inputs?: readonly string[];
  /** Whether measures that can't be computed are left out, and told as such, instead of stopping it all. */
  readonly withoutUnreadable?: boolean;
  /** Shown on every page, such as that the figures are made up. */
  readonly notice?: string;
}

/** From tables to a public site: evaluate, disclose everything at once, build, write. The only way from figures to pages. */
export async function publishSite(
  content: Content,
  area: Area,
  publishing: Publishing,
  outbox: Outbox,
  progress: Progress,
): Promise<readonly Problem[]> {
  const { folder, out, years, asOf } = publishing;
  const place: OutputFolder = { folder: out, product: 'webbplats', inputs: [folder, ...(publishing.inputs ?? [])] };
  await refuseUnwritable(outbox, place);
  const withoutUnreadable = publishing.withoutUnreadable ?? false;
  const asked = { folder, asOf, years, byStratum: true, withoutUnreadable };
  const { results, problems, simulation, shortcomings } = await publishFigures(content, area, asked, progress);
  const notice = noticeFor(simulation, shortcomings, publishing.notice);
  const hash = createHash('sha256').update(JSON.stringify(results)).digest('hex').slice(0, 16);
  const extract = { asOf, programVersion: await programVersion(), hash };
  progress('Skriver webbplatsen', 1);
  const pages = buildSite({
    area,
    results,
    years,
    extract,
    dictionary: content.dictionary,
    ...(notice === undefined ? {} : { notice }),
  });
  const told = await toldByEditions(out, pages);
  const about = {
    extract: asOf,
    programVersion: extract.programVersion,
    ...(simulation === undefined ? {} : { simulation }),
  };
  await writeOut(outbox, place, about, (draft) => writePages(draft, pages, ASSETS));
  return [...problems, ...told];
}

/** The area's measuring years that are over on the extract date. */
export function publishableYears(area: Area, asOf: Day): number[] {
  const last = Number(asOf.slice(0, 4));
  const first = firstYear(area) ?? last - 1;
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return years.filter((year) => (areaPeriod(area, year)?.to ?? asOf) < asOf);
}
