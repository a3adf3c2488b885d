import { ABOUT, dataAddress, filePath } from '../addresses.ts';
import { JSON_TEXT, type SiteFile } from '../site-file.ts';
import { type Portal, portalAddress } from './portal-input.ts';

/** What the edition holds, for programs: each area, its years and where its site, report and data are. */
export function editionFile({ areas, publisher, extract, notice }: Portal): SiteFile {
  const content = {
    utgivare: publisher.name,
    utgava: publisher.edition,
    uttag: extract.asOf,
    program: `Vårdmått ${extract.programVersion}`,
    ...(notice === undefined ? {} : { anmarkning: notice }),
    omraden: areas.map(({ area, years, report }) => {
      const at = (address: string) => portalAddress(area) + filePath(address);
      return {
        id: area.id,
        namn: area.name,
        ar: years,
        sidor: at(''),
        omSiffrorna: at(ABOUT),
        definitioner: at(dataAddress('measures', 'json')),
        siffror: at(dataAddress('alla-siffror', 'json')),
        ...(report === undefined
          ? {}
          : { arsrapport: { ar: report.year, sidor: at(report.address), ...(report.pdf && { pdf: at(report.pdf) }) } }),
      };
    }),
  };
  return { path: dataAddress('utgava', 'json'), content: `${JSON.stringify(content, null, 2)}\n`, type: JSON_TEXT };
}
