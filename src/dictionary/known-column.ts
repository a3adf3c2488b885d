/** The day on which a row became known (contract.md 1, Time in the rows): every recorded form has it. */
export const KNOWN = 'registrerad';
