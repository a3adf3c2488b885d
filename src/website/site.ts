import { aboutPage, aboutSections } from './about-page.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { ICON, STYLESHEET } from './addresses.ts';
import { chartFiles } from './chart-files.ts';
import { dataFiles } from './data-files.ts';
import { isForPatients } from './for-patients.ts';
import { icon } from './icon.ts';
import { measurePage } from './measure-page.ts';
import { measureYearPages } from './measure-year-page.ts';
import { measuresPage } from './measures-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { patientPage } from './patient-page.ts';
import { searchPage } from './search-page.ts';
import { allCharts, withCharts } from './site-charts.ts';
import { CSS, type SiteFile, SVG } from './site-file.ts';
import type { SiteInput } from './site-input.ts';
import { startPage } from './start-page.ts';
import { stylesheet } from './stylesheet.ts';
import { unitMeasurePage } from './unit-measure-page.ts';
import { unitPage } from './unit-page.ts';
import { unitsPage } from './units-page.ts';

/**
 * The public site as files: pages, stylesheet, and every chart's numbers to download. Everything comes from the area's
 * definitions and public results. `ASSETS` (the fonts) are to be copied beside them.
 * @throws RangeError when there is no year, or when two things would have one address
 */
export function buildSite(input: SiteInput): SiteFile[] {
  if (input.years.length === 0) throw new RangeError('a site needs a measuring year');
  const { area } = input;
  const site = withCharts(input);
  const data = dataFiles(input);
  const about = aboutSections(input, data);
  const files = [
    startPage(site),
    measuresPage(site),
    unitsPage(site),
    ...(isForPatients(site) ? [patientPage(site)] : []),
    ...area.measures.flatMap((measure) => [measurePage(site, measure), ...measureYearPages(site, measure)]),
    ...area.reporters.flatMap((reporter) => [
      unitPage(site, reporter),
      ...area.measures.flatMap((measure) => unitMeasurePage(site, reporter, measure) ?? []),
    ]),
    aboutPage(input, about),
    searchPage(input, about),
    accessibilityPage(input),
    notFoundPage(input),
    { path: STYLESHEET, content: stylesheet, type: CSS },
    { path: ICON, content: icon, type: SVG },
    ...data,
    ...[...site.charts.values()].flatMap(allCharts).flatMap((chart) => chartFiles(chart, input.notice)),
  ];
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) throw new RangeError(`two files of the site have the path ${path}`);
    paths.add(path);
  }
  return files;
}
