import { blockParts, runParts } from '../kinds/document-parts.ts';
import { isFigureClaim } from './claims-table.ts';
import type { Block, Sentence } from './document.ts';

/**
 * Why a section has nothing to say: all that it was to tell of figures is missing. Undefined where anything of it can be told, and
 * where it was to tell of none.
 */
export function omission(blocks: readonly Block[]): readonly string[] | undefined {
  const asked = blocks.map(blockParts).map(({ sentences, figure, table }) => ({
    isAsked: sentences.some(isAsked) || figure !== undefined || (table !== undefined && table.references.length > 0),
    isTold:
      sentences.some((one) => one.instead === undefined && isAsked(one)) ||
      [figure?.figure.table, table?.references.length === 0 ? undefined : table?.table].some(hasNumber),
  }));
  if (asked.some(({ isTold }) => isTold) || !asked.some(({ isAsked: one }) => one)) return undefined;
  const reasons = blocks.flatMap((block) =>
    blockParts(block).sentences.flatMap(({ instead }) => instead?.reason ?? []),
  );
  return [...new Set(reasons)];
}

function isAsked({ instead, runs }: Sentence): boolean {
  return instead !== undefined || runs.some((run) => isFigure(runParts(run).claim?.claim));
}

const isFigure = (claim: Parameters<typeof isFigureClaim>[0] | undefined) =>
  claim !== undefined && isFigureClaim(claim);

function hasNumber(table: { readonly rows: readonly (readonly { readonly value: unknown }[])[] } | undefined): boolean {
  return table?.rows.some((row) => row.some(({ value }) => typeof value === 'number')) ?? false;
}
