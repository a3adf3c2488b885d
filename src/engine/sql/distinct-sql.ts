/** How many different values an expression has, where all rows are in one database. */
export const distinctSql = (expression: string): string => `count(DISTINCT ${expression})`;
