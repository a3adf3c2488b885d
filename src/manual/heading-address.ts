/**
 * The part of an address that leads to a heading, as GitHub makes it: small letters, blanks as hyphens, and nothing but
 * letters, digits, hyphens and underscores. A heading that repeats gets a number after it, which this doesn't know.
 */
export function headingAddress(heading: string): string {
  return heading
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A link to a heading of the same document. */
export function linkTo(heading: string, words = heading): string {
  return `[${words}](#${headingAddress(heading)})`;
}
