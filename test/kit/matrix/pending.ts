import type { DataSet } from './data-sets.ts';
import { exitCodes } from './properties/exit-codes.ts';
import { nationSaysItIsPartial } from './properties/nation-says-it-is-partial.ts';
import { periodsAreTheFigures } from './properties/periods-are-the-figures.ts';
import type { Property } from './properties/property.ts';
import { zerosAreCounted } from './properties/zeros-are-counted.ts';

type Pending = readonly (readonly [property: Property, sets: readonly DataSet['id'][]])[];

/** What the program does not hold yet, by area: asserted in `test/matrix/*.pending.ts`, which the test command leaves out. */
export const PENDING: Readonly<Record<string, Pending>> = {
  'nhv-net-binjure': [[nationSaysItIsPartial, ['one-unit']]],
  'net-registret': [
    [exitCodes, ['awkward']],
    [zerosAreCounted, ['small', 'one-unit', 'awkward']],
    [nationSaysItIsPartial, ['one-unit']],
  ],
  'pahittade-knan': [
    [periodsAreTheFigures, ['simulated', 'awkward']],
    [nationSaysItIsPartial, ['one-unit']],
  ],
};
