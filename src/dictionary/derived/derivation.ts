import type { Row, Value } from '../dictionary.ts';
import type { DerivationSources, PersonFacts } from './person-facts.ts';

/** How one variable is made from what is known of its row. Pure. @param from what the variable says that it is made from */
export type Derive<F> = (facts: F, sources: DerivationSources, from: readonly string[]) => Value;

/** All that can be derived about the rows of one recorded form. */
export interface Basis {
  readonly names: readonly string[];
  /** How a person's rows of the form get the variables asked for. @throws RangeError for a name that isn't there. */
  readonly rows: (
    asked: readonly AskedVariable[],
    sources: DerivationSources,
  ) => (person: PersonFacts) => readonly DerivedRow[];
}

/** A derived variable, what its derivation is called, and what it is made from. */
export interface AskedVariable {
  readonly variable: string;
  readonly derivation: string;
  readonly from: readonly string[];
}

/** A row of the base form and the derived values that it gets. */
export interface DerivedRow {
  readonly row: Row;
  readonly values: Readonly<Record<string, Value>>;
}

/** Derivations by name, and where their facts stand among a person's. */
export function basis<F extends { readonly row: Row }>(
  factsOf: (person: PersonFacts) => readonly F[],
  derivations: Readonly<Record<string, Derive<F>>>,
): Basis {
  return {
    names: Object.keys(derivations),
    rows: (asked, sources) => {
      const columns = asked.map(({ variable, derivation, from }) => {
        const derive = derivations[derivation];
        if (derive === undefined) throw new RangeError(`there is no derivation ${derivation}`);
        return { variable, derive, from };
      });
      return (person) =>
        factsOf(person).map((facts) => {
          const values: Record<string, Value> = {};
          for (const { variable, derive, from } of columns) values[variable] = derive(facts, sources, from);
          return { row: facts.row, values };
        });
    },
  };
}
