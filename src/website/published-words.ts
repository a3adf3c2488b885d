import { namedCategories } from '../charts/category/breakdown-categories.ts';
import { codesOf } from '../charts/codes-of.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { SiteInput } from './site-input.ts';

/** What the names of numbers in the file of all figures mean. */
const NUMBERS: Readonly<Record<string, string>> = {
  n: 'Antal',
  unique: 'Antal olika personer',
  persons: 'Antal olika personer',
  events: 'Antal döda',
  missing: 'Antal som uppgift saknas för',
  numerator: 'Täljare',
  denominator: 'Nämnare',
  share: 'Andel, av 1',
  lower: 'Undre gräns, 95 % konfidensintervall',
  upper: 'Övre gräns, 95 % konfidensintervall',
  mean: 'Medelvärde',
  sd: 'Standardavvikelse',
  p10: '10:e percentilen',
  p25: 'Undre kvartil',
  median: 'Median (i en överlevnad: månader)',
  p75: 'Övre kvartil',
  p90: '90:e percentilen',
  medianLower: 'Medianens 95 % konfidensintervall börjar inte under (i en överlevnad: dess undre gräns)',
  medianUpper: 'Medianens 95 % konfidensintervall slutar inte över (i en överlevnad: dess övre gräns)',
  atRisk: 'Antal som följs',
  survival: 'Andel som lever, av 1',
  chisq: 'Logranktestets värde',
  p: 'Logranktestets p-värde',
};

/** What the names of breakdowns mean that no definition names. */
const GENERAL_BREAKDOWNS: Readonly<Record<string, string>> = {
  choices: 'Val',
  groups: 'Grupp',
  beside: 'Samma andel bland andra',
};

/** The words for the codes in the file of all figures; a code that nobody has named stands as it is. */
export interface PublishedWords {
  readonly measure: (id: string) => string;
  readonly reporter: (id: string) => string;
  readonly stratum: (id: string) => string;
  readonly number: (name: string) => string;
  readonly breakdown: (measure: string, id: string) => string;
  readonly category: (measure: string, breakdown: string, id: string) => string;
}

export function publishedWords({ area, dictionary }: SiteInput): PublishedWords {
  const measures = new Map(area.measures.map((measure) => [measure.id, measure]));
  const reporters = new Map([[NATION, 'Riket'], ...area.reporters.map(({ id, name }) => [id, name] as const)]);
  const strata = new Map(
    area.strata === undefined ? [] : [area.strata.all, ...area.strata.values].map(({ id, name }) => [id, name]),
  );
  const categories = new Map(
    area.measures.map((measure) => [measure.id, categoriesOf({ measure, ...(dictionary && { dictionary }) })]),
  );
  return {
    measure: (id) => {
      const measure = measures.get(id);
      return measure === undefined ? id : `${measure.code} ${measure.name}`;
    },
    reporter: (id) => reporters.get(id) ?? id,
    stratum: (id) => strata.get(id) ?? id,
    number: (name) => NUMBERS[name] ?? name,
    breakdown: (measure, id) => {
      const of = measures.get(measure);
      const own = of && definedParts(of.computation.figure).breakdowns.find((one) => one.id === id);
      return own?.name ?? GENERAL_BREAKDOWNS[id] ?? id;
    },
    category: (measure, breakdown, id) => categories.get(measure)?.get(`${breakdown} ${id}`) ?? id,
  };
}

type Asked = { readonly measure: Measure } & Pick<SiteInput, 'dictionary'>;

/** Names by breakdown and code. */
function categoriesOf(asked: Asked): ReadonlyMap<string, string> {
  const { breakdowns, choices, followed, beside } = definedParts(asked.measure.computation.figure);
  const under = (of: string, codes: readonly { readonly id: string; readonly name: string }[]) =>
    codes.map(({ id, name }) => [`${of} ${id}`, name] as const);
  return new Map([
    ...breakdowns.flatMap((breakdown) => under(breakdown.id, namedCategories(asked, breakdown))),
    ...under('choices', choices),
    ...under('beside', beside),
    ...under('groups', followed === undefined ? [] : (followed.by.groups ?? codesOf(asked, followed.by.variable))),
  ]);
}
