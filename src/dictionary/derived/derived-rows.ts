import type { Problem } from '../../problems/problem.ts';
import { type DerivedForm, derivedForms, derivedVariables } from '../derived-forms.ts';
import type { Dictionary, Row, Tables } from '../dictionary.ts';
import { belonging } from './belonging.ts';
import { basisOf } from './derivations.ts';
import { type DerivationSources, type PersonFacts, personFacts } from './person-facts.ts';
import { persons } from './persons.ts';
import { belongingProblem } from './record-problems.ts';

/** What is derived from recorded rows. */
export interface DerivedRows {
  /** By derived form, the rows that belong to it: the derived values only, numbered as the base form's rows. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Registered values that differ from derived ones, and what could not be derived for want of something. */
  readonly problems: readonly Problem[];
}

/**
 * Everything that the dictionary's derived forms say, person by person: no row of one person ever bears on another's, so
 * that parts of a register can be derived apart.
 */
export function derivedRows(tables: Tables, dictionary: Dictionary, sources: DerivationSources): DerivedRows {
  const makers = derivedForms(dictionary).map((form) => ({ form: form.id, make: maker(form, sources) }));
  const rows = new Map(makers.map(({ form }): [string, Row[]] => [form, []]));
  const problems: Problem[] = [];
  for (const person of persons(tables)) {
    const facts = personFacts(person, sources);
    problems.push(...facts.problems);
    for (const { form, make } of makers) {
      const made = make(facts);
      rows.get(form)?.push(...made.rows);
      problems.push(...made.problems);
    }
  }
  for (const each of rows.values()) each.sort((a, b) => a.number - b.number);
  return { rows, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Makes the rows of one form out of what is known of a person. */
function maker(form: DerivedForm, sources: DerivationSources) {
  const asked = derivedVariables(form).map(({ id, derivation: { name, from } }) => {
    return { variable: id, derivation: name, from };
  });
  const derive = basisOf(form.base).rows(asked, sources);
  return (facts: PersonFacts): { readonly rows: Row[]; readonly problems: Problem[] } => {
    const rows: Row[] = [];
    const problems: Problem[] = [];
    for (const { row, values } of derive(facts)) {
      const belongs = belonging(form, row, values);
      if (belongs === 'belongs') rows.push({ number: row.number, values });
      else if (belongs !== 'outside') problems.push(belongingProblem(form.base, row, belongs.missing, form));
    }
    return { rows, problems };
  };
}
