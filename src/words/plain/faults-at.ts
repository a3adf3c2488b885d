import type { PlainFault } from './plain-rule.ts';

/**
 * A fault for each place that a pattern finds; of a pattern with a group `fault`, that group's words.
 * @param pattern global
 * @param better what to write, or undefined where it is no fault after all
 */
export function faultsAt(
  text: string,
  pattern: RegExp,
  better: string | ((found: string, at: number) => string | undefined),
): PlainFault[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = match.groups?.['fault'] ?? match[0];
    const at = match.index + match[0].indexOf(found);
    const advice = typeof better === 'string' ? better : better(found, at);
    return advice === undefined ? [] : [{ at, found, better: advice }];
  });
}
