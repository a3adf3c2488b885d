/** Why there is no number, in the words of pages; the program's own table is not asked. */
const REASONS: Readonly<Record<string, string>> = {
  'dolt för att skydda enskilda': 'withheld',
  dolt: 'withheld',
  'visas inte, för att skydda enskilda': 'withheld',
  'ej rapporterat': 'not-reported',
  'ej tillämpligt': 'not-applicable',
  'kan inte vägas samman': 'not-poolable',
  'ej sammanvägt': 'not-poolable',
  'ett enda värde': 'single-value',
  'ej nådd': 'not-reached',
  'nås inte': 'limit-not-reached',
  'gränsen nås inte': 'limit-not-reached',
  'visas inte': 'not-shown',
  'visas inte, gruppen är för liten eller för få följs': 'not-shown',
  'för få kvar': 'too-few-at-risk',
  'för få lever och följs': 'too-few-at-risk',
  oläslig: 'unreadable',
  'redovisas inte': 'not-listed',
};

/** The reason in as few words as there are for it, as print has them. */
export function shortestWords(reason: string): string {
  const all = Object.entries(REASONS).flatMap(([words, code]) => (code === reason ? words : []));
  return all.toSorted((a, b) => a.length - b.length)[0] ?? reason;
}

/** Words that say that a figure is absent, and why. */
export const ABSENCE_WORDS =
  /dolt|visas inte|nås inte|för få (?:kvar|lever)|ej rapporterat|ej tillämpligt|kan inte vägas samman|ej sammanvägt|oläslig|inga (?:siffror|uppgifter|resultat)|saknas/i;

/** The codes of absence that are for programs: no page and no line to people may say them. */
export const ABSENCE_CODES =
  /\b(?:withheld|not-reported|not-applicable|not-poolable|single-value|(?:limit-)?not-reached|not-shown|too-few-at-risk|unreadable)\b/;

/** A number in the words of a page, as `12 345`, `7,0`, `−3` or `37,5 %` say it. */
export interface ShownNumber {
  readonly number: number;
  readonly decimals: number;
  readonly isShare: boolean;
}

/** What a cell shows: a number, a reason why not, or other words. */
export type Shown = ShownNumber | { readonly absent: string } | { readonly words: string };

/** Reads a cell's text. */
export function readShown(text: string): Shown {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const reason = REASONS[plain];
  if (reason !== undefined) return { absent: reason };
  const match = /^(−?)(\d{1,3}(?: \d{3})*|\d+)(?:,(\d+))?( %)?$/.exec(plain);
  if (match === null) return { words: plain };
  const [, minus, whole = '', fraction = '', percent] = match;
  const number = Number(`${whole.replaceAll(' ', '')}${fraction === '' ? '' : `.${fraction}`}`);
  return { number: minus === '−' ? -number : number, decimals: fraction.length, isShare: percent !== undefined };
}

/** Whether a number behind a cell, to so many decimals, is what the cell shows; half may go either way only at its very edge. */
export function showsValue(shown: ShownNumber, value: number): boolean {
  const scaled = shown.isShare ? value * 100 : value;
  return Math.abs(scaled - shown.number) <= 0.5 * 10 ** -shown.decimals + 1e-9;
}
