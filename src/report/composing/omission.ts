import type { MissingReason } from '../figures/figure-source.ts';
import { blockParts, runParts } from '../kinds/document-parts.ts';
import { isFigureClaim } from './claims-table.ts';
import type { Block, Sentence } from './document.ts';

/** The data are not there: what is withheld is, and its sentences say so where they stand. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'no-previous-extract',
  'no-life-table',
  'not-reported',
  'unreadable',
] satisfies MissingReason[]);

/**
 * Why a section has nothing to say: there are no data for anything that it was to tell of figures. Undefined where anything of it can
 * be told or is withheld, and where it was to tell of none.
 */
export function omission(blocks: readonly Block[]): readonly string[] | undefined {
  const parts = blocks.map(blockParts);
  const tables = parts.flatMap(
    ({ figure, table }) => figure?.figure.table ?? (table?.references.length ? table.table : []),
  );
  const sentences = parts.flatMap((part) => part.sentences);
  const instead = sentences.flatMap((sentence) => sentence.instead ?? []);
  const absent = instead.flatMap((one) => one.absent ?? []);
  const isTold = sentences.some((one) => one.instead === undefined && isAsked(one)) || tables.length > 0;
  if (isTold || absent.length === 0 || !absent.every((reason) => NOT_THERE.has(reason))) return undefined;
  return [...new Set(instead.flatMap(({ reason }) => reason ?? []))];
}

function isAsked({ instead, runs }: Sentence): boolean {
  return instead !== undefined || runs.some((run) => isFigure(runParts(run).claim?.claim));
}

const isFigure = (claim: Parameters<typeof isFigureClaim>[0] | undefined) =>
  claim !== undefined && isFigureClaim(claim);
