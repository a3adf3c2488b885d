import type { Given, Option } from './command.ts';

/** The override by its name: what can't be read is left out, and said to be, instead of stopping the command. */
export const withoutUnreadableOption = {
  'utan-olasliga': {
    help: 'utelämnar mått vars tabeller eller kolumner saknas eller inte går att läsa, och säger det, i stället för att avbryta',
  },
} as const satisfies Record<string, Option>;

/** Whether the user has said so. */
export function isWithoutUnreadable({ switches }: Given): boolean {
  return switches.has('utan-olasliga');
}
