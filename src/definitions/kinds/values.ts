import type { ValueDefinition } from '../figure-definition.ts';
import type { Exclusion } from '../population.ts';
import type { FigureParts } from './definition-kind.ts';

/** What is summarised, as one of its kinds. */
interface ValueFacts {
  readonly parts: Pick<FigureParts, 'age' | 'days'>;
  readonly exclusions: readonly (Exclusion | undefined)[];
  readonly measuredIn: { readonly words: readonly string[]; readonly name: string };
}

const VALUES: {
  readonly [K in ValueDefinition['kind']]: (value: Extract<ValueDefinition, { kind: K }>) => ValueFacts;
} = {
  age: (age) => ({
    parts: { age },
    exclusions: [age.missing, age.negative],
    measuredIn: { words: ['ar', 'alder'], name: 'en ålder i år' },
  }),
  days: (days) => ({
    parts: { days },
    exclusions: [days.missingFrom, days.missingTo, days.negative],
    measuredIn: { words: ['dag', 'dygn'], name: 'ett antal dagar' },
  }),
};

export function valueFacts(value: ValueDefinition): ValueFacts {
  return (VALUES[value.kind] as (one: ValueDefinition) => ValueFacts)(value);
}
