/** Gives each name a code, 0, 1, 2 …, in the order they come. */
export class NameCodes {
  readonly #codes = new Map<string, number>();

  of(name: string): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    this.#codes.set(name, this.#codes.size);
    return this.#codes.size - 1;
  }

  names(): string[] {
    return [...this.#codes.keys()];
  }
}
