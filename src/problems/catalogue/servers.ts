import { entry } from '../entry.ts';

/** What can be wrong with a register whose units are at several servers. */
export const SERVER_PROBLEMS = {
  'register-divided': entry(
    'error',
    {},
    () => 'Registrets enheter är fördelade på flera servrar, och kommandot behöver dem på en.',
    () =>
      'Hämta hem dem med vardmatt store gather, och kör kommandot igen. Var de är visar vardmatt store status. Återställs en säkerhetskopia: välj en tid då de var på en server. Ingenting är ändrat.',
  ),
  'register-keeps-units': entry(
    'error',
    { folder: '/srv/norr' },
    ({ folder }) => `Mappen ${folder} har enheter åt ett annat register, och är inget register för sig.`,
    () => 'Ange det registrets mapp med --data.',
  ),
  'server-of-another': entry(
    'error',
    { server: 'norr' },
    ({ server }) => `Servern ${server} har enheter åt ett annat register.`,
    () => 'Välj en server som är tom. Ingenting är ändrat.',
  ),
  'server-not-empty': entry(
    'error',
    { server: 'norr' },
    ({ server }) => `Servern ${server} har inga enheter åt det här registret.`,
    () =>
      'Är den ny: välj en mapp eller databas som är tom. Annars: se var registrets servrar är med vardmatt store status.',
  ),
  'server-lost': entry(
    'error',
    { server: 'norr', units: 'Norrlands universitetssjukhus', why: 'Mappen finns inte.' },
    ({ server, units, why }) => `Servern ${server} svarar inte. Där finns ${units}. ${why}`,
    () =>
      'Riket räknas inte utan dem. Se till att servern går att nå och kör kommandot igen, eller fråga en enhet på en annan server med --unit.',
  ),
  'server-unknown': entry(
    'error',
    { server: 'norr', known: 'syd, väst' },
    ({ server, known }) => `Registret har ingen server som heter ${server}; det har ${known}.`,
    () =>
      'Ange en av dem med --to, eller lägg till en ny med vardmatt store distribute --servers. Ingenting är ändrat.',
  ),
  'server-address-changed': entry(
    'error',
    { server: 'norr', address: '/srv/norr' },
    ({ server, address }) => `Servern ${server} finns redan, i ${address}.`,
    () => 'Ge den nya servern ett annat namn. Ingenting är ändrat.',
  ),
  'server-password-shown': entry(
    'error',
    { server: 'norr' },
    ({ server }) => `Adressen till servern ${server} har ett lösenord i sig, som andra på datorn kan läsa.`,
    () => 'Ta bort lösenordet ur adressen, och skriv det i filen .pgpass. Ingenting är ändrat.',
  ),
  'unit-not-at-server': entry(
    'error',
    { server: 'norr', unit: 'nus' },
    ({ server, unit }) => `Enheten ${unit} ska finnas på servern ${server}, men finns inte hel där.`,
    () =>
      'Riket räknas inte utan den. Har servern eller registret återställts från en säkerhetskopia: återställ till en tid då alla enheter var på en server.',
  ),
  'unit-moving': entry(
    'error',
    { unit: 'nus', server: 'norr' },
    ({ unit, server }) => `Enheten ${unit} är redan på väg till servern ${server}.`,
    () => 'Gör klart den flytten först, med vardmatt store move. Ingenting är ändrat.',
  ),
  'unit-without-records': entry(
    'error',
    { unit: 'nus' },
    ({ unit }) => `Enheten ${unit} har inget i registret att flytta.`,
    () => 'Se vilka enheter som har poster med vardmatt store status. Ingenting är ändrat.',
  ),
  'unit-copy-differs': entry(
    'error',
    { unit: 'nus', server: 'norr' },
    ({ unit, server }) => `Det som kom till servern ${server} av enheten ${unit} är inte det som skickades.`,
    () => 'Enheten är kvar där den var. Kör kommandot igen; händer det på nytt, låt någon se över diskar och nät.',
  ),
  'store-busy': entry(
    'error',
    {},
    () => 'Ett annat kommando håller på att flytta registrets enheter.',
    () => 'Vänta tills det är klart och kör kommandot igen. Ingenting är ändrat.',
  ),
  'merged-at-servers': entry(
    'error',
    {},
    () => 'Registret har personer som är sammanslagna, och de kan inte räknas på flera servrar.',
    () => 'Låt registrets enheter vara på en server. Ingenting är ändrat.',
  ),
  'area-at-servers': entry(
    'error',
    { area: 'mitt-omrade' },
    ({ area }) =>
      `Området ${area} kan inte räknas medan registrets enheter är på flera servrar: dess siffror görs av enskilda rader, eller hör inte till någon enhet.`,
    () =>
      'Hämta hem enheterna med vardmatt store gather, och räkna sedan. Ingen rad förs mellan servrarna för en siffras skull.',
  ),
  'rows-at-servers': entry(
    'warning',
    { rules: 'ensamt-ar' },
    ({ rules }) => `Det har inte frågats efter sådant som kan gälla rader från flera enheter: ${rules}.`,
    () => 'Siffrorna påverkas inte. Hämta hem enheterna med vardmatt store gather för att fråga efter allt.',
  ),
};
