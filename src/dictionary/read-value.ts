import { isDay } from '../calendar/day.ts';
import type { Value, Variable } from './dictionary.ts';
import { folded } from './folded.ts';
import { type Kind, kindOf } from './kind.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault, FaultCode, Hint } from './value-fault.ts';

export type ReadValue = { readonly value: Value } | { readonly fault: Fault };

const MISSING: ReadValue = { value: null };

/**
 * Reads the text of a cell as a value of the variable (contract.md 1). Blanks around it never carry meaning and are taken
 * away; an empty cell is a missing value.
 */
export function readValue(variable: Variable, text: string): ReadValue {
  const written = text.trim();
  if (written === '') return variable.required ? refuse('value-missing', variable, written) : MISSING;
  switch (variable.type) {
    case 'text':
      return readText(variable, written);
    case 'date':
      return readDate(variable, written);
    case 'boolean':
      if (written === 'ja') return { value: true };
      if (written === 'nej') return { value: false };
      return refuse('value-not-yes-no', variable, written);
    case 'code':
      if (variable.codes.some(({ id }) => id === written)) return { value: written };
      return refuse('value-not-in-list', variable, written, codeHint(variable, written));
    case 'integer':
    case 'decimal':
      return readNumber(variable, written);
  }
}

function readText(variable: Variable, written: string): ReadValue {
  // An id that says "unknown" would make one person of everybody who lacks one.
  if (variable.required && /^(null|nan|n\/a|saknas|ok(ä|a)n[dt])$/i.test(written))
    return refuse('value-missing', variable, written);
  if (written.startsWith('#') && kindOf(written) === 'excel-error')
    return refuse('value-excel-error', variable, written);
  if (variable.shape !== undefined && !TEXT_SHAPES[variable.shape].pattern.test(written))
    return refuse('value-wrong-shape', variable, written);
  return { value: written };
}

function readDate(variable: Variable, written: string): ReadValue {
  if (isDay(written)) return { value: written };
  const kind = kindOf(written);
  const impossible: readonly Kind[] = ['impossible-day', 'far-day'];
  return refuse(impossible.includes(kind) ? 'value-impossible-date' : 'value-not-a-date', variable, written);
}

function readNumber(variable: Variable, written: string): ReadValue {
  if (!/^-?\d+([.,]\d+)?$/.test(written)) return refuse('value-not-a-number', variable, written);
  const value = Number(written.replace(',', '.')) || 0; // -0 is 0
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = variable.limits ?? {};
  if (value < from) return refuse('value-out-of-range', variable, written, 'below');
  if (value > to) return refuse('value-out-of-range', variable, written, 'above');
  if (variable.type === 'integer' && !Number.isInteger(value))
    return refuse('value-not-a-whole-number', variable, written);
  return { value };
}

/** How the text differs from a code in the list, without saying which code. */
function codeHint({ codes }: Variable, written: string): Hint | undefined {
  const has = (test: (code: { id: string; name: string }) => boolean) => codes.some(test);
  if (has(({ id }) => id.toLowerCase() === written.toLowerCase())) return 'capitals';
  if (/^\d$/.test(written) && has(({ id }) => id === `0${written}`)) return 'two-digits';
  if (has(({ id }) => folded(id) === folded(written))) return 'letters';
  if (has(({ name }) => folded(name) === folded(written))) return 'name';
  return undefined;
}

function refuse(code: FaultCode, variable: Variable, written: string, hint?: Hint): ReadValue {
  const fault = { code, variable, kind: kindOf(written), length: written.length };
  return { fault: hint === undefined ? fault : { ...fault, hint } };
}
