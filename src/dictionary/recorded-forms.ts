import type { Dictionary, Form } from './dictionary.ts';

/** The forms whose rows are recorded: those that have files, are simulated and are written. */
export function recordedForms({ forms }: Pick<Dictionary, 'forms'>): readonly Form[] {
  return [...forms.values()].filter(({ base }) => base === undefined);
}
