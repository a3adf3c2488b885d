import { REGISTER } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

// Every command of the register, its annual report too, on simulated data, and what it wrote is read.

testMatrix(REGISTER, { sets: ['simulated'] });
