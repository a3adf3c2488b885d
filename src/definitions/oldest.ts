/** Nobody is older, in whole years: what an age can be, and over which the areas ask about the birth date. */
export const OLDEST = 110;
