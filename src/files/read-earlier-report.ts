import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import type { EarlierReport } from '../report/comparison/changes-since.ts';
import { NUMBERS_FILE } from '../report/comparison/report-numbers.ts';
import type { Reading } from '../schema.ts';
import type { Simulation } from './outbox/mark.ts';
import { parsedFile } from './parsed-file.ts';
import { publishedText } from './published-text.ts';
import { isWhole, type ReportIdentity, reportFile } from './report-file.ts';

/** Where a report's numbers are, from the folder that it was written in, or from the one of its area in an edition of several. */
export const NUMBERS_PATH = `arsrapport/data/${NUMBERS_FILE}.json`;

/** An earlier report, and which simulation it is of where its numbers are made up. */
export interface ReadEarlierReport {
  readonly folder: string;
  readonly report: EarlierReport;
  readonly simulation: Simulation | undefined;
}

/**
 * Reads what an earlier report published of its own numbers, out of the folder that it was written in. It is refused, with every
 * reason at once, where it isn't of the same register, isn't earlier than the report that is made, or isn't as it was written.
 * @param made the report that is made; what it is made up of as far as that is known
 */
export async function readEarlierReport(folder: string, made: ReportIdentity): Promise<Reading<ReadEarlierReport>> {
  const paths = [NUMBERS_PATH, `${made.area}/${NUMBERS_PATH}`];
  const texts = await Promise.all(paths.map((path) => publishedText(join(folder, path))));
  const at = texts.findIndex((text) => text !== undefined);
  const [text, file] = [texts[at], paths[at]];
  if (text === undefined || file === undefined)
    return { problems: [problem('earlier-report-lacking', { folder, file: NUMBERS_PATH })] };
  const place = { file: join(folder, file) };
  const read = parsedFile(text, reportFile, (key) => problem('earlier-report-odd', { file, key }, place));
  if ('problems' in read) return read;
  const { rapport, rows } = read.value;
  const { omrade, ar, uttag, simulerad } = rapport;
  const faults = [
    ...(isWhole(text) ? [] : [problem('earlier-report-changed', { file }, place)]),
    ...(omrade === made.area ? [] : [problem('earlier-report-of-other', { other: omrade, own: made.area }, place)]),
    ...(isEarlier({ year: ar, asOf: uttag }, made)
      ? []
      : [
          problem(
            'earlier-report-not-earlier',
            { year: ar, extract: uttag, ownYear: made.year, ownExtract: made.asOf },
            place,
          ),
        ]),
  ];
  const numbers = rows.filter((row) => row !== undefined);
  const value = { folder, report: { year: ar, extract: uttag, numbers }, simulation: simulerad };
  const mixed = made.simulation === undefined ? [] : mixedReports(value, made.simulation);
  return faults.length + mixed.length > 0 ? { problems: [...faults, ...mixed] } : { value };
}

type Edition = Pick<ReportIdentity, 'year' | 'asOf'>;

/** Of an earlier year, or of the same by an earlier extract; and in no case by a later one. */
const isEarlier = (one: Edition, other: Edition) =>
  one.asOf <= other.asOf && (one.year < other.year || (one.year === other.year && one.asOf < other.asOf));

/** Made-up numbers are held against those of the same made-up nation alone. @param own which simulation the report that is made is of */
export function mixedReports(
  { folder, simulation: theirs }: ReadEarlierReport,
  own: Simulation | undefined,
): readonly Problem[] {
  if ((theirs === undefined) !== (own === undefined)) {
    const [made, other] =
      theirs === undefined ? ['Den här rapporten', `den i ${folder}`] : [`Rapporten i ${folder}`, 'den här'];
    return [problem('earlier-report-mixed', { made, other })];
  }
  const isOther = (['fro', 'personer'] as const).some((key) => {
    const [a, b] = [theirs?.[key], own?.[key]];
    return a !== undefined && b !== undefined && a !== b;
  });
  return isOther ? [problem('earlier-report-other-nation', { folder, theirs: madeOf(theirs), own: madeOf(own) })] : [];
}

const madeOf = (of: Simulation | undefined) => `frö ${of?.fro ?? '?'}, ${of?.personer ?? '?'} personer`;
