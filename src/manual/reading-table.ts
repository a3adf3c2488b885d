import type { DocumentReading, ReadingTopic } from '../definitions/measure.ts';
import { escaped, table } from './markdown.ts';

/** Where a document can be read in more than one way, what it says and how it is read, as a table. Empty where there is nothing. */
export function readingTable(readings: readonly DocumentReading[]): string {
  return table(
    ['Om', 'Dokumentet', 'Vår läsning', 'Därför', 'Status'],
    readings.map(({ topic, published, ours, reason, confirmedBy }) => [
      TOPICS[topic],
      escaped(published),
      escaped(ours),
      escaped(reason),
      confirmedBy === undefined ? 'förslag' : `bekräftad av ${escaped(confirmedBy)}`,
    ]),
  );
}

const TOPICS: Readonly<Record<ReadingTopic, string>> = {
  formula: 'Formel',
  population: 'Population',
  breakdown: 'Uppdelning',
  limit: 'Gräns',
  title: 'Rubrik',
  level: 'Nivå',
  time: 'Tid',
  direction: 'Riktning',
  reporting: 'Inrapportering',
  term: 'Begrepp',
};
