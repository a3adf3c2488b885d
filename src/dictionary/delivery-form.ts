/** The table in which reporters state what they have delivered, where the register has it, and its columns (contract.md 1). */
export const DELIVERY = { table: 'leverans', year: 'ar', of: 'tabell', delivered: 'levererad' } as const;
