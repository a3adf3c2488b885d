import type { CriteriaAnswer } from '../definitions/criteria/criteria.ts';
import type { CaseJudgement, CriteriaJudge } from './criteria-judge.ts';
import type { RowToJudge } from './judged-rows.ts';

/** A row with what the criteria say of it, beside what its unit says: neither changes the other. */
export interface RowJudgement extends Omit<RowToJudge, 'case'> {
  readonly answer: CriteriaAnswer;
  readonly missing: readonly string[];
  /** How many of the person's rows were cases of their own: of none, nothing that only they tell is known. */
  readonly cases: number;
  /** Whether unit and criteria contradict each other: never where either says nothing. */
  readonly disagrees: boolean;
  /** Ids of the criteria that are met, or of the exceptions that take it out. */
  readonly because: readonly string[];
}

export function rowJudgement(row: RowToJudge, { answer, judge }: CriteriaJudge): RowJudgement {
  const { case: one, ...place } = row;
  const given = answer(one);
  const disagrees = row.said !== undefined && given.answer !== 'undecided' && row.said !== (given.answer === 'inside');
  // Why is worked out only where somebody asks.
  return { ...place, ...given, cases: one.each.length, disagrees, because: disagrees ? reasonsOf(judge(one)) : [] };
}

/** The criteria by which a case is inside, or the exceptions that put it outside; none where no criterion is met. */
export function reasonsOf({ answer, parts }: CaseJudgement): readonly string[] {
  const groups = parts.flatMap((part) => part.groups);
  const ids =
    answer === 'inside'
      ? groups
          .filter((group) => group.answer === 'inside')
          .flatMap(({ criteria }) =>
            criteria.filter(({ decided }) => decided.holds === true).map(({ criterion }) => criterion.id),
          )
      : groups
          .filter(
            ({ requirement, criteria }) =>
              requirement?.holds !== false && criteria.some(({ decided }) => decided.holds === true),
          )
          .flatMap(({ exceptions }) =>
            exceptions.filter(({ decided }) => decided.holds === true).map(({ exception }) => exception.id),
          );
  return [...new Set(ids)];
}

/** How many rows of a table the criteria put where, by what their units say. */
export interface TableAgreement {
  readonly table: string;
  readonly counts: readonly {
    readonly said: boolean | undefined;
    readonly answer: CriteriaAnswer;
    readonly rows: number;
  }[];
  /** Of how many rows the person has no row that could be a case. */
  readonly withoutCases: number;
  /** For each variable that is asked for: how many rows lack it to be decided, and how many of these lack nothing else. */
  readonly missing: readonly { readonly path: string; readonly rows: number; readonly alone: number }[];
}

/** Units and criteria side by side, per table; variables most asked for first. */
export function agreements(rows: readonly RowJudgement[]): readonly TableAgreement[] {
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, own]) => {
    const cells = Map.groupBy(own, ({ said, answer }) => JSON.stringify([said ?? null, answer]));
    const lacked = new Map<string, { rows: number; alone: number }>();
    for (const { missing } of own)
      for (const path of missing) {
        const before = lacked.get(path) ?? { rows: 0, alone: 0 };
        lacked.set(path, { rows: before.rows + 1, alone: before.alone + Number(missing.length === 1) });
      }
    return {
      table,
      counts: [...cells.values()].flatMap((same) => {
        const [first] = same;
        return first === undefined ? [] : [{ said: first.said, answer: first.answer, rows: same.length }];
      }),
      withoutCases: own.filter(({ cases }) => cases === 0).length,
      missing: [...lacked].map(([path, counts]) => ({ path, ...counts })).toSorted((a, b) => b.rows - a.rows),
    };
  });
}
