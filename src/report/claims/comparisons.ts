import { holm } from '../../statistics/holm.ts';
import { keyOf } from '../figures/look-up.ts';
import { chanceOf } from '../kinds/bounds.ts';
import type { DifferenceRules, TestFamily } from '../reading/lexicon.ts';
import type { Operand, TestCounts } from './evidence.ts';

/** A test that the report has made, each once: of two numbers, or of the p-value that one is. */
export interface Comparison {
  readonly subject: Operand;
  readonly base?: Operand;
  /** How likely so large a difference is by chance alone. */
  readonly chance: number;
  readonly family: TestFamily;
}

/**
 * All tests of a report's text, whose p-values are adjusted for how many they are. They are gathered while the report is composed
 * once, and a second time each gets its own: which tests there are does not hang on what they find.
 */
export class Comparisons {
  readonly #made = new Map<string, Comparison>();
  readonly #gathered: Comparisons | undefined;
  readonly #adjusted: ReadonlyMap<string, number> | undefined;
  #family: TestFamily = 'asked';

  /** @param gathered those of the first time; without them nothing is adjusted yet */
  constructor(rules: DifferenceRules, gathered?: Comparisons) {
    this.#gathered = gathered;
    this.#adjusted = gathered?.adjusted(rules);
  }

  /** What is tried while something is made is tried to find what to tell of. What a chapter asks for too is the chapter's. */
  searching<T>(make: () => T): T {
    this.#family = 'searched';
    try {
      return make();
    } finally {
      this.#family = 'asked';
    }
  }

  /** The p-value of a comparison, adjusted where that can be; undefined where the two numbers can't be tried. */
  chance(subject: Operand, base: Operand | undefined): number | undefined {
    const chance = chanceOf(subject.bound, base?.bound);
    if (chance === undefined) return undefined;
    const key = keyOfPair(subject, base);
    const family = this.#made.get(key)?.family === 'asked' ? 'asked' : this.#family;
    this.#made.set(key, { subject, ...(base && { base }), chance, family });
    return this.#adjusted?.get(key) ?? chance;
  }

  /**
   * How many tests a finding is lost among: one that would be under the level by itself, and isn't when adjusted. Undefined where it is none
   * by itself, or stands.
   */
  lostAmong(subject: Operand, base: Operand | undefined, level: number): TestCounts | undefined {
    const alone = chanceOf(subject.bound, base?.bound);
    const adjusted = this.chance(subject, base);
    const isLost = alone !== undefined && adjusted !== undefined && alone < level && adjusted >= level;
    return isLost ? this.counts : undefined;
  }

  /** How many the report makes; none the first time. */
  get counts(): TestCounts {
    return countsOf(this.#gathered?.all ?? []);
  }

  get all(): readonly Comparison[] {
    return [...this.#made.values()];
  }

  /**
   * By Holm with weights, so that even one false finding in the whole text comes with at most the stated probability: each family has
   * its part of the level, and its tests equal parts of that. What the summary tries to find one point takes little from the chapters.
   */
  adjusted({ levelSplit }: DifferenceRules): ReadonlyMap<string, number> {
    const counts = countsOf(this.all);
    const adjusted = holm(
      this.all.map(({ chance }) => chance),
      this.all.map(({ family }) => levelSplit[family] / counts[family]),
    );
    return new Map(
      [...this.#made.keys()].flatMap((key, at): [string, number][] => {
        const own = adjusted[at];
        return own === undefined ? [] : [[key, own]];
      }),
    );
  }
}

function countsOf(all: readonly Comparison[]): TestCounts {
  const searched = all.filter(({ family }) => family === 'searched').length;
  return { asked: all.length - searched, searched };
}

/** The two numbers in either order are one comparison. */
function keyOfPair(subject: Operand, base: Operand | undefined): string {
  const keys = [subject, ...(base ? [base] : [])].map(({ reference }) => keyOf(reference));
  return keys.toSorted().join('|');
}
