import type { PlainRule } from './plain-rule.ts';
import { allNot } from './rules/all-not.ts';
import { bareAbsence } from './rules/bare-absence.ts';
import { brackets } from './rules/brackets.ts';
import { capitalInside } from './rules/capital-inside.ts';
import { certain } from './rules/certain.ts';
import { decimalComma } from './rules/decimal-comma.ts';
import { doubleNegation } from './rules/double-negation.ts';
import { doubledMarks } from './rules/doubled-marks.ts';
import { evenDecimals } from './rules/even-decimals.ts';
import { lateVerb } from './rules/late-verb.ts';
import { lineBreak } from './rules/line-break.ts';
import { longParenthesis } from './rules/long-parenthesis.ts';
import { nameCapital } from './rules/name-capital.ts';
import { numberWithUnit } from './rules/number-with-unit.ts';
import { oneAndMany } from './rules/one-and-many.ts';
import { oneColon } from './rules/one-colon.ts';
import { oneWord } from './rules/one-word.ts';
import { parenthesisTwice } from './rules/parenthesis-twice.ts';
import { percentSpace } from './rules/percent-space.ts';
import { phraseTwice } from './rules/phrase-twice.ts';
import { programWords } from './rules/program-words.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { ranges } from './rules/ranges.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { sentenceForm } from './rules/sentence-form.ts';
import { sentenceLength } from './rules/sentence-length.ts';

/** Every rule of plain Swedish for text that a program writes: what a reader trips over first, then marks and signs. */
export const PLAIN_RULES: readonly PlainRule[] = [
  doubleNegation,
  allNot,
  lateVerb,
  longParenthesis,
  parenthesisTwice,
  phraseTwice,
  oneColon,
  sentenceLength,
  bareAbsence,
  certain,
  oneWord,
  programWords,
  nameCapital,
  capitalInside,
  sentenceForm,
  numberWithUnit,
  percentSpace,
  decimalComma,
  evenDecimals,
  ranges,
  lineBreak,
  quotationMarks,
  oneAndMany,
  repeatedWord,
  doubledMarks,
  brackets,
];
