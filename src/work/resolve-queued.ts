import type { Dictionary } from '../dictionary/dictionary.ts';
import { unsignable } from '../dictionary/saved-form.ts';
import type { Asking } from '../storage/asking.ts';
import { type ConflictChoice, resolveConflict } from '../storage/records/conflict-queue.ts';
import type { SaveCheck } from '../storage/records/save-check.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { formOfRecord } from './form-of-record.ts';
import { Refused } from './refused.ts';

/**
 * Resolves a conflict of the queue as somebody of its unit has chosen; of what no unit reports as the coordinator has.
 * @param check what it is held against before it is signed
 * @returns the version that the record has then, or what rules ask of it
 * @throws Refused where what is chosen isn't complete enough to be signed, StorageFault where it can't be resolved so
 */
export async function resolveQueued(
  store: RegisterStore,
  dictionary: Dictionary,
  { unit, author, ...choice }: ConflictChoice & Pick<Asking, 'unit' | 'author'>,
  check: SaveCheck,
): ReturnType<typeof resolveConflict> {
  return resolveConflict(
    store,
    unit === ''
      ? { role: 'coordinator', unit, author, purpose: 'samordning' }
      : { role: 'unit', unit, author, purpose: 'registrering' },
    choice,
    (own) => formOfRecord(dictionary, own),
    (form, { status, values }) => {
      const problems = status === 'signed' ? unsignable(form, values) : [];
      if (problems.length > 0) throw new Refused(problems);
    },
    check,
  );
}
