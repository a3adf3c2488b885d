import type { SurvivalFigure } from '../../../definitions/figure-definition.ts';
import type { VariablePath } from '../../../definitions/population.ts';
import type { Figure } from '../../../results/result.ts';
import { absentNation } from '../absent-nation.ts';
import { eachDecides, type Kind, type NationBeside } from '../kind.ts';
import { plainSurvival, plainSurvivalOfAll } from './plain.ts';
import { readSurvival, survivalQueries } from './sql.ts';

/** Survival by group: Kaplan–Meier curves and a log-rank test. The nation is estimated from all subjects together. */
export const survival: Kind<SurvivalFigure> = {
  kind: 'survival',
  paths: (figure) => [
    ...pathsOfSurvival(figure),
    ...(figure.population === undefined ? [] : [figure.population.born, figure.population.sex]),
  ],
  // What the population's survival is asked by is no part of these persons' own.
  decides: pathsOfSurvival,
  // Without deaths all live, and without a last day only those who have died are followed. A group that is unknown is counted as such.
  falseWithout: ({ death, lastSeen, entry }) => [
    { together: [death, lastSeen], events: true },
    ...eachDecides(entry === undefined ? [] : [entry]),
  ],
  flags: () => [],
  queries: survivalQueries,
  read: readSurvival,
  plain: plainSurvival,
  plainNation: plainSurvivalOfAll,
  combine: combineSurvival,
};

function pathsOfSurvival({ from, death, lastSeen, entry, by }: SurvivalFigure): readonly VariablePath[] {
  return [from, death, lastSeen, ...(entry === undefined ? [] : [entry]), by.variable];
}

function combineSurvival(figures: readonly Figure[], { figure }: NationBeside): Figure {
  return figure === undefined || figure.kind === 'absent' ? absentNation(figures) : figure;
}
