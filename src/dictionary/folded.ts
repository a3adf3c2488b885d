/** A name stripped of what people write differently: capitals, å ä ö and other marks, spaces and hyphens. */
export function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\s_-]+/g, '_');
}
