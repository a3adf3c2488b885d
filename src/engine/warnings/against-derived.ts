import type { AgainstDerived } from '../../definitions/warning.ts';
import { derive } from '../../dictionary/derived/derive.ts';
import { COMPARED_TABLE } from '../../dictionary/derived/disagreements.ts';
import type { WarningKind } from './found.ts';

/** A registered value that differs from a derived one. Of tables it is told as their rows are derived, so there is no SQL. */
export const againstDerived: WarningKind<AgainstDerived> = {
  plain: ({ column }, tables, { derivedTables }) =>
    derivedTables === undefined
      ? []
      : (tables.get(COMPARED_TABLE) ?? [])
          .filter((row) => derive(row, derivedTables).problems.some((problem) => problem.column === column))
          .map(({ number }) => ({ table: COMPARED_TABLE, row: number, column })),
};
