import { REGISTER } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

testMatrix(REGISTER, 'pending');
