import { type CellKind, kindInWords, kindOf } from './cell-kind.ts';
import { isDamagedId } from './damaged-id.ts';
import type { Code, Value, Variable } from './dictionary.ts';
import { knownAs } from './known-name.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault, FaultCode } from './value-fault.ts';
import { visibleText } from './visible-text.ts';

/** A value; one that was certain but written otherwise, with an account of how it was read; or what is wrong. */
export type ReadValue = { readonly value: Value; readonly account?: Account } | { readonly fault: Fault };

/** How a reading is told: `from` what stood there (or what sort of thing, where it is a sort) `to` what it was read as. */
export interface Account {
  readonly from: string;
  readonly to: string;
  /** Whether `from` is the cell's own text: never told of a variable that points out a person. */
  readonly quoted: boolean;
}

const MISSING: ReadValue = { value: null };

/**
 * Reads the text of a cell as a value of the variable (contract.md 1): what is certain is read, what is ambiguous is
 * refused with its meanings. Blanks around it never carry meaning and are taken away; an empty cell is a missing value.
 */
export function readValue(variable: Variable, text: string): ReadValue {
  const written = text.trim();
  if (written === '') return variable.required ? refuse('value-missing', variable, written) : MISSING;
  // Excel's errors, and words for "unknown", are looked for only where the text is no value.
  const read = READERS[variable.type](variable, written);
  if ('value' in read || read.fault.code === 'value-ambiguous') return read;
  const { kind } = read.fault;
  if (kind === 'excel-error' || kind === 'formula-without-value')
    return refuse('value-excel-error', variable, written, { kind });
  if (kind !== 'unknown') return read;
  if (variable.required) return refuse('value-missing', variable, written, { kind });
  return { value: null, account: { from: written, to: 'saknas', quoted: true } };
}

type Reader = (variable: Variable, written: string) => ReadValue;

const READERS: Readonly<Record<Variable['type'], Reader>> = {
  text: readText,
  date: readDay,
  boolean: readYesNo,
  code: readCode,
  integer: readQuantity,
  decimal: readQuantity,
};

function readText(variable: Variable, text: string): ReadValue {
  const written = visibleText(text);
  const { shape, required, personal } = variable;
  if (shape !== undefined) {
    if (TEXT_SHAPES[shape].pattern.test(written)) return { value: written };
    const meant = TEXT_SHAPES[shape].meant(written);
    if (meant === undefined || !TEXT_SHAPES[shape].pattern.test(meant))
      return refuse('value-wrong-shape', variable, written);
    return { value: meant, account: { from: written, to: meant, quoted: true } };
  }
  const kind = kindOf(written);
  const isError = kind === 'excel-error' || kind === 'formula-without-value';
  // An id that says "unknown" would make one person of everybody who lacks one; in a free text such words may be meant.
  const isMissing = required || personal ? kind === 'unknown' || isDamagedId(written) : isMark(written);
  if (isError || isMissing) return refuse('value-missing', variable, written);
  if (written === '') return variable.required ? refuse('value-missing', variable, written) : MISSING;
  return written === text ? { value: written } : { value: written, account: MADE_VISIBLE };
}

const MADE_VISIBLE: Account = {
  from: 'text med tecken som inte syns, eller bokstäver i delar',
  to: 'texten som den ser ut',
  quoted: false,
};

/** The marks that programs write for what is missing. */
const isMark = (written: string) => /^(<?na>?|n\/a|none|null|nan|nat|-+|\?+|\.)$/i.test(written);

function readDay(variable: Variable, written: string): ReadValue {
  const read = readDate(written);
  if ('day' in read) {
    if (read.from === undefined) return { value: read.day };
    return { value: read.day, account: { from: kindInWords(read.from, written.length), to: 'dagen', quoted: false } };
  }
  if ('meanings' in read) return refuse('value-ambiguous', variable, written, { meanings: read.meanings });
  const impossible: readonly CellKind[] = ['impossible-day', 'far-day'];
  const code = impossible.includes(read.kind) ? 'value-impossible-date' : 'value-not-a-date';
  return refuse(code, variable, written, { kind: read.kind });
}

/** Where a form doesn't say how yes and no are written they are these, whatever the letters' case. */
const YES_AND_NO: readonly Code[] = [
  { id: 'ja', name: 'ja' },
  { id: 'nej', name: 'nej' },
];

function readYesNo(variable: Variable, written: string): ReadValue {
  if (written === 'ja') return { value: true };
  if (written === 'nej') return { value: false };
  const spellings: readonly Code[] = variable.spellings ?? YES_AND_NO;
  const [meant, other] = knownAs(written, spellings);
  if (meant === undefined || other !== undefined) return refuse('value-not-yes-no', variable, written);
  const value = meant === spellings[0];
  return { value, account: { from: written, to: value ? 'ja' : 'nej', quoted: true } };
}

function readCode(variable: Variable, written: string): ReadValue {
  const { codes } = variable;
  const found = knownAs(written, codes);
  const [meant, ...others] = found.length > 0 ? found : codesAsNumber(written, codes);
  if (meant === undefined) return refuse('value-not-in-list', variable, written);
  if (others.length > 0)
    return refuse('value-ambiguous', variable, written, { meanings: [meant, ...others].map(({ id }) => id) });
  if (meant.id === written) return { value: written };
  return { value: meant.id, account: { from: written, to: meant.id, quoted: true } };
}

/** A code of digits that a program took for a number: `3` for `03`, `2.0` for `2`. */
function codesAsNumber(written: string, codes: readonly Code[]): readonly Code[] {
  const [, digits] = /^(\d{1,2})(?:[.,]0+)?$/.exec(written) ?? [];
  return digits === undefined ? [] : codes.filter(({ id }) => id === digits || id === `0${digits}`);
}

function readQuantity(variable: Variable, written: string): ReadValue {
  const read = readNumber(written, variable);
  if (read === undefined) return refuse('value-not-a-number', variable, written);
  if ('meanings' in read) return refuse('value-ambiguous', variable, written, { meanings: read.meanings });
  const { number: value, interpreted } = read;
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = variable.limits ?? {};
  if (value < from) return refuse('value-out-of-range', variable, written, { passes: 'below' });
  if (value > to) return refuse('value-out-of-range', variable, written, { passes: 'above' });
  if (variable.type === 'integer' && !Number.isInteger(value))
    return refuse('value-not-a-whole-number', variable, written);
  if (!interpreted) return { value };
  return { value, account: { from: written, to: String(value).replace('.', ','), quoted: true } };
}

function refuse(code: FaultCode, variable: Variable, written: string, more: Partial<Fault> = {}): ReadValue {
  return { fault: { code, variable, kind: kindOf(written), written, ...more } };
}
