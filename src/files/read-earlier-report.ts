import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import type { EarlierReport } from '../report/comparison/changes-since.ts';
import { NUMBERS_FILE } from '../report/comparison/report-numbers.ts';
import { z } from '../schema.ts';
import { publishedText } from './published-text.ts';

const FILE = `arsrapport/data/${NUMBERS_FILE}.json`;

const KINDS = ['count', 'share', 'estimate', 'days', 'months', 'years', 'p'] as const;
/** Those that are parts of a whole. */
const WITHIN_ONE: ReadonlySet<string> = new Set(['share', 'estimate', 'p']);
const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);
const part = z.int().nonnegative().nullable();
const numbers = z.looseObject({
  caption: z.string().regex(/ \d{4}$/),
  rows: z.array(
    z
      .looseObject({
        namn: z.string(),
        indikator: z.string(),
        svar: z.string(),
        lokal: z.string(),
        niva: z.string(),
        fran: year,
        till: year,
        slag: z.enum(KINDS),
        definition: z.string(),
        varde: z.number().nullable(),
        taljare: part,
        namnare: part,
      })
      // No number that a report of ours could hold: whatever else it says isn't to be held against it.
      .refine(({ varde, taljare, namnare, slag }) => {
        const isPart = taljare === null || namnare === null || taljare <= namnare;
        return isPart && (varde === null || (varde >= 0 && (varde <= 1 || !WITHIN_ONE.has(slag))));
      }),
  ),
});

/** Reads what an earlier report published of its own numbers, out of the folder that it was written in. */
export async function readEarlierReport(
  folder: string,
): Promise<{ readonly report: EarlierReport } | { readonly problems: readonly Problem[] }> {
  const odd = { problems: [problem('site-data-odd', { file: FILE, key: undefined }, { file: join(folder, FILE) })] };
  const text = await publishedText(join(folder, FILE));
  if (text === undefined) return { problems: [problem('earlier-report-lacking', { folder, file: FILE })] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return odd;
  }
  const read = numbers.safeParse(value);
  if (!read.success) return odd;
  const { caption, rows } = read.data;
  return {
    report: {
      year: Number(caption.slice(-4)),
      numbers: rows.flatMap((row) =>
        row.varde === null
          ? []
          : [
              {
                ...{ indicator: row.indikator, statistic: row.svar, site: row.lokal, level: row.niva },
                ...{ years: { from: row.fran, to: row.till }, name: row.namn, kind: row.slag },
                ...{ definition: row.definition, number: row.varde },
                ...(row.taljare === null ? {} : { numerator: row.taljare }),
                ...(row.namnare === null ? {} : { denominator: row.namnare }),
              },
            ],
      ),
    },
  };
}
