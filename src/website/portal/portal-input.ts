import type { Day } from '../../calendar/day.ts';
import type { Area } from '../../definitions/area.ts';
import type { Publisher } from '../../definitions/publisher.ts';
import type { Organisation } from '../../dictionary/organisation.ts';
import type { PageAddress } from '../addresses.ts';
import type { FirstResult } from '../first-result.ts';
import type { SiteReport } from '../site-input.ts';

/** What stands in one edition: areas with their sites and reports, from the same extract. */
export interface Portal {
  /** In the order to list them. */
  readonly areas: readonly PortalSite[];
  readonly publisher: Publisher;
  /** Who is who in health care, as the areas' sites have it. */
  readonly organisation?: Organisation;
  readonly extract: { readonly asOf: Day; readonly programVersion: string };
  /** Shown at the top of every page, such as that the figures are made up. */
  readonly notice?: string;
}

/** An area's place in the portal: its site is in the folder `portalAddress`. */
export interface PortalSite {
  readonly area: Area;
  readonly years: readonly number[];
  /** Its annual report, in the site's folder. */
  readonly report?: SiteReport;
  /** What it is told by, where a number of the nation is shown. */
  readonly first?: FirstResult;
}

/** Whether an area is of care that needs a permit; else it is a register. */
export const isPermitted = ({ area }: PortalSite): boolean => area.permits.length > 0;

/** The folder of an area's site: `net-registret/`. */
export const portalAddress = ({ id }: Pick<Area, 'id'>): PageAddress => `${id}/`;
