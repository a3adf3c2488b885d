import type { Day } from '../calendar/day.ts';
import type { ExtractId } from '../results/result.ts';

/** A folder of tables as an extract: known in public by its date, since nothing made from its rows may be. */
export function folderExtract(asOf: Day): ExtractId {
  return { id: `uttag-${asOf}`, asOf };
}
