import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** Swedish quotes are ”the same on both sides”. */
export const quotationMarks: PlainRule = {
  id: 'citattecken',
  says: 'Citattecken är ”…” på båda sidor.',
  faults: ({ text }) => faultsAt(text, /[«»“„‟"]/g, 'Skriv ”.'),
};
