import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The path below the served folder that an address means, such as `matt/b1/`; undefined for one that no page of a site has:
 * a hidden file, an empty or a dotted part, a backslash or what can't be decoded.
 */
export function servedPath(url: string): string | undefined {
  const [address = ''] = url.split(/[?#]/, 1);
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\\\0]/.test(path)) return undefined;
  const parts = path.slice(1).split('/');
  const isOdd = (part: string, place: number) => part.startsWith('.') || (part === '' && place < parts.length - 1);
  return parts.some(isOdd) ? undefined : path.slice(1);
}

/** Whether what stands at a path is in the folder itself, and not reached by a link that leads out of it. What isn't there is. */
export async function isInside(root: string, path: string): Promise<boolean> {
  const whole = path === '' || path.endsWith('/') ? join(root, path, 'index.html') : join(root, path);
  const real = await realpath(whole).catch(() => undefined);
  return real === undefined || real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}
