/** When and as what sex a person was born, in the table of patients (contract.md 1). */
export const BORN = 'fodelsedatum';
export const SEX = 'kon';
