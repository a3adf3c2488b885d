import { definedParts } from '../definitions/kinds/kinds.ts';
import { NATION } from '../definitions/nation.ts';
import { rowsOf, setKey } from './case-set.ts';
import type { Knowledge } from './kinds/attack-kind.ts';
import type { Publication, PublishedArea, PublishedFigure } from './published.ts';

const ANY = Number.POSITIVE_INFINITY;

/** A figure, and what is known of it. */
interface Told {
  readonly figure: PublishedFigure;
  readonly knowledge: Pick<Knowledge, 'sets'>;
}

/**
 * What published coverage tells of the cases that other measures count: how many cases there are in a place, and how many belong to
 * no reporter. The other register's comparison may be of other cases than those here, and is believed of the years in which it
 * says nowhere anything else than the figures do.
 */
export class CoverageRead {
  readonly #area: Pick<PublishedArea, 'unplaced'>;
  readonly #contradicted: ReadonlySet<string>;
  /** By year, how many belong to no reporter. */
  readonly #unplaced: ReadonlyMap<number, number>;
  /** How many at most where that isn't seen: nobody, as long as no year is known to have any. A reader who guesses so is most often right. */
  readonly #unseen: number;

  constructor({ area, figures }: Publication, all: readonly Told[]) {
    this.#area = area;
    this.#contradicted = contradicted(all);
    const whole = area.strata?.all.id ?? '';
    const own = figures.filter((one) => isOfCases(one) && one.place.stratum === whole && this.isBelieved(one));
    const years = Map.groupBy(
      own.filter(({ place: { from, to } }) => from === to),
      ({ place: { from } }) => from,
    );
    this.#unplaced = new Map(
      [...years].flatMap(([year, ofYear]) => {
        const numbers = ofYear.map(({ place, numbers: read, absent }): [string, unknown] => [
          place.reporter,
          absent === 'not-applicable' ? 0 : absent === 'withheld' ? absent : (read.get('numerator') ?? 0),
        ]);
        const nation = numbers.find(([reporter]) => reporter === NATION)?.[1];
        const parts = numbers.filter(([reporter]) => reporter !== NATION).map(([, number]) => number);
        if (typeof nation !== 'number' || !parts.every((part) => typeof part === 'number')) return [];
        return [[year, parts.reduce((left, part) => left - part, nation)] as const];
      }),
    );
    this.#unseen = [...this.#unplaced.values()].every((left) => left === 0) ? 0 : ANY;
  }

  /** Whether the coverage counts the same cases as the figures of its years. */
  isBelieved({ place: { from, to } }: PublishedFigure): boolean {
    return !this.#contradicted.has(`${from}–${to}`);
  }

  /** How many cases at most belong to no reporter. */
  mostUnplaced(from: number, to: number): number {
    if (this.#area.unplaced === undefined) return 0;
    const years = Array.from({ length: to - from + 1 }, (_, at) => this.#unplaced.get(from + at));
    return years.reduce((sum: number, left) => sum + (left ?? this.#unseen), 0);
  }
}

/** Whether a figure is how many of another register's cases there are here. */
export function isOfCases({ measure }: Pick<PublishedFigure, 'measure'>): boolean {
  return definedParts(measure.computation.figure).sums?.rows !== undefined;
}

/** The years of which coverage says another number of cases than a figure of the same place. */
function contradicted(all: readonly Told[]): Set<string> {
  const found = new Set<string>();
  // The nation's figure leaves out reporters without one: it may say fewer, and contradicts nothing.
  const reported = all.filter(({ figure }) => figure.place.reporter !== NATION);
  for (const own of Map.groupBy(reported, ({ figure: { place } }) => JSON.stringify(place)).values()) {
    const cover = own.find(({ figure }) => isOfCases(figure));
    const rows = cover && definedParts(cover.figure.measure.computation.figure).sums?.rows;
    const matched = cover?.figure.numbers.get('numerator');
    if (cover === undefined || rows === undefined || typeof matched !== 'number') continue;
    const { from, to } = cover.figure.place;
    const key = setKey(rowsOf(rows));
    for (const { figure, knowledge } of own)
      for (const { terms, set, isAtMost = false } of knowledge.sets) {
        const numbers = terms.map(([name, by]) => {
          const number = figure.numbers.get(name);
          return typeof number === 'number' ? number * by : undefined;
        });
        if (isAtMost || setKey(set) !== key || numbers.includes(undefined)) continue;
        if (numbers.reduce((sum: number, one) => sum + (one ?? 0), 0) !== matched) found.add(`${from}–${to}`);
      }
  }
  return found;
}
