import type { Problem, Where } from '../problems/problem.ts';
import { type SurvivalProblemCode, survivalProblem } from '../problems/survival-problem.ts';
import { intervalFaults } from '../statistics/interval-faults.ts';
import { type SurvivalColumns, survivalLabel } from './survival-column.ts';
import type { SurvivalData } from './survival-data.ts';

/** The test between groups takes memory and time by the square of their number. */
const MOST_GROUPS = 1000;

/** What is wrong with the rows taken together: intervals that can't be, subjects that would count twice, too many groups. */
export function survivalDataProblems(data: SurvivalData, columns: SurvivalColumns, where: Where): Problem[] {
  const { time, event, entry, subject, groups } = data;
  const { by = '', entry: from = '', id = '' } = columns;
  const listed = (
    code: SurvivalProblemCode,
    rows: readonly number[],
    column: string,
    words: { name: string; other?: string },
  ) => rows.map((place) => survivalProblem(code, { ...where, row: data.row[place] ?? 0, column }, words));
  const problems =
    groups > MOST_GROUPS
      ? [
          survivalProblem(
            'survival-many-groups',
            { ...where, column: by },
            { name: survivalLabel('by', by), found: groups },
          ),
        ]
      : [];
  if (entry === undefined)
    return [...problems, ...listed('survival-subject-twice', repeated(subject ?? []), id, { name: id })];
  const faults = intervalFaults({ time, event, entry, ...(subject === undefined ? {} : { subject }) });
  const ends = { name: survivalLabel('time', columns.time), other: survivalLabel('entry', from) };
  return [
    ...problems,
    ...listed('survival-never-at-risk', faults.empty, from, ends),
    ...listed('survival-overlap', faults.overlapping, from, { name: id }),
    ...listed('survival-after-event', faults.afterEvent, from, { name: id }),
  ];
}

/** The places of codes that have been before. */
function repeated(codes: readonly number[]): number[] {
  const seen = new Set<number>();
  return codes.flatMap((code, place) => {
    if (seen.has(code)) return [place];
    seen.add(code);
    return [];
  });
}
