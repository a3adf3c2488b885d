/** The gallery's cases of a register: strata, regions, curves, choices, targets. */

import { chartsFor } from '../../../src/charts/charts-for.ts';
import type { Measure } from '../../../src/definitions/measure.ts';
import type { PublicResult } from '../../../src/disclosure/public-result.ts';
import type { CountResult, Figure } from '../../../src/results/result.ts';
import type { Placed } from '../disclosure/made-up-results.ts';
import type { GalleryCase } from './gallery-case.ts';
import {
  COVERAGE,
  GRADE,
  groupOfEnds,
  IMAGING,
  MDK,
  madeUpGroup,
  madeUpSurvival,
  publishedYears,
  REGISTER,
  REGISTER_DICTIONARY,
  SURVIVAL,
  SURVIVAL_BY_GRADE,
  WAIT,
} from './made-up-register.ts';

interface Scene {
  readonly measure: Measure;
  readonly figures: readonly Placed[];
  readonly stratum?: string;
}

/** The one chart whose id holds `part`, drawn under the case's name so that no two cases share ids. */
function one(shows: string, name: string, part: string, { measure, figures, ...rest }: Scene): GalleryCase {
  const own = { ...measure, id: name };
  const results: PublicResult[] = publishedYears(own, figures, { ...REGISTER, measures: [own] });
  const charts = chartsFor({
    area: REGISTER,
    measure: own,
    results,
    year: 2024,
    dictionary: REGISTER_DICTIONARY,
    ...rest,
  });
  const chart = charts.find(({ id }) => id.slice(name.length).includes(part));
  if (chart === undefined) throw new RangeError(`no chart ${part} among ${charts.map(({ id }) => id).join(', ')}`);
  return { name, shows, chart };
}

const REGIONS = REGISTER.reporters.map(({ id }) => id);
const NOT_REPORTED: Figure = { kind: 'absent', reason: 'not-reported' };
const ileum = { stratum: 'ileum', year: 2024, since: 2017 } as const;

const grades = (g1: number, g2: number, g3: number, nec: number, okant: number): CountResult => ({
  kind: 'count',
  n: g1 + g2 + g3 + nec + okant,
  by: { grad: { g1, g2, g3, nec, okant } },
});
const choices = (
  n: number,
  ...parts: readonly (readonly [id: string, numerator: number, missing: number])[]
): Figure => ({
  kind: 'choices',
  n,
  choices: Object.fromEntries(
    parts.map(([id, numerator, missing]) => [id, { numerator, denominator: n - missing, missing }]),
  ),
});
const share = (numerator: number, denominator: number, missing?: number): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  ...(missing === undefined ? {} : { missing }),
});

/** Coverage of one region and year: rising, the last year preliminary. */
function coverage(region: number, year: number): Figure {
  const all = 28 + ((region * 17 + year * 5) % 31);
  const numerator = Math.round(all * (0.35 + 0.06 * (year - 2017) * (region === 3 ? 1.5 : 1)));
  return { kind: 'proportion', numerator: Math.min(all, numerator), denominator: all, preliminary: year === 2024 };
}

function coverageYears(): Placed[] {
  const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
  return years.flatMap((year) => {
    const regions = REGIONS.slice(0, -1).map((reporter, at) => ({ reporter, year, figure: coverage(at, year) }));
    const sum = (of: 'numerator' | 'denominator') =>
      regions.reduce((total, { figure }) => total + (figure.kind === 'proportion' ? figure[of] : 0), 0);
    const nation = { ...coverage(0, year), numerator: sum('numerator'), denominator: sum('denominator') };
    return [...regions, { reporter: 'syd', year, figure: NOT_REPORTED }, { year, figure: nation }];
  });
}

function gradesOf(stratum: string, spread: (region: number) => CountResult): Placed[] {
  const regions = REGIONS.slice(0, -1).map((reporter, at) => ({ reporter, stratum, figure: spread(at) }));
  return [...regions, { reporter: 'syd', stratum, figure: NOT_REPORTED }];
}

export function registerGallery(): GalleryCase[] {
  const two = madeUpSurvival({ nej: madeUpGroup(337, 14), ja: madeUpGroup(508, 6.2) }, 23);
  const four = madeUpSurvival({
    g1: madeUpGroup(402, 11),
    g2: madeUpGroup(211, 5),
    g3: madeUpGroup(34, 2.1),
    nec: madeUpGroup(41, 0.8),
  });
  const few = madeUpSurvival(
    { g1: madeUpGroup(64, 9), g2: madeUpGroup(38, 4), g3: madeUpGroup(7, 2), nec: madeUpGroup(3, 1) },
    2,
  );
  const extinct = madeUpSurvival({
    nej: madeUpGroup(60, 60, 9),
    ja: groupOfEnds(Array.from({ length: 40 }, (_, at) => (at < 5 ? -90 * (at + 1) : -520))),
  });
  const spread = [
    { stratum: 'ileum', figure: grades(312, 148, 9, 14, 11) },
    { stratum: 'pankreas', figure: grades(161, 122, 31, 27, 0) },
    { stratum: 'alla', figure: grades(560, 342, 58, 71, 32) },
  ];
  const images = [
    { stratum: 'ileum', figure: choices(510, ['dt', 472, 8], ['mr', 96, 41], ['dotatoc', 402, 9], ['fdg', 22, 44]) },
    { stratum: 'pankreas', figure: choices(298, ['dt', 281, 7], ['mr', 121, 30], ['dotatoc', 194, 8], ['fdg', 2, 31]) },
  ];
  return [
    one('Överlevnad i två grupper', 'overlevnad-tva', 'overlevnad', {
      measure: SURVIVAL,
      figures: [{ ...ileum, figure: two }],
      stratum: 'ileum',
    }),
    one('Överlevnad i fyra grupper, två korta kurvor', 'overlevnad-fyra', 'overlevnad', {
      measure: SURVIVAL_BY_GRADE,
      figures: [{ ...ileum, figure: four }],
      stratum: 'ileum',
    }),
    one('Överlevnad: två grupper dolda, glesa tal', 'overlevnad-dold', 'overlevnad', {
      measure: SURVIVAL_BY_GRADE,
      figures: [{ ...ileum, figure: few }],
      stratum: 'ileum',
    }),
    one('Överlevnad: en kurva som slutar för att alla har dött', 'overlevnad-slut', 'overlevnad', {
      measure: SURVIVAL,
      figures: [{ ...ileum, figure: extinct }],
      stratum: 'ileum',
    }),
    one('Val som inte utesluter varandra, per stratum', 'val', 'val', { measure: IMAGING, figures: images }),
    one('Val i ett stratum', 'val-en', 'val', { measure: IMAGING, figures: images, stratum: 'pankreas' }),
    one('Fördelning per stratum', 'fordelning', '2024-fordelning', { measure: GRADE, figures: spread }),
    one('Fördelning per region: dolt, ej rapporterat', 'fordelning-region', 'enheter-fordelning', {
      measure: GRADE,
      figures: [
        ...gradesOf('pankreas', (at) => grades(24 + at, 12 + 2 * at, at === 2 ? 2 : 7, 6, at === 1 ? 8 : 0)),
        { stratum: 'pankreas', figure: grades(130, 80, 30, 30, 8) },
      ],
      stratum: 'pankreas',
    }),
    one('Fördelning över åren', 'fordelning-ar', 'ar-fordelning', {
      measure: GRADE,
      figures: [2017, 2023, 2024].flatMap((year) => [
        { year, stratum: 'ileum', figure: grades(31 + (year % 7), 17, 5, 6, 12) },
        { year, stratum: 'pankreas', figure: grades(22, 19 + (year % 5), 8, 7, 0) },
      ]),
    }),
    one(
      'Täckningsgrad över åren: del av år, preliminärt, en region som inte rapporterar, målnivåer',
      'tackning',
      'ar',
      {
        measure: COVERAGE,
        figures: coverageYears(),
      },
    ),
    one('Andel med målnivåer och saknade', 'andel-mal', 'enheter', {
      measure: MDK,
      figures: [
        ...REGIONS.slice(0, -1).map((reporter, at) => ({
          reporter,
          figure: share(41 + 7 * at, 52 + 7 * at, at === 2 ? 3 : at * 6),
        })),
        { reporter: 'syd', figure: NOT_REPORTED },
        { figure: share(275, 330, 57) },
      ],
    }),
    one('Dagar med kvartiler och mål', 'kvartiler', 'enheter', {
      measure: WAIT,
      figures: [
        ...REGIONS.slice(0, -1).map(
          (reporter, at): Placed => ({
            reporter,
            figure: {
              kind: 'summary',
              n: 44 + at,
              mean: 20,
              sd: 9,
              p25: 7 + at,
              median: 14 + 2 * at,
              p75: 25.5 + 3 * at,
            },
          }),
        ),
        { reporter: 'syd', figure: NOT_REPORTED },
        { figure: { kind: 'summary', n: 230, mean: 20, sd: 9, p25: 9, median: 17, p75: 31 } },
      ],
    }),
  ];
}
