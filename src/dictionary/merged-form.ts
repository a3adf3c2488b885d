import type { Value } from './dictionary.ts';

/** A draft is work in progress, and only its unit reads it; what is signed counts, until it is signed anew or retracted. */
export type FormStatus = 'draft' | 'signed' | 'retracted';

/** What a version of a record says. A variable that isn't there is missing. */
export interface FormContent {
  readonly status: FormStatus;
  readonly values: Readonly<Record<string, Value>>;
}

/** What somebody saves, the version that it was made from, and the newest there is. */
export interface ThreeForms {
  readonly base: FormContent;
  readonly mine: FormContent;
  readonly theirs: FormContent;
}

/** What a save comes to. */
export interface MergedForm {
  /** What only somebody may decide, the variables in order: {@link WHOLE} where one has retracted what the other has changed. */
  readonly conflicts: readonly string[];
  /** Variables that somebody else has changed since, and that go with it. */
  readonly taken: readonly string[];
  /** What is to be saved, where there are no conflicts; else its values are those there now where there is one. */
  readonly content: FormContent;
  /** It was to be signed, and isn't: it has got somebody's draft in it. */
  readonly isUnsigned: boolean;
  /** Nothing of it isn't there already. */
  readonly isUnchanged: boolean;
}

/** What stands for the record itself among conflicts: no variable has such a name. */
export const WHOLE = 'hela-posten';

/**
 * Merges a save with what has been saved since the version that it was made from, variable by variable. One that both have changed to
 * different values is a conflict, as is a retraction of what the other has changed. What is signed has been seen by who signs it: a
 * signature that would cover somebody's draft as well makes a draft.
 */
export function mergedForm({ base, mine, theirs }: ThreeForms): MergedForm {
  const values: Record<string, Value> = {};
  const conflicts: string[] = [];
  const taken: string[] = [];
  const said = (form: FormContent, id: string) => form.values[id] ?? null;
  const ids = new Set([base, theirs, mine].flatMap((form) => Object.keys(form.values)));
  for (const id of [...ids].toSorted()) {
    const [before, own, other] = [said(base, id), said(mine, id), said(theirs, id)];
    if (own !== before && other !== before && own !== other) conflicts.push(id);
    if (own === before && other !== before) taken.push(id);
    const value = own === before || conflicts.includes(id) ? other : own;
    if (value !== null) values[id] = value;
  }
  const isChanged = !isSame(base, mine);
  const isDisputed = isGone(mine) !== isGone(theirs) && isChanged && !isSame(base, theirs);
  if (isDisputed) conflicts.unshift(WHOLE);
  const isUnsigned = isChanged && mine.status === 'signed' && theirs.status === 'draft' && taken.length > 0;
  const status = !isChanged ? theirs.status : isUnsigned ? 'draft' : mine.status;
  const content: FormContent = { status, values };
  const isUnchanged = conflicts.length === 0 && saysNothingMore(content, theirs);
  return { conflicts, taken, content, isUnsigned, isUnchanged };
}

const isGone = ({ status }: FormContent) => status === 'retracted';

function isSame(one: FormContent, other: FormContent): boolean {
  return one.status === other.status && haveSameValues(one, other);
}

function haveSameValues(one: FormContent, other: FormContent): boolean {
  return [...Object.keys(one.values), ...Object.keys(other.values)].every(
    (id) => (one.values[id] ?? null) === (other.values[id] ?? null),
  );
}

/** Whether there is nothing to save: a draft of what is signed, and as it is signed, says nothing more. */
export function saysNothingMore(content: FormContent, theirs: FormContent): boolean {
  if (isSame(content, theirs)) return true;
  return content.status === 'draft' && theirs.status === 'signed' && haveSameValues(content, theirs);
}
