import { type FormContent, mergedForm, saysNothingMore, type ThreeForms, WHOLE } from './merged-form.ts';

/** Whose value of a variable, or of {@link WHOLE}, somebody has chosen: that which waited in the queue, or that which is there. */
export type ChosenSide = 'mine' | 'theirs';

/** Conflicts without a choice, choices without a conflict, and what is to be saved where there are none of either. */
export interface ResolvedForm {
  readonly lacking: readonly string[];
  readonly surplus: readonly string[];
  readonly content: FormContent;
  /** What is there already is what was chosen. */
  readonly isUnchanged: boolean;
}

/**
 * A save that had to wait, as somebody has chosen it variable by variable. Who chooses has seen all of it: it is signed where they sign.
 * @param forms with what is there when it is resolved, which may be another than when it was put in the queue
 */
export function resolvedForm(
  forms: ThreeForms,
  choices: ReadonlyMap<string, ChosenSide>,
  isSigned: boolean,
): ResolvedForm {
  const { conflicts } = mergedForm(forms);
  // A record that is left as it is has no variables to choose between.
  const asked = choices.get(WHOLE) === 'theirs' && conflicts.includes(WHOLE) ? [WHOLE] : conflicts;
  const content = resolvedContent(forms, choices, isSigned);
  return {
    lacking: asked.filter((id) => !choices.has(id)),
    surplus: [...choices.keys()].filter((id) => !asked.includes(id)),
    content,
    isUnchanged: saysNothingMore(content, forms.theirs),
  };
}

function resolvedContent(forms: ThreeForms, choices: ReadonlyMap<string, ChosenSide>, isSigned: boolean): FormContent {
  const { mine, theirs } = forms;
  if (choices.get(WHOLE) === 'theirs') return theirs;
  if (mine.status === 'retracted') return { status: 'retracted', values: theirs.values };
  const values: Record<string, FormContent['values'][string]> = { ...mergedForm(forms).content.values };
  for (const [id, side] of choices) if (side === 'mine') values[id] = mine.values[id] ?? null;
  const said = Object.entries(values).filter(([, value]) => value !== null);
  return { status: isSigned ? 'signed' : 'draft', values: Object.fromEntries(said.filter(([id]) => id !== WHOLE)) };
}
