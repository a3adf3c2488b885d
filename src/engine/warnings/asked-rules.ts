import type { Area } from '../../definitions/area.ts';
import { ofKnown } from '../../definitions/kinds/warnings.ts';
import type { RecordRule } from '../../definitions/record-rule.ts';
import type { Warning } from '../../definitions/warning.ts';
import type { Tables } from '../../dictionary/dictionary.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { AskingArea, Found, WarningContext } from './found.ts';
import { warningKindOf } from './warnings.ts';

/** A rule as records are held against it, and whose it is. */
export interface AskedRule {
  readonly warning: Warning;
  readonly area: AskingArea;
  readonly stopsSaving: boolean;
}

/** What rows break, and where. */
export interface BrokenRule {
  readonly rule: AskedRule;
  readonly cells: readonly Found[];
}

/** What isn't any area's knows who reports, and nothing of permits. */
export const OF_THE_REGISTER: AskingArea = { reporterVariable: REPORTING_UNIT, permits: [] };

/** The one set of rules that records are held against: the register's own, and what the areas ask about across rows. What is missing breaks none. */
export function askedRules(own: readonly RecordRule[], areas: Iterable<Area>): readonly AskedRule[] {
  return [
    ...own.map(({ warning, stopsSaving }) => ({ warning: ofKnown(warning), area: OF_THE_REGISTER, stopsSaving })),
    ...[...areas].flatMap((area) =>
      (area.warnings ?? []).map((warning) => ({ warning: ofKnown(warning), area, stopsSaving: false })),
    ),
  ];
}

/**
 * What rows break that wasn't broken before: what is found in the rows that are new, and what others are asked for because of them. What two
 * rules ask in the same words is asked once.
 * @param rows all that are to be read together, and those of them that were there before
 */
export function brokenRules(
  rules: readonly AskedRule[],
  {
    before,
    after,
    isNew,
  }: { readonly before: Tables; readonly after: Tables; readonly isNew: (cell: Found) => boolean },
  context: Omit<WarningContext, 'area'>,
): readonly BrokenRule[] {
  const asked = new Set<string>();
  return rules.flatMap((rule) => {
    const { warning, area } = rule;
    const found = (tables: Tables) => warningKindOf(warning).plain(warning, tables, { ...context, area });
    const cells = found(after);
    if (cells.length === 0) return [];
    const known = new Set(cells.every(isNew) ? [] : found(before).map((cell) => JSON.stringify(cell)));
    const own = cells.filter((cell) => {
      if (!isNew(cell) && known.has(JSON.stringify(cell))) return false;
      const key = JSON.stringify([warning.message, cell]);
      return !asked.has(key) && asked.add(key);
    });
    return own.length === 0 ? [] : [{ rule, cells: own }];
  });
}
