import type { Address } from '../../website/addresses.ts';
import type { Chapter } from '../composing/document.ts';

/** Where the report's pages and files are, from the site's folder. */
export const REPORT: Address = 'arsrapport/';
export const CLAIMS: Address = 'arsrapport/siffrorna-i-texten/';
export const REPORT_STYLE: Address = 'arsrapport/rapport.css';

/** `arsrapport/bakgrund/`. */
export const chapterAddress = ({ id }: Pick<Chapter, 'id'>): Address => `${REPORT}${id}/`;

/** A file to download: `arsrapport/data/tackning-ileum.csv`. */
export const reportFile = (name: string, ending: string): Address => `${REPORT}data/${name}.${ending}`;
