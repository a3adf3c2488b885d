import { slug } from '../words/slug.ts';

/**
 * Where things are on the site: stable addresses, and links between them that are relative, so that the site works from
 * any folder of any server, and from a disk (which is why links name `index.html`).
 */

/** An address from the site's folder: a page's folder ending in `/` (the start page is empty), or a file. */
export type Address = string;

export const START: Address = '';
/** Where the start page lists the measures and the units. */
export const MEASURES: Address = '#matten';
export const UNITS: Address = '#enheterna';
export const ABOUT: Address = 'om-siffrorna/';
export const ACCESSIBILITY: Address = 'tillganglighet/';
export const NOT_FOUND: Address = '404.html';
export const STYLESHEET: Address = 'stil.css';
export const ICON: Address = 'ikon.svg';

/** `O1` → `matt/o1/`. */
export const measureAddress = (id: string): Address => `matt/${slug(id)}/`;

/** `skane` → `enhet/skane/`. */
export const unitAddress = (id: string): Address => `enhet/${slug(id)}/`;

/** Where a unit's page shows a measure: `enhet/skane/#t1`. */
export const unitMeasureAddress = (unit: string, measure: string): Address => `${unitAddress(unit)}#${slug(measure)}`;

/** A file to download: `data/t1-riket.csv`. */
export const dataAddress = (name: string, ending: string): Address => `data/${name}.${ending}`;

/** The file that an address names. */
export function filePath(address: Address): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** A relative link from one address to another, with `#fragment` kept: from `matt/t1/` to `` is `../../index.html`. */
export function link(from: Address, to: Address): string {
  const [path = '', fragment] = to.split('#');
  const up = '../'.repeat(from.split('/').length - 1);
  return up + filePath(path) + (fragment === undefined ? '' : `#${fragment}`);
}
