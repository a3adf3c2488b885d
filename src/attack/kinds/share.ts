import type { Criterion, OwnDays } from '../../definitions/figure-definition.ts';
import type { Population } from '../../definitions/population.ts';
import { type CaseSet, knownOf, meetingOf, timedOf } from '../case-set.ts';
import type { PublishedMeasure } from '../published.ts';
import { cell, holds, isOfPatients, type Knowledge, type NamesTimes, outside } from './attack-kind.ts';

/**
 * What the numbers of a share say of each other, and which of them the policy protects.
 * @param prefix of their names @param among the cases that the denominator is some of
 */
export function shareKnowledge(
  prefix: string,
  measure: PublishedMeasure,
  among?: CaseSet,
): Pick<Knowledge, 'relations' | 'secrets'> {
  const [above, below] = [`${prefix}numerator`, `${prefix}denominator`];
  const sides = isOfPatients(measure) ? [cell(above), outside(below, [above])] : [];
  return { relations: [holds(below, [above])], secrets: [cell(below, among), ...sides] };
}

/** Which cases a share's numbers count, where what puts a case in the numerator is on the case itself. */
export function criterionSets(
  prefix: string,
  population: Population,
  whole: CaseSet,
  { anyOf, known }: Criterion,
): { terms: NamesTimes; set: CaseSet }[] {
  const [only, ...others] = anyOf;
  if (only === undefined || others.length > 0) return [];
  const below: NamesTimes = [[`${prefix}denominator`, 1]];
  const isJudged = known.length === 0 || only.every(({ variable }) => known.includes(variable));
  const judged = knownOf(population, whole, known);
  return [
    { terms: [[`${prefix}numerator`, 1]], set: meetingOf(population, known.length === 0 ? whole : judged, only) },
    ...(isJudged ? [{ terms: below, set: judged }] : []),
    ...complementSets(prefix, population, judged, only, known),
  ];
}

/** Of a question of yes and no, those known not to meet it have the other answer. */
function complementSets(
  prefix: string,
  population: Population,
  judged: CaseSet,
  only: Criterion['anyOf'][number],
  known: readonly string[],
): { terms: NamesTimes; set: CaseSet }[] {
  const [condition, ...others] = only;
  const [value] = condition?.oneOf ?? [];
  if (condition === undefined || others.length > 0 || known.length !== 1 || typeof value !== 'boolean') return [];
  return [
    {
      terms: [
        [`${prefix}denominator`, 1],
        [`${prefix}numerator`, -1],
      ],
      set: meetingOf(population, judged, [{ ...condition, oneOf: [!value] }]),
    },
  ];
}

/** Which cases a share of those within some days counts. */
export function daysSets(population: Population, whole: CaseSet, days: OwnDays): { terms: NamesTimes; set: CaseSet }[] {
  const timed = timedOf(population, whole, days);
  return [
    { terms: [['denominator', 1]], set: timed },
    { terms: [['numerator', 1]], set: timedOf(population, timed, days, { atMost: days.atMost }) },
  ];
}
