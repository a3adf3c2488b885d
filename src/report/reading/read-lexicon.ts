import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, z } from '../../schema.ts';
import { fractionOfPercent } from '../../statistics/fraction-of-percent.ts';
import { parseYaml } from '../../yaml.ts';
import type { DifferenceSizes, OpenLimits, WordCondition, WrittenLexicon, WrittenWord } from './lexicon.ts';
import { LIMIT_PLACES } from './with-limits.ts';
import { wordPattern } from './word-pattern.ts';

const words = z.array(z.string().min(1)).min(1);
const limits = z.strictObject({
  över: z.number().optional(),
  från: z.number().optional(),
  under: z.number().optional(),
  till: z.number().optional(),
});
/** A p-value's limit, or the level that the area's tests are held to. */
const chance = z.union([z.number(), z.literal('signifikansnivån')]).optional();
const chances = z.strictObject({ över: chance, från: chance, under: chance, till: chance });
const times = z.strictObject({
  dagar: z.number().positive(),
  månader: z.number().positive(),
  år: z.number().positive(),
  antal_i_procent: z.number().positive(),
});
const sizes = z.strictObject({ procentenheter: z.number().positive(), ...times.shape });
/** What is said of a region that alone has a number. */
const ofOne = z
  .string()
  .refine((text) => text.includes('<region>'), {
    error: 'saknar <region>.\nSkriv <region> där sjukvårdsregionens namn ska stå.',
  })
  .optional();
const word = z.strictObject({
  uttryck: words,
  andel: limits.optional(),
  skillnad: z
    .strictObject({
      åt: z.enum(['upp', 'ned']).optional(),
      storlek: z.enum(['tydlig', 'liten', 'inte tydlig', 'ingen', 'få fall']).optional(),
      säker: z.enum(['ja', 'nej']).optional(),
    })
    .optional(),
  mål: z.enum(['nås', 'nås inte', 'mellan', 'lägre nås', 'lägre nås inte']).optional(),
  rang: z.strictObject({ plats: z.enum(['först', 'sist']), bland: z.enum(['regioner', 'svar']) }).optional(),
  p: chances.optional(),
  utan_träff: z.string().min(1).optional(),
  utan_träff_totalräknat: z.string().min(1).optional(),
  utan_träff_ensam: ofOne,
  utan_träff_ensam_totalräknat: ofOne,
  utan_träff_bland_övriga: z.string().min(1).optional(),
});
const file = z.strictObject({
  regler: z.strictObject({
    konfidensnivå: z.number().gt(50).lt(100),
    signifikansnivåns_delning: z
      .strictObject({
        kapitlen: z.number().positive(),
        sammanfattningen: z.number().positive(),
        källa: z.string().min(1),
      })
      .refine(({ kapitlen, sammanfattningen }) => kapitlen + sammanfattningen === 100, {
        error: 'kapitlen och sammanfattningen är inte 100 tillsammans.\nDela hela signifikansnivån mellan dem.',
      }),
    tydlig: times,
    likvärdig: z.strictObject({ ...sizes.shape, källa: z.string().min(1) }),
  }),
  ord: z.array(word).min(1),
  vaktord: z
    .array(
      z.strictObject({
        råd: z.string().min(1),
        får_experter: z.literal('ja').optional(),
        ord: words,
        stammar: z.record(z.string(), words).optional(),
      }),
    )
    .min(1),
  böjningar: z.record(z.string(), z.array(z.string()).min(1)),
  mängdord: words,
  räknade: words,
  talord: words,
  måttord: words,
  nekande: words,
  före_tal: words,
  tillåtna_namn: words,
  ämnen: z.strictObject({
    riket: words,
    lokaler: z.record(z.string(), words),
    indikatorer: z.record(z.string(), words),
    svar: z.record(z.string(), z.record(z.string(), words)).default({}),
    bland: z.record(z.string(), z.record(z.string(), words)).default({}),
  }),
});
type WordEntry = z.output<typeof word>;

/** Reads `ord.yaml`, with every fault at once. @param name the file's name, for the problems */
export function readLexicon(
  text: string,
  name: string,
): { readonly lexicon: WrittenLexicon } | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(text, name);
  if ('problems' in parsed) return parsed;
  const read = parseWith(file, parsed.value, name);
  if ('problems' in read) return read;
  const { regler, ord, ...lists } = read.value;
  const problems = [
    ...unclear(ord, name),
    ...typedLimits(read.value, name),
    ...repeated(ord, name),
    ...withoutLetters(lists.tillåtna_namn, name),
    ...uninflected(read.value, name),
  ];
  if (problems.length > 0) return { problems };
  return {
    lexicon: {
      rules: {
        confidence: fractionOfPercent(regler.konfidensnivå),
        levelSplit: {
          asked: fractionOfPercent(regler.signifikansnivåns_delning.kapitlen),
          searched: fractionOfPercent(regler.signifikansnivåns_delning.sammanfattningen),
        },
        levelSplitSource: regler.signifikansnivåns_delning.källa,
        clear: timesOf(regler.tydlig),
        same: sizesOf(regler.likvärdig),
        sameSource: regler.likvärdig.källa,
      },
      words: ord.flatMap(wordOf),
      guarded: [
        ...lists.vaktord.map(({ råd, får_experter, ord: words, stammar }) => ({
          phrases: [...words, ...inflected(stammar, lists.böjningar)],
          advice: råd,
          ...(får_experter === undefined ? {} : { isFreeForExperts: true as const }),
        })),
        { phrases: counted(read.value), advice: COUNTED_ADVICE },
      ],
      numberWords: lists.talord,
      measures: lists.måttord,
      negations: lists.nekande,
      beforeNumbers: lists.före_tal,
      names: lists.tillåtna_namn,
      subjects: {
        nation: lists.ämnen.riket,
        sites: lists.ämnen.lokaler,
        indicators: lists.ämnen.indikatorer,
        answers: lists.ämnen.svar,
        among: lists.ämnen.bland,
      },
    },
  };
}

function wordOf(entry: WordEntry): WrittenWord[] {
  const [condition] = conditionsOf(entry);
  if (condition === undefined) return [];
  const { utan_träff: words, utan_träff_totalräknat: census } = entry;
  const { utan_träff_ensam: single, utan_träff_ensam_totalräknat: singleCensus } = entry;
  const { utan_träff_bland_övriga: amongOthers } = entry;
  const more = {
    ...(census === undefined ? {} : { census }),
    ...(single === undefined ? {} : { single }),
    ...(singleCensus === undefined ? {} : { singleCensus }),
    ...(amongOthers === undefined ? {} : { amongOthers }),
  };
  const ofNone = words === undefined ? {} : { ofNone: { words, ...more } };
  return [{ phrases: entry.uttryck, condition, atLevel: levelsOf(entry.p), ...ofNone }];
}

function conditionsOf({ andel, skillnad, mål, rang, p }: WordEntry): WordCondition[] {
  return [
    andel && { kind: 'share' as const, ...limitsOf(andel) },
    skillnad && {
      kind: 'difference' as const,
      ...(skillnad.åt && { towards: skillnad.åt === 'upp' ? ('up' as const) : ('down' as const) }),
      ...(skillnad.storlek && { size: SIZES[skillnad.storlek] }),
      ...(skillnad.säker && { certain: skillnad.säker === 'ja' }),
    },
    mål && { kind: 'target' as const, reach: REACHES[mål] },
    rang && {
      kind: 'rank' as const,
      place: rang.plats === 'först' ? ('first' as const) : ('last' as const),
      among: rang.bland === 'regioner' ? ('levels' as const) : ('statistics' as const),
    },
    p && { kind: 'test' as const, ...chancesOf(p) },
  ].filter((condition) => condition !== undefined);
}

const SIZES = {
  tydlig: 'clear',
  liten: 'small',
  'inte tydlig': 'notClear',
  ingen: 'none',
  'få fall': 'fewCases',
} as const;
const REACHES = {
  nås: 'met',
  'nås inte': 'unmet',
  mellan: 'between',
  'lägre nås': 'low',
  'lägre nås inte': 'belowLow',
} as const;

/** Limits in per cent, as fractions. */
function limitsOf({ över, från, under, till }: z.output<typeof limits>): OpenLimits {
  return {
    ...(över !== undefined && { above: fractionOfPercent(över) }),
    ...(från !== undefined && { from: fractionOfPercent(från) }),
    ...(under !== undefined && { below: fractionOfPercent(under) }),
    ...(till !== undefined && { to: fractionOfPercent(till) }),
  };
}

/** Limits of a p-value. Those at the area's level have no number yet. */
function chancesOf({ över, från, under, till }: z.output<typeof chances>): OpenLimits {
  return {
    ...(typeof över === 'number' && { above: över }),
    ...(typeof från === 'number' && { from: från }),
    ...(typeof under === 'number' && { below: under }),
    ...(typeof till === 'number' && { to: till }),
  };
}

function levelsOf({ över, från, under, till }: z.output<typeof chances> = {}): (keyof OpenLimits)[] {
  const ends = { above: över, from: från, below: under, to: till };
  return (['above', 'from', 'below', 'to'] as const).filter((end) => typeof ends[end] === 'string');
}

function timesOf({ dagar, månader, år, antal_i_procent }: z.output<typeof times>): Omit<DifferenceSizes, 'share'> {
  return { days: dagar, months: månader, years: år, count: fractionOfPercent(antal_i_procent) };
}

function sizesOf(entry: z.output<typeof sizes>): DifferenceSizes {
  return { share: fractionOfPercent(entry.procentenheter), ...timesOf(entry) };
}

function unclear(entries: readonly WordEntry[], name: string): Problem[] {
  return entries.flatMap((entry, at) => {
    const conditions = conditionsOf(entry);
    const [condition] = conditions;
    const says = condition !== undefined && Object.keys(condition).length + levelsOf(entry.p).length > 1;
    if (conditions.length === 1 && says) return [];
    return invalid(
      name,
      `«${entry.uttryck[0]}» har ${conditions.length > 1 ? 'flera villkor' : 'inget villkor'}.`,
      'Ge uttrycket precis ett av andel, skillnad, mål, rang och p, med minst en gräns.',
      `ord.${at + 1}`,
    );
  });
}

/**
 * A limit that stands elsewhere may not be typed into the words for it, in letters or in digits: they would go on saying it when the
 * rule has another. Of a share the limits stand beside the words.
 */
function typedLimits({ ord, talord }: Lists, name: string): Problem[] {
  const number = new RegExp(`\\p{Nd}|${wordPattern(talord).source}`, 'iu');
  return ord.flatMap((entry, at) => {
    if (entry.andel !== undefined) return [];
    const { utan_träff, utan_träff_totalräknat, utan_träff_ensam, utan_träff_ensam_totalräknat } = entry;
    const ofNone = [utan_träff, utan_träff_totalräknat, utan_träff_ensam, utan_träff_ensam_totalräknat];
    return [...entry.uttryck, ...ofNone, entry.utan_träff_bland_övriga].flatMap((said) => {
      const [typed] = number.exec(said ?? '') ?? [];
      return typed === undefined
        ? []
        : invalid(
            name,
            `«${said}» har ett tal, «${typed}», fast gränsen står i en regel.`,
            `Skriv gränsen med dess namn, ${LIMIT_PLACES.join(' eller ')}, eller utan tal.`,
            `ord.${at + 1}`,
          );
    });
  });
}

function repeated(entries: readonly WordEntry[], name: string): Problem[] {
  const all = entries.flatMap(({ uttryck }, at) => uttryck.map((phrase) => ({ phrase: phrase.toLowerCase(), at })));
  return all.flatMap(({ phrase, at }, place) =>
    all.findIndex((other) => other.phrase === phrase) === place
      ? []
      : invalid(name, `«${phrase}» står mer än en gång.`, 'Låt varje uttryck ha en enda betydelse.', `ord.${at + 1}`),
  );
}

type Lists = z.output<typeof file>;
type Stems = Lists['vaktord'][number]['stammar'];

/** Each stem with each ending of its inflection. */
function inflected(stems: Stems = {}, endings: Lists['böjningar']): string[] {
  return Object.entries(stems).flatMap(([inflection, each]) =>
    each.flatMap((stem) => (endings[inflection] ?? []).map((ending) => `${stem}${ending}`)),
  );
}

/** «några regioner»: a quantity says something of figures before what is counted. */
function counted({ mängdord, räknade }: Lists): string[] {
  return mängdord.flatMap((quantity) => räknade.map((noun) => `${quantity} ${noun}`));
}

const COUNTED_ADVICE =
  'Räkna upp dem, {{regioner: uttryck; indikator; år; lokal}}, hämta siffran, eller skriv om meningen utan mängden.';

function uninflected({ vaktord, böjningar }: Lists, name: string): Problem[] {
  return vaktord.flatMap(({ stammar = {} }, at) =>
    Object.keys(stammar)
      .filter((inflection) => !Object.hasOwn(böjningar, inflection))
      .flatMap((inflection) =>
        invalid(
          name,
          `Böjningen «${inflection}» finns inte.`,
          `Skriv dess ändelser under böjningar, eller en av ${Object.keys(böjningar).join(', ')}.`,
          `vaktord.${at + 1}.stammar.${inflection}`,
        ),
      ),
  );
}

/** A name of only digits would let any number through. */
function withoutLetters(names: readonly string[], file: string): Problem[] {
  return names
    .filter((name) => !/\p{L}/u.test(name))
    .map((name) =>
      invalid(file, `«${name}» är inget namn utan ett tal.`, 'Hämta talet med en referens.', 'tillåtna_namn'),
    );
}
