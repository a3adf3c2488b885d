import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day } from '../src/calendar/day.ts';
import { areaPeriod } from '../src/engine/reporting-period.ts';
import { readContent } from '../src/files/content.ts';
import { ownOutbox } from '../src/files/outbox/own-outbox.ts';
import { composeReport } from '../src/report/composing/compose-report.ts';
import type { ReportDocument } from '../src/report/composing/document.ts';
import { type Bound, type FigureSource, isMissing } from '../src/report/figures/figure-source.ts';
import { figuresFromResults } from '../src/report/figures/figures-from-results.ts';
import { FIRST_YEAR } from '../src/simulation/simulation-plan.ts';
import { listed as listedWords } from '../src/words/lists.ts';
import { readReportContent } from '../src/work/make-report.ts';
import { registerResults } from '../src/work/register-results.ts';
import { simulateDataSet } from '../src/work/simulate-data-set.ts';
import { LISTED, toldOf } from './annual-report-figures.ts';

/** A figure that the register's published report (document B) gives, and the same one as our report makes it. */
export interface ComparedFigure {
  readonly what: string;
  /** Where in B. */
  readonly source: string;
  /** As B has it. */
  readonly published: string;
  readonly ours: string;
  /** Whether ours is within four standard errors of B's, or meets what B says in words. */
  readonly agrees: boolean;
}

/** B's figure: a share that it gives, or limits where it gives words. */
interface Published {
  readonly what: string;
  readonly source: string;
  readonly words: string;
  readonly indicator: string;
  readonly statistic: string;
  readonly site: string;
  readonly level?: string;
  readonly year?: number;
  readonly share?: number;
  readonly between?: readonly [number, number];
}

const YEAR = 2024;
const AS_OF = day('2025-03-31');
const PERSONS = 5000;
const STANDARD_ERRORS = 4;

const PUBLISHED: readonly Published[] = [
  {
    what: 'Täckning ileum, riket',
    source: 'B 2.1',
    words: 'cirka 65 %',
    indicator: 'tackning',
    statistic: 'andel',
    site: 'ileum',
    year: YEAR,
    share: 0.65,
  },
  {
    what: 'Täckning pankreas, riket',
    source: 'B 2.1',
    words: '60 %',
    indicator: 'tackning',
    statistic: 'andel',
    site: 'pankreas',
    year: YEAR,
    share: 0.6,
  },
  {
    what: 'Täckning pankreas 2023, riket',
    source: 'B 2.1',
    words: '65 %',
    indicator: 'tackning',
    statistic: 'andel',
    site: 'pankreas',
    year: 2023,
    share: 0.65,
  },
  {
    what: 'Uppföljning, riket',
    source: 'B 1.1',
    words: 'drygt 37 %',
    indicator: 'uppfoljning',
    statistic: 'nagot',
    site: 'alla',
    share: 0.37,
  },
  {
    what: 'Uppföljning, Mellansverige',
    source: 'B 1.1',
    words: '53 %',
    indicator: 'uppfoljning',
    statistic: 'nagot',
    site: 'alla',
    level: 'mellansverige',
    share: 0.53,
  },
  {
    what: 'Dagar till besök eller MDK, ileum',
    source: 'B 2.2',
    words: 'median 2 veckor',
    indicator: 'tid-till-bedomning',
    statistic: 'median',
    site: 'ileum',
    between: [12, 16],
  },
  {
    what: 'Dagar till besök eller MDK, pankreas',
    source: 'B 2.2',
    words: 'median 2 veckor',
    indicator: 'tid-till-bedomning',
    statistic: 'median',
    site: 'pankreas',
    between: [12, 16],
  },
  {
    what: 'Inom 28 dagar, ileum',
    source: 'B 2.2',
    words: 'de flesta',
    indicator: 'tid-till-bedomning',
    statistic: 'inom-28',
    site: 'ileum',
    between: [0.5, 1],
  },
  {
    what: 'MDK, ileum',
    source: 'B 2.2',
    words: '> 90 %',
    indicator: 'mdk',
    statistic: 'andel',
    site: 'ileum',
    between: [0.9, 1],
  },
  {
    what: 'MDK, pankreas',
    source: 'B 2.2',
    words: '> 90 %',
    indicator: 'mdk',
    statistic: 'andel',
    site: 'pankreas',
    between: [0.9, 1],
  },
  {
    what: 'Kontaktsjuksköterska, ileum',
    source: 'B 2.2',
    words: 'ca 90 %',
    indicator: 'kontaktsjukskoterska',
    statistic: 'andel',
    site: 'ileum',
    share: 0.9,
  },
  {
    what: 'WHO-grad 1, ileum',
    source: 'B 3.1',
    words: 'överväger',
    indicator: 'who-grad',
    statistic: 'grad-1',
    site: 'ileum',
    between: [0.5, 1],
  },
  {
    what: 'DOTATOC-PET, ileum',
    source: 'B 3.1',
    words: '80 %',
    indicator: 'bilddiagnostik',
    statistic: 'dotatoc-pet',
    site: 'ileum',
    share: 0.8,
  },
  {
    what: 'DOTATOC-PET, pankreas',
    source: 'B 3.1',
    words: '67 %',
    indicator: 'bilddiagnostik',
    statistic: 'dotatoc-pet',
    site: 'pankreas',
    share: 0.67,
  },
  {
    what: 'Förhöjt kromogranin A, ileum',
    source: 'B 3.1',
    words: '66 %',
    indicator: 'kromogranin-a',
    statistic: 'forhojt',
    site: 'ileum',
    share: 0.66,
  },
  {
    what: 'Förhöjt kromogranin A, pankreas',
    source: 'B 3.1',
    words: '58 %',
    indicator: 'kromogranin-a',
    statistic: 'forhojt',
    site: 'pankreas',
    share: 0.58,
  },
  {
    what: '5-HIAA inom normalområdet, ileum',
    source: 'B 3.1',
    words: 'knappt hälften',
    indicator: '5-hiaa',
    statistic: 'normalt',
    site: 'ileum',
    between: [0.4, 0.5],
  },
  {
    what: '5-HIAA mycket kraftigt förhöjt, ileum',
    source: 'B 3.1',
    words: 'omkring en fjärdedel',
    indicator: '5-hiaa',
    statistic: 'hogst',
    site: 'ileum',
    share: 0.25,
  },
  {
    what: 'Lymfkörtelmetastaser, ileum',
    source: 'B 4.1',
    words: '87 %',
    indicator: 'metastaser',
    statistic: 'lymf',
    site: 'ileum',
    share: 0.87,
  },
  {
    what: 'Lymfkörtelmetastaser, pankreas',
    source: 'B 4.1',
    words: '44 %',
    indicator: 'metastaser',
    statistic: 'lymf',
    site: 'pankreas',
    share: 0.44,
  },
  {
    what: 'Levermetastaser, ileum',
    source: 'B 4.1',
    words: '44 %',
    indicator: 'metastaser',
    statistic: 'lever',
    site: 'ileum',
    share: 0.44,
  },
  {
    what: 'Levermetastaser, pankreas',
    source: 'B 4.1',
    words: '82 %',
    indicator: 'metastaser',
    statistic: 'lever',
    site: 'pankreas',
    share: 0.82,
  },
  {
    what: 'Opererade med känd metastas, ileum',
    source: 'B 4.2',
    words: 'knappt två tredjedelar av 845',
    indicator: 'opererade',
    statistic: 'med',
    site: 'ileum',
    share: 0.65,
  },
  {
    what: 'Opererade utan känd metastas, ileum',
    source: 'B 4.2',
    words: 'nästan 80 % av 257',
    indicator: 'opererade',
    statistic: 'utan',
    site: 'ileum',
    share: 0.79,
  },
  {
    what: 'Opererade med känd metastas, pankreas',
    source: 'B 4.2',
    words: 'ca 21 %',
    indicator: 'opererade',
    statistic: 'med',
    site: 'pankreas',
    share: 0.21,
  },
  {
    what: 'Akut operation, pankreas',
    source: 'B 4.2',
    words: 'inga',
    indicator: 'akut-operation',
    statistic: 'andel',
    site: 'pankreas',
    between: [0, 0],
  },
  {
    what: 'Dagar från beslut till operation, ileum',
    source: 'B 4.2',
    words: 'ca 1 månad',
    indicator: 'tid-till-operation',
    statistic: 'median',
    site: 'ileum',
    between: [26, 35],
  },
  {
    what: 'Dagar från beslut till operation, pankreas',
    source: 'B 4.2',
    words: 'ca 1 månad',
    indicator: 'tid-till-operation',
    statistic: 'median',
    site: 'pankreas',
    between: [26, 35],
  },
  {
    what: 'Somatostatinanalog, ileum',
    source: 'B 4.3',
    words: 'drygt 70 %',
    indicator: 'icke-kirurgisk-behandling',
    statistic: 'ssa',
    site: 'ileum',
    share: 0.71,
  },
  {
    what: 'Somatostatinanalog, pankreas',
    source: 'B 4.3',
    words: 'en tredjedel',
    indicator: 'icke-kirurgisk-behandling',
    statistic: 'ssa',
    site: 'pankreas',
    share: 1 / 3,
  },
  {
    what: 'Cytostatika, pankreas',
    source: 'B 4.3',
    words: 'knappt hälften',
    indicator: 'icke-kirurgisk-behandling',
    statistic: 'cytostatika',
    site: 'pankreas',
    share: 0.475,
  },
  {
    what: 'Överlevnad efter metastas, ileum: p',
    source: 'B 5.1',
    words: 'liten men signifikant skillnad',
    indicator: 'overlevnad-efter-metastas',
    statistic: 'p',
    site: 'ileum',
    between: [0, 0.05],
  },
  {
    what: 'Överlevnad efter metastas, pankreas: p',
    source: 'B 5.1',
    words: 'stor skillnad',
    indicator: 'overlevnad-efter-metastas',
    statistic: 'p',
    site: 'pankreas',
    between: [0, 0.001],
  },
];

/** B's published figures and what it shows, beside those of our report on the simulated register (5,000 persons, seed 1). */
export async function comparedReport(): Promise<ComparedReport> {
  const { source, document } = await simulatedReport();
  return { figures: comparedFigures(source), document, source };
}

/** Our report beside B. */
export interface ComparedReport {
  readonly figures: readonly ComparedFigure[];
  readonly document: ReportDocument;
  readonly source: FigureSource;
}

function comparedFigures(source: FigureSource): ComparedFigure[] {
  return PUBLISHED.map((published) => {
    const { indicator, statistic, site, level = 'riket', year } = published;
    const years = year === undefined ? { from: source.years[0]?.year ?? YEAR, to: YEAR } : { from: year, to: year };
    const found = source.value({ indicator, statistic, site, level, years });
    const { what, source: where, words } = published;
    if (isMissing(found))
      return { what, source: where, published: words, ours: `saknas: ${found.absent}`, agrees: false };
    return { what, source: where, published: words, ours: shown(found), agrees: agrees(published, found) };
  });
}

function agrees({ share, between }: Published, bound: Bound): boolean {
  if (between !== undefined) return bound.number >= between[0] && bound.number <= between[1];
  if (share === undefined || bound.kind !== 'share') return false;
  return Math.abs(bound.number - share) <= STANDARD_ERRORS * Math.sqrt((share * (1 - share)) / bound.denominator);
}

function shown(bound: Bound): string {
  const number = (value: number, decimals: number) =>
    value.toLocaleString('sv-SE', { maximumFractionDigits: decimals });
  if (bound.kind === 'share') return `${number(100 * bound.number, 1)} % (${bound.numerator}/${bound.denominator})`;
  if (bound.kind === 'p') return bound.number < 0.001 ? 'p < 0,001' : `p = ${number(bound.number, 3)}`;
  return 'n' in bound ? `${number(bound.number, 1)} (n ${bound.n})` : number(bound.number, 1);
}

async function simulatedReport(): Promise<Omit<ComparedReport, 'figures'>> {
  const root = fileURLToPath(new URL('../content', import.meta.url));
  const read = await readContent(root);
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const { content } = read;
  const { content: chapters, numbers } = await readReportContent(join(root, 'arsrapport'));
  const area = content.areas.get(numbers.area);
  if (area === undefined) throw new Error(`there is no area ${numbers.area}`);
  const years = Array.from({ length: YEAR - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);
  const folder = await mkdtemp(join(tmpdir(), 'vardmatt-arsrapport-'));
  try {
    const plan = { persons: PERSONS, seed: 1, firstYear: FIRST_YEAR, lastDay: AS_OF };
    await simulateDataSet(
      plan,
      content.dictionary,
      { outbox: ownOutbox(), folder: join(folder, 'tabeller'), format: 'parquet' },
      () => {},
    );
    const { results } = await registerResults(
      content,
      area,
      numbers,
      { folder: join(folder, 'tabeller'), asOf: AS_OF, years, withoutUnreadable: false },
      () => {},
    );
    const reportYears = years.flatMap((year) => {
      const period = areaPeriod(area, year);
      return period === undefined ? [] : [{ year, period }];
    });
    const extract = { asOf: AS_OF, id: '', programVersion: '' };
    const source = figuresFromResults({
      area,
      dictionary: content.dictionary,
      numbers,
      year: YEAR,
      years: reportYears,
      extract,
      results,
      previous: [],
    });
    if ('problems' in content.publisher) throw new Error('nobody answers for the report');
    const made = composeReport(chapters, source, { publisher: content.publisher.value });
    if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'));
    return { source, document: made.document };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The comparison as a Swedish document. */
export function comparisonDocument({ figures, document, source }: ComparedReport): string {
  const listed = LISTED.map((one) => {
    const told = [...Map.groupBy(toldOf(one, document, source), ({ base }) => base)];
    const where = told.map(([base, all]) => `${listedWords(all.map((each) => each.where))} (${base})`);
    return `| ${one.number} | ${one.what} | ${where.join('; ')} |`;
  });
  const rows = figures.map(
    ({ what, source, published, ours, agrees: is }) =>
      `| ${what} | ${source} | ${published} | ${ours} | ${is ? 'ja' : 'nej'} |`,
  );
  return `# Årsrapportens siffror mot den publicerade rapporten

Skriven av \`npm run docs\`. Den simulerade nationen (${PERSONS.toLocaleString('sv-SE')} personer, frö 1, uttag ${AS_OF}) är kalibrerad mot registrets
femte årsrapport (*B*). Tabellen visar vad vår årsrapport gör av den: rapportens siffra, vår, och om de stämmer inom fyra
medelfel (eller med det som *B* säger i ord). Inga patienter är verkliga.

| Siffra | Källa | B | Vår (täljare/nämnare eller n) | Stämmer |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## Figurerna i den publicerade rapporten

*B* visar, eller hänvisar till, arton figurer och tabeller. Här står var var och en av dem finns i vår rapport, och vad den är
räknad på. Ett test läser samma lista mot en simulerad rapport: det prövar att figuren finns, att den har en rad för varje region
eller diagnosår, och att den är räknad på dem som står här. De som uppgiften saknas för hör till dem, men står utanför nämnaren för en
andel. För tumörer som cancerregistret känner till, för prov och för uppföljning prövas bara att talet är rimligt.

| Nummer | I B | I vår rapport (räknat på) |
| --- | --- | --- |
${listed.join('\n')}
`;
}
