import { asksNothing, entry } from '../entry.ts';
import { SAVE_AS_UTF8, type TableWords } from './table-words.ts';

/** What can be wrong with a file as such: its format, its letters, and what a workbook can do to its cells. Swedish. */
export const FILE_PROBLEMS = {
  'format-not-read': entry<TableWords>(
    'error',
    { name: 'patient.sav' },
    ({ name }) => `«${name}» har ett format som inte läses.`,
    () => 'Spara om den som CSV UTF-8, Parquet eller .xlsx (Excelarbetsbok).',
  ),
  'file-unreadable': entry<TableWords>(
    'error',
    {},
    () => 'Filen går inte att läsa.',
    () => 'Kontrollera att du har rätt att läsa den, och att den inte är öppen i ett annat program.',
  ),
  'file-without-content': entry<TableWords>(
    'error',
    {},
    () => 'Filen är tom: den har noll byte.',
    () => 'Hämta filen på nytt, eller ta bort den.',
  ),
  'parquet-not': entry<TableWords>(
    'error',
    {},
    () => 'Filen heter .parquet men är ingen Parquetfil.',
    () => 'Är det en CSV-fil: byt ändelsen till .csv. Annars: gör filen på nytt.',
  ),
  'parquet-cut-off': entry<TableWords>(
    'error',
    {},
    () => 'Parquetfilen är avhuggen: slutet saknas.',
    () => 'Kopiera eller hämta filen på nytt: den har inte kommit fram hel.',
  ),
  'parquet-encrypted': entry<TableWords>(
    'error',
    {},
    () => 'Parquetfilen är krypterad.',
    () => 'Spara den utan kryptering.',
  ),
  'parquet-damaged': entry<TableWords>(
    'error',
    {},
    () => 'Parquetfilen är skadad: den går inte att läsa till slut.',
    () => 'Kopiera eller hämta filen på nytt, eller gör om den ur källan.',
  ),
  'parquet-folder': entry<TableWords>(
    'error',
    { name: 'patient.parquet' },
    () => 'Det här är en mapp och ingen fil: en tabell i delar, som Spark skriver den.',
    ({ name }) => `Slå samman delarna till en fil som heter ${name}.`,
  ),
  'parquet-row-number': entry<TableWords>(
    'error',
    { name: 'file_row_number' },
    ({ name }) => `Kolumnen ${name} är ett namn som läsaren själv behöver. Tabellen är inte läst.`,
    () => 'Ta bort kolumnen ur filen.',
  ),
  'path-with-backslash': entry<TableWords>(
    'error',
    {},
    () => 'Sökvägen har både ett omvänt snedstreck och något av tecknen [ * ?: filen går inte att öppna säkert.',
    () => 'Byt namn på mappen.',
  ),
  'workbook-unreadable': entry<TableWords>(
    'error',
    {},
    () => 'Arbetsboken går inte att läsa: den är skadad, eller ingen Excelfil.',
    () => 'Öppna den i Excel, och spara den på nytt som .xlsx (Excelarbetsbok).',
  ),
  'workbook-too-large': entry<TableWords>(
    'error',
    {},
    () =>
      'Arbetsboken är för stor: uppackad är den över 1 GB, eller så har den fler tecken i en cell, celler i en rad eller rader i ett blad än Excel kan ha.',
    () => 'Spara bladen som CSV UTF-8, en fil per tabell.',
  ),
  'sheet-merged-rows': entry<TableWords>(
    'error',
    { name: 'gep_net', found: 7 },
    ({ name, found }) =>
      `Celler är sammanfogade över flera rader i ${name} (till och med rad ${found}). Värdet står bara i den första av dem, så de andra raderna saknar det.`,
    () =>
      'Markera bladet i Excel, ta bort sammanfogningen (Start – Centrera över kolumner – Dela upp celler) och fyll i värdet i varje rad.',
  ),
  'sheet-merged-columns': entry<TableWords>(
    'warning',
    { name: 'gep_net, chd_klaffkirurgi' },
    ({ name }) =>
      `Celler är sammanfogade över ${name}. Värdet läses i den första kolumnen, och de andra räknas som tomma.`,
    () => 'Dela upp cellerna i Excel, och fyll i varje kolumn för sig.',
  ),
  'workbook-many-sheets': entry<TableWords>(
    'error',
    { found: 300, expected: 200 },
    ({ found, expected }) => `Arbetsboken har ${found} blad. Fler än ${expected} läses inte.`,
    () => 'Flytta tabellernas blad till en egen arbetsbok.',
  ),
  'workbook-locked': entry<TableWords>(
    'error',
    {},
    () => 'Arbetsboken är skyddad med lösenord.',
    () => 'Ta bort lösenordet i Excel (Arkiv, Info, Skydda arbetsbok), och spara om.',
  ),
  'workbook-old': entry<TableWords>(
    'error',
    {},
    () => 'Arbetsboken har Excels äldre format (.xls).',
    () => 'Spara om den i Excel som .xlsx (Excelarbetsbok).',
  ),
  'file-empty': entry<TableWords>(
    'error',
    {},
    () => 'Tabellen är helt tom: rubrikraden saknas.',
    () => 'Skriv kolumnernas namn på första raden, eller ta bort filen eller bladet.',
  ),
  'file-not-utf8': entry<TableWords>(
    'error',
    {},
    () => 'Filens bokstäver går inte att läsa: den är varken sparad som UTF-8 eller som Windows-1252.',
    () => SAVE_AS_UTF8,
  ),
  'file-windows-1252': asksNothing(
    entry<TableWords>(
      'note',
      {},
      () => 'Filen är sparad som Windows-1252, inte som UTF-8, och är läst så.',
      () => 'Inget att göra, om å, ä och ö är rätt.',
    ),
  ),
  'file-utf16': asksNothing(
    entry<TableWords>(
      'note',
      {},
      () => 'Filen är sparad som UTF-16 (Unicode-text), inte som UTF-8, och är läst så.',
      () => 'Inget att göra.',
    ),
  ),
  'file-with-nul': entry<TableWords>(
    'error',
    {},
    () => 'Filen innehåller tecken som inte hör hemma i en textfil (NUL).',
    () => `Den är kanske skadad. ${SAVE_AS_UTF8}`,
  ),
  'file-row-too-long': entry<TableWords>(
    'error',
    {},
    () => 'En rad är över en miljon tecken lång. Resten av filen är inte läst.',
    () => 'Kontrollera att filen är en CSV-fil, med en radbrytning efter varje rad.',
  ),
};
