/** The appendix's tables are numbered by themselves, `B3`: first those of the report's figures, by the figures' numbers. */
export const appendixTable = (number: number) => `B${number}`;
