const TWO_TO_32 = 4294967296;
const GOLDEN_RATIO = 0x9e3779b9;

/**
 * A stream of random numbers: xoshiro128** (32-bit integer arithmetic only, so the same on every machine).
 *
 * Reference: Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical
 * Software 47 (2021), article 36.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @param state four 32-bit words, not all zero */
  constructor(state: readonly [number, number, number, number]) {
    [this.#a, this.#b, this.#c, this.#d] = state;
  }

  /** The next 32 bits, as an integer 0 … 2³² − 1. */
  bits(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result;
  }

  /** Uniform on the open interval (0, 1): 2³² equally spaced values, never 0 and never 1. */
  uniform(): number {
    return (this.bits() + 0.5) / TWO_TO_32;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number from `least` up to and including `most`, all equally likely. */
  between(least: number, most: number): number {
    return least + Math.floor(this.uniform() * (most - least + 1));
  }
}

/**
 * The stream of one chapter of one person's story. Different (seed, index, chapter) give different states, so a chunk of
 * persons can be made without those before it, and a change in one chapter leaves the others as they were.
 *
 * The state is made of the four words by the 32-bit finaliser of MurmurHash3 (Appleby), chained twice so that each word
 * depends on all; every step can be undone, hence no two inputs meet. Seeding by another kind of generator is what the
 * authors of xoshiro advise.
 */
export function randomOf(seed: number, index: number, chapter: number): Random {
  let a = mix(seed | 0);
  let b = mix(Math.floor(seed / TWO_TO_32) ^ a);
  let c = mix(index ^ b);
  let d = mix(chapter ^ c);
  a = mix(a ^ d);
  b = mix(b ^ a);
  c = mix(c ^ b);
  d = mix(d ^ c);
  // Of 2¹²⁸ states the generator can't leave one: all zero.
  return new Random([a, b, c, (a | b | c | d) === 0 ? 1 : d]);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function mix(word: number): number {
  let z = (word + GOLDEN_RATIO) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
