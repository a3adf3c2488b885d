import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import type { Progress } from '../files/progress.ts';
import { writePages } from '../files/write-pages.ts';
import type { Problem } from '../problems/problem.ts';
import { ASSETS } from '../website/assets.ts';
import { areaEdition, type EditionAsked } from './area-edition.ts';
import { draftWarnings } from './simulated-notice.ts';
import { reportsApart } from './told-apart.ts';
import { refuseTold, toldByEditions } from './told-by-editions.ts';
import { refuseUnwritable, writeOut } from './write-out.ts';

/** What is published, and where. */
export interface Publishing extends Omit<EditionAsked, 'withoutUnreadable' | 'isOneOfSeveral'> {
  readonly out: string;
  /** What else is read, so that it isn't written over. */
  readonly inputs?: readonly string[];
  readonly withoutUnreadable?: boolean;
  /** Whether an edition there is replaced whatever it and the new one tell together. */
  readonly despiteDifference?: boolean;
}

/**
 * From tables to a public site: evaluate, disclose everything at once, build, write. The only way from figures to pages.
 * @throws Refused when nobody answers for it, before anything is read
 */
export async function publishSite(
  content: Content,
  area: Area,
  publishing: Publishing,
  outbox: Outbox,
  progress: Progress,
): Promise<readonly Problem[]> {
  const {
    folder,
    out,
    asOf,
    inputs = [],
    withoutUnreadable = false,
    despiteDifference: isDespite = false,
  } = publishing;
  const place: OutputFolder = { folder: out, product: 'webbplats', inputs: [folder, ...inputs] };
  await refuseUnwritable(outbox, place);
  const edition = await areaEdition(content, area, { ...publishing, withoutUnreadable }, progress);
  const { pages, made, problems, simulation, programVersion } = edition;
  const files = [...pages, ...(made?.files ?? [])];
  const together = await toldByEditions(out, files, { simulation, isDespite });
  refuseTold(together);
  const told = [...together, ...(await reportsApart(out, { area: area.id, asOf, files: pages }, made !== undefined))];
  const about = { extract: asOf, programVersion, ...(simulation === undefined ? {} : { simulation }) };
  await writeOut(outbox, place, about, (draft) => writePages(draft, files, ASSETS));
  return [...draftWarnings('Webbplatsen', edition.publisher, simulation), ...problems, ...told];
}

/** The area's measuring years that are over on the extract date. */
export function publishableYears(area: Area, asOf: Day): number[] {
  const last = Number(asOf.slice(0, 4));
  const first = firstYear(area) ?? last - 1;
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return years.filter((year) => (areaPeriod(area, year)?.to ?? asOf) < asOf);
}
