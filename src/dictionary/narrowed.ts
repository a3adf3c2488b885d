import type { Dictionary, Form } from './dictionary.ts';
import { judgedVariables } from './judged-variables.ts';

/**
 * The dictionary of some columns: recorded forms with those asked for and the required ones, without the forms of which
 * nothing is asked; derived forms with the columns that their base still has and their own.
 */
export function narrowed({ forms }: Dictionary, asked: ReadonlyMap<string, ReadonlySet<string>>): Dictionary {
  const kept = new Map<string, Form>();
  for (const form of forms.values()) {
    const columns = asked.get(form.base ?? form.id);
    if (columns === undefined) continue;
    const isJudged = new Set(judgedVariables(form, columns).map(({ id }) => id));
    const variables = form.variables.filter(({ id, derivation }) => derivation !== undefined || isJudged.has(id));
    kept.set(form.id, { ...form, variables });
  }
  return { forms: kept };
}
