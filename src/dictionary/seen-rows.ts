const INITIAL_SLOTS = 1 << 12;
const LANES = 4;

/**
 * Which rows have been seen before, by their text, in bounded memory: three 32-bit hashes and a row number for each (16
 * bytes, at most three slots of four filled), not the texts. That any two different rows of 10 million are taken for the
 * same has a probability under 10⁻¹⁵ (birthday bound n²/2⁹⁷).
 */
export class SeenRows {
  #slots = new Uint32Array(INITIAL_SLOTS * LANES);
  #mask = INITIAL_SLOTS - 1;
  #count = 0;

  /** The number of the row where the text stood first, or undefined when this is the first. Row numbers start at 1. */
  firstWith(text: string, row: number): number | undefined {
    const [a, b, c] = hashes(text);
    const slot = this.#find(a, b, c);
    const first = this.#slots[slot + 3] ?? 0;
    if (first !== 0) return first;
    this.#put(slot, a, b, c, row);
    this.#count += 1;
    if (this.#count * 4 > this.#mask * 3) this.#grow();
    return undefined;
  }

  /** Where the hashes stand, or the free slot where they would: linear probing. */
  #find(a: number, b: number, c: number): number {
    const slots = this.#slots;
    for (let index = a & this.#mask; ; index = (index + 1) & this.#mask) {
      const slot = index * LANES;
      if (slots[slot + 3] === 0) return slot;
      if (slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c) return slot;
    }
  }

  #put(slot: number, a: number, b: number, c: number, row: number): void {
    this.#slots[slot] = a;
    this.#slots[slot + 1] = b;
    this.#slots[slot + 2] = c;
    this.#slots[slot + 3] = row;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let slot = 0; slot < old.length; slot += LANES) {
      const [a = 0, b = 0, c = 0, row = 0] = old.subarray(slot, slot + LANES);
      if (row !== 0) this.#put(this.#find(a, b, c), a, b, c, row);
    }
  }
}

/** Three 32-bit hashes of the text's code units: multiply and mix, then the finalizer of MurmurHash3 (Appleby 2011). */
function hashes(text: string): readonly [number, number, number] {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  let c = 0xc2b2ae35;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
    c = Math.imul(c + unit, 0x2c1b3c6d) ^ (c >>> 13);
  }
  return [finish(a ^ text.length), finish(b), finish(c)];
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
