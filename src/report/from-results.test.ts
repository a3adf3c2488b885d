import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { ownContent } from '../../test/kit/content.ts';
import {
  anyNation,
  type Cell,
  inCell,
  type MadeUpNation,
  resultsOf,
  SILENT,
  YEARS,
} from '../../test/kit/report/made-up-release.ts';
import { falseClaims } from '../../test/kit/report/recheck.ts';
import { unboundWords, wrongRows } from '../../test/kit/report/reread.ts';
import { textOf } from '../../test/kit/report/small-report.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { disclose } from '../disclosure/disclose.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import { highsSolver } from '../files/highs.ts';
import { releaseOf } from '../results/release.ts';
import type { Solver } from '../statistics/integer-program.ts';
import { composeReport } from './composing/compose-report.ts';
import type { ReportDocument } from './composing/document.ts';
import { type Bound, type FigureSource, isMissing, type Reference } from './figures/figure-source.ts';
import { figuresFromResults } from './figures/figures-from-results.ts';
import { blockParts } from './kinds/document-parts.ts';
import { boundLexicon } from './reading/bound-lexicon.ts';
import { readNumbers } from './reading/read-numbers.ts';
import { readReport } from './reading/read-report.ts';

// From any results, at any extract date, through disclosure and the bridge to sentences: what they say is counted again from
// the made-up tumours themselves.

const CHAPTER = `# Prov

:::gäller alla år
:::

Registret innehåller {{registrerade; riket; alla år; alla}} tumörer. Registret innehåller {{registrerade; riket; alla år; ileum}} tumörer i tunntarmen och {{registrerade; riket; alla år; pankreas}} i bukspottkörteln.

Täckningen {{år; rapportåret}} var {{täckning; riket; rapportåret; alla}}, och har sedan året före [[sjunkit|stigit|ändrats, men det rör få tumörer, så tolka siffrorna försiktigt|ändrats med mindre än fem procentenheter: täckning; riket; året före → rapportåret; alla]].

Täckningen för tunntarmen: {{regioner: har sjunkit; täckning; året före → rapportåret; ileum}}. Täckningen för tunntarmen: {{regioner: har stigit; täckning; året före → rapportåret; ileum}}. Täckningen för bukspottkörteln {{år; rapportåret}}: {{regioner: når nivån; täckning; rapportåret; pankreas}}.

Vid konferens diskuterades {{mdk; riket; alla år; ileum}} av patienterna med tumör i tunntarmen och {{mdk; riket; alla år; pankreas}} av dem med tumör i bukspottkörteln. Vid konferens i Norr diskuterades {{mdk; Norr; alla år; ileum}} av patienterna med tumör i tunntarmen.

Vid konferens diskuterades patienter med tumör i bukspottkörteln i jämförelse med tunntarmen [[vanligare|något vanligare|mindre vanligt|något mindre vanligt|lika vanligt|utan statistiskt säkerställd skillnad: mdk; riket; alla år; pankreas mot ileum]].

Vid konferens gäller för tunntarmen: {{regioner: når inte målet; mdk; alla år; ileum}}.

Mediantiden till bedömning var {{tid till bedömning: median; riket; alla år; ileum}} vid tumör i tunntarmen.

WHO-grad saknas för [[en mycket liten andel|en liten andel|mindre än hälften|hälften|merparten: who-grad: saknas; riket; alla år; ileum]] av tumörerna i tunntarmen, och {{mått; who-grad: grad 1}} hade {{who-grad: grad 1; riket; alla år; ileum}} av dem med en känd WHO-grad i tunntarmen.

Överlevnaden efter WHO-grad [[skiljer sig statistiskt säkerställt|visar ingen statistiskt säkerställd skillnad: överlevnad efter who-grad: p; riket; alla år; ileum]] i tunntarmen.

:::tabell täckning; rapportåret; ileum
:::

:::tabell mdk; alla år; pankreas
:::

:::jämförelser
:::
`;

const folder = new URL('../../content/arsrapport/', import.meta.url);
const own = readdirSync(folder)
  .filter((name) => !/^\d\d-|^bilaga-|^sammanfattning|siffror/.test(name))
  .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);
const MEASURES = ['DI1', 'KI1', 'KI5', 'OV2', 'TG1'];

let area: Area;
let solver: Solver;
let content: Awaited<ReturnType<typeof ownContent>>;
before(async () => {
  content = await ownContent();
  const register = content.areas.get('net-registret') ?? assert.fail();
  area = { ...register, measures: register.measures.filter(({ id }) => MEASURES.includes(id)) };
  solver = await highsSolver();
});

const read = readReport(new Map([...own, ['01-prov.md', CHAPTER]]));
if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
const { lexicon } = read.content;
const { indicators: told, answers, among } = lexicon.subjects;
const named = ['registrerade', 'täckning', 'tid till bedömning', 'mdk', 'who-grad', 'överlevnad efter who-grad'];
const ofNamed = <T>(said: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(said).filter(([name]) => named.includes(name)));
const report = {
  ...read.content,
  lexicon: {
    ...lexicon,
    subjects: { ...lexicon.subjects, indicators: ofNamed(told), answers: ofNamed(answers), among: ofNamed(among) },
  },
};

/** Those of the report's own numbers that come from these measures. */
function numbers() {
  const all = readNumbers(readFileSync(new URL('siffror.yaml', folder), 'utf8'), 'siffror.yaml');
  if ('problems' in all) assert.fail('siffror.yaml');
  const indicators = all.value.indicators.flatMap((indicator) => {
    const statistics = indicator.statistics.filter(({ measure }) => MEASURES.includes(measure));
    const [first, ...more] = statistics;
    return first === undefined ? [] : [{ ...indicator, statistics: [first, ...more] as typeof indicator.statistics }];
  });
  return { ...all.value, indicators: indicators.filter(({ id }) => !['relativ-overlevnad', '5-hiaa'].includes(id)) };
}

interface Made {
  readonly document: ReportDocument;
  readonly source: FigureSource;
  readonly results: readonly PublicResult[];
}

function made(nation: MadeUpNation): Made {
  const release = releaseOf({
    area: area.id,
    extract: { id: 'prov', asOf: day(nation.asOf) },
    results: resultsOf(nation, area),
  });
  const results = disclose(release, area, solver);
  const source = figuresFromResults({
    ...{ area, dictionary: content.dictionary, numbers: numbers(), year: 2024, results, previous: [] },
    years: YEARS.map((year) => ({ year, period: areaPeriod(area, year) ?? assert.fail() })),
    extract: { asOf: day(nation.asOf), id: 'prov', programVersion: '0.0.0' },
  });
  const composed = composeReport(report, source, { publisher: PUBLISHER });
  if ('problems' in composed) assert.fail(composed.problems.map(({ row, message }) => `${row} ${message}`).join('\n'));
  return { document: composed.document, source, results };
}

/** A number counted again; undefined where nobody has one. */
function again(
  { indicator, statistic, level, years, site }: Reference,
  nation: MadeUpNation,
): Partial<Bound> | undefined {
  const cell: Cell = { reporter: level, ...years, stratum: site };
  const tumours = inCell(nation.tumours, cell);
  const share = (numerator: number, denominator: number, missing?: number) =>
    denominator === 0 ? undefined : { numerator, denominator, ...(missing === undefined ? {} : { missing }) };
  switch (`${indicator} ${statistic}`) {
    case 'registrerade antal':
      return { number: tumours.length };
    case 'mdk andel': {
      const known = tumours.filter(({ conference }) => conference !== undefined);
      const yes = known.filter(({ conference }) => conference === true).length;
      return share(yes, known.length, tumours.length - known.length);
    }
    case 'tackning andel': {
      let [matched, all] = [0, 0];
      for (const one of inCell(nation.known, cell)) {
        matched += one.matched;
        all += one.all;
      }
      return share(matched, all, 0);
    }
    case 'who-grad saknas':
      return share(tumours.filter(({ grade }) => grade === undefined).length, tumours.length);
    case 'who-grad grad-1': {
      const known = tumours.filter(({ grade }) => grade !== undefined);
      return share(known.filter(({ grade }) => grade === '1').length, known.length, tumours.length - known.length);
    }
    default:
      return {};
  }
}

/** What of a number is not as it is counted again. Nothing that isn't shown is wrong. */
function wrongNumbers({ document, source }: Made, nation: MadeUpNation): string[] {
  const references = document.claims.flatMap((claim): readonly Reference[] => {
    if (claim.kind === 'value') return [claim.reference];
    if (claim.kind === 'word') return [claim.subject.reference, ...(claim.base ? [claim.base.reference] : [])];
    if (claim.kind !== 'list') return [];
    const pairs = [...claim.members, ...claim.others];
    return pairs.flatMap(({ subject, base }) => [subject.reference, ...(base ? [base.reference] : [])]);
  });
  return references.flatMap((reference) => {
    const bound = source.value(reference);
    if (isMissing(bound)) return [];
    const truth = again(reference, nation);
    if (truth === undefined) return [`${JSON.stringify(reference)} has a number of nobody`];
    const own = new Map(Object.entries(bound));
    const wrong = Object.entries(truth).filter(([key, value]) => {
      const shown = own.get(key);
      // How many it is unknown of may be hidden, and is then told as that.
      return shown !== value && !(key === 'missing' && typeof shown === 'object');
    });
    const isOpen = reference.years.from === reference.years.to && nation.asOf < `${reference.years.to + 1}-12-31`;
    const marks = (bound.preliminary ?? false) === isOpen ? [] : [`preliminary: ${bound.preliminary}`];
    return [...wrong.map(([key]) => key), ...marks].map((what) => `${JSON.stringify(reference)} ${what}`);
  });
}

/** What the public may not see and the text tells all the same, and what is hidden that it calls nought or unknown. */
function toldThoughHidden({ document, results }: Made, nation: MadeUpNation): string[] {
  const text = textOf(document).replaceAll('\u00a0', ' ');
  const shares = results.flatMap(({ measure, reporter, part: { from, to, stratum = '' }, figure }) => {
    if (measure !== 'KI5' || figure.kind !== 'proportion' || typeof figure.denominator === 'number') return [];
    const asked = inCell(nation.tumours, { reporter, from, to, stratum }).filter((one) => one.conference !== undefined);
    // As many of another group that may be told of.
    const isOther = results.some(
      (one) =>
        one.measure === measure &&
        one.reporter === reporter &&
        one.figure.kind === 'proportion' &&
        one.figure.denominator === asked.length,
    );
    if (isOther) return [];
    const name = area.reporters.find(({ id }) => id === reporter)?.shortName ?? 'riket';
    return text.match(new RegExp(`${name} (?:når inte målet )?\\(?[^·()]*/${asked.length}(?!\\d)`)) ?? [];
  });
  const silent = document.claims.flatMap((claim) =>
    claim.kind === 'absence' && claim.reference.level === SILENT && claim.reason !== 'not-reported'
      ? [claim.about]
      : [],
  );
  const sentences = document.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).sentences)),
  );
  const reasons = sentences.flatMap(({ instead }) => instead?.reason ?? []);
  return [...shares, ...silent, ...reasons.filter((reason) => /\b0\b|uppgift saknas/.test(reason))];
}

test('whatever was registered and whenever it is asked, the sentences say what is so of those who may be told of', () => {
  fc.assert(
    fc.property(anyNation, (nation) => {
      const all = made(nation);
      const { document, source } = all;
      assert.deepEqual(falseClaims(document, source, boundLexicon(report.lexicon, source.differences)), []);
      assert.deepEqual(unboundWords(document), []);
      assert.deepEqual(wrongRows(document, source), []);
      assert.deepEqual(wrongNumbers(all, nation), []);
      assert.deepEqual(toldThoughHidden(all, nation), []);
      assert.ok(document.claims.length > 15);
    }),
    // A run is a whole disclosure, so a failure is not shrunk.
    { numRuns: 4, endOnFailure: true },
  );
});
