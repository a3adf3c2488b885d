/** One file of the public site. */
export interface SiteFile {
  /** From the site's folder, with `/`: `matt/t1/index.html`. */
  readonly path: string;
  /** The whole text, to be written as UTF-8. A byte order mark, where there is one, is part of it. */
  readonly content: string;
  /** The media type with its character set, as a server should send it. */
  readonly type: string;
}

export const HTML = 'text/html; charset=utf-8';
export const CSS = 'text/css; charset=utf-8';
export const CSV = 'text/csv; charset=utf-8';
export const JSON_TEXT = 'application/json; charset=utf-8';
export const SVG = 'image/svg+xml; charset=utf-8';
