import type { Day } from '../../calendar/day.ts';
import type { Condition, VariablePath } from '../../definitions/population.ts';
import type { Row, Value } from '../../dictionary/dictionary.ts';

/** One case of a population as the plain evaluator sees it: what is counted, with the rows behind it. */
export interface Case {
  readonly reporter: string;
  readonly person: string;
  /** The row that stands for the case, and its table. */
  readonly table: string;
  readonly row: Row;
  readonly day: Day;
  /** A row that counts as an episode of its own. */
  readonly alone: boolean;
  /** Which of the population's row sources the person has rows of, by place in the list. */
  readonly sources: ReadonlySet<number>;
  /** The population's rows of the case in the period, by source. */
  readonly rows: readonly { readonly source: number; readonly day: Day; readonly row: Row }[];
  /** Whether any of the case's rows in the period meets the conditions. */
  readonly anyRow: (conditions: readonly Condition[]) => boolean;
  /** A column of the case's own row, or of the person's row in another table (`patient.kon`). Missing is null. */
  readonly read: (path: VariablePath) => Value;
}

/** What became of one row or person, in words: the material of `explain`. */
export interface Decision {
  readonly reporter: string;
  readonly person: string;
  readonly table: string;
  readonly row: number;
  /** Of rows with `counted` there are as many as the figure has cases; one with `numerator` is no case, and puts some in the numerator. */
  readonly verdict: 'counted' | 'excluded' | 'numerator' | 'outside';
  readonly reason: string;
}
