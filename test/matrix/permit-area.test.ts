import { PERMIT_AREA } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

// Every command of the permit area, on simulated, few, one unit's and awkward data, and what it wrote is read.

testMatrix(PERMIT_AREA);
