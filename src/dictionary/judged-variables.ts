import type { Form, Variable } from './dictionary.ts';

/** The variables of a form that are judged when some columns are asked for: those, and all that every row must have. */
export function judgedVariables({ variables }: Form, asked: ReadonlySet<string>): readonly Variable[] {
  return variables.filter(({ id, required }) => required || asked.has(id));
}

/** The form with only the variables that are judged; whole when nothing is said of what is asked for. */
export function judgedForm(form: Form, asked: ReadonlySet<string> | undefined): Form {
  return asked === undefined ? form : { ...form, variables: judgedVariables(form, asked) };
}
