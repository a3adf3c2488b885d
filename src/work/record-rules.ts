import type { Day } from '../calendar/day.ts';
import { ofYears } from '../definitions/kinds/warnings.ts';
import type { RecordRule } from '../definitions/record-rule.ts';
import type { Form } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { type AskedRule, askedRules, type BrokenRule, brokenRules } from '../engine/warnings/asked-rules.ts';
import type { WarningContext } from '../engine/warnings/found.ts';
import type { Content } from '../files/content.ts';
import { ownCode } from '../problems/own-code.ts';
import type { Problem } from '../problems/problem.ts';
import { NEW_ROW, type SaveCheck } from '../storage/records/save-check.ts';

/** The one set of rules that records are held against, and what they read. */
export interface RecordRules {
  readonly rules: readonly AskedRule[];
  readonly forms: readonly Form[];
  readonly context: Omit<WarningContext, 'area'>;
}

/** The register's own rules and what all areas ask across rows, as records are held against them. */
export function recordRules(
  { dictionary, areas, derivedTables }: Pick<Content, 'dictionary' | 'areas' | 'derivedTables'>,
  own: readonly RecordRule[],
  today: Day,
): RecordRules {
  return {
    rules: askedRules(own, areas.values()),
    forms: recordedForms(dictionary),
    context: { dictionary, asOf: today, ...(derivedTables && { derivedTables }) },
  };
}

/** What a save is held against. @param comment why it is so, by the code of a rule that asks */
export function saveCheck({ rules, forms, context }: RecordRules, comment: SaveCheck['comment']): SaveCheck {
  return {
    ...{ forms, comment },
    ofYears: rules.flatMap(({ warning }) => ofYears(warning) ?? []),
    judge: ({ before, after, row, form, yearsBeside }) =>
      brokenRules(
        rules,
        { before, after, isNew: (cell) => cell.table === form.id && cell.row === row },
        { ...context, yearsBeside },
      ),
  };
}

/**
 * What rules ask of a record that is saved: where it is another record of the person's that is to be looked at, it says which.
 * @param form of the record @param record its number; undefined of a new one
 */
export function ruleProblems(
  broken: readonly BrokenRule[],
  { form, record }: { readonly form: string; readonly record: number | undefined },
): readonly Problem[] {
  return broken.flatMap(({ rule: { warning, stopsSaving }, cells }) =>
    cells.map(({ table, row, column }): Problem => {
      const isOwn = table === form && (row === record || row === NEW_ROW);
      return {
        code: ownCode(warning.code),
        severity: stopsSaving ? 'error' : 'warning',
        message: isOwn ? warning.message : `${warning.message} (post ${row})`,
        ...{ remedy: warning.remedy, table, column },
      };
    }),
  );
}
