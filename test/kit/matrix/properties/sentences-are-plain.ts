import { pageTexts } from '../../../../scripts/sentences/page-texts.ts';
import { isOwnArea, notPlain } from '../../not-plain.ts';
import type { Property } from './property.ts';

/** Every text of every page is plain Swedish, however much is hidden. */
export const sentencesArePlain: Property = {
  name: 'every text of every page is plain Swedish',
  faults: ({ area, site, reportWritten }) =>
    (isOwnArea(area.id) ? [site, reportWritten] : []).flatMap((written) => {
      const pages = [...(written?.pages.values() ?? [])];
      const texts = new Set(pages.flatMap(({ text }) => pageTexts(text).map((one) => one.text)));
      return [...new Set([...texts].flatMap(notPlain))];
    }),
};
