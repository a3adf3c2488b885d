import type { SurvivalFigure } from '../../../definitions/measure.ts';
import type { Figure } from '../../../results/result.ts';
import { absentNation } from '../absent-nation.ts';
import type { Kind, NationBeside } from '../kind.ts';
import { plainSurvival, plainSurvivalOfAll } from './plain.ts';
import { readSurvival, survivalQueries } from './sql.ts';

/** Survival by group: Kaplan–Meier curves and a log-rank test. The nation is estimated from all subjects together. */
export const survival: Kind<SurvivalFigure> = {
  kind: 'survival',
  paths: ({ from, death, lastSeen, entry, by, population }) => [
    from,
    death,
    lastSeen,
    ...(entry === undefined ? [] : [entry]),
    by.variable,
    ...(population === undefined ? [] : [population.born, population.sex]),
  ],
  flags: () => [],
  queries: survivalQueries,
  read: readSurvival,
  plain: plainSurvival,
  plainNation: plainSurvivalOfAll,
  combine: combineSurvival,
};

function combineSurvival(figures: readonly Figure[], { figure }: NationBeside): Figure {
  return figure === undefined || figure.kind === 'absent' ? absentNation(figures) : figure;
}
