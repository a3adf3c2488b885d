import { appendixTable } from '../composing/appendix-table.ts';
import type { Block, Chapter, TableBlock } from '../composing/document.ts';
import { blockParts } from '../kinds/document-parts.ts';

/** The id of the chapter of the figures' numbers. */
export const TABLES = 'tabeller';

/** The numbers of every figure, in the order of the report: a section for each of its chapters that has any. */
export function figureTables(chapters: readonly Chapter[]): Omit<Chapter, 'number'> {
  return {
    id: TABLES,
    title: 'Siffrorna i figurerna',
    sections: chapters.flatMap(({ id, title, sections }) => {
      const blocks = sections.flatMap((section) => section.blocks.flatMap(tableOf));
      return blocks.length === 0 ? [] : [{ id: `kapitel-${id}`, title, blocks }];
    }),
  };
}

function tableOf(block: Block): TableBlock[] {
  const { figure: found } = blockParts(block);
  if (found === undefined) return [];
  const { number, figure } = found;
  const { id, title, table, notes = [] } = figure;
  const label = appendixTable(number);
  return [
    {
      kind: 'table',
      id: `tabell-${label.toLowerCase()}`,
      label,
      table: { ...table, caption: `${title} (figur ${number})` },
      notes,
      figure: id,
      references: [],
    },
  ];
}
