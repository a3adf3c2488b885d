import type { ChainFault, ChainState } from '../storage/audit-chain.ts';
import { formatCount } from '../words/numbers.ts';

const WHY: Readonly<Record<ChainFault, string>> = {
  entry: 'en post är ändrad, borttagen eller flyttad',
  end: 'den och det som följer är borttaget',
  anew: 'den är en annan än den som programmet skrev, fast kedjan går ihop: loggen är skriven på nytt',
  beginning: 'det som är före är borttaget utan att registret har gallrat det',
};

/** How the trace stands, after ”Åtkomstloggen är”. */
export function chainText({ entries, trimmedTo, brokenAt, why }: ChainState): string {
  if (brokenAt !== undefined) return `BRUTEN vid post ${formatCount(brokenAt)}: ${WHY[why ?? 'entry']}`;
  const trimmed = trimmedTo === undefined ? '' : `, efter ${formatCount(trimmedTo)} som är gallrade`;
  return `hel, ${formatCount(entries)} poster${trimmed}`;
}
