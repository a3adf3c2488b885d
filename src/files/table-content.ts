import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { TablePrints } from './table-prints.ts';

/** What tells the files that a data set's tables are read from from others, by every byte. @param path the folder, or the workbook */
export async function tableContent(path: string, prints: TablePrints): Promise<string> {
  const hash = createHash('sha256');
  for (const name of [...prints.keys()].toSorted()) {
    hash.update(`${name}\n${prints.get(name)?.bytes}\n`);
    const file = path.endsWith(name) ? path : join(path, name);
    for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) hash.update(bytes);
  }
  return hash.digest('hex');
}
