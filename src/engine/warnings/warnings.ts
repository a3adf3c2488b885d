import type { WarningRule } from '../../definitions/warning.ts';
import { afterDay } from './after-day.ts';
import { againstDerived } from './against-derived.ts';
import { againstRow } from './against-row.ts';
import { contradiction } from './contradiction.ts';
import { farYear } from './far-year.ts';
import type { WarningKind } from './found.ts';
import { longStay } from './long-stay.ts';
import { longTime } from './long-time.ts';
import { oddAge } from './odd-age.ts';
import { sameAgain } from './same-again.ts';
import { withoutFlag } from './without-flag.ts';
import { withoutScope } from './without-scope.ts';
import { wrongOrder } from './wrong-order.ts';

/** Every kind of rule across rows that there is. */
const KINDS: { readonly [K in WarningRule['kind']]: WarningKind<Extract<WarningRule, { kind: K }>> } = {
  withoutScope,
  afterDay,
  withoutFlag,
  againstRow,
  longTime,
  longStay,
  oddAge,
  farYear,
  wrongOrder,
  contradiction,
  sameAgain,
  againstDerived,
};

/** The kind of a rule. The one place where a rule meets its kind, so the one place that joins their types. */
export function warningKindOf<R extends WarningRule>(rule: R): WarningKind<R> {
  return KINDS[rule.kind] as unknown as WarningKind<R>;
}
