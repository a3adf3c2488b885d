import { accessibilityStatement, STATEMENT } from '../accessibility-statement.ts';
import { ACCESSIBILITY } from '../addresses.ts';
import type { SiteFile } from '../site-file.ts';
import type { Portal } from './portal-input.ts';
import { portalPage } from './portal-page.ts';

/** How accessible the whole edition is: its start page, the areas' sites and the reports. */
export function portalAccessibilityPage(portal: Portal): SiteFile {
  const body = accessibilityStatement(portal.publisher, 'hela webbplatsen, med alla områden och årsrapporter');
  return portalPage(portal, { ...STATEMENT, address: ACCESSIBILITY, body });
}
