import type { Absence, Shown } from '../public-result.ts';
import type { FigureRule } from './disclosure-kind.ts';

export const WITHHELD: Absence = { absent: 'withheld' };

/** The number, or that it is withheld. */
export function shownOr({ isWithheld }: FigureRule, name: string, value: number): Shown {
  return isWithheld(name) ? WITHHELD : value;
}

/** To so many decimals: what the public sees is rounded in files too, since all decimals give counts back. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

export function mapRecord<A, B>(
  record: Readonly<Record<string, A>>,
  map: (key: string, value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
