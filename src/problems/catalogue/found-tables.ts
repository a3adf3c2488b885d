import { asksNothing, entry } from '../entry.ts';
import type { TableWords } from './table-words.ts';

/** A file keeps its ending with its new name; a sheet has none. */
function renamed(name: string | undefined, meant: string | undefined): string {
  const [ending = ''] = /\.(csv|parquet|xlsx)$/i.exec(name ?? '') ?? [];
  return `${meant}${ending}`;
}

/** What can be wrong with where a table stands and what it is called, so that it is not found, or found twice. Swedish. */
export const FOUND_TABLE_PROBLEMS = {
  'path-missing': entry<TableWords>(
    'error',
    {},
    () => 'Mappen eller filen finns inte.',
    () => 'Kontrollera sökvägen, och att enheten den ligger på är ansluten.',
  ),
  'path-not-a-folder': entry<TableWords>(
    'error',
    {},
    () => 'Det här är varken en mapp eller en Excelfil (.xlsx).',
    () => 'Ange mappen där tabellerna ligger, eller en arbetsbok med ett blad per tabell.',
  ),
  'no-tables': entry<TableWords>(
    'error',
    { name: 'diagnos, patient' },
    () => 'Här finns ingen tabell.',
    ({ name }) => `Lägg dit minst en fil som heter som en tabell: ${name}, med .csv eller .parquet.`,
  ),
  'table-twice': entry<TableWords>(
    'error',
    { name: 'patient', other: 'patient.csv och patient.parquet' },
    ({ name, other }) => `Tabellen ${name} finns på flera ställen: ${other}.`,
    () => 'Behåll en av dem i mappen.',
  ),
  'table-misspelt': entry<TableWords>(
    'error',
    { name: 'patienter.csv', meant: 'patient' },
    ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men heter något annat och är inte läst.`,
    ({ name, meant }) =>
      `Byt namn till ${renamed(name, meant)}, utan något före eller efter, om det är den tabellen. Flytta den annars.`,
  ),
  'table-unnamed': entry<TableWords>(
    'error',
    { name: 'export.csv', meant: 'patient' },
    ({ name, meant }) => `«${name}» har rubrikerna i tabellen ${meant}, men heter något annat och är inte läst.`,
    ({ name, meant }) => `Byt namn till ${renamed(name, meant)}, om det är den tabellen. Flytta den annars.`,
  ),
  'table-name-odd': entry<TableWords>(
    'error',
    { name: 'patient.csv' },
    ({ name }) => `Namnet på «${name}» har ett osynligt tecken (blanksteg eller radbrytning). Den är inte läst.`,
    ({ name }) => `Skriv namnet på nytt: ${name}.`,
  ),
  'table-text-ending': entry<TableWords>(
    'error',
    { name: 'patient.txt', meant: 'patient' },
    ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men har fel ändelse och är inte läst.`,
    ({ meant }) =>
      `Byt namn till ${meant}.csv om den är en textfil med en rad per post. Datorn kan dölja ändelser: visa dem först.`,
  ),
  'table-parquet-ending': entry<TableWords>(
    'error',
    { name: 'patient.parq', meant: 'patient' },
    ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men har fel ändelse och är inte läst.`,
    ({ meant }) => `Byt namn till ${meant}.parquet.`,
  ),
  'table-without-ending': entry<TableWords>(
    'error',
    { name: 'patient', meant: 'patient' },
    ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men saknar en ändelse som läses.`,
    ({ meant }) =>
      `Byt namn till ${meant}.csv, .parquet eller .xlsx, efter vad filen är. Flytta den om den inte hör hit.`,
  ),
  'table-packed': entry<TableWords>(
    'error',
    { name: 'patient.csv.gz', meant: 'patient' },
    ({ name, meant }) => `«${name}» är packad och kan vara tabellen ${meant}. Den är inte läst.`,
    ({ meant }) => `Packa upp den, så att ${meant}.csv ligger i mappen.`,
  ),
  'table-unfinished': entry<TableWords>(
    'error',
    { name: 'patient.csv.crdownload', meant: 'patient' },
    ({ name, meant }) => `«${name}» är inte hel, eller ligger bara i molnet, och kan vara tabellen ${meant}.`,
    () => 'Hämta hem filen helt, och kör igen.',
  ),
  'table-copy': entry<TableWords>(
    'error',
    { name: 'patient (1).csv', meant: 'patient' },
    ({ name, meant }) => `«${name}» är en kopia av tabellen ${meant}, som själv saknas. Den är inte läst.`,
    ({ meant }) => `Byt namn till ${meant}.csv om kopian ska användas. Flytta den annars.`,
  ),
  'table-in-folder': entry<TableWords>(
    'error',
    { name: '2025/patient.csv', meant: 'patient' },
    ({ name, meant }) => `«${name}» ligger i en undermapp och kan vara tabellen ${meant}. Den är inte läst.`,
    () => 'Flytta filen till mappen med de andra tabellerna, eller bort från den.',
  ),
  'table-left-over': entry<TableWords>(
    'warning',
    { name: 'patient (1).csv', meant: 'patient' },
    ({ name, meant }) => `«${name}» liknar tabellen ${meant}, som finns, och är inte läst.`,
    () => 'Flytta filen om den inte hör till underlaget.',
  ),
  'table-ignored': asksNothing(
    entry<TableWords>(
      'note',
      { name: 'anteckningar.csv', other: 'diagnos, patient' },
      ({ name }) => `«${name}» är ingen tabell i registret och är inte läst.`,
      ({ other }) => `Inget att göra, om den inte borde vara en av: ${other}.`,
    ),
  ),
  'sheet-unnamed': entry<TableWords>(
    'error',
    { meant: 'patient' },
    ({ meant }) => `Arbetsboken heter som tabellen ${meant}, men inget av dess blad gör det. Den är inte läst.`,
    ({ meant }) => `Döp bladet med tabellen till ${meant}.`,
  ),
  'folder-many-files': entry<TableWords>(
    'error',
    { found: 20000, expected: 10000 },
    ({ found, expected }) => `Mappen har ${found} filer. Fler än ${expected} ses inte igenom.`,
    () => 'Lägg tabellerna i en egen mapp.',
  ),
  'table-too-many-rows': entry<TableWords>(
    'error',
    { expected: 5000000 },
    ({ expected }) => `Tabellen har fler än ${expected} rader. Så många läses inte som text.`,
    () => 'Spara tabellen som Parquet: då läses hur många rader som helst.',
  ),
  'column-absent': entry<TableWords>(
    'warning',
    { name: 'Dödsdatum', meant: 'dod_datum' },
    ({ name, meant }) =>
      `Kolumnen ${name} (${meant}) finns inte i tabellen. Den räknas som tom på varje rad, och det som bygger på den kan vara okänt eller fel.`,
    ({ meant }) =>
      `Lägg till kolumnen ${meant}, om uppgiften finns. Annars är den okänd, och det sägs bredvid siffrorna.`,
  ),
  'column-empty': entry<TableWords>(
    'warning',
    { name: 'Födelsedatum', meant: 'fodelsedatum' },
    ({ name, meant }) =>
      `Kolumnen ${name} (${meant}) är tom på varje rad, och det som bygger på den kan vara okänt eller fel.`,
    () => 'Fyll i kolumnen, om uppgiften finns. Annars är den okänd, och det sägs bredvid siffrorna.',
  ),
  'column-absent-decides': entry<TableWords>(
    'warning',
    { name: 'Inom NHV', meant: 'inom_nhv', other: 'B1, B2, T1' },
    ({ name, meant, other }) =>
      `${name} (${meant}) saknas på varje rad, och det avgör vad som räknas: ${other} blir fel och publiceras inte.`,
    ({ meant }) => `Lägg till kolumnen ${meant}, eller fyll i den.`,
  ),
  'table-absent': entry<TableWords>(
    'note',
    { name: 'patient' },
    ({ name }) => `Tabellen ${name} finns inte i underlaget. Det som bygger på den är ej rapporterat eller okänt.`,
    () => 'Lägg till tabellen, om den finns. Annars är det inget att göra.',
  ),
};
