import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import { choices } from './choices/choices.ts';
import { count } from './count/count.ts';
import { coverage } from './coverage/coverage.ts';
import type { Kind } from './kind.ts';
import { proportion } from './proportion/proportion.ts';
import { summary } from './summary/summary.ts';
import { survival } from './survival/survival.ts';

/** Every kind of figure there is. */
const KINDS: { readonly [K in FigureDefinition['kind']]: Kind<Extract<FigureDefinition, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  coverage,
  survival,
};

/** The kind of a figure. The one place where a definition meets its kind, so the one place that joins their types. */
export function kindOf<F extends FigureDefinition>(figure: F): Kind<F> {
  return KINDS[figure.kind] as unknown as Kind<F>;
}
