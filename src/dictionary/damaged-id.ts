/** Words and marks that programs and people write where an id is missing; letters' case doesn't matter. */
const MARKS = new Set([
  ...['na', '<na>', '#n/a', 'n/a', '#saknas!', 'none', 'null', '<null>', 'nan', 'nil', 'undefined', 'nat'],
  ...['saknas', 'uppgift saknas', 'okänd', 'okänt', 'okand', 'okant', 'unknown', 'missing', 'ej känd', 'ej känt'],
]);

/** Only dots, dashes, question marks, zeros and the like: nobody's id. */
const NOTHING_BUT_MARKS = /^[-–—.?*_/\\0\s]+$/u;

/** What a spreadsheet makes of a long number: 1,97E+11. The digits that told one person from another are gone. */
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;

/**
 * Whether a text that should say whom a row is about is a mark of damage: then the id is missing. Taken as an id, it would
 * make one person of everybody who lacks one (contract.md 1).
 */
export function isDamagedId(text: string): boolean {
  const written = text.normalize('NFC').trim().toLowerCase();
  return MARKS.has(written) || NOTHING_BUT_MARKS.test(written) || SCIENTIFIC.test(written);
}
