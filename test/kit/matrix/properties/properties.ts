import { countsHold } from './counts-hold.ts';
import { exitCodes } from './exit-codes.ts';
import { madeUpIsMarked } from './made-up-is-marked.ts';
import { nationSaysItIsPartial } from './nation-says-it-is-partial.ts';
import { numbersAgree } from './numbers-agree.ts';
import { pagesHaveFigures } from './pages-have-figures.ts';
import { periodsAreTheFigures } from './periods-are-the-figures.ts';
import type { Property } from './property.ts';
import { sentencesArePlain } from './sentences-are-plain.ts';
import { unitPageAgrees } from './unit-page-agrees.ts';
import { wordsAreForPeople } from './words-are-for-people.ts';
import { zerosAreCounted } from './zeros-are-counted.ts';

/** All that must hold of every cell of the matrix. */
export const properties: readonly Property[] = [
  exitCodes,
  pagesHaveFigures,
  zerosAreCounted,
  countsHold,
  periodsAreTheFigures,
  numbersAgree,
  wordsAreForPeople,
  sentencesArePlain,
  madeUpIsMarked,
  unitPageAgrees,
  nationSaysItIsPartial,
];
