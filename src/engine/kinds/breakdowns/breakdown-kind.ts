import type { Breakdown } from '../../../definitions/figure-definition.ts';
import type { Population } from '../../../definitions/population.ts';
import type { Code, Dictionary } from '../../../dictionary/dictionary.ts';
import type { Case } from '../../population/case.ts';
import type { CasesRelation } from '../../sql/query.ts';
import type { SqlRow } from '../../sql/sql-row.ts';

/** One way to tell cases apart into categories: plainly, and in SQL. */
export interface BreakdownKind<B extends Breakdown = Breakdown> {
  /** The categories in the order to print them, each with its Swedish name. */
  readonly codes: (breakdown: B, population: Population, dictionary: Dictionary) => readonly Code[];
  /** The categories that a case is in. */
  readonly categoriesOf: (breakdown: B, one: Case) => readonly string[];
  /** What is asked of each cell's cases, and what they are grouped by besides. */
  readonly asked: (breakdown: B, relation: CasesRelation, dictionary: Dictionary) => AskedOfCell;
  /** A reporter's cases in the category, which stands at the place among the codes, out of its rows of what was asked. */
  readonly countIn: (rows: readonly SqlRow[], category: string, place: number) => number;
}

export interface AskedOfCell {
  readonly items: string;
  readonly groups?: string;
}
