import type { Problem, Severity, Where } from './problem.ts';

/** Words that go into a message: names of columns, and counts. Never a value from a row. */
interface Words {
  readonly name?: string;
  readonly other?: string;
  readonly found?: number;
}

interface Entry {
  readonly severity: Severity;
  readonly message: (words: Words) => string;
  readonly remedy: (words: Words) => string;
}

/** Everything that can be wrong with the data of a survival analysis, beside what can be wrong with any table. */
export const SURVIVAL_PROBLEMS = {
  'survival-not-csv': {
    severity: 'error',
    message: () => 'Överlevnad räknas ur en CSV-fil, och filen har ett annat format.',
    remedy: () => 'Spara om tabellen som CSV: i Excel heter det "CSV UTF-8 (kommaavgränsad)".',
  },
  'survival-value-missing': {
    severity: 'warning',
    message: ({ name }) => `${name} saknas. Raden är utelämnad.`,
    remedy: () => 'Fyll i värdet om det är känt: en rad utan det kan inte räknas.',
  },
  'survival-never-at-risk': {
    severity: 'error',
    message: ({ name, other }) => `${other} är inte mindre än ${name}: personen är aldrig under observation.`,
    remedy: ({ name, other }) => `Rätta raden, eller töm ${name} eller ${other} så att den utelämnas.`,
  },
  'survival-subject-twice': {
    severity: 'error',
    message: ({ name }) => `Samma ${name} står redan på en tidigare rad: personen skulle räknas två gånger.`,
    remedy: () =>
      'Behåll en rad per person. Är raderna delar av uppföljningen anger du med --entry kolumnen för när varje del börjar.',
  },
  'survival-overlap': {
    severity: 'error',
    message: ({ name }) =>
      `Raden börjar innan en annan rad för samma ${name} har slutat: personen skulle räknas dubbelt.`,
    remedy: () => 'Rätta tiderna, så att den ena slutar senast när den andra börjar, eller ta bort den ena raden.',
  },
  'survival-after-event': {
    severity: 'error',
    message: ({ name }) => `Raden börjar efter händelsen på en annan rad för samma ${name}.`,
    remedy: () => 'Efter händelsen följs ingen längre: ta bort raden, eller rätta vilken rad som har händelsen.',
  },
  'survival-event-mixed': {
    severity: 'error',
    message: ({ name }) => `${name} är skriven på flera sätt, så att det inte går att veta vad som är händelsen.`,
    remedy: () => 'Skriv hela kolumnen på ett sätt: 0 och 1, nej och ja, false och true, eller 1 (censurerad) och 2.',
  },
  'survival-event-two': {
    severity: 'note',
    message: ({ name }) => `${name}: 2 räknas som händelse och 1 som censurerad, som i R.`,
    remedy: () =>
      'Inget att göra, om det är så kolumnen är skriven. Annars: skriv 1 för händelse och 0 för censurerad.',
  },
  'survival-event-all': {
    severity: 'warning',
    message: ({ name }) => `${name} är 1 på alla rader: alla räknas ha händelsen, som i R.`,
    remedy: () => 'Kontrollera att ingen är censurerad. Om 1 betyder censurerad: skriv 0 i stället.',
  },
  'survival-two-marks': {
    severity: 'error',
    message: ({ name }) =>
      `${name} har både komma och punkt: det går inte att veta vad som är decimaltecken och vad som skiljer tusental.`,
    remedy: () => 'Skriv alla tal i kolumnen på ett sätt, utan tecken mellan tusental: 1234,5 eller 1234.5.',
  },
  'survival-comma-ambiguous': {
    severity: 'error',
    message: ({ name }) =>
      `${name}: varje tal med komma har tre siffror efter det. 1,250 kan betyda ettusen tvåhundrafemtio eller en och en kvarts.`,
    remedy: () => 'Skriv tusental utan komma (1250), eller decimaler med punkt (1.250).',
  },
  'survival-no-rows': {
    severity: 'error',
    message: () => 'Ingen rad har alla uppgifter som behövs.',
    remedy: () => 'Kontrollera att kolumnerna är de rätta och att de är ifyllda.',
  },
  'survival-many-groups': {
    severity: 'error',
    message: ({ name, found }) => `${name} delar raderna i ${found} grupper. Fler än tusen kan inte jämföras.`,
    remedy: () => 'Välj en kolumn med färre olika värden, till exempel åldersklass i stället för ålder.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type SurvivalProblemCode = keyof typeof SURVIVAL_PROBLEMS;

/** A problem from the list above, at its place. */
export function survivalProblem(code: SurvivalProblemCode, where: Where, words: Words = {}): Problem {
  const { severity, message, remedy }: Entry = SURVIVAL_PROBLEMS[code];
  return { code, severity, message: message(words), remedy: remedy(words), ...where };
}
