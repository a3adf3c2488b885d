import { asksNothing, entry } from '../entry.ts';

/** The file that says who publishes, as short as it can be. */
const PUBLISHER_EXAMPLE =
  'namn: Regionen. kontakt: { namn: Redaktionen, e-post: redaktionen@regionen.se }. licens: { namn: CC BY 4.0, adress: https://creativecommons.org/licenses/by/4.0/deed.sv }. utgåva: Första utgåvan. tillgänglighet: { förenlig: delvis, datum: 2026-05-04, metod: Egen bedömning., brister: [Bilderna bryts inte om.], kontakt: { namn: Redaktionen, e-post: redaktionen@regionen.se }, tillsyn: { namn: Myndigheten för digital förvaltning, adress: https://www.digg.se/tdosanmalan } }.';

/** An extract that nobody has dated, and the last day in its tables. */
type AssumedWords = {
  readonly folder: string;
  readonly asOf: string;
  readonly option: string;
  readonly lastDay: string | undefined;
};

function assumedDay({ folder, asOf, option, lastDay }: AssumedWords): string {
  const guessed = `som om uppgifterna i ${folder} togs ut ${option === 'as-of' ? 'i dag, ' : ''}${asOf}`;
  const known = lastDay === undefined ? '' : ` Sista dagen i tabellerna är ${lastDay}.`;
  return `Inget uttagsdatum är angivet: räknar ${guessed}.${known}`;
}

/** What two editions tell together: how much first, then of what, and never the value. */
type EditionsWords = {
  readonly folder: string;
  readonly asOf: string;
  /** How many persons at least, and how many protected numbers. */
  readonly count: string;
  /** By measure, with where; empty where there are none. */
  readonly persons: string;
  readonly numbers: string;
};

const EDITIONS_EXAMPLE: EditionsWords = {
  ...{ folder: 'data/webbplats', asOf: '2025-03-05' },
  count: 'minst 1 person (2 värden) och 3 skyddade antal',
  persons: 'T1 Tid till MDK: 2 (Skåne 2024: 1, riket 2024: 1)',
  numbers: 'B1 Antal patienter: 3 (Skåne 2024)',
};

const toldTogether = ({ folder, asOf, count }: EditionsWords) =>
  `Tillsammans röjer utgåvan från ${asOf} i ${folder} och den nya ${count}. Det följer av dem som har kommit till eller fallit bort, eller av tal som bara den ena döljer.`;

function toldOf({ persons, numbers }: EditionsWords): string {
  return [
    ...(persons === '' ? [] : [`Personers värden: ${persons}.`]),
    ...(numbers === '' ? [] : [`Antal: ${numbers}.`]),
  ].join(' ');
}

/** Two folders that are attacked together, by what they hold and where, and in what they differ. */
type ApartWords = Readonly<Record<'what' | 'attacked' | 'folder' | 'site' | 'differs', string>>;

const APART_EXAMPLE = {
  ...{ what: 'årsrapporten i data/arsrapport', attacked: 'webbplatsen i data/webbplats' },
  ...{ folder: 'data/arsrapport', site: 'data/webbplats' },
};

const apartWords = ({ what, attacked, differs }: ApartWords) =>
  `Inget är prövat, för ${what} är av annat än ${attacked}: ${differs}.`;

/** What a whole run, a register of persons or an extract can get wrong. */
export const PROGRAM_PROBLEMS = {
  'person-without-row': entry(
    'warning',
    { table: 'patient' },
    ({ table }) =>
      `En person som räknas har ingen rad i tabellen ${table}: det som tabellen säger om personen är okänt.`,
    ({ table }) =>
      `Lägg till personens rad i ${table}, eller kontrollera att person_id är skrivet likadant i båda tabellerna.`,
  ),
  'delivery-rows-absent': entry(
    'warning',
    { reporter: 'Skånes universitetssjukhus', table: 'Vårdplan', year: 2024, stated: 39, found: 0 },
    ({ reporter, table, year, stated }) =>
      `Enligt leverans har ${reporter} lämnat ${stated} rader i ${table} för ${year}, men ingen av dem finns i underlaget. Siffrorna räknar med noll.`,
    ({ table }) =>
      `Lägg till raderna i ${table}, eller rätta leverans: antal_rader 0 om det inte fanns några, levererad nej om de inte är lämnade.`,
  ),
  'delivery-rows-fewer': entry(
    'warning',
    { reporter: 'Skånes universitetssjukhus', table: 'Vårdplan', year: 2024, stated: 39, found: 30 },
    ({ reporter, table, year, stated, found }) =>
      `Enligt leverans har ${reporter} lämnat ${stated} rader i ${table} för ${year}, men bara ${found} finns i underlaget.`,
    () => 'Lägg till de rader som saknas, eller rätta antal_rader i leverans.',
  ),
  'delivery-table-absent': entry(
    'warning',
    { reporter: 'Skånes universitetssjukhus', table: 'Vårdplan', year: 2024 },
    ({ reporter, table, year }) =>
      `Enligt leverans har ${reporter} lämnat ${table} för ${year}, men tabellen finns inte i underlaget, och det står inte hur många rader den har. Siffrorna räknar med noll.`,
    ({ table }) =>
      `Lägg till tabellen ${table}. Eller rätta leverans: antal_rader 0 om det inte fanns några rader, levererad nej om de inte är lämnade.`,
  ),
  'delivery-declared': asksNothing(
    entry(
      'note',
      { reporter: 'Skånes universitetssjukhus', table: 'Vårdplan', year: 2024 },
      ({ reporter, table, year }) =>
        `Enligt leverans har ${reporter} inga rader i ${table} för ${year}. Tabellen finns inte i underlaget, och siffrorna räknar med noll.`,
      () => 'Inget att göra, om det stämmer.',
    ),
  ),
  'after-extract': asksNothing(
    entry(
      'note',
      {},
      () => 'Raden är daterad eller registrerad efter uttagsdatumet. Den var inte känd då, och räknas inte.',
      () => 'Inget att göra, om datumen stämmer. Välj ett senare uttag (--as-of) för att få med raden.',
    ),
  ),
  'date-after-extract': entry(
    'note',
    { name: 'Dödsdatum (dod_datum)' },
    ({ name }) => `${name} är efter uttagsdatumet och var inte känt då. Cellen räknas som tom.`,
    () => 'Kontrollera datumet mot källan. Lämna cellen tom tills det har hänt: skriv inget slutdatum i framtiden.',
  ),
  'person-number-check-digit': entry(
    'warning',
    {},
    () => 'Numret ser ut som ett personnummer eller samordningsnummer, men kontrollsiffran stämmer inte.',
    () => 'Kontrollera numret mot källan. Personen räknas med numret som det står.',
  ),
  'person-two-spellings': asksNothing(
    entry(
      'warning',
      {},
      () =>
        'Samma persons personnummer eller samordningsnummer är skrivet på flera sätt (tio eller tolv siffror, bindestreck eller plus).',
      () => 'Inget att göra för siffrorna: personen räknas en gång. Skriv numret likadant överallt, med tolv siffror.',
    ),
  ),
  'more-of-the-same': entry(
    'note',
    { code: 'duplicate-key', count: 12 },
    ({ code, count }) => `Ytterligare ${count} rader har samma problem (${code}) och listas inte var för sig.`,
    () => 'Rätta de rader som listas och kör igen: då visas nästa.',
  ),
  'warnings-untold': entry(
    'note',
    { count: 134, folder: 'data/2025', asOf: '2026-03-31' },
    ({ count }) =>
      count === 1
        ? 'En varning om uppgifterna är inte utskriven här.'
        : `${count} varningar om uppgifterna är inte utskrivna här.`,
    ({ folder, asOf }) =>
      `Kör vardmatt check ${/\s/.test(folder) ? `"${folder}"` : folder} --as-of ${asOf} för att läsa dem.`,
  ),
  'unit-without-rows': entry(
    'warning',
    { unit: 'Karolinska universitetssjukhuset', others: 'Skånes universitetssjukhus' },
    ({ unit, others }) => `Inga rader från ${unit} finns i tabellerna. Här finns rader från ${others}.`,
    () => 'Välj den mapp som har enhetens tabeller, eller den enhet som tabellerna är från med --unit.',
  ),
  'as-of-future': entry(
    'warning',
    { asOf: '2031-01-01', today: '2026-06-30' },
    ({ asOf, today }) =>
      `Uttagsdatumet ${asOf} har inte kommit än: i dag är det ${today}. Det som händer däremellan är inte känt, så siffrorna är inte de som ska gälla då.`,
    () => 'Ange dagen då tabellerna togs ut, med --as-of.',
  ),
  'as-of-assumed': entry<AssumedWords>(
    'note',
    { folder: 'data/2025', asOf: '2025-04-07', option: 'as-of', lastDay: '2025-03-31' },
    assumedDay,
    ({ option, lastDay = 'ÅÅÅÅ-MM-DD' }) => `Skriv dagen då tabellerna togs ut, till exempel --${option} ${lastDay}.`,
  ),
  'as-of-assumed-late': entry<AssumedWords>(
    'warning',
    { folder: 'data/2025', asOf: '2026-11-30', option: 'as-of', lastDay: '2025-03-31' },
    (words) =>
      `${assumedDay(words)} Det som hände däremellan finns inte i tabellerna, men räknas som känt: nollor och låga tal för den tiden är inte sanna, och år kan stå som slutliga som inte är det.`,
    ({ option, lastDay = 'ÅÅÅÅ-MM-DD' }) =>
      `Skriv dagen då tabellerna togs ut. Är uttaget från den sista dagen: --${option} ${lastDay}.`,
  ),
  'years-left-out': entry(
    'warning',
    { years: '2026, 2027', asOf: '2026-03-31' },
    ({ years, asOf }) => `Mätår som inte är avslutade den ${asOf} är utelämnade: ${years}.`,
    () => 'Välj ett senare uttagsdatum med --as-of när åren är slut.',
  ),
  'years-before-first': asksNothing(
    entry(
      'warning',
      { years: '2021, 2022', first: 2023 },
      ({ years, first }) => `Mätår före områdets första är utelämnade: ${years}. Det första är ${first}.`,
      () => 'Inget att göra.',
    ),
  ),
  'editions-tell': entry(
    'error',
    EDITIONS_EXAMPLE,
    (words) => `${toldTogether(words)} Därför är inget ersatt: den tidigare ligger kvar som den var. ${toldOf(words)}`,
    ({ folder }) =>
      `Vänta med den nya tills fler har kommit till, eller ta inte med de år som har ändrats lite (publish --years). Se vad det gäller: skriv den nya i en egen mapp, som inte är allmän, och kör vardmatt attack <egen> --earlier ${folder}. Måste den ut ändå, till exempel för att ett fel ska rättas: --trots-skillnaden.`,
  ),
  'editions-told': entry(
    'warning',
    EDITIONS_EXAMPLE,
    (words) => `${toldTogether(words)} Den tidigare är ersatt ändå, så som --trots-skillnaden säger. ${toldOf(words)}`,
    () =>
      'Låt inte den nya bli allmän, om den tidigare är känd och skillnaden inte får synas. Den tidigare finns inte kvar i mappen.',
  ),
  'editions-untried': entry(
    'warning',
    { folder: 'data/webbplats', asOf: '2025-03-05', undecided: 2, contradictions: 1 },
    ({ folder, asOf, undecided, contradictions }) =>
      [
        `Vad utgåvan från ${asOf} i ${folder} och den nya säger tillsammans är inte helt prövat.`,
        ...(undecided === 0 ? [] : [`Om ${undecided} tal gavs det upp innan det var avgjort.`]),
        ...(contradictions === 0
          ? []
          : [
              `${contradictions} ${contradictions === 1 ? 'del' : 'delar'} av siffrorna går inte ihop: där bygger de två på lika många fall, men inte på desamma.`,
            ]),
      ].join(' '),
    () => 'Granska det som har ändrats mellan de två, innan den nya blir allmän.',
  ),
  'published-apart': entry(
    'warning',
    { folder: 'data/arsrapport', what: 'ligger en årsrapport', asOf: '2026-03-31', count: 3 },
    ({ folder, what, asOf, count }) =>
      `I ${folder} ${what} av samma område, med uttag ${asOf}, som inte är skyddad tillsammans med det som skrivs nu. ${count === 0 ? 'Tillsammans kan de ge ett tal som den ena döljer.' : `${count} tal som den ena döljer visar den andra.`}`,
    () =>
      'Ge ut båda i en utgåva med publish --report, och ta bort den som är för sig. Eller låt bara en av dem bli allmän.',
  ),
  'site-changed': entry(
    'error',
    { folder: 'data/webbplats', names: 'matt/b1/index.html' },
    ({ folder, names }) =>
      `${folder} är inte som programmet skrev den: ${names} är ändrat eller saknas. Vad de andra filerna ger säger inget om det, så inget är prövat.`,
    () => 'Skriv mappen på nytt med publish eller report, och angrip den igen.',
  ),
  'site-added-to': entry(
    'warning',
    { folder: 'data/webbplats', names: 'data/egen.csv' },
    ({ folder, names }) => `${names} är tillagt i ${folder} av någon annan än programmet, och är inte prövat.`,
    () => 'Publicera bara det som programmet har skrivit, eller granska det tillagda för sig.',
  ),
  'site-unmarked': entry(
    'note',
    { folder: 'data/webbplats', file: '.vardmatt.json' },
    ({ folder, file }) =>
      `${folder} saknar programmets märke (${file}): om filerna är desamma som skrevs går inte att veta.`,
    () => 'Angrip mappen som publish skrev, eller kopiera märket med den.',
  ),
  'site-data-odd': entry<{ file: string; key: string | undefined }>(
    'error',
    { file: 'data/alla-siffror.json', key: 'rows.12.varde' },
    ({ file, key }) =>
      `Datafilen ${file} är inte som programmet skriver den${key === undefined ? '' : ` (${key})`}, så inget är prövat.`,
    () => 'Skriv mappen på nytt med publish eller report, och angrip den igen.',
  ),
  'site-data-lacking': entry(
    'error',
    { folder: 'data/webbplats', file: 'data/alla-siffror.json', names: 'B1, T1' },
    ({ folder, file, names }) =>
      `I ${folder} stämmer inte måtten med siffrorna i ${file}: ${names} finns bara i det ena, så inget är prövat.`,
    () => 'Skriv mappen på nytt med publish, och angrip den igen.',
  ),
  'attacked-apart': entry(
    'error',
    { ...APART_EXAMPLE, differs: 'området är net-registret och inte nhv-net-binjure' },
    apartWords,
    ({ folder, site }) =>
      `Angrip dem var för sig: vardmatt attack ${site} och vardmatt attack ${folder}. Eller skriv en mapp som är av samma område och samma uppgifter.`,
  ),
  'attacked-days-apart': entry(
    'error',
    { ...APART_EXAMPLE, differs: 'uttaget är 2025-03-31 och inte 2026-03-31' },
    apartWords,
    ({ folder, site }) =>
      `Är den ena publicerad före den andra: vardmatt attack ${site} --earlier ${folder}. Annars: skriv båda på nytt av samma uttag.`,
  ),
  'report-without-numbers': entry(
    'error',
    { folder: 'data/arsrapport' },
    ({ folder }) => `Inget tal i årsrapporten i ${folder} är av webbplatsens mått, så den är inte prövad.`,
    () => 'Angrip rapporten med en webbplats av samma område och samma utgåva, eller för sig.',
  ),
  'site-without-numbers': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `I ${folder} finns inget tal att angripa: alla siffror saknas. Det säger inget om vad som skyddas.`,
    () => 'Publicera en webbplats med siffror, och angrip den.',
  ),
  'earlier-unread': asksNothing(
    entry(
      'warning',
      { folder: 'data/webbplats' },
      ({ folder }) =>
        `Den tidigare utgåvan i ${folder} har datafiler som inte går att läsa: vad den och den nya säger tillsammans är inte prövat.`,
      () =>
        'Inget att göra, om den tidigare utgåvan aldrig har varit allmänt känd. Annars: angrip den nya med --earlier och en hel kopia av den tidigare.',
    ),
  ),
  'year-without-period': entry(
    'error',
    { year: 2019, first: 2023 },
    ({ year, first }) => `Området har inget mätår ${year}: det första är ${first}.`,
    ({ first }) => `Välj ett senare år, till exempel --year ${first}.`,
  ),
  'year-not-begun': entry(
    'error',
    { year: 2027, asOf: '2026-03-31' },
    ({ year, asOf }) => `Mätåret ${year} har inte börjat den ${asOf}, som är uttagsdatumet.`,
    () => 'Välj ett tidigare år, eller ett senare uttagsdatum med --as-of.',
  ),
  'data-mixed': entry(
    'error',
    { folder: 'data/2025', names: 'egen.csv' },
    ({ folder, names }) =>
      `${folder} är simulerad, men ${names} är tillagt eller ändrat efteråt. Påhittade och andra uppgifter blandas inte.`,
    () =>
      'Lägg egna tabeller i en egen mapp, för sig. Vill du ha tillbaka de simulerade: flytta undan det tillagda, eller simulera i en ny mapp.',
  ),
  'data-replaced': entry(
    'error',
    { folder: 'data/2025', names: 'patient.csv' },
    ({ folder, names }) =>
      `Tabeller i ${folder} byttes ut medan de lästes: ${names}. Siffrorna hade blivit av två uttag.`,
    () => 'Vänta tills hela uttaget är på plats, och kör igen.',
  ),
  'coverage-without-tumours': entry(
    'error',
    { table: 'diagnos' },
    ({ table }) => `Tumörerna går inte att jämföra: tabellen ${table} finns inte i mappen, eller kunde inte läsas.`,
    ({ table }) =>
      `Lägg tumörerna i mappen som en tabell ${table}, en rad för varje tumör, eller rätta det som står ovan.`,
  ),
  'data-mixed-extracts': entry(
    'error',
    { made: 'data/2025', other: 'data/2024' },
    ({ made, other }) => `${made} är simulerad, men inte ${other}. Påhittade och andra uppgifter blandas inte.`,
    () => 'Ange två uttag av samma register.',
  ),
  'publish-unreadable': entry(
    'error',
    { measures: 'Ö1, T1' },
    ({ measures }) => `Tabeller eller kolumner som behövs går inte att läsa, så ${measures} kan inte räknas.`,
    () => 'Rätta tabellerna. Eller publicera resten med --utan-olasliga: då står det på webbplatsen vad som saknas.',
  ),
  'publisher-missing': entry(
    'error',
    { file: 'utgivare.yaml' },
    ({ file }) => `Det står ingenstans vem som svarar för webbplatsen: filen ${file} saknas i innehållets mapp.`,
    ({ file }) =>
      `Lägg ${file} bredvid mappen omraden, med nycklarna namn, kontakt, licens, utgåva och tillgänglighet. Utgå från programmets egen content/${file} och byt ut allt som är påhittat. Det kortaste: ${PUBLISHER_EXAMPLE}`,
  ),
  'publisher-made-up': entry(
    'warning',
    { product: 'Webbplatsen', name: 'Exempelutgivaren', file: 'utgivare.yaml' },
    ({ product, name, file }) =>
      `${product} är ett utkast: ${name}, som enligt ${file} svarar för den, är påhittad, men uppgifterna är inte simulerade. Varje sida säger att ingen svarar för siffrorna.`,
    ({ file }) =>
      `Byt ut allt i ${file} i innehållets mapp mot den som svarar för den, ta bort raden påhittad och publicera igen. Lägg inte ut utkastet.`,
  ),
  'publish-column-absent': entry(
    'error',
    { columns: 'Inom nationell högspecialiserad vård', table: 'Bedömning', measures: 'B1, B2, T1' },
    ({ columns, table, measures }) =>
      `I tabellen ${table} saknas ${columns} på varje rad, och det avgör vad som räknas. Utan det blir ${measures} fel.`,
    () =>
      'Lägg till kolumnerna, eller fyll i dem. Eller publicera resten med --utan-olasliga: då är de måtten ej rapporterade, och det står varför.',
  ),
  'publish-table-absent': entry(
    'warning',
    { table: 'diagnos', name: 'Diagnos', lost: 26, of: 28 },
    ({ table, name, lost, of }) =>
      `Tabellen ${name}${name === table ? '' : ` (${table})`} finns inte i mappen. Utan den har ${lost} av ${of} mått inga siffror alls: sidorna säger att de inte har rapporterats.`,
    ({ table }) =>
      `Kontrollera att det är rätt mapp, lägg till tabellen (till exempel som ${table}.csv) och kör igen. Låt annars inte det som är skrivet bli allmänt.`,
  ),
  'publish-nothing': entry(
    'error',
    { tables: 'Diagnos (diagnos) och Täckningsunderlag (tackningsunderlag)' },
    ({ tables }) => `Det finns inga siffror att visa: i mappen saknas ${tables}, som allt vilar på.`,
    () => 'Kontrollera att det är rätt mapp och rätt område, lägg till tabellerna och kör igen.',
  ),
  'publish-left-out': entry(
    'warning',
    { measures: 'B1, B2, T1' },
    ({ measures }) => `Utelämnat, eftersom det inte går att räkna: ${measures}. Det gäller alla enheter och år.`,
    () => 'Rätta tabellerna som nämns ovan och kör igen. Till dess står det på sidorna vad som saknas.',
  ),
  'publish-withheld': entry<{ hidden: string; of: string; measures?: string; year?: number }>(
    'note',
    { hidden: '742', of: '933', measures: 'B1, B2 och T1', year: 2025 },
    ({ hidden, of, measures, year }) =>
      `${hidden} av ${of} tal visas inte, för att skydda enskilda.${measures === undefined ? '' : ` Av rikets tal för ${year} visas inget för ${measures}.`}`,
    () => 'Är det inte som väntat: färre eller grövre uppdelningar i områdets filer gör att fler tal kan visas.',
  ),
  'publish-contradicted': entry(
    'error',
    {},
    () =>
      'Enligt leverans är rader lämnade som inte finns i underlaget. En nolla som ingen har räknat publiceras inte, och inget annat heller.',
    () => 'Lägg till tabellerna eller raderna, eller rätta leverans.',
  ),
  'temporary-folder': entry(
    'error',
    { folder: '/tmp' },
    ({ folder }) =>
      `I ${folder}, mappen för tillfälliga filer, går det inte att skapa en egen mapp. Programmet behöver en medan det räknar.`,
    () =>
      'Gör plats på disken, eller peka ut en mapp som du får skriva i med miljövariabeln TMPDIR, till exempel TMPDIR=$HOME/tmp, och kör igen.',
  ),
  'too-many-open-files': entry(
    'error',
    {},
    () => 'Datorn låter inte programmet ha så många filer öppna som det behöver.',
    () => 'Höj gränsen (ulimit -n 1024), eller stäng andra program, och kör igen.',
  ),
  'working-folder-gone': entry(
    'error',
    {},
    () => 'Mappen som du står i finns inte längre.',
    () => 'Gå till en mapp som finns (cd), och kör igen.',
  ),
  'data-mark-unreadable': entry(
    'error',
    { folder: 'data/2025', file: '.vardmatt.json' },
    ({ folder, file }) =>
      `Märket ${file} i ${folder} går inte att läsa: det är skadat, eller skrivet av en annan version av programmet. Det kan betyda att uppgifterna är påhittade, så de används inte.`,
    ({ file }) =>
      `Är tabellerna dina egna: flytta dem, utan ${file}, till en ny mapp. Är de simulerade: hämta hela mappen på nytt, eller simulera igen.`,
  ),
  'data-mixed-rows': entry(
    'error',
    { tables: 'vardplan, patient' },
    ({ tables }) =>
      `Underlaget har simulerade rader (i ${tables}) bland andra. Påhittade och andra uppgifter blandas inte.`,
    () =>
      'Ta bort de simulerade tabellerna eller raderna: där börjar person_id med sim-, eller så är kolumnen simulerad ja. Lägg dem i en egen mapp.',
  ),
  'start-own-data': entry(
    'error',
    { folder: 'data/egna' },
    ({ folder }) =>
      `${folder} är ingen simulerad datamängd. start visar bara påhittade uppgifter och rör inte dina egna.`,
    ({ folder }) =>
      `Egna tabeller: vardmatt publish ${folder} --out <webbplats>. För att se det påhittade: vardmatt start --data <annan mapp>.`,
  ),
  'start-own-site': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `${folder} är en webbplats av andra uppgifter än påhittade. start ersätter den inte.`,
    ({ folder }) => `Visa den: vardmatt serve ${folder}. För att se det påhittade: vardmatt start --data <annan mapp>.`,
  ),
};
