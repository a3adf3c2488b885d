import type { ChartCell, ColumnKind } from '../../charts/chart.ts';
import type { Shown } from '../../disclosure/public-result.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatCount } from '../../words/numbers.ts';
import { absentCell } from '../figures/absent-cell.ts';
import type { Bound, Missing } from '../figures/figure-source.ts';
import { percent } from '../figures/percent.ts';
import type { BoundColumn } from './bound-kind.ts';

export function column<B extends Bound>(
  id: string,
  name: string,
  kind: ColumnKind,
  of: (bound: B) => ChartCell,
): BoundColumn<B> {
  return { id, name, kind, of };
}

export const cell = (value: number, text: string): ChartCell => ({ value, text });
export const shareCell = (value: number) => cell(value, percent(value, [], 1));
export const countCell = (value: number) => cell(value, formatCount(value));

/** A number as its kind of cell, or why there is none; of what the row can't have, that it is not applicable. */
export function shownCell(value: Shown | Missing | undefined, as: (value: number) => ChartCell = countCell): ChartCell {
  if (value === undefined) return absentCell({ absent: 'not-applicable' });
  return typeof value === 'number' ? as(value) : absentCell(value);
}

/** Where any row says how many persons stand behind its cases. */
export function personColumns<B extends Bound & { readonly persons?: Shown }>(bounds: readonly B[]): BoundColumn<B>[] {
  if (!bounds.some((bound) => 'persons' in bound)) return [];
  return [column('persons', 'Antal personer', 'number', ({ persons }: B) => shownCell(persons))];
}

interface Incomplete {
  readonly missing?: number | Missing;
}

/** Where any row can have missing ones. */
export function missingColumns<B extends Bound & Incomplete>(bounds: readonly B[]): BoundColumn<B>[] {
  if (!bounds.some((bound) => 'missing' in bound)) return [];
  return [column('missing', 'Uppgift saknas', 'number', ({ missing }: B) => shownCell(missing))];
}

/** How many it is missing for: none where nobody is, and that it isn't told where it isn't. */
export function missingWords(missing: number | Missing | undefined): string[] {
  if (missing === undefined || missing === 0) return [];
  return [`uppgift saknas för ${typeof missing === 'number' ? formatCount(missing) : 'några, hur många visas inte'}`];
}

/** Said only after a number that it was missing for some of. */
export const MISSING_FOR_NOBODY = 'uppgift saknas för ingen';

/** How many cases, or that it isn't told. */
export const shownCountWords = (n: Shown) => (typeof n === 'number' ? countWords(n) : 'hur många visas inte');
export const countWords = (n: number) => `n${FIXED_SPACE}=${FIXED_SPACE}${formatCount(n)}`;
