/** Keys in ascending order, each with the payload it came with. */
export interface Sorted {
  keys: Float64Array;
  payload: Uint32Array;
}

/**
 * Sorts numbers ascending and carries a payload along, in linear time; equal keys keep their order.
 *
 * Least-significant-digit radix sort: read as unsigned 64-bit integers, non-negative doubles have the order of their values.
 * The arrays given are used as working space and hold nothing of use afterwards.
 *
 * @param keys finite numbers ≥ 0, none of them −0
 */
export function radixSort(keys: Float64Array, payload: Uint32Array): Sorted {
  let from: Sorted = { keys, payload };
  let to: Sorted = { keys: new Float64Array(keys.length), payload: new Uint32Array(keys.length) };
  for (const digit of DIGITS) {
    const starts = startsOf(from.keys, digit);
    if (starts === undefined) continue;
    distribute(from, to, digit, starts);
    [from, to] = [to, from];
  }
  return from;
}

type Digit = { readonly word: 0 | 1; readonly shift: number };

const MASK = 0x7ff;
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const [LOW, HIGH] = LITTLE_ENDIAN ? ([0, 1] as const) : ([1, 0] as const);
const DIGITS: readonly Digit[] = [LOW, HIGH].flatMap((word) => [0, 11, 22].map((shift) => ({ word, shift })));

/** Where each digit's run begins; undefined when all keys share the digit and there is nothing to move. */
function startsOf(keys: Float64Array, { word, shift }: Digit): Uint32Array | undefined {
  const words = wordsOf(keys);
  const starts = new Uint32Array(MASK + 1);
  for (let i = word; i < words.length; i += 2) {
    const digit = ((words[i] ?? 0) >>> shift) & MASK;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit <= MASK; digit++) {
    const count = starts[digit] ?? 0;
    if (count === keys.length) return undefined;
    starts[digit] = start;
    start += count;
  }
  return starts;
}

function distribute(from: Sorted, to: Sorted, { word, shift }: Digit, starts: Uint32Array): void {
  const words = wordsOf(from.keys);
  for (let i = 0; i < from.keys.length; i++) {
    const digit = ((words[2 * i + word] ?? 0) >>> shift) & MASK;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    to.keys[place] = from.keys[i] ?? 0;
    to.payload[place] = from.payload[i] ?? 0;
  }
}

function wordsOf(keys: Float64Array): Uint32Array {
  return new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
}
