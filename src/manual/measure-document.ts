import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { unequalYears } from '../definitions/unequal-years.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { listed } from '../words/lists.ts';
import { computationInWords, levelsInWords } from './computation-in-words.ts';
import { exampleAsTables } from './example-as-tables.ts';
import { headingAddress } from './heading-address.ts';
import { blocks, bullets, code, escaped, table } from './markdown.ts';
import { readingTable } from './reading-table.ts';
import { targetsInWords } from './targets-in-words.ts';

/** Every measure of every area, as Swedish Markdown: what the authority's table says, how it is computed, and examples. */
export function measureDocument(areas: readonly Area[], dictionary: Dictionary): string {
  return blocks([
    '# Måtten',
    'Den här filen är gjord av definitionerna i `content/omraden/` (`npm run docs`). Ändra dem, inte den.',
    ...areas.map((area) => areaSection(area, dictionary)),
  ]);
}

function areaSection(area: Area, dictionary: Dictionary): string {
  const versions = area.versions.map(({ version, dated, fromYear, source, changes }) => [
    escaped(version),
    dated,
    `${fromYear}–`,
    escaped(source),
    changes.map(escaped).join('<br>'),
  ]);
  return blocks([
    `## ${escaped(area.name)}`,
    `Måtten bygger på underlag från ${escaped(area.owner)}.`,
    ...(area.aboutTexts === undefined ? [] : [escaped(area.aboutTexts)]),
    bullets(
      area.measures.map(
        (measure) => `[${escaped(title(measure))}](#${headingAddress(title(measure))}), ${code(measure.file)}`,
      ),
    ),
    `**Versioner**`,
    table(['Version', 'Daterad', 'Mätår', 'Källa', 'Ändringar'], versions),
    '**Gemensamt för måtten**',
    bullets(commonRules(area)),
    ...area.measures.map((measure) => measureSection(measure, area, dictionary)),
  ]);
}

/** What holds for every measure of an area with the engine as it is (contract.md 2). */
function commonRules({ permits, participation, start, strata, reporterVariable }: Area): readonly string[] {
  const cut =
    participation !== undefined ? ', kortat till när enheten rapporterar' : ', kortat till enhetens tillstånd';
  return [
    [
      `Perioden är kalenderåret${participation !== undefined || permits.length > 0 ? cut : ''}.`,
      'Första och sista dagen räknas.',
      ...(start === undefined ? [] : [`Det som är före ${start} räknas inte.`]),
    ].join(' '),
    `En rad hör till den enhet som står i kolumnen ${code(reporterVariable)}.`,
    ...(strata === undefined
      ? []
      : [
          `Varje siffra ges för ${escaped(strata.all.name)} och för ${listed(strata.values.map(({ name }) => escaped(name)))} var för sig, efter kolumnen ${code(strata.variable)}.`,
        ]),
    ...(participation === undefined
      ? []
      : ['Den som inte rapporterar visas som ej inrapporterad, aldrig som noll, och ingår inte i riket.']),
    'En skillnad mellan två datum är ett helt antal dagar.',
    'Riket är summan av enheternas antal, täljare och nämnare. Medelvärde och standardavvikelse slås ihop ur enheternas, med spridningen mellan dem. Percentiler för riket räknas ur de enskilda värdena, aldrig ur enheternas percentiler.',
    'Det som saknas har ett namn (ej tillämpligt, ej rapporterat, dolt, ej sammanvägt) och är aldrig noll.',
  ];
}

function measureSection(measure: Measure, area: Area, dictionary: Dictionary): string {
  const { texts, versions, readings, examples } = measure;
  const unequal = unequalYears(measure);
  return blocks([
    `### ${escaped(title(measure))}`,
    table(
      ['Rad i dokumentet', 'Med våra ord'],
      texts.map(({ label, text, public: shown }) => [`${escaped(label)}${shown ? ' \\*' : ''}`, escaped(text)]),
    ),
    '\\* visas för allmänheten.',
    '**Så räknas måttet**',
    bullets(computationInWords(measure, area, dictionary).map(escaped)),
    '**Det som redovisas**',
    bullets([...levelsInWords(measure), ...targetsInWords(measure)].map(escaped)),
    '**Versioner**',
    table(
      ['Version', 'Från mätår', 'Jämförbar från', 'Ändring'],
      versions.map(({ version, fromYear, comparableFrom, change }) => [
        escaped(version),
        String(fromYear),
        String(comparableFrom),
        escaped(change ?? ''),
      ]),
    ),
    ...(unequal === undefined ? [] : [unequal]),
    ...(readings.length === 0 ? [] : ['**Så har dokumentet lästs**']),
    readingTable(readings),
    ...(examples.length === 0 ? [] : [`**Räkneexempel** (${examples.length}, och vart och ett är ett test)`]),
    ...examples.flatMap((example) => [
      `#### ${escaped(`${measure.code}: ${example.name}`)}`,
      exampleAsTables(example, measure, area, dictionary),
    ]),
  ]);
}

const title = ({ code: written, name }: Measure) => `${written} ${name}`;
