import type { FigureDefinition } from '../figure-definition.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import { coverage } from './coverage.ts';
import type { DefinitionKind, FigureParts } from './definition-kind.ts';
import { proportion } from './proportion.ts';
import { summary } from './summary.ts';
import { survival } from './survival.ts';

const KINDS: { readonly [K in FigureDefinition['kind']]: DefinitionKind<Extract<FigureDefinition, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  coverage,
  survival,
};

/** Whether a word out of a file is a kind of figure. */
export const isFigureKind = (word: string) => Object.hasOwn(KINDS, word);

/** What a definition of the figure's kind says. The one place here that joins a definition's type to its kind's. */
export function definitionKindOf<F extends FigureDefinition>(figure: F): DefinitionKind<F> {
  return KINDS[figure.kind] as unknown as DefinitionKind<F>;
}

const WITHOUT: FigureParts = { breakdowns: [], choices: [], beside: [], besideRows: [] };

/** What a figure is made of, by its definition. */
export function definedParts(figure: FigureDefinition): FigureParts {
  return { ...WITHOUT, ...definitionKindOf(figure).parts(figure) };
}

/** The fields of an expected figure that the kind's figures don't have; one that is absent has none of them. */
export function strayFields(figure: FigureDefinition, expected: Readonly<Record<string, unknown>>): readonly string[] {
  if (expected['kind'] === 'absent') return [];
  const { fields } = definitionKindOf(figure);
  return Object.keys(expected).filter((field) => !fields.includes(field));
}
