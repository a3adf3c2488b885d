import type { Code, Variable } from './dictionary.ts';
import { VARIABLE_TYPES, type WrittenCode, type WrittenVariable } from './form-schema.ts';

/** Code lists that several variables share, by the name that the forms call them. */
export type CodeLists = Readonly<Record<string, readonly Code[]>>;

/** A variable out of how a form's file writes it. Without a day of its own it is as old as its form. */
export function shapedVariable(written: WrittenVariable, codeLists: CodeLists, formSince?: string): Variable {
  const since = written.sedan ?? formSince;
  const { från, till } = written.gränser ?? {};
  const listed = written.kodlista === undefined ? [] : (codeLists[written.kodlista] ?? []);
  return {
    id: written.id,
    name: written.namn,
    ...withSynonyms(written),
    type: VARIABLE_TYPES[written.typ],
    required: written.obligatorisk === 'ja',
    personal: written.personuppgift === 'ja',
    codes: [...listed, ...(written.koder ?? []).map(shapedCode)],
    ...spellings(written.typ, codeLists[YES_NO]),
    help: written.hjälp,
    ...(written.fritext === 'ja' ? { freeText: true as const } : {}),
    ...(written.ifylld === undefined ? {} : { seldom: true as const }),
    ...(written.känd_genom === undefined ? {} : { knownBy: written.känd_genom }),
    ...(from(från, till) ?? {}),
    ...(written.mätenhet === undefined ? {} : { measuredIn: written.mätenhet }),
    ...(written.mönster === undefined ? {} : { shape: written.mönster }),
    ...(since === undefined ? {} : { since }),
  };
}

/** A code out of how it is written. */
export function shapedCode(written: WrittenCode): Code {
  return { id: written.id, name: written.namn, ...withSynonyms(written) };
}

/** The key `synonymer`, where it is written. */
export function withSynonyms({ synonymer }: { readonly synonymer?: readonly string[] | undefined }) {
  return synonymer === undefined ? {} : { synonyms: synonymer };
}

/** The code list of how yes and no are written: its first code is yes, its second no. */
export const YES_NO = 'ja_nej';

/** The code list of how a row of sums begins. */
export const SUMS = 'summarad';

/** The code list of how a row begins that only shows how one may look. */
export const EXAMPLES = 'exempelrad';

/** The list of names that a sheet or file has that is no table. */
export const NOT_TABLES = 'ej_tabell';

/** The list of the regions where people live. */
export const REGIONS = 'regioner';

/** The list of the healthcare regions. */
export const HEALTHCARE_REGIONS = 'sjukvardsregioner';

function spellings(type: WrittenVariable['typ'], [yes, no]: readonly Code[] = []): Pick<Variable, 'spellings'> {
  return type !== 'ja_nej' || yes === undefined || no === undefined ? {} : { spellings: [yes, no] };
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
