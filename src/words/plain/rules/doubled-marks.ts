import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `, ,`, `( 3)`, two spaces: what is left where a part of a template was empty. */
export const doubledMarks: PlainRule = {
  id: 'skiljetecken',
  says: 'Skiljetecken och mellanslag står en gång, och på rätt sida.',
  faults: ({ text }) =>
    faultsAt(
      text,
      /[ \u00a0]{2,}|,[ \u00a0]?,|;[ \u00a0]?;|:[ \u00a0]?[;:]|[ \u00a0][,;](?=[ \u00a0]|$)|[ \u00a0]\.(?=[ \u00a0]|$)|\([ \u00a0]|[ \u00a0]\)|\(\)|[,;(]\.|,[;:]/g,
      'Ta bort det som är för mycket.',
    ),
};
