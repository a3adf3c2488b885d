import type { Figure } from '../../results/result.ts';
import type { PublicFigure } from '../public-result.ts';
import { absent } from './absent.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import type { DisclosureKind, FigureContext, FigureRule } from './disclosure-kind.ts';
import type { FigureNumbers } from './numbers.ts';
import { proportion } from './proportion.ts';
import { summary } from './summary.ts';
import { survival } from './survival.ts';

const FIGURES: { readonly [K in Figure['kind']]: DisclosureKind<Extract<Figure, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  survival,
  absent,
};

/** A figure's numbers, and how they are tied together. */
export function numbersOf(figure: Figure, context: FigureContext): FigureNumbers {
  return disclosureOf(figure).numbers(figure, context);
}

/** What is left of a figure when what must be withheld is. */
export function publicFigure(figure: Figure, rule: FigureRule): PublicFigure {
  return disclosureOf(figure).shown(figure, rule);
}

// The one place here that joins a figure's type to its kind's.
const disclosureOf = (figure: Figure) => FIGURES[figure.kind] as unknown as DisclosureKind;
