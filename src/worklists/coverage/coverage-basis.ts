import { day } from '../../calendar/day.ts';
import type { Row } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import type { CoverageMatching } from './coverage-matching.ts';
import { matchTumours, type RegisteredTumour } from './match-tumours.ts';

/** How much of another register is in this one: a row for each year and part, and their tumours that we don't have. */
export interface CoverageBasis {
  /** The values of each row, by column of the table. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly missing: readonly Row[];
  /** Rows of theirs that lack a day or a value that has to be the same: they can't be matched. */
  readonly unmatchable: number;
  /** Rows of theirs that belong to no part, such as those of people who live abroad: they are in no row. */
  readonly placeless: number;
  /** Tumours of ours that aren't theirs: told by the side, never in the share. */
  readonly oursAlone: number;
}

/**
 * Matches their tumours with ours and counts them (domain.md 2.4): the denominator is theirs.
 * @param personOf one spelling for each person's number, whatever file it comes from
 */
export function coverageBasis(
  { table: _, date, same, toleranceDays, basis }: CoverageMatching,
  theirs: readonly Row[],
  ours: readonly Row[],
  personOf: (written: string) => string,
): CoverageBasis {
  const tumour = ({ values }: Row): RegisteredTumour | undefined => {
    const [on, person, parts] = [values[date], values[PERSON], same.map((column) => values[column] ?? null)];
    if (typeof on !== 'string' || typeof person !== 'string' || parts.includes(null)) return undefined;
    return { key: JSON.stringify([personOf(person), ...parts]), on: day(on) };
  };
  const placed = (rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const one = tumour(row);
      return one === undefined ? [] : [{ row, one }];
    });
  const [asked, own] = [placed(theirs), placed(ours)];
  const found = matchTumours(
    asked.map(({ one }) => one),
    own.map(({ one }) => one),
    toleranceDays,
  );
  const isPlaced = ({ values }: Row) => basis.by.every((column) => (values[column] ?? null) !== null);
  const groups = Map.groupBy(
    asked.flatMap(({ row, one }, at) => (isPlaced(row) ? [{ row, one, isFound: found[at] !== undefined }] : [])),
    ({ row: { values }, one }) =>
      JSON.stringify([Number(one.on.slice(0, 4)), ...basis.by.map((column) => values[column])]),
  );
  const rows = [...groups].map(([key, all]) => {
    const [year, ...parts] = JSON.parse(key) as (string | number)[];
    return {
      [basis.year]: year ?? '',
      ...Object.fromEntries(basis.by.map((column, at) => [column, parts[at] ?? ''])),
      [basis.all]: all.length,
      [basis.matched]: all.filter(({ isFound }) => isFound).length,
    };
  });
  return {
    rows: rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
    missing: asked.flatMap(({ row }, at) => (found[at] === undefined ? [row] : [])),
    unmatchable: theirs.length - asked.length,
    placeless: asked.filter(({ row }) => !isPlaced(row)).length,
    oursAlone: own.length - found.filter((place) => place !== undefined).length,
  };
}

const order = (row: Readonly<Record<string, string | number>>) => Object.values(row).map(String).join('\u0000');
