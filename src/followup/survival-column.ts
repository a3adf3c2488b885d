import type { Variable } from '../dictionary/dictionary.ts';
import { EVENT_WORDS } from './event-word.ts';

/** What a column can be to a survival analysis. */
export type SurvivalRole = keyof typeof NAMES;

const NAMES = {
  time: 'Tid',
  event: 'Händelse',
  entry: 'Inträde',
  by: 'Grupp',
  strata: 'Stratum',
  id: 'Individ',
} as const;

/** The heading of the column that is each of them. */
export interface SurvivalColumns extends Readonly<Partial<Record<SurvivalRole, string>>> {
  readonly time: string;
  readonly event: string;
}

/** The longest time that can be meant, in any unit: beyond it no digits are left to count with. */
export const LONGEST_TIME = 1e15;

/** The column as a variable, for messages about its values. None has to be filled in: a row without it is left out. */
export function survivalVariable(role: SurvivalRole, heading: string): Variable {
  const common = { id: heading, name: NAMES[role], required: false, personal: true, codes: [] } as const;
  if (role === 'time' || role === 'entry') return { ...common, type: 'decimal', limits: { from: 0, to: LONGEST_TIME } };
  if (role === 'event') return { ...common, type: 'code', codes: EVENT_WORDS.map((id) => ({ id, name: id })) };
  return { ...common, type: 'text' };
}

/** The column in messages: what it is, and its heading. */
export function survivalLabel(role: SurvivalRole, heading: string): string {
  return `${NAMES[role]} (${heading})`;
}
