import type { REPORT_PROBLEMS } from '../../problems/catalogue/report.ts';
import type { ToldWords } from '../../problems/entry.ts';
import { type Problem, problem } from '../../problems/problem.ts';

/** What can be wrong with a report's text, worded where it is read. All but `report-absent` stop the report. */
export type ReportProblemCode = {
  [C in keyof typeof REPORT_PROBLEMS]: ToldWords extends (typeof REPORT_PROBLEMS)[C]['example'] ? C : never;
}[keyof typeof REPORT_PROBLEMS];

/** A line of a file that an expert wrote. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** A problem at a line of a chapter. Message and remedy are Swedish. */
export function reportProblem(
  code: ReportProblemCode,
  { file, line }: SourceLine,
  message: string,
  remedy: string,
): Problem {
  return problem(code, { message, remedy }, { file, row: line });
}
