import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Evaluation } from '../results/result.ts';
import { Refused } from './refused.ts';

/** What an evaluation's figures lack: told before and beside them, wherever they are shown. */
export interface Shortcomings {
  /** Tables with rows that were refused and so are in no figure. */
  readonly refused: readonly { readonly table: string; readonly refused: number; readonly read: number }[];
  /** Codes of measures that can't be computed, since a table that they need can't be read. */
  readonly unreadable: readonly string[];
}

export function shortcomingsOf(
  { results, rows }: Pick<Evaluation, 'results' | 'rows'>,
  area: Area,
  { forms }: Dictionary,
): Shortcomings {
  const unread = new Set(
    results.flatMap(({ measure, figure }) => (resultParts(figure).absent === 'unreadable' ? [measure] : [])),
  );
  return {
    refused: Object.entries(rows)
      .filter(([, { refused }]) => refused > 0)
      .map(([table, { refused, read }]) => ({ table: forms.get(table)?.name ?? table, refused, read })),
    unreadable: area.measures.filter(({ id }) => unread.has(id)).map(({ code }) => code),
  };
}

/** What the figures lack, a sentence each; none when they lack nothing. */
export function shortcomingsInWords({ refused, unreadable }: Shortcomings): string[] {
  const tables = refused.map(({ table, refused: n, read }) => `${n} av ${read} i ${table}`);
  return [
    ...(unreadable.length === 0
      ? []
      : [`Kan inte räknas, eftersom tabeller som behövs inte går att läsa: ${unreadable.join(', ')}.`]),
    ...(tables.length === 0 ? [] : [`Avvisade rader ingår inte i siffrorna: ${tables.join(', ')}.`]),
  ];
}

/**
 * Figures that can't be computed stop what is published, unless the publisher has said to leave them out.
 * @param problems what was found of the tables
 * @throws Refused with the measures, and what is wrong with the tables
 */
export function refuseUnreadable(
  { unreadable }: Shortcomings,
  problems: readonly Problem[],
  areLeftOut: boolean,
): void {
  if (unreadable.length === 0 || areLeftOut) return;
  const errors = problems.filter(({ severity }) => severity === 'error');
  throw new Refused([problem('publish-unreadable', { measures: unreadable.join(', ') }), ...errors]);
}
