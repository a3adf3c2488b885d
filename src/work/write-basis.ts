import type { Dictionary } from '../dictionary/dictionary.ts';
import { MADE_UP } from '../dictionary/made-up.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import type { CoverageMatching } from '../worklists/coverage/coverage-matching.ts';
import type { CoverageFound } from './coverage-of-lists.ts';
import { Refused } from './refused.ts';

/** Writes the table of how many were found as a CSV file that isn't there: sums alone, in the register's own form. @throws Refused with why it couldn't be written */
export async function writeBasis(
  dictionary: Dictionary,
  { basis }: CoverageMatching,
  { rows, simulation }: Pick<CoverageFound, 'rows' | 'simulation'>,
  outbox: Outbox,
  file: string,
): Promise<void> {
  const marks = (dictionary.forms.get(basis.table)?.variables ?? []).some(({ id }) => id === MADE_UP);
  const mark: Readonly<Record<string, string>> = simulation !== undefined && marks ? { [MADE_UP]: 'ja' } : {};
  const columns = [basis.year, ...basis.by, basis.all, basis.matched, ...Object.keys(mark)];
  // Years, numbers and codes: nothing that has to be quoted.
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? mark[column] ?? ''))];
  const text = lines.map((cells) => `${cells.join(',')}\r\n`).join('');
  const problems = await outbox.writeNew(file, '.csv', new TextEncoder().encode(text));
  if (problems.length > 0) throw new Refused(problems);
}
