import { entry } from '../entry.ts';

const RESIDENCE = 'Fyll i länet på diagnosdagen, och i Halland även kommunen.';

/** What the derivations tell about a record that they can't follow all the way: shown, never silently mended. */
export const DERIVED_PROBLEMS = {
  'derived-differs': entry(
    'warning',
    {
      name: 'Stadium',
      entered: 'stadium II',
      from: 'T, N och M',
      derived: 'stadium III',
      check: 'stadiet, T, N, M och TNM-utgåvan',
    },
    ({ name, entered, from, derived }) => `${name}: registrerat är ${entered}, men ${from} ger ${derived}.`,
    ({ check }) =>
      `Kontrollera ${check} mot patologens svar och rätta det som är fel. Tills dess används det registrerade värdet.`,
  ),
  'residence-from-patient': entry(
    'note',
    {},
    () =>
      'Bosättningen vid diagnos räcker inte för att ge en sjukvårdsregion. Personens folkbokföring i dag används i stället.',
    () => RESIDENCE,
  ),
  'residence-unknown': entry(
    'note',
    {},
    () => 'Sjukvårdsregionen vid diagnos går inte att veta: tumören räknas i riket men inte i någon sjukvårdsregion.',
    () => `${RESIDENCE} Lämna tomt om personen inte var folkbokförd i Sverige.`,
  ),
  'treated-tumour-unknown': entry(
    'warning',
    {},
    () => 'Behandlingen anger en tumör som personen inte har i tabellen diagnos. Den räknas inte till någon tumör.',
    () => 'Rätta tumor_id, eller lägg till tumörens rad i diagnos.',
  ),
  'treated-tumour-ambiguous': entry(
    'warning',
    {},
    () =>
      'Personen har flera tumörer och behandlingen anger inte vilken den gäller. Den räknas inte till någon av dem.',
    () => 'Fyll i tumor_id.',
  ),
  'belonging-unknown': entry(
    'warning',
    { name: 'Tumörens läge', column: 'lokalisation', row: 'en tumör i tunntarmen' },
    ({ name, row }) => `${name} saknas: det går inte att säga om raden är ${row}, så den räknas inte.`,
    ({ column }) => `Fyll i ${column}, om det är känt.`,
  ),
};
