/**
 * What can go wrong, as data: a code for programs, a message and a remedy in Swedish for people, and where it is.
 * What people can put right is returned as `Problem[]`, all at once; what should never happen is thrown.
 * No message holds a value out of a patient's row: it names file, row, column and what kind of thing stood there.
 */
export interface Problem extends Where {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

/** `error`: the input or the row is refused. `warning`: the figures stand, but a person should look. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A place that a person can go to. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export interface Where {
  readonly file?: string;
  /** The workbook's sheet, as its tab says. */
  readonly sheet?: string;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  readonly measure?: string;
  readonly reporter?: string;
  /** The key in a definition, such as `beräkning.figur.värde`. */
  readonly key?: string;
}

interface Entry<W> {
  readonly severity: Severity;
  readonly message: (words: W) => string;
  readonly remedy: (words: W) => string;
}

const define = <W extends Words>(
  severity: Severity,
  message: (words: W) => string,
  remedy: (words: W) => string,
): Entry<W> => ({
  severity,
  message,
  remedy,
});

/** What a message needs to know: names of files, tables, columns and codes, and counts; never a patient's value. */
type Words = Readonly<Record<string, string | number>>;

/** Every problem that the program itself knows. A definition names more, for the rows its measure leaves out. */
const CATALOGUE = {
  'person-without-row': define<{ table: string }>(
    'warning',
    ({ table }) =>
      `En person som räknas har ingen rad i tabellen ${table}: det som tabellen säger om personen är okänt.`,
    ({ table }) =>
      `Lägg till personens rad i ${table}, eller kontrollera att person_id är skrivet likadant i båda tabellerna.`,
  ),
  'after-extract': define<Record<never, never>>(
    'note',
    () => 'Raden är daterad eller registrerad efter uttagsdatumet. Den var inte känd då, och räknas inte.',
    () => 'Inget att göra, om datumen stämmer. Välj ett senare uttag (--as-of) för att få med raden.',
  ),
  'date-after-extract': define<{ name: string }>(
    'note',
    ({ name }) => `${name} är efter uttagsdatumet och var inte känt då. Cellen räknas som tom.`,
    () => 'Kontrollera datumet mot källan. Lämna cellen tom tills det har hänt: skriv inget slutdatum i framtiden.',
  ),
  'person-number-check-digit': define<Record<never, never>>(
    'warning',
    () => 'Numret ser ut som ett personnummer eller samordningsnummer, men kontrollsiffran stämmer inte.',
    () => 'Kontrollera numret mot källan. Personen räknas med numret som det står.',
  ),
  'person-two-spellings': define<Record<never, never>>(
    'warning',
    () => 'Samma person står också med numret skrivet på annat sätt (tio eller tolv siffror, bindestreck eller plus).',
    () => 'Inget att göra för siffrorna: personen räknas en gång. Skriv numret likadant överallt, med tolv siffror.',
  ),
  'more-of-the-same': define<{ code: string; count: number }>(
    'note',
    ({ code, count }) => `Ytterligare ${count} rader har samma problem (${code}) och listas inte var för sig.`,
    () => 'Rätta de rader som listas och kör igen: då visas nästa.',
  ),
  'year-without-period': define<{ year: number; first: number }>(
    'error',
    ({ year, first }) => `Området har inget mätår ${year}: det första är ${first}.`,
    ({ first }) => `Välj ett senare år, till exempel --year ${first}.`,
  ),
  'year-not-begun': define<{ year: number; asOf: string }>(
    'error',
    ({ year, asOf }) => `Mätåret ${year} har inte börjat den ${asOf}, som är uttagsdatumet.`,
    () => 'Välj ett tidigare år, eller ett senare uttagsdatum med --as-of.',
  ),
  'content-folder-missing': define<{ folder: string }>(
    'error',
    ({ folder }) => `Innehållsmappen ${folder} finns inte.`,
    () => 'Ange en mapp som har mapparna organisation, register och omraden, som content/ i programmet.',
  ),
  'report-unprintable': define<{ character: string; line: number; column: number }>(
    'error',
    ({ character, line, column }) =>
      `Rad ${line}, tecken ${column}: tecknet ${character} finns inte i rapportens typsnitt. Rapporten är inte skriven.`,
    () => 'Ta bort tecknet, eller skriv det med bokstäver.',
  ),
  'report-unprintable-somewhere': define<{ character: string }>(
    'error',
    ({ character }) => `Tecknet ${character} finns inte i rapportens typsnitt. Rapporten är inte skriven.`,
    () =>
      'Sök efter tecknet i områdets, registrets och organisationens filer: ta bort det, eller skriv det med bokstäver.',
  ),
  'content-not-utf8': define<{ file: string; line: number }>(
    'error',
    ({ file, line }) => `Filen ${file} är inte sparad som UTF-8: rad ${line} har tecken som inte går att läsa.`,
    () => 'Spara om filen som UTF-8: i de flesta textredigerare väljs teckenkodningen när man sparar.',
  ),
  'life-table-incomplete': define<{ file: string }>(
    'error',
    ({ file }) => `Livslängdstabellen ${file} är inte hel: varje kön behöver en rad för varje ålder och kalenderår.`,
    () => 'Fyll i de rader som saknas.',
  ),
  'data-mixed': define<{ folder: string; names: string }>(
    'error',
    ({ folder, names }) =>
      `${folder} är simulerad, men ${names} är tillagt eller ändrat efteråt. Påhittade och andra uppgifter blandas inte.`,
    () =>
      'Lägg egna tabeller i en egen mapp, för sig. Vill du ha tillbaka de simulerade: flytta undan det tillagda, eller simulera i en ny mapp.',
  ),
  'data-mixed-extracts': define<{ made: string; other: string }>(
    'error',
    ({ made, other }) => `${made} är simulerad, men inte ${other}. Påhittade och andra uppgifter blandas inte.`,
    () => 'Ange två uttag av samma register.',
  ),
  'publish-unreadable': define<{ measures: string }>(
    'error',
    ({ measures }) => `Tabeller som behövs går inte att läsa, så ${measures} kan inte räknas. Ingenting är publicerat.`,
    () =>
      'Rätta tabellerna: vardmatt check <mapp> säger var. Eller publicera resten med --utan-olasliga: då står det på webbplatsen vad som saknas.',
  ),
  'start-own-data': define<{ folder: string }>(
    'error',
    ({ folder }) =>
      `${folder} är ingen simulerad datamängd. start visar bara påhittade uppgifter och rör inte dina egna.`,
    ({ folder }) =>
      `Egna tabeller: vardmatt publish ${folder} --out <webbplats>. För att se det påhittade: vardmatt start --data <annan mapp>.`,
  ),
  'start-own-site': define<{ folder: string }>(
    'error',
    ({ folder }) => `${folder} är en webbplats av andra uppgifter än påhittade. start ersätter den inte.`,
    ({ folder }) => `Visa den: vardmatt serve ${folder}. För att se det påhittade: vardmatt start --data <annan mapp>.`,
  ),
  'out-is-root': define<{ folder: string }>(
    'error',
    ({ folder }) => `${folder} är diskens rot och kan inte bli en utmapp.`,
    () => 'Ange en ny mapp, till exempel --out data/webbplats.',
  ),
  'out-is-link': define<{ folder: string }>(
    'error',
    ({ folder }) => `${folder} är en länk. Det som den leder till ersätts inte.`,
    () => 'Ange mappen som länken leder till, eller en ny mapp.',
  ),
  'out-is-file': define<{ folder: string }>(
    'error',
    ({ folder }) => `${folder} är en fil, inte en mapp. Den ersätts inte.`,
    () => 'Ange en ny mapp, eller en som programmet har skrivit.',
  ),
  'out-is-mount': define<{ folder: string }>(
    'error',
    ({ folder }) =>
      `${folder} är en monterad disk, eller ligger på en annan disk än mappen ovanför, och kan inte ersättas hel.`,
    ({ folder }) => `Ange en mapp i den, till exempel ${folder}/ny.`,
  ),
  'out-holds': define<{ folder: string; what: string }>(
    'error',
    ({ folder, what }) => `${folder} är eller innehåller ${what} och kan inte bli en utmapp.`,
    () => 'Ange en ny mapp, till exempel --out data/webbplats.',
  ),
  'out-meets-input': define<{ folder: string; input: string }>(
    'error',
    ({ folder, input }) =>
      `Utmappen ${folder} är, innehåller eller ligger i underlaget ${input}, som då skulle kunna gå förlorat.`,
    () => 'Ange en utmapp vid sidan av underlaget.',
  ),
  'out-foreign': define<{ folder: string; names: string }>(
    'error',
    ({ folder, names }) =>
      `${folder} innehåller sådant som programmet inte har skrivit (${names}). Ingenting där är ändrat.`,
    () => 'Ange en ny mapp, en tom, eller en som samma kommando har skrivit. Eller flytta undan det som ligger där.',
  ),
  'out-other-product': define<{ folder: string; found: string; wanted: string }>(
    'error',
    ({ folder, found, wanted }) => `${folder} innehåller ${found} och ersätts inte med ${wanted}.`,
    () => 'Ange en annan mapp, eller ta bort den gamla.',
  ),
  'out-added-to': define<{ folder: string; names: string }>(
    'error',
    ({ folder, names }) =>
      `I ${folder} har någon lagt till ${names}. Mappen ersätts inte, och ingenting där är ändrat.`,
    () => 'Flytta undan det som har lagts till och kör igen, eller ange en annan mapp.',
  ),
  'out-changed': define<{ folder: string; names: string }>(
    'error',
    ({ folder, names }) => `I ${folder} har någon ändrat ${names} sedan programmet skrev det. Mappen ersätts inte.`,
    () => 'Flytta undan det som har ändrats och kör igen, eller ange en annan mapp.',
  ),
  'out-busy': define<{ folder: string }>(
    'error',
    ({ folder }) => `En annan körning skriver just nu i ${folder}. Ingenting där är ändrat av den här.`,
    () => 'Vänta tills den är klar och kör igen, eller ange en annan mapp.',
  ),
  'out-disk-full': define<{ folder: string }>(
    'error',
    ({ folder }) => `Disken är full: ${folder} kunde inte skrivas. Det som fanns där är kvar.`,
    () => 'Gör plats på disken, eller ange en mapp på en annan, och kör igen.',
  ),
  'out-not-allowed': define<{ folder: string }>(
    'error',
    ({ folder }) => `Du har inte rätt att skriva ${folder}. Det som fanns där är kvar.`,
    () => 'Ange en mapp som du får skriva i, eller be den som äger mappen ovanför om rätt att göra det.',
  ),
  'out-read-only': define<{ folder: string }>(
    'error',
    ({ folder }) => `Disken som ${folder} ligger på är skrivskyddad.`,
    () => 'Ange en mapp på en disk som går att skriva på.',
  ),
  'out-disk-fault': define<{ folder: string }>(
    'error',
    ({ folder }) => `Disken tog inte emot det som skulle skrivas i ${folder}. Det som fanns där är kvar.`,
    () => 'Kontrollera disken, eller ange en mapp på en annan, och kör igen.',
  ),
  'out-path-odd': define<{ folder: string }>(
    'error',
    ({ folder }) => `${folder} kan inte bli en mapp: sökvägen är för lång, eller går genom en fil.`,
    () => 'Ange en annan sökväg.',
  ),
} as const;

export type ProblemCode = keyof typeof CATALOGUE;
type WordsOf<C extends ProblemCode> = (typeof CATALOGUE)[C] extends Entry<infer W> ? W : never;

/** A problem of the catalogue, filled in, at a place. */
export function problem<C extends ProblemCode>(code: C, words: WordsOf<C>, where: Where = {}): Problem {
  const { severity, message, remedy } = CATALOGUE[code] as unknown as Entry<WordsOf<C>>;
  return { code, severity, message: message(words), remedy: remedy(words), ...where };
}

/** The catalogue for people: each code with its message and remedy, words to be filled in shown as ‹word›. */
export function problemCatalogue(): readonly Omit<Problem, keyof Where>[] {
  const blanks = new Proxy({}, { get: (_, word) => `‹${String(word)}›` }) as never;
  return Object.entries(CATALOGUE).map(([code, { severity, message, remedy }]) => ({
    code,
    severity,
    message: message(blanks),
    remedy: remedy(blanks),
  }));
}

/** How many rows of one kind are listed one by one; the rest are counted in one problem, so that nothing is lost silently. */
export const MOST_LISTED = 1000;

/** One problem per item up to {@link MOST_LISTED}, then one that says how many more of all the `count` there are. */
export function listing<T>(items: readonly T[], describe: (item: T) => Problem, count = items.length): Problem[] {
  const listed = items.slice(0, MOST_LISTED).map(describe);
  const [first] = listed;
  if (first === undefined || count <= listed.length) return listed;
  const { measure, table } = first;
  const where = { ...(measure === undefined ? {} : { measure }), ...(table === undefined ? {} : { table }) };
  return [...listed, problem('more-of-the-same', { code: first.code, count: count - listed.length }, where)];
}
