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
    'En siffra saknas: relativ överlevnad – kan inte räknas ut, eftersom det saknas en livslängdstabell för befolkningen.',
    'Meningen är ersatt med en upplysning om vad som saknas.',
  ),
  'earlier-report-lacking': entry(
    'error',
    { folder: 'data/arsrapport-2023', file: 'arsrapport/data/rapportens-siffror.json' },
    ({ folder, file }) => `I ${folder} finns ingen rapport att jämföra med: ${file} saknas eller går inte att läsa.`,
    () => 'Ange mappen som förra årets rapport skrevs i med report eller publish, eller utelämna --last-report.',
  ),
  'earlier-report-odd': entry<{ file: string; key: string | undefined }>(
    'error',
    { file: 'arsrapport/data/rapportens-siffror.json', key: 'rows.12.varde' },
    ({ file, key }) =>
      `${file} är inte som programmet skriver den${key === undefined ? '' : ` (${key})`}, så rapporten går inte att jämföra med.`,
    () => 'Ange rapporten som den skrevs, eller gör om den med den här versionen av programmet, ur samma uttag.',
  ),
  'earlier-report-changed': entry(
    'error',
    { file: 'arsrapport/data/rapportens-siffror.json' },
    ({ file }) => `${file} är ändrad sedan den skrevs: innehållet stämmer inte med filens egen kontrollsumma.`,
    () => 'Hämta filen som den publicerades, eller gör om den rapporten ur samma uttag.',
  ),
  'earlier-report-of-other': entry(
    'error',
    { other: 'ett-register', own: 'ett-annat-register' },
    ({ other, own }) => `Den tidigare rapporten är från ${other}, och den här från ${own}.`,
    () => 'Ange en tidigare rapport från samma register.',
  ),
  'earlier-report-not-earlier': entry(
    'error',
    { year: 2025, extract: '2026-03-31', ownYear: 2024, ownExtract: '2025-03-31' },
    ({ year, extract, ownYear, ownExtract }) =>
      `Rapporten att jämföra med (${year}, uttag ${extract}) är inte tidigare än den här (${ownYear}, uttag ${ownExtract}).`,
    () => 'Ange en rapport om ett tidigare år, eller om samma år ur ett tidigare uttag.',
  ),
  'earlier-report-mixed': entry(
    'error',
    { made: 'Den här rapporten', other: 'den i data/arsrapport-2023' },
    ({ made, other }) =>
      `${made} är gjord av simulerade uppgifter, men inte ${other}. Påhittade och andra uppgifter jämförs inte.`,
    () => 'Ange en rapport som är gjord av uppgifter av samma slag, eller utelämna --last-report.',
  ),
  'earlier-report-other-nation': entry(
    'error',
    { folder: 'data/arsrapport-2023', theirs: 'frö 2, 5000 personer', own: 'frö 1, 5000 personer' },
    ({ folder, theirs, own }) =>
      `Rapporten i ${folder} är om en annan påhittad nation (${theirs}) än den här (${own}).`,
    () => 'Simulera båda med samma frö och lika många personer, eller utelämna --last-report.',
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
