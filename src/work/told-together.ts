import type { EditionAttack } from '../attack/editions.ts';
import type { PersonWin } from '../attack/persons/attack-persons.ts';
import type { RestOf } from '../attack/persons/known-values.ts';
import type { PublishedArea, PublishedPlace } from '../attack/published.ts';
import { valuesInOf } from '../definitions/general-words.ts';
import { NATION } from '../definitions/nation.ts';
import { shortName } from '../definitions/short-name.ts';
import { withWords } from '../words/counted-words.ts';
import { listed } from '../words/lists.ts';

/** What two editions tell together and neither of them may, in words for people: persons first, then numbers. */
export interface ToldTogether {
  /** There are at least so many of them: each of the values of one distribution is somebody's own. */
  readonly persons: number;
  /** What is told of them, without the values; one for each measure. */
  readonly values: readonly MeasureTold[];
  /** Protected numbers that are told, by measure. */
  readonly numbers: readonly MeasureTold[];
}

export interface MeasureTold {
  /** `T1 Tid till MDK`. */
  readonly measure: string;
  readonly count: number;
  readonly places: readonly { readonly place: string; readonly count: number }[];
}

interface Told {
  readonly measure: string;
  readonly place: PublishedPlace;
}

/** @param area as it is published: what it lacks names of is told by its id */
export function toldTogether({ changed, between, persons, wins }: EditionAttack, area: PublishedArea): ToldTogether {
  const secrets = [...between, ...wins].map(({ secret }) => secret);
  return {
    persons: Math.max(0, ...[...Map.groupBy(persons, distribution).values()].map((own) => own.length)),
    values: byMeasure(area, persons),
    numbers: byMeasure(area, [...changed, ...secrets]),
  };
}

/** How many there are of all measures. */
export const countOf = (told: readonly MeasureTold[]): number => told.reduce((sum, { count }) => sum + count, 0);

/** `minst 1 person (6 värden)`, `138 skyddade antal`, or both. */
export function howMany({ persons, values, numbers }: ToldTogether): string {
  const [told, secret] = [countOf(values), countOf(numbers)];
  return listed([
    ...(persons === 0
      ? []
      : [`minst ${persons} ${persons === 1 ? 'person' : 'personer'} (${told} ${told === 1 ? 'värde' : 'värden'})`]),
    ...(secret === 0 ? [] : [`${secret} ${secret === 1 ? 'skyddat' : 'skyddade'} antal`]),
  ]);
}

/** Which measures are told of where, one line for each: `B1 Antal patienter: 74 (Skåne 2024: 40, riket 2024: 34)`. */
export function measureLines(told: readonly MeasureTold[]): string[] {
  return told.map(({ measure, count, places }) => {
    const named = places
      .slice(0, LISTED)
      .map(({ place, count: own }) => (places.length === 1 ? place : `${place}: ${own}`));
    const more = places.length - LISTED;
    const last = more > 0 ? [`${more} ställen till`] : [];
    return `${measure}: ${count} (${[...named, ...last].join(', ')})`;
  });
}

/** So many places of a measure are named. */
const LISTED = 6;

/** Somebody's value in words: `T1 Tid till MDK, Skåne 2024, den enda som har kommit till: 8 dagar`. */
export function personWords(area: PublishedArea, { measure, place, rest, isLate, n, rank, values }: PersonWin): string {
  const own = area.measures.find(({ id }) => id === measure);
  const of = rest === undefined ? [] : [REST[rest]];
  const among = isLate === undefined ? '' : ' av dem som har kommit till';
  const who =
    n === 1
      ? `den enda${isLate === undefined ? '' : ' som har kommit till'}`
      : `nummer ${rank} från det lägsta, av ${n}${among}`;
  const written = listed(values.map(String), 'or');
  const said = own === undefined ? written : withWords(values.at(-1) ?? 0, written, valuesInOf(own));
  const where = [measureWords(area, measure), placeWords(area, place), ...of, who].join(', ');
  return `${where}: ${said}`;
}

/** What the parts that are told leave over of a whole. */
export const REST: Readonly<Record<RestOf, string>> = {
  reporters: 'enheter utan visat antal',
  strata: 'det som delarna lämnar över',
  years: 'år utan visat antal',
};

const distribution = ({ measure, place, rest, isLate }: PersonWin) => JSON.stringify([measure, place, rest, isLate]);

function byMeasure(area: PublishedArea, told: readonly Told[]): MeasureTold[] {
  return [...Map.groupBy(told, ({ measure }) => measure)].map(([measure, own]) => ({
    measure: measureWords(area, measure),
    count: own.length,
    places: [...Map.groupBy(own, ({ place }) => placeWords(area, place))].map(([place, { length }]) => ({
      place,
      count: length,
    })),
  }));
}

function measureWords({ measures }: PublishedArea, id: string): string {
  const own = measures.find((measure) => measure.id === id);
  return [own?.code ?? id, own?.name ?? ''].filter((word) => word !== '').join(' ');
}

function placeWords(area: PublishedArea, { reporter, stratum, from, to }: PublishedPlace): string {
  const who = reporter === NATION ? 'riket' : reporter === 'rest' ? 'övriga enheter' : shortName(area, reporter);
  const { strata } = area;
  const part = stratum === '' || stratum === strata?.all.id ? [] : [partWords(area, stratum)];
  return [who, ...part, from === to ? String(from) : `${from}–${to}`].join(' ');
}

function partWords({ strata }: PublishedArea, stratum: string): string {
  if (stratum === 'rest') return 'det som delarna lämnar över';
  return strata?.values.find(({ id }) => id === stratum)?.name ?? stratum;
}
