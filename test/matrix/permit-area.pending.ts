import { PERMIT_AREA } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

testMatrix(PERMIT_AREA, 'pending');
