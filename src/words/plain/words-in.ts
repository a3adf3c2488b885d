/** The words of a text: a number with its spaces is one, and so is `5-HIAA`. */
export function wordsIn(text: string): string[] {
  return text.match(/\d[\d\u00a0,.–]*\d|[\p{L}\p{N}][\p{L}\p{N}'’–-]*/gu) ?? [];
}
