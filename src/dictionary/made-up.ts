/** The column by which a row of a table without persons says that it is made up, where the register has it. */
export const MADE_UP = 'simulerad';
