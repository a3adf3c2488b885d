/** A Julian year in days: the mean over leap years, by which times in days are told in months and years. */
export const DAYS_PER_YEAR = 365.25;
