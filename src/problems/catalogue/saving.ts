import { entry } from '../entry.ts';

/** What hinders a form from being saved, a conflict from being resolved, and rows of an import that meet what somebody has saved by hand. */
export const SAVING_PROBLEMS = {
  'form-file-unreadable': entry(
    'error',
    { file: 'post-12.yaml' },
    ({ file }) => `${file} finns inte, eller är ingen fil med ett formulär.`,
    () => 'Kontrollera sökvägen. En fil att fylla i skriver vardmatt form.',
  ),
  'form-unknown': entry<{ readonly meant?: string; readonly known: string }>(
    'error',
    { known: 'behandling, vardplan' },
    () => 'Formuläret som filen är för finns inte.',
    ({ meant, known }) => (meant === undefined ? `Skriv formulär: och en av ${known}.` : `Menade du ${meant}?`),
  ),
  'form-not-saved': entry(
    'error',
    { form: 'patient', known: 'behandling, vardplan' },
    ({ form }) => `Formuläret ${form} är inget som en enhet sparar om en patient.`,
    ({ known }) => `Det tas in med vardmatt import. De här kan sparas: ${known}.`,
  ),
  'form-of-coordinator': entry(
    'error',
    { form: 'patient' },
    ({ form }) =>
      `Formuläret ${form} rapporterar ingen enhet ensam: en patient har ett, vilka enheter som än rapporterar.`,
    () => 'Registrets samordnare sparar det, utan --unit. Säg till samordnaren om något är fel.',
  ),
  'save-unit-missing': entry(
    'error',
    { form: 'behandling' },
    ({ form }) => `Formuläret ${form} rapporteras av en enhet, och det är inte sagt vilken.`,
    () => 'Ange enheten som du arbetar för med --unit.',
  ),
  'save-person-unknown': entry(
    'error',
    {},
    () => 'Personen finns inte i registret, och samordnaren lägger inte till någon.',
    () => 'Kontrollera beteckningen. Personen kommer med det som en enhet rapporterar, eller med vardmatt import.',
  ),
  'form-file-older': entry(
    'error',
    { form: 'behandling', found: 1, known: 2 },
    ({ form, found, known }) => `Filen är skriven för version ${found} av formuläret ${form}, som nu är ${known}.`,
    () => 'Skriv en ny fil med vardmatt form, och för över det som är ändrat.',
  ),
  'record-form-newer': entry(
    'error',
    { record: 12, found: 3, known: 2 },
    ({ record, found, known }) =>
      `Post ${record} är skriven med version ${found} av formuläret, och programmets innehåll har version ${known}.`,
    () => 'Kör med det nyare innehållet: det äldre skulle tappa uppgifter som det inte känner till.',
  ),
  'form-variable-unknown': entry<{ readonly place: number; readonly meant?: string; readonly known: string }>(
    'error',
    { place: 3, meant: 'akut', known: 'akut, slag' },
    ({ place }) => `Uppgift ${place} under värden är ingen i formuläret, eller står där två gånger.`,
    ({ meant, known }) =>
      `${meant === undefined ? 'Ta bort raden, eller rätta namnet.' : `Menade du ${meant}? Rätta namnet.`} Formuläret har: ${known}.`,
  ),
  'form-value-listed': entry(
    'error',
    { place: 3 },
    ({ place }) => `Uppgift ${place} under värden har flera värden, eller egna uppgifter under sig.`,
    () => 'Skriv ett värde efter kolonet. En längre text skrivs inom citattecken.',
  ),
  'form-variable-given': entry(
    'error',
    { name: 'Personens beteckning (person_id)' },
    ({ name }) => `${name} ska inte stå i filen.`,
    () => 'Ta bort raden: personen skrivs när kommandot frågar, enheten anges med --unit och dagen sätter registret.',
  ),
  'form-unit-unknown': entry(
    'error',
    { form: 'behandling', known: 'akademiska, skane' },
    ({ form }) => `Enheten finns inte bland dem som formuläret ${form} har.`,
    ({ known }) => `Skriv --unit och en av: ${known}.`,
  ),
  'record-unknown': entry(
    'error',
    { record: 12 },
    ({ record }) => `Enheten har ingen post ${record}.`,
    () => 'Kontrollera numret: vardmatt record visar enhetens poster om en patient.',
  ),
  'record-form-unknown': entry(
    'error',
    { record: 12, form: 'behandling' },
    ({ record, form }) => `Post ${record} är av formuläret ${form}, som innehållet inte har.`,
    () => 'Kör med det innehåll som registret är gjort med.',
  ),
  'record-other-form': entry(
    'error',
    { record: 12, form: 'behandling', found: 'vardplan' },
    ({ record, form, found }) => `Post ${record} är ett annat formulär (${found}) än filen (${form}).`,
    () => 'Skriv filen på nytt med vardmatt form --record och postens nummer.',
  ),
  'record-version-unknown': entry(
    'error',
    { record: 12, nr: 3 },
    ({ record, nr }) => `Post ${record} har ingen version ${nr}.`,
    () => 'Skriv filen på nytt med vardmatt form --record och postens nummer.',
  ),
  'record-key-taken': entry(
    'error',
    { form: 'diagnos', record: 12, key: 'tumor_id' },
    ({ form, record, key }) =>
      `Post ${record} av formuläret ${form} har redan samma ${key}, som bara får finnas en gång.`,
    ({ record }) => `Ändra den posten i stället: skriv den till en fil med vardmatt form --record ${record}.`,
  ),
  'person-number-wrong': entry(
    'error',
    {},
    () => 'Personnumrets siffror stämmer inte: kontrollsiffran är en annan.',
    () => 'Kontrollera numret och kör igen. Ingenting är sparat.',
  ),
  'save-reason-missing': entry(
    'error',
    {},
    () => 'Det står inte varför posten ändras: den har varit signerad.',
    () => 'Skriv skälet i filen, till exempel skäl: fel datum i remissen.',
  ),
  'record-locked': entry(
    'error',
    { record: 12, author: 'samordnare', at: '2026-03-02 10:15:00' },
    ({ record, author, at }) => `Post ${record} är låst av ${author} den ${at}. Ingenting är sparat.`,
    ({ record }) =>
      `Registrets samordnare kan låsa upp den: vardmatt lock --record ${record} --unlock. Skälet visar vardmatt record --record ${record}.`,
  ),
  'year-locked': entry(
    'error',
    { unit: 'norra', year: '2024', author: 'samordnare', at: '2026-03-02 10:15:00' },
    ({ unit, year, author, at }) =>
      `Det som ${unit} har rapporterat för ${year} är låst av ${author} den ${at}. Ingenting är sparat.`,
    ({ unit, year }) =>
      `Registrets samordnare, som också kan säga varför, kan låsa upp det: vardmatt lock --unit ${unit} --year ${year} --unlock.`,
  ),
  'lock-there': entry(
    'error',
    { author: 'samordnare', at: '2026-03-02 10:15:00' },
    ({ author, at }) => `Det är redan låst, av ${author} den ${at}.`,
    () => 'Ska det gälla ett annat skäl: lås upp med --unlock, och lås igen.',
  ),
  'lock-none': entry(
    'error',
    {},
    () => 'Det är inte låst.',
    () => 'vardmatt lock visar vad som är låst.',
  ),
  'query-unknown': entry(
    'error',
    { query: 3 },
    ({ query }) => `Ingen fråga ${query} väntar.`,
    () => 'vardmatt query visar de öppna frågorna, och med --all också de stängda.',
  ),
  'query-not-closed': entry(
    'error',
    { query: 3 },
    ({ query }) => `Fråga ${query} är samordnarens, och stängs av samordnaren.`,
    ({ query }) => `Svara på den: vardmatt query --answer ${query}.`,
  ),
  'query-nobodys': entry(
    'error',
    { record: 12 },
    ({ record }) => `Ingen enhet har rapporterat post ${record}, och ingen kan svara på en fråga om den.`,
    () => 'Ställ frågan om en post som en enhet har rapporterat, eller rätta uppgiften med en import.',
  ),
  'query-variable-unknown': entry<{ readonly form: string; readonly known: string; readonly meant?: string }>(
    'error',
    { form: 'behandling', known: 'akut, slag' },
    ({ form }) => `Formuläret ${form} har ingen sådan uppgift som frågan gäller.`,
    ({ known, meant }) => (meant === undefined ? `Skriv --variable och en av: ${known}.` : `Menade du ${meant}?`),
  ),
  'retract-new': entry(
    'error',
    {},
    () => 'Filen är för en ny post, och det finns inget att ta tillbaka.',
    () => 'Skriv posten till en fil med vardmatt form --record och dess nummer, och ta tillbaka den.',
  ),
  'retract-changes': entry(
    'error',
    { names: 'akut' },
    ({ names }) => `Posten tas tillbaka som den är, men i filen är något ändrat: ${names}.`,
    () => 'Skriv filen på nytt med vardmatt form --record, och ändra bara skälet.',
  ),
  'conflict-unknown': entry(
    'error',
    { conflict: 3 },
    ({ conflict }) => `Ingen konflikt ${conflict} väntar på avgörande.`,
    () => 'vardmatt queue visar dem som väntar.',
  ),
  'conflict-moved-on': entry(
    'error',
    { conflict: 3, record: 12, nr: 5 },
    ({ conflict, record, nr }) => `Post ${record} har fått version ${nr} sedan du såg konflikt ${conflict}.`,
    () => 'Se efter med vardmatt queue vad som gäller nu, och avgör konflikten mot den nya versionen.',
  ),
  'conflict-choices': entry<{ readonly lacking: string; readonly surplus: string }>(
    'error',
    { lacking: 'akut', surplus: '' },
    ({ lacking, surplus }) =>
      [
        ...(lacking === '' ? [] : [`Det är inte avgjort vad som gäller för ${lacking}.`]),
        ...(surplus === '' ? [] : [`Ingen konflikt gäller ${surplus}.`]),
      ].join(' '),
    () =>
      'Skriv --choose och varje uppgift i konflikten med =min eller =deras efter, till exempel akut=min,slag=deras.',
  ),
  'import-outrun': entry(
    'error',
    {},
    () => 'Någon har sparat eller låst en post som importen skulle ändra, efter att skillnaderna visades.',
    () => 'Kör kommandot igen och läs skillnaderna på nytt. Ingenting av den tabellen är skrivet.',
  ),
  'import-over-signed': entry(
    'warning',
    {},
    () => 'Raden ändrar en post som någon har signerat för hand.',
    () =>
      'Läs skillnaderna. Är det registret som har rätt: rätta tabellen, och kör utan --yes eller svara nej. Det som stod finns kvar i postens historik.',
  ),
  'import-held-draft': entry(
    'warning',
    {},
    () => 'Raden står över: någon har ett utkast av posten, som en import inte går förbi.',
    () => 'Signera utkastet eller ta tillbaka det, och kör importen igen.',
  ),
  'import-held-locked': entry(
    'warning',
    {},
    () => 'Raden står över: posten, eller enhetens år, är låst.',
    () => 'Registrets samordnare kan låsa upp (vardmatt lock visar vad som är låst). Kör importen igen efter det.',
  ),
  'import-held-retracted': entry(
    'warning',
    {},
    () => 'Raden står över: posten är tillbakatagen för hand, och en import tar inte in den igen.',
    () =>
      'Ta bort raden ur tabellen. Ska posten ändå gälla: skriv den till en fil med vardmatt form --record och signera den igen.',
  ),
};
