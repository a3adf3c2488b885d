import type { Row } from '../../../src/dictionary/dictionary.ts';
import type { StreamedRows } from '../../../src/dictionary/streamed-rows.ts';

/** Rows that are in memory, as they come out of a file: some at a time. */
export function inMemory(rows: readonly Row[], some = 3): StreamedRows {
  return {
    count: rows.length,
    async *all() {
      for (let at = 0; at < rows.length; at += some) yield rows.slice(at, at + some);
    },
    async *inParts(partOf) {
      const parts = Map.groupBy(rows, partOf);
      const last = Math.max(-1, ...[...parts.keys()].filter((part) => part !== undefined));
      for (let part = 0; part <= last; part++) yield parts.get(part) ?? [];
    },
  };
}
