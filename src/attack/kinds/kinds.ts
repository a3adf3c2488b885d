import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { PublishedFigure } from '../published.ts';
import type { AttackKind, Knowledge } from './attack-kind.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import { coverage } from './coverage.ts';
import { proportion } from './proportion.ts';
import { summary } from './summary.ts';
import { survival } from './survival.ts';

const KINDS: { readonly [K in FigureDefinition['kind']]: AttackKind<Extract<FigureDefinition, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  coverage,
  survival,
};

/** What is known of a figure beforehand. The one place here that joins a definition's type to its kind's. */
export function knowledgeOf(figure: PublishedFigure): Knowledge {
  const definition = figure.measure.computation.figure;
  return (KINDS[definition.kind] as AttackKind<FigureDefinition>)(definition, figure);
}
