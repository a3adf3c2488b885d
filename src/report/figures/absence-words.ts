import { type MissingReason, NATION_LEVEL, type Reference } from './figure-source.ts';

const WORDS: Readonly<Record<MissingReason, string>> = {
  withheld: 'visas inte, för att skydda enskilda',
  'not-reported': 'har inte rapporterats',
  'not-applicable': 'det finns inga fall att räkna på',
  'not-poolable': 'kan inte vägas samman till en siffra',
  'single-value': 'bygger på ett enda värde',
  'not-reached': 'har inte nåtts under uppföljningen',
  unreadable: 'kan inte läsas ur tabellerna',
  'not-listed': 'redovisas inte på den nivån',
  'too-few-at-risk': 'visas inte, eftersom för få följs så länge',
  'no-previous-extract': 'inget tidigare uttag är angivet',
  'no-life-table': 'ingen livslängdstabell är angiven, så relativ överlevnad är inte beräknad',
};

/** Why there is no number, as the end of a sentence. */
export function absenceWords(reason: MissingReason, { level }: Pick<Reference, 'level'>): string {
  if (reason === 'not-reported' && level !== NATION_LEVEL) return 'sjukvårdsregionen rapporterar inte';
  return WORDS[reason];
}

const SHORT: Readonly<Record<MissingReason, string>> = {
  withheld: 'dolt för att skydda enskilda',
  'not-reported': 'rapporterar inte',
  'not-applicable': 'inga fall',
  'not-poolable': 'kan inte vägas samman',
  'single-value': 'ett enda värde',
  'not-reached': 'inte nådd',
  unreadable: 'oläslig',
  'not-listed': 'redovisas inte',
  'too-few-at-risk': 'för få följs',
  'no-previous-extract': 'inget tidigare uttag',
  'no-life-table': 'ingen livslängdstabell',
};

/** The same for a table's cell or a list. */
export function shortAbsence(reason: MissingReason): string {
  return SHORT[reason];
}
