import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { Area } from '../area.ts';
import type { Finding, Rule } from './rule.ts';
import { aloneValue } from './rules/alone-value.ts';
import { besideOutsidePopulation } from './rules/beside-outside-population.ts';
import { breakdownNotExhaustive } from './rules/breakdown-not-exhaustive.ts';
import { breakdownOverlaps } from './rules/breakdown-overlaps.ts';
import { categoriesCoincide } from './rules/categories-coincide.ts';
import { contradictoryLimits } from './rules/contradictory-limits.ts';
import { directionWording } from './rules/direction-wording.ts';
import { disclosureWords } from './rules/disclosure-words.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { emptyBreakdown } from './rules/empty-breakdown.ts';
import { emptyTie } from './rules/empty-tie.ts';
import { exampleData } from './rules/example-data.ts';
import { exclusions } from './rules/exclusions.ts';
import { fallbackCodes } from './rules/fallback-codes.ts';
import { formNotRead } from './rules/form-not-read.ts';
import { levelStatistics } from './rules/level-statistics.ts';
import { manyRowsBehindPath } from './rules/many-rows-behind-path.ts';
import { measuredIn } from './rules/measured-in.ts';
import { missingText } from './rules/missing-text.ts';
import { neverMet } from './rules/never-met.ts';
import { permitScope } from './rules/permit-scope.ts';
import { permits } from './rules/permits.ts';
import { residence } from './rules/residence.ts';
import { unknownCategory } from './rules/unknown-category.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unlistedMissing } from './rules/unlisted-missing.ts';
import { untiedDerivation } from './rules/untied-derivation.ts';
import { valueOutsideCodes } from './rules/value-outside-codes.ts';
import { variableTooYoung } from './rules/variable-too-young.ts';
import { versionOrder } from './rules/version-order.ts';
import { warningColumns } from './rules/warning-columns.ts';
import { windowWithoutStart } from './rules/window-without-start.ts';
import { wrongType } from './rules/wrong-type.ts';

/** Is the definition sound in itself? An error says that a figure made from it would be wrong or empty. */
export const SOUNDNESS: readonly Rule[] = [
  unknownVariable,
  formNotRead,
  wrongType,
  valueOutsideCodes,
  variableTooYoung,
  manyRowsBehindPath,
  fallbackCodes,
  residence,
  neverMet,
  contradictoryLimits,
  disclosureWords,
  windowWithoutStart,
  unlistedMissing,
  aloneValue,
  exclusions,
  warningColumns,
  besideOutsidePopulation,
  emptyBreakdown,
  emptyTie,
  untiedDerivation,
  categoriesCoincide,
  permitScope,
  permits,
  unknownCategory,
  duplicateId,
  levelStatistics,
  measuredIn,
  versionOrder,
  missingText,
  exampleData,
  directionWording,
  breakdownOverlaps,
  breakdownNotExhaustive,
];

/** What makes an area unsound: with any of these it is no area, and nothing computes from it. */
export function faultsOf(area: Area, dictionary: Dictionary): readonly Finding[] {
  return SOUNDNESS.flatMap((rule) => rule.check({ area, dictionary })).filter(({ severity }) => severity === 'error');
}
