import { percent } from '../figures/percent.ts';
import { roundedApart } from '../figures/rounded-apart.ts';
import type { OpenLimits, ShareCondition, TestCondition } from '../reading/lexicon.ts';
import { boundKind } from './bounds.ts';
import { type ConditionKind, ONE_NUMBER, verdict } from './condition-kind.ts';

/** A share within limits. */
export const shareCondition: ConditionKind<ShareCondition> = {
  ...ONE_NUMBER,
  judge: (condition, { subject }) => verdict(isWithin(condition, subject.bound.number)),
  words: (condition) => `andelen är ${limitWords(condition, (share) => percent(share, [share]))}`,
  misfit: (_, { statistic }) =>
    boundKind(statistic.kind).isShare ? undefined : ['det är ingen andel', 'Välj en andel.'],
  ends: endsOf,
};

/** A p-value within limits. */
export const testCondition: ConditionKind<TestCondition> = {
  ...ONE_NUMBER,
  judge: (condition, { chance }) => (chance === undefined ? 'undecided' : verdict(isWithin(condition, chance))),
  isTested: () => true,
  words: (condition) =>
    `p-värdet, justerat för alla jämförelser i rapportens text, är ${limitWords(condition, (p) => roundedApart(p, [p]))}`,
  misfit: (_, { statistic }) =>
    boundKind(statistic.kind).isTest
      ? undefined
      : ['det är inget p-värde', 'Välj det statistiska mått som är ett p-värde.'],
};

/** Whether a number lies within limits. */
function isWithin({ above, from, below, to }: OpenLimits, value: number): boolean {
  return (
    (above === undefined || value > above) &&
    (from === undefined || value >= from) &&
    (below === undefined || value < below) &&
    (to === undefined || value <= to)
  );
}

function endsOf({ above, from, below, to }: OpenLimits): readonly (number | undefined)[] {
  return [above, from, below, to];
}

function limitWords({ above, from, below, to }: OpenLimits, write: (value: number) => string): string {
  return [
    above !== undefined && `över ${write(above)}`,
    from !== undefined && `minst ${write(from)}`,
    below !== undefined && `under ${write(below)}`,
    to !== undefined && `högst ${write(to)}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' och ');
}
