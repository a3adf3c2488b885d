import { asksNothing, entry } from '../entry.ts';
import type { TableWords } from './table-words.ts';

/** What there is to say of another system's export. Swedish. */
export const EXPORT_PROBLEMS = {
  'export-read': asksNothing(
    entry<TableWords>(
      'note',
      { name: 'INCA, neuroendokrina buktumörer', other: 'patient, diagnos' },
      ({ name, other }) => `Filen är läst som en export ur ett annat system (${name}): ${other}.`,
      () => 'Inget att göra, om det är rätt.',
    ),
  ),
  'export-ambiguous': entry<TableWords>(
    'error',
    { other: 'INCA, neuroendokrina buktumörer, INCA, binjuretumörer' },
    ({ other }) => `Filens rubriker är flera slags exporters: ${other}. Den är inte läst.`,
    () => 'Skriv fler rubriker under känns_igen_på i filerna i register/exporter, så att bara en av dem passar.',
  ),
  'export-column-unknown': entry<TableWords>(
    'warning',
    { name: 'a_nytt_Varde', other: 'INCA, neuroendokrina buktumörer' },
    ({ name, other }) => `Rubriken ${name} står inte i beskrivningen av exporten (${other}). Kolumnen är inte läst.`,
    () => 'Skriv i exportens fil i register/exporter vilken variabel den är, eller att den inte läses.',
  ),
  'export-column-missing': entry<TableWords>(
    'error',
    { name: 'PERSNR', meant: 'person_id' },
    ({ name, meant }) => `Kolumnen ${name} saknas i exporten, och ${meant} krävs på varje rad. Tabellen är inte läst.`,
    () => 'Ta ut exporten igen med kolumnen, eller rätta rubriken i exportens fil i register/exporter.',
  ),
  'export-column-absent': entry<TableWords>(
    'warning',
    { name: 'a_ki67', meant: 'ki67' },
    ({ name, meant }) => `Kolumnen ${name} saknas i exporten: ${meant} blir tom på varje rad.`,
    () => 'Ta ut exporten igen med kolumnen, om uppgiften finns.',
  ),
  'export-column-twice': entry<TableWords>(
    'error',
    { name: 'a_diag_dat' },
    ({ name }) => `Rubriken ${name} står på två kolumner i exporten. Tabellen är inte läst.`,
    () => 'Behåll den som gäller.',
  ),
  'export-code-unknown': entry<TableWords>(
    'error',
    { name: 'a_lokal_Varde' },
    ({ name }) => `Koden i ${name} står inte i exportens kodlista. Cellen är inte läst.`,
    () => 'Lägg till koden i exportens fil i register/exporter, med vad den betyder, eller rätta den i källan.',
  ),
  'export-code-missing': entry<TableWords>(
    'error',
    { name: 'a_lokal_Varde' },
    ({ name }) => `Koden i ${name} är tom, fast orden bredvid säger något. Orden läses inte i dess ställe.`,
    () => 'Fyll i koden i källan, och ta ut exporten igen.',
  ),
  'export-description-differs': entry<TableWords>(
    'warning',
    { name: 'a_lokal_Varde' },
    ({ name }) => `Orden bredvid koden i ${name} säger något annat än kodlistan. Koden är läst.`,
    () =>
      'Kontrollera vad koden betyder i källan, och rätta kodlistan i exportens fil i register/exporter om den har ändrats.',
  ),
  'export-date-partial': entry<TableWords>(
    'warning',
    { name: 'a_diag_dat' },
    ({ name }) => `Datumet i ${name} har ingen känd dag. Det är läst som att det saknas.`,
    () => 'Fyll i dagen i källan, om den är känd.',
  ),
  'export-tick-unreadable': entry<TableWords>(
    'error',
    { name: 'a_men1' },
    ({ name }) => `Kryssrutan i ${name} är varken ikryssad (True, 1) eller tom. Cellen är inte läst.`,
    () => 'Rätta den i källan. Är det ingen kryssruta: ge den en kodlista i exportens fil i register/exporter.',
  ),
  'export-rows-differ': entry<TableWords>(
    'warning',
    { name: 'PERSNR' },
    ({ name }) =>
      `Raden säger något annat än en tidigare rad med samma ${name}. Den tidigare gäller, och den här är inte läst.`,
    () => 'Kontrollera i källan vilken som är rätt, och ta ut exporten igen.',
  ),
  'row-outside-headings': entry<TableWords>(
    'error',
    {},
    () => 'Raden har fler eller färre celler än rubrikraden. Den är inte läst.',
    () => 'Ta ut exporten igen. Står skiljetecknet inne i en text ska texten ha citattecken.',
  ),
};
