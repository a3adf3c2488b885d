import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Computation, Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { computationInWords } from './computation-in-words.ts';
import { blocks, bullets, code, escaped, fenced } from './markdown.ts';
import type { Schema } from './schema-keys.ts';
import { schemaSection } from './schema-section.ts';

/** What the manual is made from besides the definitions as they are read. */
export interface DefinitionSources {
  /** JSON Schema of each kind of file, by the kind's name. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** The measures' files as they are written, by `<area>/<file>`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The manual for those who write definitions, as Swedish Markdown. */
export function definitionDocument(areas: readonly Area[], dictionary: Dictionary, sources: DefinitionSources): string {
  const { schemas, texts } = sources;
  const files = Object.keys(schemas);
  const own = files.filter((file) => file === MEASURE);
  const others = files.filter((file) => file !== MEASURE);
  return blocks([
    '# Att skriva definitioner',
    'Den här filen är gjord av filernas scheman och av definitionerna i `content/` (`npm run docs`).',
    'En definition är en textfil i YAML som människor kan läsa bredvid myndighetens dokument. Den innehåller ord, tal och namn på variabler, men ingen kod. Ett mått är en fil, ett område en mapp och en variabel en post i ett formulär. Formulär, import, tabeller, diagram, sidor och test följer av dem.',
    '## Så går det till',
    bullets(STEPS),
    '## Så skrivs filerna',
    bullets(RULES),
    ...own.map((kind) => fileSection(kind, schemas)),
    '## Räknesätt ur definitionerna',
    'Ett mått för varje sätt att räkna: först så som det är skrivet, sedan så som programmet läser det.',
    ...distinctComputations(areas).flatMap(({ area, measure }) => computationExample(area, measure, dictionary, texts)),
    '## Ett räkneexempel',
    'Varje mått bör ha räkneexempel. De körs som test, både i SQL och rad för rad, under sina svenska namn. Alla måttens exempel finns i [measures.md](measures.md).',
    workedExample(texts),
    ...others.map((kind) => fileSection(kind, schemas)),
  ]);
}

function fileSection(kind: string, schemas: DefinitionSources['schemas']): string {
  const { title, introduction } = FILES[kind] ?? { title: kind, introduction: '' };
  const schema = schemas[kind];
  return schema === undefined ? '' : schemaSection(title, introduction, schema);
}

/** The kind of file that most readers come for: it stands first, with its examples. */
const MEASURE = 'matt';

const STEPS = [
  'Kopiera ett mått som liknar det nya, till exempel `content/omraden/nhv-net-binjure/t1-tid-till-mdk.yaml`, och ändra i det.',
  'Skriv myndighetens rader med egna ord, i dokumentets ordning, och nämn källan på första raden.',
  'Skriv beräkningen. Passar inget räknesätt: fråga efter ett nytt i stället för att kringgå ordlistan.',
  'Skriv räkneexempel för gränserna: samma dag, årsskifte, skottdag, saknade datum, två enheter.',
  'Skriv en läsning när dokumentet går att förstå på flera sätt.',
  'Kör `npx vardmatt check`. Det läser filerna, och argumenterar med dem. Kör sedan `npm test` och `npm run docs`.',
  'Egna definitioner utanför programmet: `npx vardmatt check --content mapp`, där mappen är byggd som `content/`.',
];

const RULES = [
  'En nyckel som inte finns i tabellerna nedan avvisas, med förslag på den som menades.',
  'Ja och nej skrivs `ja` och `nej`. Datum skrivs ÅÅÅÅ-MM-DD.',
  "Siffror som är namn skrivs inom citattecken: `'03'`, `'2.0'`.",
  'Villkor skrivs `{ slag: [kirurgi, klaffkirurgi], dagkirurgi: ja }`: varje variabel har ett av sina värden. Ett tal kan ha gränser: `{ ki67: { från: 3, till: 20 } }`, med `över`, `från`, `till` och `under`. Ett värde som saknas uppfyller inget villkor.',
  'Långa texter skrivs med `>-` och indrag. Dra in med blanksteg, inte med tabb.',
  'Ankare, alias, taggar och flera dokument i en fil används inte.',
];

const FILES: Readonly<Record<string, { title: string; introduction: string }>> = {
  matt: {
    title: 'Ett mått',
    introduction:
      'Filen `content/omraden/<område>/<mått>.yaml`: först raderna i dokumentets tabell, sedan hur måttet räknas, och sist versioner, läsningar och räkneexempel.',
  },
  omrade: { title: 'Ett område', introduction: 'Filen `content/omraden/<område>/omrade.yaml`.' },
  kriterier: {
    title: 'Kriterier',
    introduction:
      'Filen `content/omraden/<område>/kriterier.yaml`, som får saknas: vilken vård som ingår i området. `vardmatt criteria` prövar fall mot den, och ingen siffra räknas ur den. Varje variabel skrivs `tabell.kolumn`. Ett värde som saknas är okänt, inte nej. Hur filen läses står i [criteria.md](criteria.md).',
  },
  formular: { title: 'Ett formulär', introduction: 'Filen `content/register/<tabell>.yaml`: vad en rad är.' },
  harlett: {
    title: 'Ett härlett formulär',
    introduction: 'Filen `content/register/harledda/<tabell>.yaml`: en annan tabells rader, med mer på varje.',
  },
  arbetslista: {
    title: 'En arbetslista',
    introduction:
      'Filen `content/arbetslistor/<lista>.yaml`: vad en enhet har att göra om sina egna patienter. Räkneexemplen körs som test.',
  },
  regler: {
    title: 'Regler för poster',
    introduction:
      'Filen `content/regler/<fil>.yaml`: vad registret frågar om en post som signeras, om rader som tas in, och om tabeller i `vardmatt check`. Kontrollerna i `omrade.yaml` frågas om poster också, och behöver inte skrivas en gång till. Ett värde som saknas bryter ingen regel. Räkneexemplen körs som test.',
  },
  koppling: {
    title: 'Ett annat register att jämföra med',
    introduction:
      'Filen `content/koppling/cancerregistret.yaml`: när en tumör i cancerregistret är en i kvalitetsregistret.',
  },
  exporter: {
    title: 'En export ur ett annat system',
    introduction:
      'Filen `content/register/exporter/<system>.yaml`, som får saknas: vilken kolumn som är vilken variabel, och vilken kod som är vilket värde. En fil med de rubriker som den känns igen på läses så av varje kommando som läser en mapp, vad den än heter. Räkneexemplen körs som test.',
  },
  regioner: { title: 'Regionerna', introduction: 'Filen `content/organisation/regioner.yaml`.' },
  sjukvardsregioner: {
    title: 'Sjukvårdsregionerna',
    introduction: 'Filen `content/organisation/sjukvardsregioner.yaml`.',
  },
  kommuner: { title: 'Kommunerna', introduction: 'Filen `content/organisation/kommuner.yaml`.' },
  folkmangd: {
    title: 'Folkmängden',
    introduction:
      'Filen `content/organisation/folkmangd.yaml`: hur många som bor i varje region, en post för varje dag. Den får saknas; då visas inget per invånare.',
  },
  enheter: { title: 'Enheterna', introduction: 'Filen `content/organisation/enheter.yaml`.' },
};

interface Placed {
  readonly area: Area;
  readonly measure: Measure;
}

/** The first measure of each way to compute: another measure of the same way would teach nothing new. */
function distinctComputations(areas: readonly Area[]): readonly Placed[] {
  const seen = new Set<string>();
  return areas
    .flatMap((area) => area.measures.map((measure) => ({ area, measure })))
    .filter(({ measure }) => {
      const way = wayOf(measure.computation);
      if (seen.has(way)) return false;
      seen.add(way);
      return true;
    });
}

function wayOf({ population, figure }: Computation): string {
  const first = population.count === 'persons' ? population.first : '';
  const { age, days, numerator } = definedParts(figure);
  const value = [age && 'age', days && 'days'].filter((part) => part !== undefined);
  const window = numerator && [numerator.own ?? '', ...Object.keys(numerator).filter((key) => key !== 'orTo')];
  return [population.count, first, figure.kind, ...value, ...(window ?? [])].join(' ');
}

function computationExample(
  area: Area,
  measure: Measure,
  dictionary: Dictionary,
  texts: DefinitionSources['texts'],
): readonly string[] {
  const written = partOf(texts.get(`${area.id}/${measure.file}`) ?? '', 'beräkning');
  if (written === '') return [];
  return [
    `### ${escaped(`${measure.code} ${measure.name}`)}`,
    fenced('yaml', written),
    bullets(computationInWords(measure, area, dictionary).map(escaped)),
  ];
}

/** A top-level key of a file with all that stands under it, as it is written. */
function partOf(text: string, key: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(`${key}:`);
  if (start < 0) return '';
  const end = lines.findIndex((line, place) => place > start && /^\S/.test(line));
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
}

function workedExample(texts: DefinitionSources['texts']): string {
  for (const [name, text] of texts) {
    const [, first] = partOf(text, 'exempel').split(/^(?= {2}- )/m);
    if (first !== undefined) return blocks([`Ur ${code(name)}:`, fenced('yaml', `exempel:\n${first}`)]);
  }
  return '';
}
