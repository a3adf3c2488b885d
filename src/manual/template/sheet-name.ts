import type { Form } from '../../dictionary/dictionary.ts';

/** What a sheet of the form's rows is called: the first of its names that Excel takes. */
export function sheetName({ id, name, synonyms = [] }: Form): string {
  return [name, ...synonyms].find((each) => each.length <= LONGEST && !/[[\]:*?/\\]/.test(each)) ?? id;
}

/** Characters of Excel's longest sheet name. */
const LONGEST = 31;
