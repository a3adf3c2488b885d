/** A picture of every chart and every state it can be in, from made-up figures: what the golden files and the gallery show. */

import { chartsFor } from '../../../src/charts/charts-for.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { Measure } from '../../../src/definitions/measure.ts';
import type { PublicResult } from '../../../src/disclosure/public-result.ts';
import type { CountResult, Figure, SummaryResult } from '../../../src/results/result.ts';
import type { GalleryCase } from './gallery-case.ts';
import { registerGallery } from './gallery-register.ts';
import { AGE, AREA, COUNT, DAYS, DICTIONARY, INHABITANTS, published, SHARE } from './made-up.ts';

const count = (n: number, by: CountResult['by'] = {}): Figure => ({ kind: 'count', n, by });
const share = (numerator: number, denominator: number, preliminary = false): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  preliminary,
});
const summary = (n: number, mean: number, sd: number, rest: Partial<SummaryResult> = {}): Figure => ({
  kind: 'summary',
  n,
  mean,
  sd,
  ...rest,
});
const spread = (p10: number, median: number, p90: number) => ({ p10, median, p90 });
const NOT_REPORTED: Figure = { kind: 'absent', reason: 'not-reported' };
const NOT_APPLICABLE: Figure = { kind: 'absent', reason: 'not-applicable' };

const FOUR = { nord: count(87), ost: count(64), soder: count(102), vast: count(48), riket: count(301) };
const CATEGORIES = {
  kategori: { gep_net: 214, chd: 12, binjure: 81 },
  kon: { kvinna: 148, man: 153, okant: 0 },
  hemregion: { r01: 96, r03: 41, r12: 62, r13: 9, r14: 71, r22: 12, r23: 3, utland: 2, okand: 5 },
};
const WAYS = {
  nord: count(96, { hemregion: { r01: 71, r03: 12, r12: 2, r14: 6, r22: 5 } }),
  ost: count(60, { hemregion: { r01: 20, r03: 26, r13: 7, r14: 7 } }),
  soder: count(99, { hemregion: { r12: 58, r13: 31, r14: 8, utland: 2 } }),
  vast: NOT_REPORTED,
  riket: count(255, {
    hemregion: { r01: 91, r03: 38, r12: 60, r13: 38, r14: 21, r22: 5, utland: 2 },
  }),
};
const WAITS = {
  nord: summary(61, 14.2, 7.9, spread(5, 13, 26)),
  ost: summary(7, 22.3, 11.4, spread(8, 19, 40)),
  soder: summary(83, 17.55, 9.1, spread(6, 15.5, 31.2)),
  vast: summary(34, 12.8, 5.2, spread(6, 12, 20)),
  riket: summary(185, 15.7, 8.4, { ...spread(6, 14, 28), method: 'micro' }),
};
const AGES = {
  nord: summary(87, 61.3, 13.2, spread(43, 63, 77)),
  ost: summary(4, 58, 9.1, spread(50, 58, 66)),
  soder: summary(102, 59.9, 14.1, spread(40, 61, 76.5)),
  vast: NOT_REPORTED,
  riket: summary(193, 60.5, 13.7),
};
const SHARES = {
  nord: share(30, 80),
  ost: share(52, 61),
  soder: share(40, 97),
  vast: share(33, 46),
  riket: share(155, 284),
};

/** So few in the north that another unit’s numerator is withheld too. */
const ROUNDED = {
  nord: share(3, 80),
  ost: share(105, 410),
  soder: share(140, 297),
  vast: share(133, 246),
  riket: share(381, 1033),
};

interface Scene {
  readonly measure: Measure;
  readonly results: readonly PublicResult[];
  readonly year: number;
  readonly reporter?: string;
  readonly area?: Area;
}

/** The one chart whose id holds `part`, drawn under the case's name so that no two cases share ids. */
function one(shows: string, name: string, part: string, { measure, results, ...rest }: Scene): GalleryCase {
  const own = results.map((result) => ({ ...result, measure: name }));
  const charts = chartsFor({
    area: AREA,
    measure: { ...measure, id: name },
    results: own,
    dictionary: DICTIONARY,
    inhabitants: INHABITANTS,
    ...rest,
  });
  const chart = charts.find(({ id }) => id.slice(name.length).includes(part));
  if (chart === undefined) throw new RangeError(`no chart ${part} among ${charts.map(({ id }) => id).join(', ')}`);
  return { name, shows, chart };
}

/** Three whole years of shares, in one of which few are in a numerator. */
function sharesTogether(): Scene {
  const measure = { ...SHARE, versions: [{ version: '2.0', fromYear: 2023, comparableFrom: 2023 }] };
  const few = { ...SHARES, vast: share(3, 46), riket: share(125, 284) };
  return {
    ...{ measure, year: 2026, area: { ...AREA, yearsTogether: 3 } },
    results: [2024, 2025, 2026].flatMap((year) => published(measure, year, year === 2025 ? few : SHARES)),
  };
}

const in2024 = (measure: Measure, figures: Record<string, Figure>, reporter?: string): Scene => ({
  measure,
  results: published(measure, 2024, figures),
  year: 2024,
  ...(reporter === undefined ? {} : { reporter }),
});

/** All cases, made anew at each call. */
export function gallery(): GalleryCase[] {
  const counts = in2024(COUNT, { ...FOUR, riket: { kind: 'count', n: 301, by: CATEGORIES } });
  const hidden = { ...FOUR, ost: count(3), vast: NOT_REPORTED, riket: count(192) };
  const few = { hemregion: { r01: 1, r03: 1, r12: 1, r14: 1, r22: 1, r23: 1 }, kon: { kvinna: 4, man: 2, okant: 0 } };
  const years = { measure: COUNT, results: countsOverYears(), year: 2025 };
  const partly = {
    nord: share(30, 80),
    ost: share(2, 61),
    soder: share(40, 97),
    vast: NOT_APPLICABLE,
    riket: share(72, 238),
  };
  return [
    one('Antal per enhet; riket som summa', 'antal', 'enheter', counts),
    one(
      'Dolt, och en till dold så att den första inte kan räknas fram; ej rapporterat',
      'antal-dolt',
      'enheter',
      in2024(COUNT, hidden),
    ),
    one('Period som inte är ett helt år', 'antal-nio-manader', 'enheter', { ...years, year: 2023 }),
    one('En enhet', 'antal-en-enhet', 'enheter', in2024(COUNT, FOUR, 'ost')),
    one('Kategorier som överlappar', 'kategorier', 'kategori', counts),
    one('Kön', 'kon', 'kon', counts),
    one('Hemregion, störst först, små dolda', 'hemregion', 'hemregion', counts),
    one('Hemregion per 100 000 invånare, med exakta intervall; små dolda', 'hemregion-invanare', 'invanare', counts),
    one(
      'Från hemregion till enhet; små dolda, en enhet har inte rapporterat',
      'hemregion-vagar',
      'vagar',
      in2024(COUNT, WAYS),
    ),
    one(
      'En lista som inte kan visas alls',
      'hemregion-dold',
      'hemregion',
      in2024(COUNT, { nord: count(6, few) }, 'nord'),
    ),
    one(
      'Median, medel och percentiler; för få för percentiler vid en enhet',
      'spridning',
      'enheter',
      in2024(DAYS, WAITS),
    ),
    one(
      'Riket med bara medelvärde och standardavvikelse; dolt; ej rapporterat',
      'spridning-medel',
      'enheter',
      in2024(AGE, AGES),
    ),
    one('En enhet med riket bredvid', 'spridning-en-enhet', 'enheter', in2024(DAYS, WAITS, 'nord')),
    one('Andelar med konfidensintervall', 'andel', 'enheter', in2024(SHARE, SHARES)),
    one('Preliminära andelar', 'andel-preliminar', 'enheter', in2024(SHARE, preliminary(SHARES))),
    one('Dold täljare med synlig nämnare; ej tillämpligt', 'andel-dold', 'enheter', in2024(SHARE, partly)),
    one(
      'Ungefärlig andel där täljaren är dold för att skydda en annan',
      'andel-ungefar',
      'enheter',
      in2024(SHARE, ROUNDED),
    ),
    one('Tre år tillsammans; en enhet har ett dolt år', 'andel-tillsammans', 'tillsammans', sharesTogether()),
    one('År: brott, nio månader, riket på egen skala', 'ar-antal', 'ar', years),
    one('År: en enhet och riket', 'ar-en-enhet', 'ar', { ...years, reporter: 'soder' }),
    one('År: dolt, ej rapporterat, nio månader utan brott', 'ar-median', 'ar', {
      measure: DAYS,
      results: waitsOverYears(),
      year: 2025,
    }),
    one('År: första året utanför, det sista preliminärt', 'ar-andel', 'ar', {
      measure: SHARE,
      results: sharesOverYears(),
      year: 2025,
    }),
    one('År: en ungefärlig andel', 'ar-andel-ungefar', 'ar', {
      measure: SHARE,
      results: [...published(SHARE, 2024, ROUNDED), ...published(SHARE, 2025, SHARES)],
      year: 2025,
    }),
    one('År: många år', 'ar-manga', 'ar', { measure: AGE, results: manyYears(), year: 2034 }),
    ...registerGallery(),
  ];
}

const countsOverYears = (): PublicResult[] => [
  ...published(COUNT, 2023, { nord: count(52), ost: count(31), soder: count(70), vast: count(50), riket: count(203) }),
  ...published(COUNT, 2024, FOUR),
  ...published(COUNT, 2025, { nord: count(94), ost: count(58), soder: count(110), vast: count(53), riket: count(315) }),
];

const preliminary = (figures: Record<string, Figure>): Record<string, Figure> =>
  Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, { ...figure, preliminary: true }]));

function waitsOverYears(): PublicResult[] {
  return [
    ...published(DAYS, 2023, { ...WAITS, ost: summary(3, 8, 2, spread(6, 8, 10)), vast: NOT_REPORTED }),
    ...published(DAYS, 2024, WAITS),
    ...published(DAYS, 2025, {
      ...WAITS,
      nord: summary(66, 11, 6, spread(4, 9.5, 22)),
      vast: NOT_REPORTED,
      riket: summary(150, 14, 7),
    }),
  ];
}

function sharesOverYears(): PublicResult[] {
  return [
    ...published(SHARE, 2023, SHARES),
    ...published(SHARE, 2024, SHARES),
    ...published(
      SHARE,
      2025,
      preliminary({ ...SHARES, nord: share(61, 84), ost: share(0, 44), riket: share(174, 271) }),
    ),
  ];
}

function manyYears(): PublicResult[] {
  return Array.from({ length: 12 }, (_, at) => {
    const wave = Math.round(10 * Math.sin(at)) / 4;
    const ages = summary(60 + at, 58 + wave, 12, spread(40, 60, 75));
    return published(AGE, 2023 + at, {
      nord: ages,
      ost: at === 4 ? NOT_REPORTED : ages,
      soder: ages,
      vast: ages,
      riket: ages,
    });
  }).flat();
}
