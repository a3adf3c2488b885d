import { entry } from '../entry.ts';

/** Words that go into a message: names of files, tables and columns, and counts. Never a value from a row. */
export type TableWords = {
  readonly name?: string;
  readonly other?: string;
  readonly meant?: string;
  readonly found?: number;
  readonly expected?: number;
};

const SAVE_AS_UTF8 = 'Spara om filen: i Excel heter det "CSV UTF-8 (kommaavgränsad)".';
const QUOTES =
  'Sätt citattecken både före och efter värdet, och skriv ett citattecken inne i värdet två gånger (""). Raden är inte läst.';

/** Everything that can be wrong with a file, its header or a whole row, in Swedish. */
export const TABLE_PROBLEMS = {
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
    ({ meant }) => `Byt namn till ${meant}, utan något före eller efter, om det är den tabellen. Flytta den annars.`,
  ),
  'table-unnamed': entry<TableWords>(
    'error',
    { name: 'export.csv', meant: 'patient' },
    ({ name, meant }) => `«${name}» har rubrikerna i tabellen ${meant}, men heter något annat och är inte läst.`,
    ({ meant }) => `Byt namn till ${meant}, om det är den tabellen. Flytta den annars.`,
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
  'table-ignored': entry<TableWords>(
    'note',
    { name: 'anteckningar.csv', other: 'diagnos, patient' },
    ({ name }) => `«${name}» är ingen tabell i registret och är inte läst.`,
    ({ other }) => `Inget att göra, om den inte borde vara en av: ${other}.`,
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
  'table-absent': entry<TableWords>(
    'note',
    { name: 'patient' },
    ({ name }) => `Tabellen ${name} finns inte i underlaget. Det som bygger på den är ej rapporterat eller okänt.`,
    () => 'Lägg till tabellen, om den finns. Annars är det inget att göra.',
  ),
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
  'file-windows-1252': entry<TableWords>(
    'note',
    {},
    () => 'Filen är sparad som Windows-1252, inte som UTF-8, och är läst så.',
    () => 'Inget att göra, om å, ä och ö är rätt.',
  ),
  'file-utf16': entry<TableWords>(
    'note',
    {},
    () => 'Filen är sparad som UTF-16 (Unicode-text), inte som UTF-8, och är läst så.',
    () => 'Inget att göra.',
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
  'header-unreadable': entry<TableWords>(
    'error',
    {},
    () => 'Rubrikraden går inte att läsa: ett citattecken står fel.',
    () => 'Skriv kolumnernas namn utan citattecken.',
  ),
  'header-missing': entry<TableWords>(
    'error',
    { name: 'person_id, kon, fodelsedatum' },
    () => 'Rubrikraden saknas: inget av registrets kolumnnamn står på de första raderna.',
    ({ name }) => `Skriv kolumnernas namn på första raden: ${name}.`,
  ),
  'header-normalised': entry<TableWords>(
    'note',
    { other: 'Kön → kon' },
    ({ other }) => `Rubrikerna är lästa så: ${other}.`,
    () => 'Inget att göra, om det är rätt läst. Annars: skriv kolumnens eget namn.',
  ),
  'rows-above-header': entry<TableWords>(
    'note',
    { found: 2, expected: 3 },
    ({ found, expected }) =>
      `Rubrikraden står på rad ${expected}; ${found === 1 ? 'en rad ovanför är inte läst' : `${found} rader ovanför är inte lästa`}.`,
    () => 'Inget att göra, om de bara är en överskrift.',
  ),
  'column-unknown': entry<TableWords>(
    'error',
    { name: 'köön', meant: 'kon' },
    ({ name }) => `Kolumnen «${name}» finns inte i formuläret. Tabellen är inte läst.`,
    ({ meant, other }) =>
      meant === undefined
        ? `Ta bort kolumnen, om den inte hör till formuläret. Annars: byt namn till en av: ${other}.`
        : `Menade du ${meant}? Byt namn.`,
  ),
  'column-ambiguous': entry<TableWords>(
    'error',
    { name: 'datum', other: 'mdk_datum eller remiss_datum' },
    ({ name, other }) => `Rubriken «${name}» kan betyda ${other}. Tabellen är inte läst.`,
    () => 'Skriv kolumnens eget namn.',
  ),
  'column-nameless': entry<TableWords>(
    'error',
    { name: 'nr 1' },
    ({ name }) => `Kolumnen ${name} saknar rubrik men har något på varje rad. Tabellen är inte läst.`,
    () =>
      'Är det radnummer, som R och pandas skriver (1, 2, 3 …): ta bort kolumnen, eller spara utan radnamn (row.names = FALSE, index=False). Annars: ge den en rubrik ur formuläret.',
  ),
  'header-shorter': entry<TableWords>(
    'error',
    { found: 5, expected: 4 },
    ({ found, expected }) =>
      `Varje rad har ${found} fält men rubrikraden bara ${expected}, så det går inte att veta vilken kolumn som är vilken. Tabellen är inte läst.`,
    () =>
      'Skriver R radnamn (write.table): spara med row.names = FALSE. Slutar varje rad med ett skiljetecken: ta bort det, eller skriv ett också efter rubrikerna.',
  ),
  'header-longer': entry<TableWords>(
    'error',
    { found: 4, expected: 5 },
    ({ found, expected }) =>
      `Rubrikraden har ${expected} fält men varje rad bara ${found}, så det går inte att veta vilken kolumn som är vilken. Tabellen är inte läst.`,
    () =>
      'Slutar rubrikraden med ett skiljetecken: ta bort det. Annars: skriv alla skiljetecken, också när de sista fälten är tomma.',
  ),
  'column-missing': entry<TableWords>(
    'error',
    { name: 'person_id' },
    ({ name }) => `Kolumnen ${name} saknas och krävs. Tabellen är inte läst.`,
    ({ name }) => `Lägg till en kolumn med rubriken ${name}.`,
  ),
  'column-wrong-type': entry<TableWords>(
    'error',
    { name: 'mdk_datum', other: 'datum eller text' },
    ({ name }) => `Kolumnen ${name} har en datatyp som inte passar variabeln. Tabellen är inte läst.`,
    ({ other }) => `Spara kolumnen som ${other}.`,
  ),
  'column-unread': entry<TableWords>(
    'error',
    { name: 'Inom NHV', found: 60, expected: 200 },
    ({ name, found, expected }) =>
      `${name} går inte att läsa på ${found} av ${expected} rader. Så mycket som saknas kan inte räknas som tomt: det som behöver kolumnen är oläsligt.`,
    () => 'Rätta cellerna, som också listas var för sig, och kör igen.',
  ),
  'column-twice': entry<TableWords>(
    'error',
    { name: 'kon', other: 'Kön, kon' },
    ({ name, other }) => `Flera kolumner betyder ${name}: ${other}. Tabellen är inte läst.`,
    () => 'Behåll den som gäller, och ta bort de andra.',
  ),
  'table-no-rows': entry<TableWords>(
    'warning',
    {},
    () => 'Tabellen har en rubrikrad men inga rader.',
    () => 'Inget att göra, om tabellen ska vara tom.',
  ),
  'row-of-sums': entry<TableWords>(
    'note',
    {},
    () => 'Raden är en summa under tabellen, och är inte läst.',
    () => 'Inget att göra, om den inte är en rad i tabellen.',
  ),
  'row-not-utf8': entry<TableWords>(
    'error',
    {},
    () => 'Raden innehåller tecken som inte är sparade som UTF-8 (ofta å, ä eller ö). Raden är inte läst.',
    () => SAVE_AS_UTF8,
  ),
  'row-with-nul': entry<TableWords>(
    'error',
    {},
    () => 'Raden innehåller tecken som inte hör hemma i en textfil (NUL). Raden är inte läst.',
    () => 'Skriv raden på nytt, eller exportera filen igen.',
  ),
  'row-unclosed-quote': entry<TableWords>(
    'error',
    {},
    () => 'Ett citattecken öppnas men stängs inte på raden.',
    () => QUOTES,
  ),
  'row-text-after-quote': entry<TableWords>(
    'error',
    {},
    () => 'Text står efter ett avslutande citattecken.',
    () => QUOTES,
  ),
  'row-too-few-cells': entry<TableWords>(
    'error',
    { found: 4, expected: 5 },
    ({ found, expected }) => `Raden har ${found} fält men rubrikraden ${expected}. Raden är inte läst.`,
    () => 'Skriv alla skiljetecken, också när de sista fälten är tomma.',
  ),
  'row-too-many-cells': entry<TableWords>(
    'error',
    { found: 4, expected: 5 },
    ({ found, expected }) => `Raden har ${found} fält men rubrikraden ${expected}. Raden är inte läst.`,
    () =>
      'Sätt citattecken runt värden som innehåller filens skiljetecken, till exempel ett decimalkomma i en fil med komma.',
  ),
  'row-outside-columns': entry<TableWords>(
    'error',
    {},
    () => 'Raden har något i en kolumn utan rubrik. Raden är inte läst.',
    () => 'Ge kolumnen en rubrik ur formuläret, eller töm den.',
  ),
  'value-normalised': entry<TableWords>(
    'note',
    { name: 'Kön (kon)', other: 'KVINNA → kvinna, 14 celler' },
    ({ name, other }) => `${name} är läst så: ${other}.`,
    () => 'Inget att göra, om det är rätt läst. Annars: rätta cellerna, och kör igen.',
  ),
  'duplicate-key': entry<TableWords>(
    'error',
    { name: 'person_id', found: 12 },
    ({ name, found }) => `Samma ${name} står redan på rad ${found}. Den här raden är inte läst.`,
    () => 'Behåll den rad som stämmer, och ta bort den andra.',
  ),
  'row-repeated': entry<TableWords>(
    'note',
    { found: 12 },
    ({ found }) => `Raden är i alla kolumner lik rad ${found}. Båda räknas.`,
    () => 'Ta bort den ena om de beskriver samma sak; två lika händelser på en dag får stå kvar.',
  ),
};
