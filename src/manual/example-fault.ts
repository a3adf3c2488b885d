import type { Dictionary, Variable } from '../dictionary/dictionary.ts';
import type { Kind } from '../dictionary/kind.ts';
import type { Fault, FaultCode } from '../dictionary/value-fault.ts';

/** A fault as it might be: of the first variable of the register that can have it. */
export function exampleFault(code: FaultCode, { forms }: Dictionary): Fault {
  const { fits, kind } = EXAMPLES[code];
  const variables = [...forms.values()].flatMap((form) => form.variables);
  const variable = variables.find(fits) ?? variables[0];
  if (variable === undefined) throw new RangeError('the register has no variables');
  return { code, variable, kind, written: '‹värdet›', passes: 'above', meanings: ['‹ett›', '‹ett annat›'] };
}

const ofType =
  (...types: readonly Variable['type'][]) =>
  ({ type }: Variable) =>
    types.includes(type);

const EXAMPLES: Readonly<Record<FaultCode, { fits: (variable: Variable) => boolean; kind: Kind }>> = {
  'value-missing': { fits: ({ required }) => required, kind: 'empty' },
  'value-ambiguous': { fits: ({ type, personal }) => type === 'date' && !personal, kind: 'day-first' },
  'value-not-a-date': { fits: ofType('date'), kind: 'day-first' },
  'value-impossible-date': { fits: ofType('date'), kind: 'impossible-day' },
  'value-not-yes-no': { fits: ofType('boolean'), kind: 'other-yes-no' },
  'value-not-in-list': { fits: ({ type, codes }) => type === 'code' && codes.length < 10, kind: 'text' },
  'value-not-a-number': { fits: ofType('decimal'), kind: 'number-with-marks' },
  'value-not-a-whole-number': { fits: ofType('integer'), kind: 'number' },
  'value-out-of-range': { fits: ({ limits }) => limits?.to !== undefined, kind: 'number' },
  'value-wrong-shape': { fits: ({ shape }) => shape !== undefined, kind: 'text' },
  'value-excel-error': { fits: ofType('date'), kind: 'excel-error' },
};
