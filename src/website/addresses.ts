import { slug } from '../words/slug.ts';

/**
 * Where things are on the site: stable addresses, and links between them that are relative, so that the site works from
 * any folder of any server, and from a disk (which is why links name `index.html`).
 */

/** An address from the site's folder: a page's folder ending in `/` (the start page is empty), or a file. */
export type PageAddress = string;

export const START: PageAddress = '';
/** Every measure beside every unit. */
export const MEASURES: PageAddress = 'matt/';
/** Every unit. */
export const UNITS: PageAddress = 'enhet/';
/** What a patient asks. */
export const PATIENTS: PageAddress = 'patient/';
export const ABOUT: PageAddress = 'om-siffrorna/';
export const ACCESSIBILITY: PageAddress = 'tillganglighet/';
/** Every measure, unit and word in one list. */
export const SEARCH: PageAddress = 'sok.html';
export const NOT_FOUND: PageAddress = '404.html';
export const STYLESHEET: PageAddress = 'stil.css';
export const ICON: PageAddress = 'ikon.svg';

/** `O1` → `matt/o1/`. */
export const measureAddress = (id: string): PageAddress => `matt/${slug(id)}/`;

/** A year of a measure: `matt/t1/2024/`, the same whichever year the measure is told by. */
export const measureYearAddress = (measure: string, year: number): PageAddress => `${measureAddress(measure)}${year}/`;

/** `skane` → `enhet/skane/`. */
export const unitAddress = (id: string): PageAddress => `enhet/${slug(id)}/`;

/** A measure at a unit: `enhet/skane/t1/`. */
export const unitMeasureAddress = (unit: string, measure: string): PageAddress =>
  `${unitAddress(unit)}${slug(measure)}/`;

/** A file to download: `data/t1-riket.csv`. */
export const dataAddress = (name: string, ending: string): PageAddress => `data/${name}.${ending}`;

/** The file that an address names. */
export function filePath(address: PageAddress): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** A relative link from one address to another, with `#fragment` kept: from `matt/t1/` to `` is `../../index.html`. */
export function link(from: PageAddress, to: PageAddress): string {
  const [path = '', fragment] = to.split('#');
  const up = '../'.repeat(from.split('/').length - 1);
  return up + filePath(path) + (fragment === undefined ? '' : `#${fragment}`);
}
