/** A share of 0–1 of so many per cent, read as a decimal number, so that 66.67 % is the 0.6667 that others mean, and 7 % 0.07. */
export const fractionOfPercent = (percent: number): number => Number(`${percent}e-2`);
