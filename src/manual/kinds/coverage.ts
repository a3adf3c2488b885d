import type { CoverageFigure } from '../../definitions/figure-definition.ts';
import type { Population } from '../../definitions/population.ts';
import { ownTable } from '../own-table.ts';
import type { RegisterWords } from '../register-words.ts';

/** How many of another register's cases are in this one, as Swedish sentences. */
export function coverageInWords(
  { matched, all, rows, impossible, everyone }: CoverageFigure,
  population: Population,
  words: RegisterWords,
): readonly string[] {
  const [found, total] = [matched, all].map((id) => words.column(ownTable(population), id));
  return [
    `Täljaren är summan av ${found} i raderna, och nämnaren summan av ${total}.`,
    ...(rows === undefined ? [] : [`De som finns är de rader i registret som jämförs: ${words.rowsInPeriod(rows)}.`]),
    `En rad där ${found} saknas räknas inte; summan av ${total} i sådana rader anges.`,
    `En rad där ${found} är mer än ${total} räknas inte, och listas (${impossible.code}).`,
    ...(everyone === undefined
      ? []
      : [`”${everyone.name}” redovisas bredvid riket: samma andel, med alla enheter, också de som inte rapporterar.`]),
  ];
}
