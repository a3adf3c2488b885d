import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Content } from '../files/content.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import type { Progress } from '../files/progress.ts';
import { type WrittenFile, writePages } from '../files/write-pages.ts';
import type { Problem } from '../problems/problem.ts';
import { NOT_FOUND } from '../website/addresses.ts';
import { ASSETS } from '../website/assets.ts';
import { buildPortal } from '../website/portal/portal.ts';
import { portalAddress } from '../website/portal/portal-input.ts';
import { type AreaEdition, areaEdition } from './area-edition.ts';
import type { DayOption } from './assumed-extract.ts';
import type { WrittenReport } from './make-report.ts';
import { Refused } from './refused.ts';
import { draftWarnings, noticeFor } from './simulated-notice.ts';
import { reportsApart } from './told-apart.ts';
import { refuseTold, toldByEditions } from './told-by-editions.ts';
import { refuseUnwritable, writeOut } from './write-out.ts';

/** One area of a portal, with its own years, and its report where it has one. */
export interface PortalArea {
  readonly area: Area;
  readonly years: readonly number[];
  readonly report?: WrittenReport;
  readonly lastReport?: string;
}

export interface PortalPublishing {
  readonly folder: string;
  readonly out: string;
  readonly asOf: Day;
  readonly undated?: DayOption;
  readonly inputs: readonly string[];
  readonly withoutUnreadable: boolean;
  /** Whether an edition there is replaced whatever it and the new one tell together. */
  readonly despiteDifference: boolean;
  readonly notice?: string;
}

/**
 * One site of several areas and their reports: a start page over all, and a folder for each. All of it or nothing is written.
 * @throws Refused with why one of the areas can't be published
 */
export async function publishPortal(
  content: Content,
  areas: readonly PortalArea[],
  publishing: PortalPublishing,
  outbox: Outbox,
  progress: Progress,
): Promise<readonly Problem[]> {
  const { folder, out, asOf, inputs, despiteDifference: isDespite } = publishing;
  const place: OutputFolder = { folder: out, product: 'webbplats', inputs: [folder, ...inputs] };
  if ('problems' in content.publisher) throw new Refused(content.publisher.problems);
  await refuseUnwritable(outbox, place);
  const editions: { readonly asked: PortalArea; readonly edition: AreaEdition }[] = [];
  for (const [at, asked] of areas.entries()) {
    const own: Progress = (what, share) => progress(`${asked.area.shortName}: ${what}`, (at + share) / areas.length);
    const edition = await areaEdition(content, asked.area, { ...publishing, ...asked, isOneOfSeveral: true }, own);
    editions.push({ asked, edition });
  }
  const [first] = editions;
  if (first === undefined) throw new RangeError('a portal needs an area');
  const { programVersion, simulation, publisher, assumed } = first.edition;
  const files: WrittenFile[] = [];
  const problems: Problem[] = [];
  const together: Problem[] = [];
  for (const { asked, edition } of editions) {
    const address = portalAddress(asked.area);
    // The server shows the portal's own.
    const pages = edition.pages.filter(({ path }) => path !== NOT_FOUND);
    const own = [...pages, ...(edition.made?.files ?? [])];
    files.push(...own.map(({ path, content }) => ({ path: address + path, content })));
    const now = { area: asked.area.id, asOf, files: edition.pages };
    together.push(...(await toldByEditions(`${out}/${address}`, own, { marked: out, simulation, isDespite })));
    problems.push(...edition.problems, ...(await reportsApart(out, now, edition.made !== undefined)));
  }
  refuseTold(together);
  // What an area lacks stands on its own pages.
  const notice = noticeFor({ simulation, publisher, assumed, own: publishing.notice });
  const portal = buildPortal({
    areas: editions.map(({ asked: { area, years }, edition: { made, first } }) => ({
      ...{ area, years },
      ...(made === undefined ? {} : { report: made.about }),
      ...(first === undefined ? {} : { first }),
    })),
    publisher,
    organisation: content.organisation,
    extract: { asOf, programVersion },
    ...(notice === undefined ? {} : { notice }),
  });
  const assets = ['', ...areas.map(({ area }) => portalAddress(area))].flatMap((address) =>
    ASSETS.map((asset) => ({ ...asset, path: address + asset.path })),
  );
  const about = { extract: asOf, programVersion, ...(simulation === undefined ? {} : { simulation }) };
  await writeOut(outbox, place, about, (draft) => writePages(draft, [...portal, ...files], assets));
  return [...draftWarnings('Webbplatsen', publisher, simulation), ...problems, ...together];
}
