import { entry } from '../entry.ts';

/** What can be wrong with the register's database and the folder that it is kept in. */
export const STORAGE_PROBLEMS = {
  'database-not-shipped': entry(
    'error',
    { platform: 'darwin-arm64' },
    ({ platform }) =>
      `Databasservern som programmet har med sig finns inte för ${platform}, eller är inte installerad.`,
    () =>
      'Kör npm ci i programmets mapp. Hjälper inte det: ange en egen PostgreSQL (15 eller senare) med DATABASE_URL.',
  ),
  'database-folder-unreachable': entry(
    'error',
    { folder: '/root/register', ancestor: '/root' },
    ({ folder, ancestor }) =>
      `Databasservern kommer inte åt mappen ${folder}: den körs som en användare utan rättigheter, och ${ancestor} är stängd för andra.`,
    () =>
      'Välj en annan mapp med --data, till exempel /var/lib/vardmatt, eller kör programmet som en vanlig användare.',
  ),
  'database-folder-foreign': entry(
    'error',
    { folder: '/home/anna/dokument' },
    ({ folder }) => `Mappen ${folder} är varken tom eller ett register som programmet har gjort.`,
    () => 'Välj en tom mapp med --data, eller den mapp där registret finns.',
  ),
  'database-folder-readonly': entry(
    'error',
    { folder: '/mnt/arkiv/register' },
    ({ folder }) => `Det går inte att skriva i mappen ${folder}.`,
    () => 'Ge programmets användare rätt att skriva i den, eller välj en annan mapp med --data.',
  ),
  'database-folder-others': entry(
    'error',
    { folder: '/home/anna/register' },
    ({ folder }) => `Mappen ${folder} tillhör en annan användare, som kan byta ut det som läggs i den.`,
    () => 'Låt den användare som kör programmet äga mappen, eller välj en annan mapp med --data.',
  ),
  'database-folder-name-long': entry(
    'error',
    { folder: '/en/mycket/lång/sökväg', most: 80 },
    ({ folder, most }) =>
      `Sökvägen ${folder} är för lång för databasservern: den får ha högst ${most} tecken, där å, ä och ö är två.`,
    () => 'Välj en mapp med kortare sökväg med --data.',
  ),
  'database-not-started': entry(
    'error',
    { log: '/var/lib/vardmatt/server.log' },
    ({ log }) => `Databasservern startade inte. Varför står i ${log}.`,
    () => 'Läs de sista raderna där. Är disken full: gör plats och försök igen. Ingenting i registret har ändrats.',
  ),
  'database-no-room': entry(
    'error',
    { folder: '/var/lib/vardmatt', free: 12, needed: 100 },
    ({ folder, free, needed }) =>
      `Databasservern startade inte: på disken som ${folder} ligger på finns bara ${free} MB kvar, och den behöver ${needed}.`,
    () => 'Gör plats och kör kommandot igen. Ingenting i registret har ändrats.',
  ),
  'database-user-unknown': entry(
    'error',
    { uid: 1234 },
    ({ uid }) => `Databasservern kan inte köras av användare ${uid}, som inte har något namn på den här datorn.`,
    () => 'Kör programmet som en användare med ett namn, eller ange en egen PostgreSQL med DATABASE_URL.',
  ),
  'database-lost': entry(
    'error',
    {},
    () => 'Förbindelsen med databasservern bröts under arbetet.',
    () =>
      'Kör kommandot igen. Det som inte blev färdigt är inte skrivet, och det som redan är skrivet skrivs inte en gång till.',
  ),
  'database-full': entry(
    'error',
    {},
    () => 'Disken som registret ligger på är full.',
    () =>
      'Gör plats och kör kommandot igen. Det som inte blev färdigt är inte skrivet, och det som redan är skrivet skrivs inte en gång till.',
  ),
  'database-disk-fault': entry(
    'error',
    {},
    () => 'Disken som registret ligger på går inte att läsa eller skriva.',
    () =>
      'Kontrollera disken, och att programmets användare får skriva i registrets mapp. Kör sedan kommandot igen: det som inte blev färdigt är inte skrivet.',
  ),
  'database-newer': entry(
    'error',
    { found: 12, known: 9 },
    ({ found, known }) =>
      `Registret är gjort av ett nyare program: dess version är ${found}, och det här programmet känner till ${known}.`,
    () => 'Kör det nyare programmet. Ingenting har ändrats.',
  ),
  'database-changed': entry(
    'error',
    { step: 3 },
    ({ step }) =>
      `Steg ${step} i registrets uppbyggnad är inte det som programmet har: databasen kan vara ändrad utanför det.`,
    () => 'Återställ en säkerhetskopia, eller kör det program som registret gjordes med. Ingenting har ändrats.',
  ),
  'merge-gone': entry(
    'error',
    {},
    () => 'En av de två finns inte i registret.',
    () => 'Kontrollera båda beteckningarna. En person utan uppgifter i registret har inget att slå ihop.',
  ),
  'merge-same': entry(
    'error',
    {},
    () => 'De två är redan samma person i registret.',
    () => 'Det finns inget att göra. Ska de skiljas åt igen: kör kommandot med --undo.',
  ),
  'merge-apart': entry(
    'error',
    {},
    () => 'De två är inte sammanslagna med varandra.',
    () =>
      'Visa med vardmatt persons --person vilka beteckningar som är sammanslagna. Är de två sammanslagna med en tredje: ange den i stället för den ena.',
  ),
  'merge-stood-for': entry(
    'error',
    {},
    () => 'En av de två har slagits ihop med en tredje sedan det föreslogs.',
    () => 'Avslå förslaget med --refuse och lägg ett nytt.',
  ),
  'merge-made-up': entry(
    'error',
    {},
    () => 'En av de två är påhittad, men inte den andra. Påhittade och andra uppgifter blandas inte.',
    () => 'Kontrollera båda beteckningarna.',
  ),
  'merge-pending': entry(
    'error',
    {},
    () => 'Det finns redan ett förslag om de två, som väntar på granskning.',
    () => 'Låt en annan person granska det, med --agree eller --refuse.',
  ),
  'merge-none': entry(
    'error',
    {},
    () => 'Det finns inget förslag om de två som väntar på granskning.',
    () => 'Lägg ett först: kör kommandot utan --agree och --refuse.',
  ),
  'merge-own': entry(
    'error',
    {},
    () => 'Det är du som har lagt förslaget. Den som föreslår granskar inte själv.',
    () => 'Låt en annan person granska det. Du kan själv ta tillbaka det med --refuse.',
  ),
  'merge-decided': entry(
    'error',
    {},
    () => 'Någon annan har just avgjort förslaget.',
    () => 'Visa med vardmatt persons --person vad som gäller nu.',
  ),
  'merge-differs': entry(
    'warning',
    { name: 'Patient', variables: 'Födelsedatum och Datum för död' },
    ({ name, variables }) => `${name} säger olika om de två: ${variables}.`,
    () => 'Kontrollera att det är samma person, och rätta den uppgift som är fel.',
  ),
  'merge-repeats': entry(
    'warning',
    { name: 'Diagnos', count: 2 },
    ({ name, count }) =>
      count === 1
        ? `En uppgift i ${name} skulle stå två gånger, och räknas då bara en gång.`
        : `${count} uppgifter i ${name} skulle stå två gånger, och räknas då bara en gång var.`,
    () => 'Kontrollera att de stämmer överens: den som kom först räknas.',
  ),
  'merge-two-numbers': entry(
    'warning',
    {},
    () => 'Båda har ett personnummer.',
    () => 'Kontrollera i folkbokföringen att personen har bytt personnummer. Annars är de två olika personer.',
  ),
  'merge-two-births': entry(
    'warning',
    {},
    () => 'De två är födda olika dagar, enligt sina nummer eller enligt registret.',
    () => 'Kontrollera att det är samma person, och rätta den uppgift som är fel.',
  ),
  'number-others': entry(
    'error',
    {},
    () => 'Numret är en annan persons i registret.',
    () => 'Är de två samma person: kör vardmatt merge, som en annan person granskar.',
  ),
};
