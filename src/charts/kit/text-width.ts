/** Letters of Source Sans 3 by their advance width in ems, in coarse classes. */
const CLASSES: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI.,:;'|!()\u00a0 ]/, 0.26],
  [/[frtJ\-/·"]/, 0.34],
  [/[mwMW%@—]/, 0.83],
  [/[A-ZÅÄÖ&]/, 0.61],
];
const OTHER = 0.52;
/** The fonts that stand in for Source Sans 3 are wider: Arial and Segoe UI by a tenth, DejaVu Sans by a fifth. */
const MARGIN = 1.12;

/** About how wide a text is in pixels: on the safe side, since a picture is drawn without knowing which font it gets. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) ems += CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  return ems * size * MARGIN * (bold ? 1.06 : 1);
}

/** Breaks a text at its spaces into lines no wider than `width`; a word that is wider stands alone, or breaks at `width`. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((long) => breakWord(long, width, size, bold))) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function breakWord(word: string, width: number, size: number, bold: boolean): string[] {
  const letters = [...word];
  if (letters.length < 2 || textWidth(word, size, bold) <= width) return [word];
  let end = letters.length - 1;
  while (end > 1 && textWidth(`${letters.slice(0, end).join('')}-`, size, bold) > width) end -= 1;
  return [`${letters.slice(0, end).join('')}-`, ...breakWord(letters.slice(end).join(''), width, size, bold)];
}
