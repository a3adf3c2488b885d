/** Row numbers, a bit for each: of a million rows it is an eighth of a megabyte. */
export class RowMarks {
  #bits = new Uint8Array(1 << 10);

  add(number: number): void {
    const at = number >> 3;
    if (at >= this.#bits.length) {
      const wider = new Uint8Array(2 * at);
      wider.set(this.#bits);
      this.#bits = wider;
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (number & 7));
  }

  has(number: number): boolean {
    return ((this.#bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }
}
