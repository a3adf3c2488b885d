import type { Problem, Severity, Where } from './problem.ts';

/** Words that go into a message: names of files, tables and columns, and counts. Never a value from a row. */
export interface TableWords {
  readonly name?: string;
  readonly other?: string;
  readonly meant?: string;
  readonly found?: number;
  readonly expected?: number;
}

interface Entry {
  readonly severity: Severity;
  readonly message: (words: TableWords) => string;
  readonly remedy: (words: TableWords) => string;
}

const SAVE_AS_UTF8 = 'Spara om filen: i Excel heter det "CSV UTF-8 (kommaavgränsad)".';
const QUOTES =
  'Sätt citattecken både före och efter värdet, och skriv ett citattecken inne i värdet två gånger (""). Raden är inte läst.';

/** Everything that can be wrong with a file, its header or a whole row, in Swedish. */
export const TABLE_PROBLEMS = {
  'path-missing': {
    severity: 'error',
    message: () => 'Mappen eller filen finns inte.',
    remedy: () => 'Kontrollera sökvägen, och att enheten den ligger på är ansluten.',
  },
  'path-not-a-folder': {
    severity: 'error',
    message: () => 'Det här är varken en mapp eller en Excelfil (.xlsx).',
    remedy: () => 'Ange mappen där tabellerna ligger, eller en arbetsbok med ett blad per tabell.',
  },
  'no-tables': {
    severity: 'error',
    message: () => 'Här finns ingen tabell.',
    remedy: ({ name }) => `Lägg dit minst en fil som heter som en tabell: ${name}, med .csv eller .parquet.`,
  },
  'table-twice': {
    severity: 'error',
    message: ({ name, other }) => `Tabellen ${name} finns på flera ställen: ${other}.`,
    remedy: () => 'Behåll en av dem i mappen.',
  },
  'table-misspelt': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men heter något annat och är inte läst.`,
    remedy: ({ meant }) =>
      `Byt namn till ${meant}, utan något före eller efter, om det är den tabellen. Flytta den annars.`,
  },
  'table-unnamed': {
    severity: 'error',
    message: ({ name, meant }) =>
      `«${name}» har rubrikerna i tabellen ${meant}, men heter något annat och är inte läst.`,
    remedy: ({ meant }) => `Byt namn till ${meant}, om det är den tabellen. Flytta den annars.`,
  },
  'table-name-odd': {
    severity: 'error',
    message: ({ name }) =>
      `Namnet på «${name}» har ett osynligt tecken (blanksteg eller radbrytning). Den är inte läst.`,
    remedy: ({ name }) => `Skriv namnet på nytt: ${name}.`,
  },
  'table-text-ending': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men har fel ändelse och är inte läst.`,
    remedy: ({ meant }) =>
      `Byt namn till ${meant}.csv om den är en textfil med en rad per post. Datorn kan dölja ändelser: visa dem först.`,
  },
  'table-parquet-ending': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men har fel ändelse och är inte läst.`,
    remedy: ({ meant }) => `Byt namn till ${meant}.parquet.`,
  },
  'table-without-ending': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» kan vara tabellen ${meant}, men saknar en ändelse som läses.`,
    remedy: ({ meant }) =>
      `Byt namn till ${meant}.csv, .parquet eller .xlsx, efter vad filen är. Flytta den om den inte hör hit.`,
  },
  'table-packed': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» är packad och kan vara tabellen ${meant}. Den är inte läst.`,
    remedy: ({ meant }) => `Packa upp den, så att ${meant}.csv ligger i mappen.`,
  },
  'table-unfinished': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» är inte hel, eller ligger bara i molnet, och kan vara tabellen ${meant}.`,
    remedy: () => 'Hämta hem filen helt, och kör igen.',
  },
  'table-copy': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» är en kopia av tabellen ${meant}, som själv saknas. Den är inte läst.`,
    remedy: ({ meant }) => `Byt namn till ${meant}.csv om kopian ska användas. Flytta den annars.`,
  },
  'table-in-folder': {
    severity: 'error',
    message: ({ name, meant }) => `«${name}» ligger i en undermapp och kan vara tabellen ${meant}. Den är inte läst.`,
    remedy: () => 'Flytta filen till mappen med de andra tabellerna, eller bort från den.',
  },
  'table-left-over': {
    severity: 'warning',
    message: ({ name, meant }) => `«${name}» liknar tabellen ${meant}, som finns, och är inte läst.`,
    remedy: () => 'Flytta filen om den inte hör till underlaget.',
  },
  'table-ignored': {
    severity: 'note',
    message: ({ name }) => `«${name}» är ingen tabell i registret och är inte läst.`,
    remedy: ({ other }) => `Inget att göra, om den inte borde vara en av: ${other}.`,
  },
  'sheet-by-file': {
    severity: 'note',
    message: ({ name }) =>
      `Bladet är läst som tabellen ${name}, efter arbetsbokens namn: inget annat blad har något på sig.`,
    remedy: ({ name }) => `Inget att göra. Döp gärna bladet till ${name}.`,
  },
  'sheet-unnamed': {
    severity: 'error',
    message: ({ meant }) =>
      `Arbetsboken heter som tabellen ${meant}, men inget av dess blad gör det. Den är inte läst.`,
    remedy: ({ meant }) => `Döp bladet med tabellen till ${meant}.`,
  },
  'folder-many-files': {
    severity: 'error',
    message: ({ found, expected }) => `Mappen har ${found} filer. Fler än ${expected} ses inte igenom.`,
    remedy: () => 'Lägg tabellerna i en egen mapp.',
  },
  'table-too-many-rows': {
    severity: 'error',
    message: ({ expected }) => `Tabellen har fler än ${expected} rader. Så många läses inte som text.`,
    remedy: () => 'Spara tabellen som Parquet: då läses hur många rader som helst.',
  },
  'table-absent': {
    severity: 'note',
    message: ({ name }) => `Tabellen ${name} finns inte och räknas som tom.`,
    remedy: () => 'Inget att göra, om den inte borde finnas.',
  },
  'format-not-read': {
    severity: 'error',
    message: ({ name }) => `«${name}» har ett format som inte läses.`,
    remedy: () => 'Spara om den som CSV UTF-8, Parquet eller .xlsx (Excelarbetsbok).',
  },
  'file-unreadable': {
    severity: 'error',
    message: () => 'Filen går inte att läsa.',
    remedy: () => 'Kontrollera att du har rätt att läsa den, och att den inte är öppen i ett annat program.',
  },
  'file-without-content': {
    severity: 'error',
    message: () => 'Filen är tom: den har noll byte.',
    remedy: () => 'Hämta filen på nytt, eller ta bort den.',
  },
  'parquet-not': {
    severity: 'error',
    message: () => 'Filen heter .parquet men är ingen Parquetfil.',
    remedy: () => 'Är det en CSV-fil: byt ändelsen till .csv. Annars: gör filen på nytt.',
  },
  'parquet-cut-off': {
    severity: 'error',
    message: () => 'Parquetfilen är avhuggen: slutet saknas.',
    remedy: () => 'Kopiera eller hämta filen på nytt: den har inte kommit fram hel.',
  },
  'parquet-encrypted': {
    severity: 'error',
    message: () => 'Parquetfilen är krypterad.',
    remedy: () => 'Spara den utan kryptering.',
  },
  'parquet-damaged': {
    severity: 'error',
    message: () => 'Parquetfilen är skadad: den går inte att läsa till slut.',
    remedy: () => 'Kopiera eller hämta filen på nytt, eller gör om den ur källan.',
  },
  'parquet-folder': {
    severity: 'error',
    message: () => 'Det här är en mapp och ingen fil: en tabell i delar, som Spark skriver den.',
    remedy: ({ name }) => `Slå samman delarna till en fil som heter ${name}.`,
  },
  'parquet-row-number': {
    severity: 'error',
    message: ({ name }) => `Kolumnen ${name} är ett namn som läsaren själv behöver. Tabellen är inte läst.`,
    remedy: () => 'Ta bort kolumnen ur filen.',
  },
  'path-with-backslash': {
    severity: 'error',
    message: () =>
      'Sökvägen har både ett omvänt snedstreck och något av tecknen [ * ?: filen går inte att öppna säkert.',
    remedy: () => 'Byt namn på mappen.',
  },
  'workbook-unreadable': {
    severity: 'error',
    message: () => 'Arbetsboken går inte att läsa: den är skadad, eller ingen Excelfil.',
    remedy: () => 'Öppna den i Excel, och spara den på nytt som .xlsx (Excelarbetsbok).',
  },
  'workbook-too-large': {
    severity: 'error',
    message: () =>
      'Arbetsboken är för stor: uppackad är den över 1 GB, eller en del av den har fler tecken än en cell kan ha.',
    remedy: () => 'Spara bladen som CSV UTF-8, en fil per tabell.',
  },
  'workbook-many-sheets': {
    severity: 'error',
    message: ({ found, expected }) => `Arbetsboken har ${found} blad. Fler än ${expected} läses inte.`,
    remedy: () => 'Flytta tabellernas blad till en egen arbetsbok.',
  },
  'workbook-locked': {
    severity: 'error',
    message: () => 'Arbetsboken är skyddad med lösenord.',
    remedy: () => 'Ta bort lösenordet i Excel (Arkiv, Info, Skydda arbetsbok), och spara om.',
  },
  'workbook-old': {
    severity: 'error',
    message: () => 'Arbetsboken har Excels äldre format (.xls).',
    remedy: () => 'Spara om den i Excel som .xlsx (Excelarbetsbok).',
  },
  'file-empty': {
    severity: 'error',
    message: () => 'Tabellen är helt tom: rubrikraden saknas.',
    remedy: () => 'Skriv kolumnernas namn på första raden, eller ta bort filen eller bladet.',
  },
  'file-not-utf8': {
    severity: 'error',
    message: () => 'Filens bokstäver går inte att läsa: den är varken sparad som UTF-8 eller som Windows-1252.',
    remedy: () => SAVE_AS_UTF8,
  },
  'file-windows-1252': {
    severity: 'note',
    message: () => 'Filen är sparad som Windows-1252, inte som UTF-8, och är läst så.',
    remedy: () => 'Inget att göra, om å, ä och ö är rätt.',
  },
  'file-utf16': {
    severity: 'note',
    message: () => 'Filen är sparad som UTF-16 (Unicode-text), inte som UTF-8, och är läst så.',
    remedy: () => 'Inget att göra.',
  },
  'file-with-nul': {
    severity: 'error',
    message: () => 'Filen innehåller tecken som inte hör hemma i en textfil (NUL).',
    remedy: () => `Den är kanske skadad. ${SAVE_AS_UTF8}`,
  },
  'file-row-too-long': {
    severity: 'error',
    message: () => 'En rad är över en miljon tecken lång. Resten av filen är inte läst.',
    remedy: () => 'Kontrollera att filen är en CSV-fil, med en radbrytning efter varje rad.',
  },
  'header-unreadable': {
    severity: 'error',
    message: () => 'Rubrikraden går inte att läsa: ett citattecken står fel.',
    remedy: () => 'Skriv kolumnernas namn utan citattecken.',
  },
  'header-missing': {
    severity: 'error',
    message: () => 'Rubrikraden saknas: inget av registrets kolumnnamn står på de första raderna.',
    remedy: ({ name }) => `Skriv kolumnernas namn på första raden: ${name}.`,
  },
  'header-normalised': {
    severity: 'note',
    message: ({ other }) => `Rubrikerna är lästa så: ${other}.`,
    remedy: () => 'Inget att göra, om det är rätt läst. Annars: skriv kolumnens eget namn.',
  },
  'rows-above-header': {
    severity: 'note',
    message: ({ found, expected }) =>
      `Rubrikraden står på rad ${expected}; ${found === 1 ? 'en rad' : `${found} rader`} ovanför är inte lästa.`,
    remedy: () => 'Inget att göra, om de bara är en överskrift.',
  },
  'column-unknown': {
    severity: 'error',
    message: ({ name }) => `Kolumnen «${name}» finns inte i formuläret. Tabellen är inte läst.`,
    remedy: ({ meant, other }) =>
      meant === undefined
        ? `Ta bort kolumnen, om den inte hör till formuläret. Annars: byt namn till en av: ${other}.`
        : `Menade du ${meant}? Byt namn.`,
  },
  'column-ambiguous': {
    severity: 'error',
    message: ({ name, other }) => `Rubriken «${name}» kan betyda ${other}. Tabellen är inte läst.`,
    remedy: () => 'Skriv kolumnens eget namn.',
  },
  'column-nameless': {
    severity: 'error',
    message: ({ name }) => `Kolumnen ${name} saknar rubrik men har något på varje rad. Tabellen är inte läst.`,
    remedy: () =>
      'Är det radnummer, som R och pandas skriver (1, 2, 3 …): ta bort kolumnen, eller spara utan radnamn (row.names = FALSE, index=False). Annars: ge den en rubrik ur formuläret.',
  },
  'header-shorter': {
    severity: 'error',
    message: ({ found, expected }) =>
      `Varje rad har ${found} fält men rubrikraden bara ${expected}, så det går inte att veta vilken kolumn som är vilken. Tabellen är inte läst.`,
    remedy: () =>
      'Skriver R radnamn (write.table): spara med row.names = FALSE. Slutar varje rad med ett skiljetecken: ta bort det, eller skriv ett också efter rubrikerna.',
  },
  'header-longer': {
    severity: 'error',
    message: ({ found, expected }) =>
      `Rubrikraden har ${expected} fält men varje rad bara ${found}, så det går inte att veta vilken kolumn som är vilken. Tabellen är inte läst.`,
    remedy: () =>
      'Slutar rubrikraden med ett skiljetecken: ta bort det. Annars: skriv alla skiljetecken, också när de sista fälten är tomma.',
  },
  'column-missing': {
    severity: 'error',
    message: ({ name }) => `Kolumnen ${name} saknas och krävs. Tabellen är inte läst.`,
    remedy: ({ name }) => `Lägg till en kolumn med rubriken ${name}.`,
  },
  'column-wrong-type': {
    severity: 'error',
    message: ({ name }) => `Kolumnen ${name} har en datatyp som inte passar variabeln. Tabellen är inte läst.`,
    remedy: ({ other }) => `Spara kolumnen som ${other}.`,
  },
  'column-twice': {
    severity: 'error',
    message: ({ name, other }) => `Flera kolumner betyder ${name}: ${other}. Tabellen är inte läst.`,
    remedy: () => 'Behåll den som gäller, och ta bort de andra.',
  },
  'table-no-rows': {
    severity: 'warning',
    message: () => 'Tabellen har en rubrikrad men inga rader.',
    remedy: () => 'Inget att göra, om tabellen ska vara tom.',
  },
  'row-of-sums': {
    severity: 'note',
    message: () => 'Raden är en summa under tabellen, och är inte läst.',
    remedy: () => 'Inget att göra, om den inte är en rad i tabellen.',
  },
  'row-not-utf8': {
    severity: 'error',
    message: () => 'Raden innehåller tecken som inte är sparade som UTF-8 (ofta å, ä eller ö). Raden är inte läst.',
    remedy: () => SAVE_AS_UTF8,
  },
  'row-with-nul': {
    severity: 'error',
    message: () => 'Raden innehåller tecken som inte hör hemma i en textfil (NUL). Raden är inte läst.',
    remedy: () => 'Skriv raden på nytt, eller exportera filen igen.',
  },
  'row-unclosed-quote': {
    severity: 'error',
    message: () => 'Ett citattecken öppnas men stängs inte på raden.',
    remedy: () => QUOTES,
  },
  'row-text-after-quote': {
    severity: 'error',
    message: () => 'Text står efter ett avslutande citattecken.',
    remedy: () => QUOTES,
  },
  'row-too-few-cells': {
    severity: 'error',
    message: ({ found, expected }) => `Raden har ${found} fält men rubrikraden ${expected}. Raden är inte läst.`,
    remedy: () => 'Skriv alla skiljetecken, också när de sista fälten är tomma.',
  },
  'row-too-many-cells': {
    severity: 'error',
    message: ({ found, expected }) => `Raden har ${found} fält men rubrikraden ${expected}. Raden är inte läst.`,
    remedy: () =>
      'Sätt citattecken runt värden som innehåller filens skiljetecken, till exempel ett decimalkomma i en fil med komma.',
  },
  'row-outside-columns': {
    severity: 'error',
    message: () => 'Raden har något i en kolumn utan rubrik. Raden är inte läst.',
    remedy: () => 'Ge kolumnen en rubrik ur formuläret, eller töm den.',
  },
  'value-normalised': {
    severity: 'note',
    message: ({ name, other }) => `${name} är läst så: ${other}.`,
    remedy: () => 'Inget att göra, om det är rätt läst. Annars: rätta cellerna, och kör igen.',
  },
  'duplicate-key': {
    severity: 'error',
    message: ({ name, found }) => `Samma ${name} står redan på rad ${found}. Den här raden är inte läst.`,
    remedy: () => 'Behåll den rad som stämmer, och ta bort den andra.',
  },
  'row-repeated': {
    severity: 'note',
    message: ({ found }) => `Raden är i alla kolumner lik rad ${found}. Båda räknas.`,
    remedy: () => 'Ta bort den ena om de beskriver samma sak; två lika händelser på en dag får stå kvar.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type TableProblemCode = keyof typeof TABLE_PROBLEMS;

/** A problem from the list above, at its place. */
export function tableProblem(code: TableProblemCode, where: Where, words: TableWords = {}): Problem {
  const { severity, message, remedy }: Entry = TABLE_PROBLEMS[code];
  return { code, severity, message: message(words), remedy: remedy(words), ...where };
}
