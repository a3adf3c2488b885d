import { accessibilityStatement, STATEMENT } from './accessibility-statement.ts';
import { ACCESSIBILITY } from './addresses.ts';
import { pageFile } from './page-frame.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** How accessible an area's site is. */
export function accessibilityPage(input: SiteInput): SiteFile {
  const body = accessibilityStatement(input.publisher, `webbplatsen ${input.area.name}`);
  return pageFile(input, { ...STATEMENT, address: ACCESSIBILITY, crumbs: [], body });
}
