import type { ReportDocument } from '../src/report/composing/document.ts';
import {
  type Bound,
  type FigureRequest,
  type FigureSource,
  isMissing,
  isNotPictured,
  NATION_LEVEL,
  type Reference,
} from '../src/report/figures/figure-source.ts';

/** A figure or a table that the register's published report (document B) has, and what ours tells the same with. */
export interface ListedFigure {
  readonly number: string;
  readonly what: string;
  readonly told: readonly Told[];
}

/** A picture, or a table with the regions' numbers. */
interface Told {
  readonly form: 'picture' | 'table';
  readonly request: FigureRequest;
  /** What stands along it: each of them must have a row. */
  readonly along: 'regions' | 'years' | 'answers' | 'regions and years';
  readonly base: BaseName;
}

type BaseName = keyof typeof BASES;

/** How large the whole is that something is a share or a time of: those whose value is missing too. */
type Size = (indicator: string, statistic: string) => number;

/** What the figures are of, in words, and what that is by other numbers of the same report. */
const BASES = {
  cancerRegister: {
    words: 'tumörer som cancerregistret känner till',
    isIt: (whole, size) => whole > 0 && whole >= size('registrerade', 'antal') / 20,
  },
  registered: {
    words: 'registrerade tumörer',
    isIt: (whole, size) => whole === size('registrerade', 'antal'),
  },
  dated: {
    words: 'registrerade tumörer med båda datumen kända',
    isIt: (whole, size) => whole === size('tid-till-bedomning', 'inom-28') - size('tid-till-bedomning', 'saknade'),
  },
  measured: {
    words: 'tumörer med ett uppmätt värde och en känd normalgräns',
    isIt: (whole, size) => whole === size('5-hiaa', 'matta') && whole < size('registrerade', 'antal'),
  },
  sampled: {
    words: 'tumörer med ett prov av känt slag',
    isIt: (whole, size) => whole > 0 && whole < size('5-hiaa', 'matta'),
  },
  metastatic: {
    words: 'tumörer med metastaser vid diagnos',
    isIt: (whole, size) => whole === size('metastaser', 'lymf') && whole < size('metastaser', 'nagon'),
  },
  notMetastatic: {
    words: 'tumörer utan metastaser vid diagnos',
    isIt: (whole, size) => {
      const known = size('metastaser', 'nagon') - size('metastaser', 'saknade');
      return whole === known - size('metastaser', 'lymf');
    },
  },
  operated: {
    words: 'opererade tumörer',
    isIt: (whole, size) => whole === size('operationsteknik', 'oppen') && whole < size('registrerade', 'antal'),
  },
  treatedOtherwise: {
    words: 'patienter med någon icke-kirurgisk behandling',
    isIt: (whole, size) => whole === size('icke-kirurgisk-behandling', 'ssa') && whole < size('registrerade', 'antal'),
  },
  followed: {
    words: 'personer, från den första tumören i lokalen',
    isIt: (whole, size) => whole > 0 && whole <= size('registrerade', 'antal'),
  },
} as const satisfies Readonly<
  Record<string, { readonly words: string; readonly isIt: (whole: number, size: Size) => boolean }>
>;

type Asked = readonly [indicator: string, statistic?: string];

/** The same for tumours of the small intestine and of the pancreas. */
function bySite([indicator, statistic]: Asked, rest: Omit<Told, 'request'>, sites = ['ileum', 'pankreas']): Told[] {
  return sites.map((site) => ({
    ...rest,
    request: { indicator, site, ...(statistic === undefined ? {} : { statistic }) },
  }));
}

const picture = (along: Told['along'], base: BaseName) => ({ form: 'picture', along, base }) as const;
const yearByYear = (told: readonly Told[]) =>
  told.map((one): Told => ({ ...one, request: { ...one.request, yearByYear: true } }));

/** The figures and tables that document B refers to or must have had, in its order. */
export const LISTED: readonly ListedFigure[] = [
  {
    number: '1',
    what: 'Täckningsgrad för alla lokaler, per sjukvårdsregion och diagnosår',
    told: bySite(['tackning'], picture('regions and years', 'cancerRegister'), ['alla']),
  },
  {
    number: '2',
    what: 'Andel med minst ett uppföljningsbesök, per sjukvårdsregion',
    told: bySite(['uppfoljning', 'nagot'], { form: 'table', along: 'regions', base: 'registered' }, ['alla']),
  },
  {
    number: '3',
    what: 'Täckningsgrad för ileum, per sjukvårdsregion och diagnosår',
    told: bySite(['tackning'], picture('regions and years', 'cancerRegister'), ['ileum']),
  },
  {
    number: '4',
    what: 'Täckningsgrad för pankreas, per sjukvårdsregion och diagnosår',
    told: bySite(['tackning'], picture('regions and years', 'cancerRegister'), ['pankreas']),
  },
  {
    number: '5',
    what: 'Dagar från utfärdad remiss till besök eller MDK, och andelen inom 28 dagar, per sjukvårdsregion',
    told: [
      ...bySite(['tid-till-bedomning', 'median'], picture('regions', 'dated')),
      ...bySite(['tid-till-bedomning', 'inom-28'], picture('regions', 'registered')),
    ],
  },
  { number: '6', what: 'Andel som diskuterades vid MDK', told: bySite(['mdk'], picture('regions', 'registered')) },
  {
    number: '7',
    what: 'Andel som fick en kontaktsjuksköterska',
    told: bySite(['kontaktsjukskoterska'], picture('regions', 'registered')),
  },
  {
    number: '8',
    what: 'WHO-grad, i alla och efter diagnosår, med dem som den saknas för',
    told: [
      ...bySite(['who-grad'], picture('answers', 'registered')),
      ...yearByYear(bySite(['who-grad'], picture('years', 'registered'))),
    ],
  },
  {
    number: '9',
    what: 'Bilddiagnostik, sätt för sätt',
    told: bySite(['bilddiagnostik'], picture('answers', 'registered')),
  },
  { number: '10', what: 'Förhöjt kromogranin A', told: bySite(['kromogranin-a'], picture('regions', 'registered')) },
  {
    number: '11',
    what: '5-HIAA i blod och urin efter diagnosår, och nivåerna i klasser av normalgränsen',
    told: [
      ...bySite(['prov-for-5-hiaa'], picture('years', 'sampled'), ['ileum']),
      ...bySite(['5-hiaa'], picture('answers', 'measured'), ['ileum']),
    ],
  },
  {
    number: '12',
    what: 'Metastasernas läge vid diagnos, av dem med metastaser och av alla',
    told: [
      ...bySite(['metastaser', 'lymf'], picture('answers', 'metastatic')),
      ...bySite(['metastaser'], picture('answers', 'registered')),
    ],
  },
  {
    number: '13',
    what: 'Operation först, akut eller planerad, och bekräftad diagnos före operationen, per sjukvårdsregion',
    told: [
      ...bySite(['operation-forst'], picture('regions', 'registered')),
      ...bySite(['akut-operation'], picture('regions', 'operated')),
      ...bySite(['bekraftad-diagnos'], picture('regions', 'operated')),
    ],
  },
  {
    number: '14',
    what: 'Opererade med och utan känd metastas',
    told: [
      ...bySite(['opererade', 'med'], picture('regions', 'metastatic')),
      ...bySite(['opererade', 'utan'], picture('regions', 'notMetastatic')),
    ],
  },
  {
    number: '15',
    what: 'Dagar från beslut till operation',
    told: bySite(['tid-till-operation', 'median'], picture('regions', 'operated')),
  },
  {
    number: '16',
    what: 'Öppen och laparoskopisk operation',
    told: bySite(['operationsteknik'], picture('answers', 'operated')),
  },
  {
    number: '17',
    what: 'Icke-kirurgisk behandling, slag för slag',
    told: bySite(['icke-kirurgisk-behandling'], picture('answers', 'treatedOtherwise')),
  },
  {
    number: '18',
    what: 'Överlevnad efter metastas, WHO-grad och stadium',
    told: [
      ...bySite(['overlevnad-efter-metastas'], picture('answers', 'followed')),
      ...bySite(['overlevnad-efter-who-grad'], picture('answers', 'followed')),
      ...bySite(['overlevnad-efter-stadium', 'sent'], picture('answers', 'followed')),
    ],
  },
];

/** What our report tells a listed figure with: its figures or tables by their numbers, and what they are of. */
export function toldOf(
  { told }: ListedFigure,
  document: ReportDocument,
  source: FigureSource,
): { readonly where: string; readonly base: string }[] {
  return told.flatMap((one) => {
    const found = placeOf(one, document, source);
    return found === undefined ? [] : [{ where: found.where, base: BASES[one.base].words }];
  });
}

/** What the report lacks of the list, and what is there but isn't of what it should be: nothing where all is well. */
export function untold(document: ReportDocument, source: FigureSource): string[] {
  return LISTED.flatMap(({ number, told }) =>
    told.flatMap((one) => {
      const { indicator, statistic = '', site } = one.request;
      const name = `${number}: ${[indicator, statistic, site].filter((part) => part !== '').join(' ')}`;
      const found = placeOf(one, document, source);
      if (found === undefined) return [`${name} is not there`];
      const short = found.rows < rowsOf(one, source) ? [`${name} has ${found.rows} rows along ${one.along}`] : [];
      const whole = wholeOf(one.request, source);
      if (whole === undefined) return [...short, `${name} has no number`];
      const size: Size = (asked, of) => sizeOf({ indicator: asked, statistic: of, site }, source);
      return BASES[one.base].isIt(whole, size)
        ? short
        : [...short, `${name} is of ${whole}, not of ${BASES[one.base].words}`];
    }),
  );
}

function placeOf(
  { form, request }: Told,
  { chapters }: ReportDocument,
  source: FigureSource,
): { readonly where: string; readonly rows: number } | undefined {
  const blocks = chapters.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  if (form === 'table') {
    for (const block of blocks)
      if (block.kind === 'table' && block.references.some((one) => isOf(one, request)))
        return { where: `tabell ${block.label}`, rows: block.table.rows.length };
    return undefined;
  }
  const asked = source.figure(request);
  if (isMissing(asked) || isNotPictured(asked)) return undefined;
  for (const block of blocks)
    if (block.kind === 'figure' && block.figure.id === asked.id)
      return { where: `figur ${block.number}`, rows: asked.table.rows.length };
  return undefined;
}

const isOf = (one: Reference, { indicator, statistic, site }: FigureRequest) =>
  one.indicator === indicator && one.site === site && (statistic === undefined || one.statistic === statistic);

function rowsOf({ along }: Told, { levels, years }: FigureSource): number {
  // The first year of coverage is a trial.
  const each = {
    regions: levels.length,
    years: years.length,
    answers: 2,
    'regions and years': levels.length * (years.length - 1),
  };
  return each[along];
}

/** How many a figure is of, those whose value is missing too; of years one by one the last. */
function wholeOf({ indicator, statistic: asked, site }: FigureRequest, source: FigureSource): number | undefined {
  const statistic = asked ?? source.indicators.find(({ id }) => id === indicator)?.statistics[0]?.id ?? '';
  const size = sizeOf({ indicator, statistic, site }, source);
  return Number.isNaN(size) ? undefined : size;
}

/** `saknade` is how many the indicator's first share lacks. */
function sizeOf(
  { indicator, statistic, site }: Pick<Reference, 'indicator' | 'statistic' | 'site'>,
  source: FigureSource,
): number {
  const isLack = statistic === 'saknade';
  const shares = source.indicators
    .find(({ id }) => id === indicator)
    ?.statistics.filter(({ kind }) => kind === 'share');
  const named = isLack ? (shares?.[0]?.id ?? '') : statistic;
  const [first] = source.years;
  const spans = [
    { from: first?.year ?? source.year, to: source.year },
    { from: source.year, to: source.year },
  ];
  for (const years of spans) {
    const bound = source.value({ indicator, statistic: named, site, level: NATION_LEVEL, years });
    if (!isMissing(bound)) return isLack ? lackOf(bound) : allOf(bound);
  }
  return Number.NaN;
}

const lackOf = (bound: Bound) => ('missing' in bound && typeof bound.missing === 'number' ? bound.missing : 0);

function allOf(bound: Bound): number {
  if (bound.kind === 'share') return bound.denominator + lackOf(bound);
  if (bound.kind === 'count') return bound.number;
  return 'n' in bound && typeof bound.n === 'number' ? bound.n : Number.NaN;
}
