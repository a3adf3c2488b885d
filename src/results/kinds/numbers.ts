import { z } from '../../schema.ts';

/** A count of persons, rows or cases. */
export const count = z.int().min(0);

/** A finite number. */
export const number = z.number();

/** A numerator out of a denominator. */
export const share = z.strictObject({ numerator: count, denominator: count });
