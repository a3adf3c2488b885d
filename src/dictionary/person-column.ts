/** The column that says whom a row is about, in every table (contract.md 1). */
export const PERSON = 'person_id';
