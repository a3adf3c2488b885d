import { writeKnees } from '../kit/made-up-knees.ts';
import { MADE_UP_AREA } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

testMatrix(MADE_UP_AREA, 'pending', async (folder) => ['--content', await writeKnees(folder)]);
