import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { StorageFault } from '../storage/storage-fault.ts';

/** The form that a record is of, as it is today. @throws StorageFault where the content has none such */
export function formOfRecord(
  { forms }: Dictionary,
  { record, form }: { readonly record: number; readonly form: string },
): Form {
  const found = forms.get(form);
  if (found === undefined) throw new StorageFault('record-form-unknown', { record, form });
  return found;
}
