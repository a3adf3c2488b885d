/** The longest part of an error's message that is kept. */
const LONGEST = 200;

/**
 * An error as text for those who mend the program: its class, its code, where in the program it arose, and so much of its
 * message as can't hold a patient's value. What stands between quotes may be a cell, and so may any digits; a database's
 * message is left out but for its class ("Conversion Error"), since it quotes what it read without marking it.
 */
export function faultDetails(error: unknown): string {
  const lines: string[] = [];
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && cause !== undefined; depth += 1) {
    lines.push(...(depth === 0 ? [] : ['orsak:']), ...described(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return `${lines.join('\n')}\n`;
}

function described(error: unknown): string[] {
  if (!(error instanceof Error)) return [`värde av typen ${typeof error}`];
  const code = 'code' in error && typeof error.code === 'string' ? ` (${withoutCells(error.code)})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}: ${withoutCells(error.message)}`, ...frames];
}

function withoutCells(message: string): string {
  const ofDatabase = /^([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)* Error):/.exec(message);
  if (ofDatabase !== null) return ofDatabase[1] ?? '';
  const [first = ''] = message.split('\n');
  return first
    .replaceAll(/(['"`”“«»‘’]).*(['"`”“«»‘’])/g, '‹…›')
    .replaceAll(/\d+/g, '‹n›')
    .slice(0, LONGEST);
}
