import type { Code, Variable } from './dictionary.ts';
import { VARIABLE_TYPES, type WrittenVariable } from './form-schema.ts';

export type CodeLists = Readonly<Record<string, readonly Code[]>>;

/** A variable out of how a form's file writes it. Without a day of its own it is as old as its form. */
export function shapedVariable(written: WrittenVariable, codeLists: CodeLists, formSince?: string): Variable {
  const since = written.sedan ?? formSince;
  const { från, till } = written.gränser ?? {};
  const listed = written.kodlista === undefined ? [] : (codeLists[written.kodlista] ?? []);
  return {
    id: written.id,
    name: written.namn,
    type: VARIABLE_TYPES[written.typ],
    required: written.obligatorisk === 'ja',
    personal: written.personuppgift === 'ja',
    codes: [...listed, ...(written.koder ?? []).map(({ id, namn }) => ({ id, name: namn }))],
    help: written.hjälp,
    ...(from(från, till) ?? {}),
    ...(written.mätenhet === undefined ? {} : { measuredIn: written.mätenhet }),
    ...(written.mönster === undefined ? {} : { shape: written.mönster }),
    ...(since === undefined ? {} : { since }),
  };
}

function from(lowest?: number, highest?: number) {
  if (lowest === undefined && highest === undefined) return undefined;
  return {
    limits: {
      ...(lowest === undefined ? {} : { from: lowest }),
      ...(highest === undefined ? {} : { to: highest }),
    },
  };
}
