import { writeKnees } from '../kit/made-up-knees.ts';
import { MADE_UP_AREA } from '../kit/matrix/areas.ts';
import { testMatrix } from '../kit/matrix/matrix.ts';

// Every command of an area that the program has never seen, on the same kinds of data, and what it wrote is read.

testMatrix(MADE_UP_AREA, { contentFor: async (folder) => ['--content', await writeKnees(folder)] });
