import type { Form, Variable } from './dictionary.ts';

/** The variables of a form that are judged when some columns are asked for: those, and all that every row must have. */
export function judgedVariables({ variables }: Form, asked: ReadonlySet<string>): readonly Variable[] {
  return variables.filter(({ id, required }) => required || asked.has(id));
}
