import type { Evidence, Verdict } from '../claims/evidence.ts';
import type { Aim } from '../claims/resolve-aim.ts';
import { NATION_LEVEL } from '../figures/figure-source.ts';
import type { RankCondition } from '../reading/lexicon.ts';
import { isSameKind } from './bounds.ts';
import { type ConditionKind, type Misfit, ONE_NUMBER } from './condition-kind.ts';

/** The largest or the smallest among others. */
export const rankCondition: ConditionKind<RankCondition> = {
  ...ONE_NUMBER,
  judge: ({ place }, evidence) => rank(place, evidence),
  words: ({ place, among }) =>
    `talet är det ${place === 'first' ? 'högsta' : 'lägsta'} bland ${among === 'levels' ? 'sjukvårdsregionernas' : 'svarens'}, och inget annat är dolt`,
  misfit: ({ among }, aim) => unranked(among, aim),
  rank: (condition) => condition,
};

function rank(place: 'first' | 'last', { subject, rivals, hiddenRival }: Evidence): Verdict {
  const value = subject.bound.number;
  const beaten = rivals.every(({ bound }) => (place === 'first' ? value > bound.number : value < bound.number));
  if (!beaten) return 'false';
  return hiddenRival || rivals.length === 0 ? 'undecided' : 'true';
}

function unranked(among: 'levels' | 'statistics', { subject, indicator, statistic }: Aim): Misfit | undefined {
  if (among === 'levels' && subject.level === NATION_LEVEL)
    return ['riket är ingen av regionerna', 'Ange en sjukvårdsregion.'];
  if (among === 'statistics' && indicator.statistics.filter((one) => isSameKind(one, statistic)).length < 2)
    return ['det finns inget annat svar att jämföra med', 'Välj en indikator med flera svar.'];
  return undefined;
}
