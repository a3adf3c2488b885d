import type { RecordedFault } from './effects.ts';

/** What a user is told of a fault that nobody foresaw: one sentence, a reference, and where the details lie. */
export function faultText({ reference, file }: RecordedFault): string {
  const details =
    file === undefined
      ? 'Detaljerna gick inte att spara.'
      : `Detaljerna, utan uppgifter ur tabellerna, finns i ${file}: skicka den filen till den som sköter programmet.`;
  return `Något oväntat gick fel i programmet. Referens: ${reference}.\n${details}\n`;
}
