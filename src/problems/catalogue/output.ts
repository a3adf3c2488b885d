import { asksNothing, entry } from '../entry.ts';

/** What hinders a folder from being written or replaced. */
export const OUTPUT_PROBLEMS = {
  'file-is-there': entry(
    'error',
    { file: 'mall.xlsx' },
    ({ file }) => `${file} finns redan, och ingenting skrivs över.`,
    () => 'Ange ett annat namn med --out eller --answer, eller flytta filen som finns.',
  ),
  'answer-among-tables': entry(
    'error',
    { file: 'underlag/svar.xlsx', folder: 'underlag' },
    ({ file, folder }) => `${file} ligger bland tabellerna i ${folder}, och skulle läsas som tabeller nästa gång.`,
    () => 'Ange en plats utanför mappen med --answer.',
  ),
  'answer-no-workbook': asksNothing(
    entry(
      'note',
      {},
      () => 'Tabellerna står inte i en Excelbok: svaret har bladen Att göra och Så lästes det, och ingen kopia.',
      () =>
        'Inget att göra. Vill du ha felen utpekade i cellerna: lämna tabellerna i en arbetsbok, till exempel från mallen.',
    ),
  ),
  'answer-many-workbooks': entry(
    'note',
    {},
    () => 'Tabellerna står i flera Excelböcker: svaret har bladen Att göra och Så lästes det, och ingen kopia.',
    () => 'Vill du ha felen utpekade i cellerna: lägg alla tabeller i en arbetsbok.',
  ),
  'answer-not-copied': entry(
    'note',
    {},
    () =>
      'Arbetsboken gick inte att kopiera utan att något annat ändrades: svaret har bladen Att göra och Så lästes det.',
    () => 'Vill du ha felen utpekade i cellerna: spara arbetsboken på nytt i Excel och kör igen.',
  ),
  'file-other-ending': entry(
    'error',
    { file: 'mall.xls', ending: '.xlsx' },
    ({ file, ending }) => `${file} slutar inte på ${ending}, som filen som skrivs ska göra.`,
    ({ ending }) => `Ange ett namn som slutar på ${ending}.`,
  ),
  'out-is-root': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `${folder} är diskens rot och kan inte bli en utmapp.`,
    () => 'Ange en ny mapp, till exempel --out data/webbplats.',
  ),
  'out-is-link': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `${folder} är en länk. Det som den leder till ersätts inte.`,
    () => 'Ange mappen som länken leder till, eller en ny mapp, med --out.',
  ),
  'out-is-file': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `${folder} är en fil, inte en mapp. Den ersätts inte.`,
    () => 'Ange en ny mapp med --out, eller en som programmet har skrivit.',
  ),
  'out-is-mount': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) =>
      `${folder} är en monterad disk, eller ligger på en annan disk än mappen ovanför, och kan inte ersättas hel.`,
    ({ folder }) => `Ange en mapp i den, till exempel --out ${folder}/ny.`,
  ),
  'out-holds': entry(
    'error',
    { folder: 'data/webbplats', what: 'din hemmapp' },
    ({ folder, what }) => `${folder} är eller innehåller ${what} och kan inte bli en utmapp.`,
    () => 'Ange en ny mapp, till exempel --out data/webbplats.',
  ),
  'out-meets-input': entry(
    'error',
    { folder: 'data/webbplats', input: 'data/2025' },
    ({ folder, input }) =>
      `Utmappen ${folder} är, innehåller eller ligger i underlaget ${input}, som då skulle kunna gå förlorat.`,
    () => 'Ange en mapp vid sidan av underlaget med --out.',
  ),
  'out-foreign': entry(
    'error',
    { folder: 'data/webbplats', names: 'egen.csv' },
    ({ folder, names }) => `${folder} innehåller sådant som programmet inte har skrivit (${names}).`,
    () =>
      'Ange en ny mapp med --out, en tom, eller en som samma kommando har skrivit. Eller flytta undan det som ligger där.',
  ),
  'out-other-product': entry(
    'error',
    { folder: 'data/webbplats', found: 'en webbplats', wanted: 'en rapport' },
    ({ folder, found, wanted }) => `${folder} innehåller ${found} och ersätts inte med ${wanted}.`,
    () => 'Ange en annan mapp med --out, eller ta bort den gamla.',
  ),
  'out-added-to': entry(
    'error',
    { folder: 'data/webbplats', names: 'egen.csv' },
    ({ folder, names }) => `I ${folder} har någon lagt till ${names}. Mappen ersätts inte.`,
    () => 'Flytta undan det som har lagts till och kör igen, eller ange en annan mapp med --out.',
  ),
  'out-changed': entry(
    'error',
    { folder: 'data/webbplats', names: 'egen.csv' },
    ({ folder, names }) => `I ${folder} har någon ändrat ${names} sedan programmet skrev det. Mappen ersätts inte.`,
    () => 'Flytta undan det som har ändrats och kör igen, eller ange en annan mapp med --out.',
  ),
  'out-busy': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `En annan körning skriver just nu i ${folder}.`,
    () => 'Vänta tills den är klar och kör igen, eller ange en annan mapp med --out.',
  ),
  'out-group-kept': entry(
    'error',
    { folder: 'data/webbplats', group: 33 },
    ({ folder, group }) =>
      `${folder} tillhör gruppen med nummer ${group}, och du får inte ge den nya utgåvan den gruppen. Då skulle de som läser mappen genom gruppen, till exempel webbservern, inte längre komma åt den.`,
    () =>
      'Kör som den som äger mappen eller som medlem i gruppen. Eller ge mappen en av dina grupper (chgrp -R) och kör igen.',
  ),
  'out-disk-full': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `Disken är full: ${folder} kunde inte skrivas.`,
    () => 'Gör plats på disken, eller ange en mapp på en annan, och kör igen.',
  ),
  'out-not-allowed': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `Du har inte rätt att skriva ${folder}.`,
    () => 'Ange en mapp som du får skriva i, eller be den som äger mappen ovanför om rätt att göra det.',
  ),
  'out-read-only': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `Disken som ${folder} ligger på är skrivskyddad.`,
    () => 'Ange en mapp på en disk som går att skriva på, med --out.',
  ),
  'out-disk-fault': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `Disken tog inte emot det som skulle skrivas i ${folder}.`,
    () => 'Kontrollera disken, eller ange en mapp på en annan, och kör igen.',
  ),
  'out-path-odd': entry(
    'error',
    { folder: 'data/webbplats' },
    ({ folder }) => `${folder} kan inte bli en mapp: sökvägen är för lång, eller går genom en fil.`,
    () => 'Ange en annan mapp med --out.',
  ),
};
