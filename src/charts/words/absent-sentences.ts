import type { Shown } from '../../disclosure/public-result.ts';
import { absenceClause } from '../../words/absence.ts';
import { listed } from '../../words/lists.ts';

/** A part of a figure that may have no number. */
interface NamedPart {
  /** As it stands after `för`: `män`, `”Grad 1”`. */
  readonly name: string;
  readonly value: Shown;
}

/**
 * ` Antalet för ”Grad 1” och ”Grad 2” visas inte, för att skydda enskilda.`: which have no number, a sentence for each reason.
 * @param what the number that each would have had, first in a sentence: `Antalet`
 */
export function absentSentences(what: string, parts: readonly NamedPart[]): string {
  const byReason = Map.groupBy(parts, ({ value }) => (typeof value === 'number' ? undefined : value.absent));
  return [...byReason]
    .map(([reason, own]) =>
      reason === undefined ? '' : ` ${what} för ${listed(own.map(({ name }) => name))} ${absenceClause(reason)}.`,
    )
    .join('');
}
