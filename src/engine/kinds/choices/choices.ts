import { hasValue } from '../../../definitions/conditions.ts';
import type { Choice, ChoicesFigure } from '../../../definitions/figure-definition.ts';
import type { ChoiceCount, Figure } from '../../../results/result.ts';
import { absentNation } from '../absent-nation.ts';
import { pathsOfAmong } from '../among.ts';
import { decidedBy, eachDecides, type Kind, type NationBeside } from '../kind.ts';
import { plainChoices } from './plain.ts';
import { choicesQueries, readChoices } from './sql.ts';

/** Shares of choices that don't exclude each other, such as metastases by site: each among those of whom it is known. */
export const choices: Kind<ChoicesFigure> = {
  kind: 'choices',
  paths: ({ among }) => pathsOfAmong(among),
  falseWithout: ({ choices: each, among }) => [...eachDecides(pathsOfAmong(among)), ...each.flatMap(decidedBy)],
  flags: (figure) => figure.choices.flatMap(flagsOf),
  queries: choicesQueries,
  read: readChoices,
  plain: plainChoices,
  combine: combineChoices,
};

function flagsOf({ anyOf, known }: Choice) {
  return [...anyOf, known.map(hasValue)].map((conditions) => ({ conditions }));
}

function combineChoices(figures: readonly Figure[], { unique }: NationBeside): Figure {
  const parts = figures.filter((figure) => figure.kind === 'choices');
  if (parts.length === 0) return absentNation(figures);
  const sums: Record<string, ChoiceCount> = {};
  for (const part of parts)
    for (const [id, { numerator, denominator, missing }] of Object.entries(part.choices)) {
      const before = sums[id] ?? { numerator: 0, denominator: 0, missing: 0 };
      sums[id] = {
        numerator: before.numerator + numerator,
        denominator: before.denominator + denominator,
        missing: before.missing + missing,
      };
    }
  const n = parts.reduce((total, part) => total + part.n, 0);
  return { kind: 'choices', n, ...(unique === undefined ? {} : { unique }), choices: sums };
}
