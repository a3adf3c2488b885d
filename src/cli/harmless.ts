/**
 * The text with what a terminal would obey made visible: control characters (escape codes, a bell, C1) and signs that turn the
 * direction of writing are written as `\u001b`. In JSON that is the same text. New lines and tabs stay, and a carriage return
 * that begins or ends the text: the progress bar goes back with it.
 */
export function harmless(text: string): string {
  const [from, to] = [text.startsWith('\r') ? 1 : 0, text.length - (text.length > 1 && text.endsWith('\r') ? 1 : 0)];
  const visible = text
    .slice(from, to)
    .replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text.slice(0, from) + visible + text.slice(to);
}

const OBEYED = /[^\P{Control}\n\t]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
