import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/**
 * Seals a text under a key: AES-256-GCM (NIST SP 800-38D), a nonce of its own before it.
 * @param about where it belongs: it can be opened nowhere else
 */
export function seal(text: string, key: KeyObject, about: string): Buffer {
  const nonce = ownNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Random bytes are drawn for many at once: an import seals each row. */
const drawn = Buffer.alloc(NONCE * 1024);
let used = drawn.length;

function ownNonce(): Buffer {
  if (used >= drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += NONCE;
  return Buffer.from(drawn.subarray(used - NONCE, used));
}

/** @throws Error where it was sealed under another key, for another place, or has been changed */
export function open(sealed: Buffer, key: KeyObject, about: string): string {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return decipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
}
