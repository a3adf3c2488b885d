import { type FigureSource, NATION_LEVEL, type Reference } from '../figures/figure-source.ts';
import type { Fault } from '../figures/terms.ts';
import { isPartOfYears } from '../figures/year-span.ts';
import type { Condition } from '../reading/lexicon.ts';
import type { Aim } from './resolve-aim.ts';

/** Why a word can't be said of a reference, whatever its number is; nothing when it can. */
export function misfits(phrase: string, condition: Condition, aim: Aim, source: FigureSource): Fault[] {
  const [problem, remedy] = misfit(condition, aim, source) ?? [];
  if (problem === undefined || remedy === undefined) return [];
  return [{ code: 'report-not-comparable', message: `«${phrase}» kan inte sägas om det här: ${problem}.`, remedy }];
}

type Reason = readonly [problem: string, remedy: string];

function misfit(condition: Condition, aim: Aim, source: FigureSource): Reason | undefined {
  const { kind } = aim.statistic;
  if (condition.kind === 'difference') return unequal(aim, source);
  if (aim.base !== undefined)
    return ['ordet jämför inte två tal', 'Ta bort den ena sidan, eller välj ett ord för skillnader.'];
  switch (condition.kind) {
    case 'share':
      return kind === 'share' || kind === 'estimate' ? undefined : ['det är ingen andel', 'Välj en andel.'];
    case 'test':
      return kind === 'p' ? undefined : ['det är inget p-värde', 'Välj det statistiska mått som är ett p-värde.'];
    case 'target':
      return aim.statistic.target === undefined ? ['det har inget mål', 'Välj något som har ett mål.'] : undefined;
    case 'rank':
      return unranked(condition.among, aim);
  }
}

function unranked(among: 'levels' | 'statistics', { subject, indicator, statistic }: Aim): Reason | undefined {
  if (among === 'levels' && subject.level === NATION_LEVEL)
    return ['riket är ingen av regionerna', 'Ange en sjukvårdsregion.'];
  if (among === 'statistics' && indicator.statistics.filter(({ kind }) => kind === statistic.kind).length < 2)
    return ['det finns inget annat svar att jämföra med', 'Välj en indikator med flera svar.'];
  return undefined;
}

function unequal({ subject, base, indicator, statistic }: Aim, source: FigureSource): Reason | undefined {
  if (base === undefined) return ['ordet jämför två tal', 'Ange båda: år → år, nivå mot nivå eller lokal mot lokal.'];
  const other = indicator.statistics.find(({ id }) => id === base.statistic);
  if (statistic.kind === 'p' || other?.kind !== statistic.kind)
    return ['talen är av olika slag', 'Jämför tal av samma slag.'];
  if (statistic.kind === 'count' && !areAsLong(subject, base, source))
    return ['antalen är från olika långa perioder', 'Jämför hela år, lika många på var sida.'];
  return undefined;
}

/** Counts of a part of a year say nothing beside counts of a whole one. */
function areAsLong(a: Reference, b: Reference, source: FigureSource): boolean {
  const length = ({ years }: Reference) => years.to - years.from;
  const same = a.years.from === b.years.from && a.years.to === b.years.to;
  return same || (length(a) === length(b) && !isPartOfYears(a.years, source) && !isPartOfYears(b.years, source));
}
