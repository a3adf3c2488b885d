import { asksNothing, entry } from '../entry.ts';

/** Words that go into a message: names of columns, and counts. Never a value from a row. */
export type SurvivalWords = {
  readonly name?: string;
  readonly other?: string;
  readonly found?: number;
};

/** Everything that can be wrong with the data of a survival analysis, beside what can be wrong with any table. */
export const SURVIVAL_PROBLEMS = {
  'survival-not-csv': entry<SurvivalWords>(
    'error',
    {},
    () => 'Överlevnad räknas ur en CSV-fil, och filen har ett annat format.',
    () => 'Spara om tabellen som CSV: i Excel heter det "CSV UTF-8 (kommaavgränsad)".',
  ),
  'survival-value-missing': entry<SurvivalWords>(
    'warning',
    { name: 'status' },
    ({ name }) => `${name} saknas. Raden är utelämnad.`,
    () => 'Fyll i värdet om det är känt: en rad utan det kan inte räknas.',
  ),
  'survival-never-at-risk': entry<SurvivalWords>(
    'error',
    { name: 'stop', other: 'start' },
    ({ name, other }) => `${other} är inte mindre än ${name}: personen är aldrig under observation.`,
    ({ name, other }) => `Rätta raden, eller töm ${name} eller ${other} så att den utelämnas.`,
  ),
  'survival-subject-twice': entry<SurvivalWords>(
    'error',
    { name: 'id' },
    ({ name }) => `Samma ${name} står redan på en tidigare rad: personen skulle räknas två gånger.`,
    () =>
      'Behåll en rad per person. Är raderna delar av uppföljningen anger du med --entry kolumnen för när varje del börjar.',
  ),
  'survival-overlap': entry<SurvivalWords>(
    'error',
    { name: 'id' },
    ({ name }) => `Raden börjar innan en annan rad för samma ${name} har slutat: personen skulle räknas dubbelt.`,
    () => 'Rätta tiderna, så att den ena slutar senast när den andra börjar, eller ta bort den ena raden.',
  ),
  'survival-after-event': entry<SurvivalWords>(
    'error',
    { name: 'id' },
    ({ name }) => `Raden börjar efter händelsen på en annan rad för samma ${name}.`,
    () => 'Efter händelsen följs ingen längre: ta bort raden, eller rätta vilken rad som har händelsen.',
  ),
  'survival-event-mixed': entry<SurvivalWords>(
    'error',
    { name: 'status' },
    ({ name }) => `${name} är skriven på flera sätt, så att det inte går att veta vad som är händelsen.`,
    () => 'Skriv hela kolumnen på ett sätt: 0 och 1, nej och ja, false och true, eller 1 (censurerad) och 2.',
  ),
  'survival-event-two': asksNothing(
    entry<SurvivalWords>(
      'note',
      { name: 'status' },
      ({ name }) => `${name}: 2 räknas som händelse och 1 som censurerad, som i R.`,
      () => 'Inget att göra, om det är så kolumnen är skriven. Annars: skriv 1 för händelse och 0 för censurerad.',
    ),
  ),
  'survival-event-all': entry<SurvivalWords>(
    'warning',
    { name: 'status' },
    ({ name }) => `${name} är 1 på alla rader: alla räknas ha händelsen, som i R.`,
    () => 'Kontrollera att ingen är censurerad. Om 1 betyder censurerad: skriv 0 i stället.',
  ),
  'survival-two-marks': entry<SurvivalWords>(
    'error',
    { name: 'time' },
    ({ name }) =>
      `${name} har både komma och punkt: det går inte att veta vad som är decimaltecken och vad som skiljer tusental.`,
    () => 'Skriv alla tal i kolumnen på ett sätt, utan tecken mellan tusental: 1234,5 eller 1234.5.',
  ),
  'survival-comma-ambiguous': entry<SurvivalWords>(
    'error',
    { name: 'time' },
    ({ name }) =>
      `${name}: varje tal med komma har tre siffror efter det. 1,250 kan betyda ettusen tvåhundrafemtio eller en och en kvarts.`,
    () => 'Skriv tusental utan komma (1250), eller decimaler med punkt (1.250).',
  ),
  'survival-no-rows': entry<SurvivalWords>(
    'error',
    {},
    () => 'Ingen rad har alla uppgifter som behövs.',
    () => 'Kontrollera att kolumnerna är de rätta och att de är ifyllda.',
  ),
  'survival-many-groups': entry<SurvivalWords>(
    'error',
    { name: 'alder', found: 1200 },
    ({ name, found }) => `${name} delar raderna i ${found} grupper. Fler än tusen kan inte jämföras.`,
    () => 'Välj en kolumn med färre olika värden, till exempel åldersklass i stället för ålder.',
  ),
};
