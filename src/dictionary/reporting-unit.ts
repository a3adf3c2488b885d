/** The column that says which unit reported a row. A form without it is of what no unit reports, such as the population register's. */
export const REPORTING_UNIT = 'enhet';
