/** A space that no line breaks at: thousands, and between a number and its unit (Språkrådet, Svenska skrivregler). */
export const FIXED_SPACE = '\u00a0';
