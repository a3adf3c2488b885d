/** Signs that nobody sees: of width none, of direction, soft hyphens, and those that only choose between looks of a letter. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034F/gu;

/**
 * A text as it looks: its letters composed, and without signs that nobody sees. Two ids that look the same are then the same,
 * and their person is one.
 */
export function visibleText(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.replace(UNSEEN, '').normalize('NFC').trim();
}
