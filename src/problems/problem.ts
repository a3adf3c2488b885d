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
  'figures-unreadable': define<{ measures: string }>(
    'error',
    ({ measures }) =>
      `${measures}: mer än en tiondel av raderna i en tabell som måttet behöver är avvisade, eller så går tabellen inte att läsa. Siffrorna skulle bli fel.`,
    () => 'Rätta tabellen och kör igen. Med --utan-olasliga publiceras det övriga, och de måtten visas som oläsliga.',
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
