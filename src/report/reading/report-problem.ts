import type { Problem, Severity } from '../../problems/problem.ts';

/** What can be wrong with a report's text. All but `report-absent` stop the report. */
export type ReportProblemCode =
  | 'report-typed-number'
  | 'report-unbound-word'
  | 'report-negated'
  | 'report-word-before-number'
  | 'report-other-subject'
  | 'report-syntax'
  | 'report-unknown-name'
  | 'report-not-comparable'
  | 'report-untrue'
  | 'report-absent';

/** A line of a file that an expert wrote. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A problem at a line of a chapter. Message and remedy are Swedish. */
export function reportProblem(
  code: ReportProblemCode,
  { file, line }: Place,
  message: string,
  remedy: string,
  severity: Severity = 'error',
): Problem {
  return { code, severity, message, remedy, file, row: line };
}
