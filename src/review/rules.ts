import type { Rule } from '../definitions/soundness/rule.ts';
import { SOUNDNESS } from '../definitions/soundness/soundness.ts';
import { anchorUnstated } from './rules/anchor-unstated.ts';
import { breakdownAsOf } from './rules/breakdown-as-of.ts';
import { countedTwice } from './rules/counted-twice.ts';
import { crossingUnstated } from './rules/crossing-unstated.ts';
import { deathUnstated } from './rules/death-unstated.ts';
import { declaredReading } from './rules/declared-reading.ts';
import { directionMissing } from './rules/direction-missing.ts';
import { emptyRow } from './rules/empty-row.ts';
import { everStartsWithTheRegister } from './rules/ever-starts-with-the-register.ts';
import { firstOfWhat } from './rules/first-of-what.ts';
import { floorTie } from './rules/floor-tie.ts';
import { formulaSign } from './rules/formula-sign.ts';
import { hiddenRow } from './rules/hidden-row.ts';
import { inpatientsOnly } from './rules/inpatients-only.ts';
import { lateDecision } from './rules/late-decision.ts';
import { levelNotPoolable } from './rules/level-not-poolable.ts';
import { levelsDiffer } from './rules/levels-differ.ts';
import { measureCount } from './rules/measure-count.ts';
import { methodUnstated } from './rules/method-unstated.ts';
import { numeratorWithoutEnd } from './rules/numerator-without-end.ts';
import { oneWordTwoMeanings } from './rules/one-word-two-meanings.ts';
import { openIntervals } from './rules/open-intervals.ts';
import { permitCategory } from './rules/permit-category.ts';
import { purposeNotMeasured } from './rules/purpose-not-measured.ts';
import { relativeYear } from './rules/relative-year.ts';
import { reportingYear } from './rules/reporting-year.ts';
import { sameCases } from './rules/same-cases.ts';
import { seriesBreak } from './rules/series-break.ts';
import { shortFirstYear } from './rules/short-first-year.ts';
import { smallCells } from './rules/small-cells.ts';
import { titleOtherDates } from './rules/title-other-dates.ts';
import { twoClocks } from './rules/two-clocks.ts';
import { twoLimits } from './rules/two-limits.ts';
import { twoSpellings } from './rules/two-spellings.ts';
import { twoTerms } from './rules/two-terms.ts';
import { unitOfCount } from './rules/unit-of-count.ts';
import { unreachableNumerator } from './rules/unreachable-numerator.ts';
import { unusedScope } from './rules/unused-scope.ts';
import { whichStart } from './rules/which-start.ts';
import { wideWord } from './rules/wide-word.ts';
import { windowInText } from './rules/window-in-text.ts';
import { windowOutlivesSubmission } from './rules/window-outlives-submission.ts';

/** Does it say what it means? Arguments with its owner: the figure can be made, but be read or computed in more than one way. */
const ARGUMENTS: readonly Rule[] = [
  formulaSign,
  titleOtherDates,
  twoClocks,
  windowOutlivesSubmission,
  windowInText,
  numeratorWithoutEnd,
  unreachableNumerator,
  whichStart,
  deathUnstated,
  openIntervals,
  floorTie,
  anchorUnstated,
  firstOfWhat,
  everStartsWithTheRegister,
  relativeYear,
  breakdownAsOf,
  crossingUnstated,
  smallCells,
  permitCategory,
  unusedScope,
  unitOfCount,
  inpatientsOnly,
  sameCases,
  wideWord,
  countedTwice,
  levelNotPoolable,
  levelsDiffer,
  methodUnstated,
  purposeNotMeasured,
  directionMissing,
  measureCount,
  oneWordTwoMeanings,
  seriesBreak,
  shortFirstYear,
  lateDecision,
  reportingYear,
  twoLimits,
  twoTerms,
  twoSpellings,
  emptyRow,
  hiddenRow,
  declaredReading,
];

/** Every rule, in the order that findings are listed. */
export const RULES: readonly Rule[] = [...SOUNDNESS, ...ARGUMENTS];
