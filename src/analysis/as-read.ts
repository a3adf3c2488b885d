import type { Form } from '../dictionary/dictionary.ts';

/** The form as its rows stand in the database when they have been read: beside them the relation with the form's own name is what was known on the extract date. */
export function asRead(form: Form): Form {
  return { ...form, id: `${form.id}_read` };
}
