import { REGISTER } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

// Every command of the register, its annual report too, on few persons', one region's and awkward data, and what it wrote is read. It takes as
// long as the simulated data do, beside them.

testMatrix(REGISTER, { sets: ['small', 'one-unit', 'awkward'] });
