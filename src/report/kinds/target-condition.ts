import type { Target } from '../figures/figure-source.ts';
import type { TargetCondition } from '../reading/lexicon.ts';
import { type ConditionKind, ONE_NUMBER, verdict } from './condition-kind.ts';

/** How far a number reaches, beside its target. */
export const targetCondition: ConditionKind<TargetCondition> = {
  ...ONE_NUMBER,
  judge: ({ reach }, { subject, target }) =>
    target === undefined ? 'undecided' : verdict(REACHES[reach](reachOf(subject.bound.number, target))),
  words: ({ reach }) => WORDS[reach],
  misfit: (_, { statistic }) =>
    statistic.target === undefined ? ['det har inget mål', 'Välj något som har ett mål.'] : undefined,
};

const WORDS: Readonly<Record<TargetCondition['reach'], string>> = {
  met: 'talet når målet',
  unmet: 'talet når inte målet',
  between: 'talet når den lägre målnivån men inte målet',
  low: 'talet når den lägre målnivån, eller målet',
  belowLow: 'talet når inte den lägre målnivån',
};

/** How far a number reaches: to the target, to its lower ambition, or to neither. Without a lower one the target is both. */
function reachOf(value: number, { high, low = high, exclusive = false, lowerIsBetter = false }: Target): Reached {
  const reaches = (limit: number) => {
    const beyond = lowerIsBetter ? limit - value : value - limit;
    return exclusive ? beyond > 0 : beyond >= 0;
  };
  if (reaches(high)) return 'high';
  return reaches(low) ? 'low' : 'neither';
}

type Reached = 'high' | 'low' | 'neither';

const REACHES: Readonly<Record<TargetCondition['reach'], (reached: Reached) => boolean>> = {
  met: (reached) => reached === 'high',
  unmet: (reached) => reached !== 'high',
  between: (reached) => reached === 'low',
  low: (reached) => reached !== 'neither',
  belowLow: (reached) => reached === 'neither',
};
