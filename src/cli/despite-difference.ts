import type { Given, Option } from './command.ts';

/** The override by its name: an edition is replaced whatever it and the new one tell together, and that is said. */
export const despiteDifferenceOption = {
  'trots-skillnaden': {
    help: 'ersätter en tidigare utgåva fast den och den nya tillsammans röjer en person eller ett skyddat antal, och säger det, i stället för att avbryta',
  },
} as const satisfies Record<string, Option>;

/** Whether the user has said so. */
export function isDespiteDifference({ switches }: Given): boolean {
  return switches.has('trots-skillnaden');
}
