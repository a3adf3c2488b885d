import { ICON, STYLESHEET } from '../addresses.ts';
import { icon } from '../icon.ts';
import { CSS, type SiteFile, SVG } from '../site-file.ts';
import { stylesheet } from '../stylesheet.ts';
import { portalAccessibilityPage } from './accessibility-page.ts';
import { editionFile } from './edition-file.ts';
import { portalNotFoundPage } from './not-found-page.ts';
import { isPermitted, type Portal } from './portal-input.ts';
import { portalStartPage } from './start-page.ts';

/** The pages and files over the areas' sites, which stand beside them in folders of their own. */
export function buildPortal(given: Portal): SiteFile[] {
  // Permit areas first, on every page alike.
  const areas = [...given.areas.filter(isPermitted), ...given.areas.filter((one) => !isPermitted(one))];
  const portal = { ...given, areas };
  return [
    portalStartPage(portal),
    portalAccessibilityPage(portal),
    portalNotFoundPage(portal),
    editionFile(portal),
    { path: STYLESHEET, content: stylesheet, type: CSS },
    { path: ICON, content: icon, type: SVG },
  ];
}
