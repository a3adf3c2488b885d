/** What a reader can read in a picture, line by line, without places and sizes: title and description first. For tests. */
export function pictureText(svg: string): string {
  return [...svg.matchAll(/<(text|title|desc)[^>]*>([^<]*)<\/\1>/g)].map((match) => match[2] ?? '').join('\n');
}
