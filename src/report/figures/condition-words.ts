import { FIXED_SPACE } from '../../words/fixed-space.ts';
import type { Condition, DifferenceRules, DifferenceSizes, Limits, TargetCondition } from '../reading/lexicon.ts';
import { roundedApart } from './rounded-apart.ts';
import { percent } from './value-words.ts';

/** What must hold for a word to be written, for the report's own list of its words. */
export function conditionWords(condition: Condition, rules: DifferenceRules): string {
  switch (condition.kind) {
    case 'share':
      return `andelen är ${limitWords(condition, (share) => percent(share, [share]))}`;
    case 'test':
      return `p-värdet är ${limitWords(condition, (p) => roundedApart(p, [p]))}`;
    case 'target':
      return REACHES[condition.reach];
    case 'rank':
      return `talet är det ${condition.place === 'first' ? 'högsta' : 'lägsta'} bland ${condition.among === 'levels' ? 'sjukvårdsregionernas' : 'svarens'}, och inget annat är dolt`;
    case 'difference':
      return [
        condition.towards && `talet är ${condition.towards === 'up' ? 'högre' : 'lägre'} än det som det jämförs med`,
        condition.size === 'clear' && `skillnaden är minst ${sizeWords(rules.clear)}`,
        condition.size === 'small' && `skillnaden är mindre än ${sizeWords(rules.clear)}`,
        condition.size === 'none' && `skillnaden är mindre än ${sizeWords(rules.same)}`,
        condition.certain !== undefined &&
          `slumpen kan ${condition.certain ? 'inte ensam förklara' : 'ensam förklara'} skillnaden (${percent(rules.confidence, [])} konfidensintervall)`,
      ]
        .filter((part) => typeof part === 'string')
        .join(', ');
  }
}

const REACHES: Readonly<Record<TargetCondition['reach'], string>> = {
  met: 'talet når målet',
  unmet: 'talet når inte målet',
  between: 'talet når den lägre målnivån men inte målet',
  low: 'talet når den lägre målnivån, eller målet',
  belowLow: 'talet når inte den lägre målnivån',
};

function limitWords({ above, from, below, to }: Limits, write: (value: number) => string): string {
  return [
    above !== undefined && `över ${write(above)}`,
    from !== undefined && `minst ${write(from)}`,
    below !== undefined && `under ${write(below)}`,
    to !== undefined && `högst ${write(to)}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' och ');
}

function sizeWords({ share, days, months, years, count }: DifferenceSizes): string {
  const number = (value: number, unit: string) => `${roundedApart(value, [value])}${FIXED_SPACE}${unit}`;
  const times = [
    number(days, days === 1 ? 'dag' : 'dagar'),
    number(months, months === 1 ? 'månad' : 'månader'),
    number(years, 'år'),
  ];
  return `${`${roundedApart(share, [share], { scale: 100 })}${FIXED_SPACE}procentenheter`} (tider: ${times.slice(0, 2).join(', ')} eller ${times[2]}; antal: ${percent(count, [])})`;
}
