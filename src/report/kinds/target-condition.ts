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

/** The list is of words and not of targets, so it says both directions, and both ways in which a level can be worded. */
const EQUAL = '; när det heter ”mer än” eller ”mindre än” når ett lika stort tal inte dit';

const WORDS: Readonly<Record<TargetCondition['reach'], string>> = {
  met: `talet är minst målet, eller högst målet där lägre är bättre${EQUAL}`,
  unmet: `talet är under målet, eller över målet där lägre är bättre${EQUAL}`,
  between: `talet når den lägre målnivån men inte målet: det är minst den nivån och under målet, eller högst den nivån och över målet där lägre är bättre${EQUAL}`,
  low: `talet är minst den lägre målnivån, eller högst den nivån där lägre är bättre${EQUAL}`,
  belowLow: `talet är under den lägre målnivån, eller över den nivån där lägre är bättre${EQUAL}`,
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
