import { KEYS } from '../keys.ts';
import { type Argument, areaRule } from '../rule.ts';

/** Versions stand in order of time, and a measure follows editions that the document has. */
export const versionOrder = areaRule(
  {
    id: 'version-order',
    title: 'Versioner i fel ordning',
    explanation:
      'Versionerna avgör vilka år som kan jämföras. De ska stå i tidsordning och stämma med dokumentets utgåvor.',
  },
  function* ({ area }) {
    const about = (message: string): Omit<Argument, 'measure' | 'key'> => ({
      severity: 'error',
      message,
      remedy: 'Rätta årtalen så att varje version börjar senare än den förra och stämmer med områdets versioner.',
      question: 'Från vilket år gäller versionen, och från vilket år kan siffrorna jämföras?',
    });
    const editions = new Map(area.versions.map((version) => [version.version, version]));
    for (const [index, { version, fromYear, dated }] of area.versions.entries()) {
      const before = area.versions[index - 1];
      if (before && (before.fromYear >= fromYear || before.dated >= dated))
        yield {
          ...about(
            `Områdets version ${version} (från ${fromYear}, daterad ${dated}) kommer inte efter version ${before.version} (från ${before.fromYear}, daterad ${before.dated}).`,
          ),
          key: KEYS.area.versions,
        };
    }
    for (const measure of area.measures) {
      const told = (message: string): Argument => ({ ...about(message), measure, key: KEYS.versions });
      const [first] = measure.versions;
      if (first === undefined) yield told('Måttet har ingen version, så inget år kan redovisas.');
      for (const [index, { version, fromYear, comparableFrom }] of measure.versions.entries()) {
        const before = measure.versions[index - 1];
        const edition = editions.get(version);
        if (before && before.fromYear >= fromYear)
          yield told(
            `Version ${version} gäller från ${fromYear} men står efter version ${before.version} från ${before.fromYear}.`,
          );
        if (before && comparableFrom < before.comparableFrom)
          yield told(
            `Version ${version} är jämförbar från ${comparableFrom}, men version ${before.version} före den först från ${before.comparableFrom}.`,
          );
        if (first && comparableFrom < first.fromYear)
          yield told(
            `Version ${version} är jämförbar från ${comparableFrom}, men det finns inga siffror före ${first.fromYear}.`,
          );
        if (edition === undefined)
          yield told(`Version ${version} finns inte bland områdets versioner (${[...editions.keys()].join(', ')}).`);
        else if (edition.fromYear > fromYear)
          yield told(
            `Version ${version} gäller måttet från ${fromYear}, men dokumentets version ${version} gäller från ${edition.fromYear}.`,
          );
      }
    }
  },
);
