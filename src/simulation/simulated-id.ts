/** How the id of every made-up person begins: whoever sees one row knows what it is. */
export const SIMULATED = 'sim-';

/** What such an id is, whole, as a regular expression. */
export const SIMULATED_ID = `^${SIMULATED}[0-9]{7,}$`;

/** The id of a made-up person by its place in the nation, such as `sim-0000123`: short, so that tables of it stay small. */
export function simulatedId(index: number): string {
  return `${SIMULATED}${String(index).padStart(7, '0')}`;
}
