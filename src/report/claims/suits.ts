import type { FigureSource } from '../figures/figure-source.ts';
import type { TermFault } from '../figures/terms.ts';
import type { Misfit } from '../kinds/condition-kind.ts';
import { conditionKindOf } from '../kinds/conditions.ts';
import type { WordCondition } from '../reading/lexicon.ts';
import type { Aim } from './resolve-aim.ts';

/** Why a word can't be said of a reference, whatever its number is; nothing when it can. */
export function misfits(phrase: string, condition: WordCondition, aim: Aim, source: FigureSource): TermFault[] {
  const [problem, remedy] = misfit(condition, aim, source) ?? [];
  if (problem === undefined || remedy === undefined) return [];
  return [{ code: 'report-not-comparable', message: `«${phrase}» kan inte sägas om det här: ${problem}.`, remedy }];
}

function misfit(condition: WordCondition, aim: Aim, source: FigureSource): Misfit | undefined {
  const kind = conditionKindOf(condition);
  if (aim.base !== undefined && !kind.comparesTwo)
    return ['ordet jämför inte två tal', 'Ta bort den ena sidan, eller välj ett ord för skillnader.'];
  return kind.misfit(condition, aim, source);
}
