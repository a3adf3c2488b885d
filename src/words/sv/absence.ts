import type { AbsenceForms, AbsenceName } from '../absence-name.ts';

/**
 * Why there is no number. "Dolt" does not say "fewer than five": a larger number is withheld too where it would give a
 * small one back, and calling that small would be untrue.
 */
export const ABSENCE: Readonly<Record<AbsenceName, AbsenceForms>> = {
  withheld: {
    short: 'dolt',
    words: 'dolt för att skydda enskilda',
    clause: 'visas inte, för att skydda enskilda',
    meaning: 'Talet visas inte, för att ingen ska kunna kännas igen. Det kan vara litet eller stort, och också noll.',
  },
  'not-reported': {
    short: 'ej rapporterat',
    words: 'ej rapporterat',
    clause: 'har inte rapporterats',
    meaning: 'Uppgiften har inte lämnats för året.',
  },
  'not-applicable': {
    short: 'ej tillämpligt',
    words: 'ej tillämpligt',
    clause: 'kan inte räknas ut, eftersom det saknas fall att räkna på',
    meaning:
      'Det fanns inget att räkna på, till exempel ingen patient i nämnaren, eller så redovisas måttet inte på den nivån. Det är något annat än 0 och 0 procent.',
  },
  'not-poolable': {
    short: 'ej sammanvägt',
    words: 'kan inte vägas samman',
    clause: 'kan inte vägas samman till en siffra',
    meaning:
      'Talet går inte att räkna fram ur delarnas egna tal. Ett medelvärde av delarnas medianer vore inte medianen av alla värden.',
  },
  'not-listed': {
    short: 'redovisas inte',
    words: 'redovisas inte',
    clause: 'redovisas inte på den nivån',
    meaning: 'Enligt definitionen ska talet inte redovisas på den nivån.',
  },
  unreadable: {
    short: 'oläslig',
    words: 'oläslig',
    clause: 'kan inte läsas ur tabellerna',
    meaning: 'Tabellerna som talet bygger på gick inte att läsa. Det säger ingenting om hur stort talet är.',
  },
  'single-value': {
    short: 'ett enda värde',
    words: 'ett enda värde',
    clause: 'bygger på ett enda värde',
    meaning: 'En standardavvikelse kräver minst två värden.',
  },
  'not-reached': {
    short: 'ej nådd',
    words: 'ej nådd',
    clause: 'har inte nåtts under uppföljningen',
    meaning: 'Mer än hälften lever så länge som någon har följts, så det finns ingen tid då hälften lever.',
  },
  'limit-not-reached': {
    short: 'nås inte',
    words: 'gränsen nås inte',
    clause: 'kan inte anges, eftersom gränsen inte nås under uppföljningen',
    meaning:
      'Konfidensintervallets gräns för andelen som lever är över hälften så länge som någon har följts. Medianen har då ingen sådan gräns.',
  },
  'not-shown': {
    short: 'visas inte',
    words: 'visas inte, gruppen är för liten eller för få följs',
    clause: 'visas inte, eftersom gruppen är för liten eller för få följs',
    meaning: 'En kurva visas bara för en grupp som är tillräckligt stor, och bara så länge tillräckligt många följs.',
  },
  'too-few-at-risk': {
    short: 'för få kvar',
    words: 'för få lever och följs',
    clause: 'visas inte, eftersom för få lever och följs så länge',
    meaning: 'Så få lever och följs så länge att en siffra om dem säger lite om andra, och kan peka ut någon.',
  },
  'no-previous-extract': {
    short: 'inget tidigare uttag',
    words: 'inget tidigare uttag',
    clause: 'kan inte visas, eftersom det inte finns något tidigare uttag att jämföra med',
    meaning: 'Rapporten gjordes utan ett tidigare uttag att jämföra med.',
  },
  'no-life-table': {
    short: 'ingen livslängdstabell',
    words: 'ingen livslängdstabell',
    clause: 'kan inte räknas ut, eftersom det saknas en livslängdstabell för befolkningen',
    meaning: 'Relativ överlevnad jämför med befolkningen, och befolkningens livslängd var inte angiven.',
  },
};
