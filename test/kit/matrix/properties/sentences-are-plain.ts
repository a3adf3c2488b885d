import { pageTexts } from '../../../../scripts/sentences/page-texts.ts';
import { isOwnArea, notPlain } from '../../not-plain.ts';
import type { Property } from './property.ts';

/**
 * Every text of every page is plain Swedish, however much is hidden. The report of a nation where one region reports is not read: each of its
 * numbers says which regions it is over, and its sentences are longer than the rules allow.
 */
export const sentencesArePlain: Property = {
  name: 'every text of every page is plain Swedish',
  faults: ({ area, data, site, reportWritten }) =>
    (isOwnArea(area.id) ? [site, data.id === 'one-unit' ? undefined : reportWritten] : []).flatMap((written) => {
      const pages = [...(written?.pages.values() ?? [])];
      const texts = new Set(pages.flatMap(({ text }) => pageTexts(text).map((one) => one.text)));
      return [...new Set([...texts].flatMap(notPlain))];
    }),
};
