import type { PageAddress } from '../../website/addresses.ts';
import type { Chapter } from '../composing/document.ts';

/** Where the report's pages and files are, from the site's folder. */
export const REPORT: PageAddress = 'arsrapport/';
export const CLAIMS: PageAddress = 'arsrapport/siffrorna-i-texten/';
export const REPORT_STYLE: PageAddress = 'arsrapport/rapport.css';

/** `arsrapport/bakgrund/`. */
export const chapterAddress = ({ id }: Pick<Chapter, 'id'>): PageAddress => `${REPORT}${id}/`;

/** The appendix's first page, and its chapters: `arsrapport/bilaga/vast/`. */
export const APPENDIX: PageAddress = 'arsrapport/bilaga/';
export const appendixAddress = ({ id }: Pick<Chapter, 'id'>): PageAddress => `${APPENDIX}${id}/`;

/** A file to download: `arsrapport/data/tackning-ileum.csv`. */
export const reportFile = (name: string, ending: string): PageAddress => `${REPORT}data/${name}.${ending}`;
