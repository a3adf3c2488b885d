import { entry } from '../entry.ts';

/** What can be wrong with backups of the register, with restoring them and with the trace that is kept. */
export const BACKUP_PROBLEMS = {
  'backup-place-foreign': entry(
    'error',
    { folder: '/home/anna/dokument' },
    ({ folder }) => `Mappen ${folder} är varken tom eller en mapp med säkerhetskopior som programmet har gjort.`,
    () => 'Välj en tom mapp, eller den mapp som registrets säkerhetskopior ligger i. Ingenting är skrivet.',
  ),
  'backup-place-other': entry(
    'error',
    { folder: '/mnt/kopior' },
    ({ folder }) => `Mappen ${folder} har säkerhetskopior av ett annat register.`,
    () =>
      'Välj en tom mapp. Ett register som har återställts är ett nytt register, och får en egen mapp. Ingenting är skrivet.',
  ),
  'backup-place-inside': entry(
    'error',
    { folder: '/mnt/kopior/nycklar', other: '/mnt/kopior' },
    ({ folder, other }) =>
      `Mappen ${folder} ligger i ${other}: registret, säkerhetskopiorna och nycklarna ska vara åtskilda.`,
    () => 'Välj mappar som inte ligger i varandra, helst på olika diskar. Ingenting är skrivet.',
  ),
  'backup-place-readonly': entry(
    'error',
    { folder: '/mnt/kopior' },
    ({ folder }) => `Det går inte att skriva säkerhetskopian i ${folder}.`,
    () => 'Ge programmets användare rätt att skriva i mappen, eller välj en annan. De kopior som fanns finns kvar.',
  ),
  'backup-full': entry(
    'error',
    { folder: '/mnt/kopior' },
    ({ folder }) => `Disken som ${folder} ligger på är full.`,
    () =>
      'Gör plats och kör kommandot igen. Det som inte blev färdigt räknas inte, och de kopior som fanns finns kvar.',
  ),
  'backup-running': entry(
    'error',
    {},
    () => 'Registret säkerhetskopieras redan av ett annat program.',
    () => 'Vänta tills det är klart, och kör kommandot igen om det behövs.',
  ),
  'register-not-there': entry(
    'error',
    { folder: '/var/lib/vardmatt' },
    ({ folder }) => `I mappen ${folder} finns inget register.`,
    () =>
      'Ange registrets mapp med --data, eller i miljövariabeln VARDMATT_DATA. Ett nytt register blir till av vardmatt import eller vardmatt save. Ingenting är skrivet.',
  ),
  'backup-none': entry(
    'error',
    { folder: '/mnt/kopior' },
    ({ folder }) => `I mappen ${folder} finns inga säkerhetskopior som programmet har gjort.`,
    () => 'Ange den mapp som vardmatt backup fick med --to. Ingenting är skrivet.',
  ),
  'backup-none-whole': entry(
    'error',
    { folder: '/mnt/kopior' },
    ({ folder }) => `I mappen ${folder} finns ingen säkerhetskopia som blev färdig.`,
    () =>
      'Välj en annan mapp med säkerhetskopior. Finns registret kvar: kör vardmatt backup till slut. Ingenting är skrivet.',
  ),
  'backup-end-lost': entry(
    'error',
    { folder: '/mnt/kopior', spans: '2026-11-01 02:00:00–2026-11-20 02:00:00' },
    ({ folder, spans }) =>
      `Det som säkerhetskopierades sist i ${folder} går inte att återställa, eftersom en fil saknas eller är skadad. Det här går: ${spans}.`,
    () => 'Ange med --to-moment en tidpunkt som går att återställa. Ingenting är skrivet.',
  ),
  'backup-moment-outside': entry(
    'error',
    { moment: '2026-10-01 12:00:00', spans: '2026-11-01 02:00:00–2026-11-30 02:00:00' },
    ({ moment, spans }) => `Säkerhetskopiorna har inte registret som det var ${moment}. De har: ${spans}.`,
    () => 'Välj en annan tidpunkt med --to-moment, eller en annan mapp med säkerhetskopior. Ingenting är skrivet.',
  ),
  'backup-damaged': entry(
    'error',
    { place: '/mnt/kopior', count: 2, first: 'logg/000000010000000000000007' },
    ({ place, count, first }) =>
      `${count === 1 ? 'En fil' : `${count} filer`} i ${place} saknas eller är skadad sedan säkerhetskopian gjordes. Den första är ${first}.`,
    () =>
      'Hämta filerna från en annan kopia av mappen, eller återställ en tidigare tidpunkt med --to-moment. Ingenting är skrivet.',
  ),
  'backup-server-other': entry(
    'error',
    { found: '18', known: '19' },
    ({ found, known }) =>
      `Säkerhetskopian är gjord med PostgreSQL ${found}, och programmet har med sig PostgreSQL ${known}.`,
    () => 'Återställ med den version av programmet som gjorde säkerhetskopian. Ingenting är skrivet.',
  ),
  'restore-folder-taken': entry(
    'error',
    { folder: '/var/lib/vardmatt' },
    ({ folder }) => `Mappen ${folder} är inte tom: ett register återställs bara i en ny mapp.`,
    () => 'Ange en ny mapp med --data. Byt namn på mapparna efteråt, om det återställda ska ta det gamlas plats.',
  ),
  'restore-unfinished': entry(
    'error',
    { folder: '/var/lib/vardmatt' },
    ({ folder }) => `I mappen ${folder} finns en återställning som inte blev klar.`,
    () => 'Radera mappen och kör vardmatt restore igen. Säkerhetskopian är orörd.',
  ),
  'restore-keys-missing': entry(
    'error',
    { folder: '/mnt/kopior-nycklar' },
    ({ folder }) =>
      `Det finns inga nycklar i ${folder}: utan dem vet ingen vem någon är, och ingen fritext går att läsa.`,
    () => 'Ange mappen med nycklarna med --keys. Ingenting är skrivet.',
  ),
  'restore-keys-other': entry(
    'error',
    { folder: '/mnt/kopior-nycklar', place: '/mnt/kopior' },
    ({ folder, place }) => `Nycklarna i ${folder} hör till ett annat register än säkerhetskopiorna i ${place}.`,
    () => 'Ange med --keys de nycklar som kopierades tillsammans med säkerhetskopiorna. Ingenting är skrivet.',
  ),
  'restore-keys-old': entry(
    'error',
    { count: 12 },
    ({ count }) =>
      `Nycklarna är äldre än säkerhetskopian: ${count === 1 ? 'en person' : `${count} personer`} i den har ingen nyckel och är inte utplånad.`,
    () => 'Ange en nyare kopia av nycklarna med --keys, eller återställ en tidigare tidpunkt. Ingenting är skrivet.',
  ),
  'trace-broken': entry(
    'error',
    { entry: 1204 },
    ({ entry: at }) => `Åtkomstloggen är bruten vid post ${at}, och gallras därför inte.`,
    () => 'Ta reda på vad som har hänt, se docs/operation.md. Ingenting är ändrat.',
  ),
};
