import type { Value } from '../../dictionary/dictionary.ts';
import { open, seal } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';
import type { RecordContent } from './record-content.ts';

/** What a record says that must not be read without its person's key, sealed; null where there is nothing. @param about where it belongs */
export function sealSecret(
  store: RegisterStore,
  person: string | undefined,
  secret: RecordContent['secret'],
  about: string,
): Buffer | null {
  if (person === undefined || Object.keys(secret).length === 0) return null;
  return seal(JSON.stringify(secret), store.keyed(person).key, about);
}

/**
 * What a row of the database says, values by variable: free text and designations as they were written, no longer sealed or marks.
 * @param row with `fields` and `sealed` @throws Error where it was sealed for another place
 */
export function openedValues(
  store: RegisterStore,
  person: string,
  { fields, sealed }: Readonly<Record<string, unknown>>,
  about: string,
): Readonly<Record<string, Value>> {
  const clear = fields as Readonly<Record<string, Value>>;
  if (!Buffer.isBuffer(sealed)) return clear;
  return { ...clear, ...JSON.parse(open(sealed, store.keyed(person).key, about)) };
}
