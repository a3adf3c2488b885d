import type { Derivation, Dictionary, Form, RowCondition, Variable } from './dictionary.ts';

/** A form whose rows are a recorded form's, those that meet the conditions, with derived variables to each. */
export interface DerivedForm extends Form {
  readonly base: string;
  readonly conditions: readonly RowCondition[];
}

export type DerivedVariable = Variable & { readonly derivation: Derivation };

/** The forms whose rows are made from other forms' rows. */
export function derivedForms({ forms }: Dictionary): readonly DerivedForm[] {
  return [...forms.values()].filter(isDerived);
}

/** The variables that a derived form adds to those of its base. */
export function derivedVariables({ variables }: DerivedForm): readonly DerivedVariable[] {
  return variables.filter((variable): variable is DerivedVariable => variable.derivation !== undefined);
}

/** Whether the form's rows are made from another's. */
export function isDerived(form: Form): form is DerivedForm {
  return form.base !== undefined && form.conditions !== undefined;
}
