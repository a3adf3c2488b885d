/** The table in which reporters state what they have delivered, where the register has it, and its columns (contract.md 1). */
export const DELIVERY = {
  table: 'leverans',
  year: 'ar',
  of: 'tabell',
  delivered: 'levererad',
  /** How many rows have been handed in, for comparison: no figure is made of it. */
  rows: 'antal_rader',
} as const;
