import type { WorklistRule } from '../worklist.ts';
import { awaiting } from './awaiting.ts';
import type { WorklistKind } from './kind.ts';
import { recurring } from './recurring.ts';
import { unfilled } from './unfilled.ts';

/** Every kind of list that there is. */
const KINDS: { readonly [K in WorklistRule['kind']]: WorklistKind<Extract<WorklistRule, { kind: K }>> } = {
  awaiting,
  unfilled,
  recurring,
};

/** The kind of a rule. The one place where a rule meets its kind, so the one place that joins their types. */
export function worklistKindOf<R extends WorklistRule>(rule: R): WorklistKind<R> {
  return KINDS[rule.kind] as unknown as WorklistKind<R>;
}
