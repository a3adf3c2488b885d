/**
 * The text with what a terminal would obey made visible: control characters (escape codes, a bell, C1) and signs that turn the
 * direction of writing are written as `\u001b`. In JSON that is the same text. Line ends and tabs stay.
 */
export function harmless(text: string): string {
  return text.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A carriage return stays: the progress bar goes back with it, and it moves nothing but the line it is on. */
const OBEYED = /[^\P{Control}\n\t\r]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
