/** All that a chart says, in every form that it leaves in. For tests. */

import type { Chart } from '../../../src/charts/chart.ts';
import { csvExcel, csvRfc4180, json } from '../../../src/charts/data-file.ts';
import { markupText } from '../../../src/markup.ts';
import { pictureText } from './picture-text.ts';

/** Every number under a figure, of what was computed or of what is public. */
export const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
/** The whole numbers in a text; decimals of shares are no counts. */
export const tokens = (text: string) =>
  new Set(
    text
      .replaceAll('\u00a0', '')
      .replace(/\b0[.,]\d+/g, '')
      .match(/\d+/g) ?? [],
  );

/** A number without its decimals, as it would turn up in a text. */
export const wholePart = (value: number) => String(Math.trunc(value));

/** Pictures, tables, files and sentences of a chart as one text. */
export function everythingIn(chart: Chart): string {
  const { svg, compact, table, sentence, title, description, notes } = chart;
  const pictures = [svg, compact].map((picture) => pictureText(markupText(picture)));
  const cells = table.rows.flat().map(({ text, value }) => `${text} ${JSON.stringify(value)}`);
  return [
    ...pictures,
    ...cells,
    csvExcel(table),
    // A comma parts the cells there, and is no decimal mark.
    csvRfc4180(table).replaceAll(',', ' ; '),
    json(table),
    sentence,
    title,
    description,
    ...notes,
  ].join('\n');
}
