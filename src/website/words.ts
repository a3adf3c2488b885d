import type { MeasureType, ReadingTopic } from '../definitions/measure.ts';

export const TYPE_WORDS: Readonly<Record<MeasureType, string>> = {
  keyFigure: 'Nyckeltal',
  process: 'Processmått',
  result: 'Resultatmått',
};

export const TOPIC_WORDS: Readonly<Record<ReadingTopic, string>> = {
  formula: 'Formeln',
  population: 'Vilka som räknas',
  breakdown: 'Uppdelningen',
  limit: 'Gränsen',
  title: 'Namnet',
  level: 'Redovisningsnivån',
  time: 'Tiden',
  direction: 'Riktningen',
  reporting: 'Inrapporteringen',
  term: 'Begreppet',
};
