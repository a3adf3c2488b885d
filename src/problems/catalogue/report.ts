import { entry, told } from '../entry.ts';

/** What the annual report's chapters can get wrong. What names an author's own words is worded where they are read. */
export const REPORT_PROBLEMS = {
  'report-unprintable': entry(
    'error',
    { character: '«☃» (U+2603)', line: 12, column: 8 },
    ({ character, line, column }) =>
      `Rad ${line}, tecken ${column}: tecknet ${character} finns inte i rapportens typsnitt. Rapporten är inte skriven.`,
    () => 'Ta bort tecknet, eller skriv det med bokstäver.',
  ),
  'report-unprintable-somewhere': entry(
    'error',
    { character: '«☃» (U+2603)' },
    ({ character }) => `Tecknet ${character} finns inte i rapportens typsnitt. Rapporten är inte skriven.`,
    () =>
      'Sök efter tecknet i områdets, registrets och organisationens filer: ta bort det, eller skriv det med bokstäver.',
  ),
  'report-typed-number': told(
    'error',
    '«62 procent» är ett tal skrivet för hand.',
    'Hänvisa till siffran: [[andel: …]].',
  ),
  'report-unbound-word': told(
    'error',
    '«ökade» säger något om siffror utan att vara bundet.',
    'Bind ordet: [[ökade: …]], eller skriv om meningen.',
  ),
  'report-negated': told(
    'error',
    '«inte» vänder på det som meningen säger om siffror.',
    'Bind nekandet i uttrycket, till exempel [[når inte målet: …]], eller dela meningen.',
  ),
  'report-word-before-number': told(
    'error',
    '«nästan» före en siffra säger något annat än siffran.',
    'Ta bort ordet: siffran är exakt.',
  ),
  'report-other-subject': told(
    'error',
    'Meningen nämner Norr men dess siffror gäller Syd.',
    'Nämn det som siffrorna gäller, i samma ordning som siffrorna, eller rätta referenserna.',
  ),
  'report-syntax': told('error', '«andel» har inget mål.', 'Ta bort referensen till målet.'),
  'report-unknown-name': told('error', '«Nor» är inte en sjukvårdsregion.', 'Menade du «Norr»?'),
  'report-not-comparable': told(
    'error',
    '«ökade» kan inte sägas om det här: definitionen ändrades 2024.',
    'Jämför år med samma definition.',
  ),
  'report-untrue': told(
    'error',
    '«ökade» stämmer inte: 61 % (2025) är inte mer än 63 % (2024).',
    'Skriv ett ord som stämmer, eller ta bort påståendet.',
  ),
  'report-absent': told(
    'warning',
    'En siffra saknas: relativ överlevnad – den räknas med en livslängdstabell för befolkningen, och en sådan saknas.',
    'Meningen är ersatt med en upplysning om vad som saknas.',
  ),
  'earlier-report-lacking': entry(
    'error',
    { folder: 'data/arsrapport-2023', file: 'arsrapport/data/rapportens-siffror.json' },
    ({ folder, file }) => `I ${folder} finns ingen rapport att jämföra med: ${file} saknas eller går inte att läsa.`,
    () => 'Ange mappen som förra årets rapport skrevs i med report, eller utelämna --last-report.',
  ),
  'reports-tell': entry(
    'warning',
    { year: 2023, count: 11 },
    ({ year, count }) =>
      `Årsrapporten ${year} och den här säger tillsammans ${count} tal om de få som har kommit till eller fallit bort däremellan. Bilagan räknar inte upp dem, men de går att räkna fram.`,
    () =>
      'Är den tidigare rapporten allmänt känd: vänta med den här tills fler har kommit till, eller låt den gälla ett senare uttag.',
  ),
  'pdf-without-compiler': entry(
    'error',
    {},
    () => 'Rapporten kan inte göras som PDF på den här datorn: sättprogrammet finns bara för Linux på x64 (glibc).',
    () => 'Gör PDF:en på en sådan dator. Rapporten som webbsidor påverkas inte.',
  ),
};
