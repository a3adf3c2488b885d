/** The sheets that the program writes itself beside tables: in a template, and in an answer. */
export const OWN_SHEETS = { readMe: 'Läs mig', codes: 'Koder', toDo: 'Att göra', asRead: 'Så lästes det' } as const;

/** Whether a sheet is one of those, also where an answer to an answer has numbered it. */
export function isOwnSheet(name: string): boolean {
  return Object.values(OWN_SHEETS).some((own) => own === name.replace(/ \d+$/, ''));
}
