import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSED = /^(text\/|image\/svg\+xml|application\/(json|xml|javascript))/;
/** Bytes of compressed answers that are kept; a site's text is a few megabytes. */
const KEPT = 64 * 1024 * 1024;

export type Encoding = 'br' | 'gzip';

/** The compression that the client likes best of ours; none when it takes none. */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const accepted = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
      return [name.trim(), quality === undefined ? 1 : Number(quality)] as const;
    }),
  );
  const quality = (encoding: Encoding) => accepted.get(encoding) ?? accepted.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const).toSorted((a, b) => quality(b) - quality(a));
  return best !== undefined && quality(best) > 0 ? best : undefined;
}

/** Whether an answer of this type gets smaller by being compressed. */
export function isCompressible(contentType: string): boolean {
  return COMPRESSED.test(contentType);
}

/** Compresses answers, and keeps each so that a page is compressed once. */
export class Compressor {
  readonly #kept = new Map<string, Buffer>();
  #bytes = 0;

  /** @param key names the answer's very bytes, such as its address and validator; none where they can't be named */
  async compress(answer: Readable, encoding: Encoding, key: string | undefined): Promise<Buffer> {
    const kept = key === undefined ? undefined : this.#kept.get(`${encoding} ${key}`);
    if (kept !== undefined) {
      answer.destroy();
      return kept;
    }
    const plain = await buffer(answer);
    const made =
      encoding === 'gzip'
        ? await promisify(gzip)(plain)
        : await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    if (key !== undefined) this.#keep(`${encoding} ${key}`, made);
    return made;
  }

  #keep(key: string, made: Buffer): void {
    if (this.#bytes + made.length > KEPT) {
      this.#kept.clear();
      this.#bytes = 0;
    }
    this.#kept.set(key, made);
    this.#bytes += made.length;
  }
}
