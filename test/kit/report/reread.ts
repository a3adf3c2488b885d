import type { ReportDocument, Run } from '../../../src/report/composing/document.ts';
import { type FigureSource, isMissing } from '../../../src/report/figures/figure-source.ts';

/** Digits and words about figures in what the document says outside its claims. */
export function unboundWords(document: ReportDocument): string[] {
  const runs = document.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block): readonly Run[] => {
        if (block.kind === 'paragraph') return block.sentences.flatMap((sentence) => sentence.runs);
        return block.kind === 'list' ? block.items.flat().flatMap((sentence) => sentence.runs) : [];
      }),
    ),
  );
  const texts = runs.flatMap((run) =>
    run.kind === 'text' && !run.text.endsWith(': ') ? run.text.replace(/Ki-67|5-HIAA/g, '') : [],
  );
  return texts.filter((text) => /\d|\b(merparten|hälften|sjunkit|stigit|högre|lägre|nästan|vanligare)\b/i.test(text));
}

/** Rows of the tables whose first number is not the source's. */
export function wrongRows(document: ReportDocument, source: FigureSource): string[] {
  const tables = [...document.chapters, ...document.appendix].flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table')),
  );
  return tables.flatMap(({ table, references }) =>
    references.flatMap((reference, at) => {
      const found = source.value(
        table.columns[1]?.id.startsWith('before') ? { ...reference, extract: 'previous' } : reference,
      );
      const cell = table.rows[at]?.[1]?.value;
      const shown = typeof cell === 'object' ? undefined : cell;
      const isNobody =
        !isMissing(found) && ('n' in found ? found.n : 'denominator' in found ? found.denominator : 1) === 0;
      const expected = isMissing(found) || isNobody ? undefined : found.number;
      const isShown = typeof shown === 'number' && expected !== undefined && Math.abs(shown - expected) < 1e-9;
      return isShown || Object.is(shown, expected) ? [] : [`${table.caption}: ${String(shown)} is not ${expected}`];
    }),
  );
}
