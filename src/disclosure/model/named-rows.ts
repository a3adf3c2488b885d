import type { RowSet } from '../kinds/count-key.ts';

/** A count's name, and the rows that it says the count of. */
export interface NamedRows {
  readonly name: string;
  readonly set: RowSet;
}
