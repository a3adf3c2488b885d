/** A name stripped of what people write differently: capitals, å ä ö and other marks, spaces, hyphens and a colon at the end. */
export function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s_–-]+/g, '_')
    .replace(/:$/, '');
}
