import { open, stat } from 'node:fs/promises';
import type { TableProblemCode } from '../problems/table-problem.ts';

const MAGIC = 'PAR1';
/** How a file begins and ends whose footer is encrypted. */
const ENCRYPTED = 'PARE';
/** Magic, footer, its length and magic again: no file is shorter. */
const SHORTEST = 12;

/** Why a file that is named as Parquet can't be it, seen from its ends; undefined when it looks whole. */
export async function parquetFault(path: string): Promise<TableProblemCode | undefined> {
  const { size } = await stat(path);
  if (size === 0) return 'file-without-content';
  const file = await open(path);
  try {
    const at = async (place: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, place);
      return buffer.toString('latin1', 0, bytesRead);
    };
    const [start, end] = [await at(0), await at(Math.max(0, size - MAGIC.length))];
    if (start === ENCRYPTED || end === ENCRYPTED) return 'parquet-encrypted';
    if (start !== MAGIC) return 'parquet-not';
    return end === MAGIC && size >= SHORTEST ? undefined : 'parquet-cut-off';
  } finally {
    await file.close();
  }
}
