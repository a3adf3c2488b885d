import type { Absence, Shown } from '../public-result.ts';
import type { FigureRule } from './disclosure-kind.ts';

export const WITHHELD: Absence = { absent: 'withheld' };

/** The number, or that it is withheld. */
export function shownOr({ isWithheld }: FigureRule, name: string, value: number): Shown {
  return isWithheld(name) ? WITHHELD : value;
}

export function mapRecord<A, B>(
  record: Readonly<Record<string, A>>,
  map: (key: string, value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
