import type { Value } from '../dictionary/dictionary.ts';

/** Values by path, `table.column`. What isn't there is as unknown as what is null. */
export type CaseValues = Readonly<Record<string, Value>>;

/** What is known of a row that is held against the criteria. */
export interface CriteriaCase {
  /** The row's table. */
  readonly table: string;
  /** Of the row itself, and of the latest of the other table that is read with it. */
  readonly own: CaseValues;
  /** Of each of the person's rows that is a case of its own, such as each tumour; none where there is no such row. */
  readonly each: readonly PartOfCase[];
}

export interface PartOfCase {
  /** The number of the row; undefined of a made-up case. */
  readonly row?: number;
  readonly known: CaseValues;
}
