import { type NumberSpan, position } from './range.ts';

/** The register's codes for `who_grad`. NEC isn't formally graded from 2019; in 2010 it is grade 3 (domain.md 3.1). */
export type WhoGrade = '1' | '2' | '3' | 'nec';

/** WHO's grading tables, one per edition. The limits are content: `content/register/harledda/who-grad.yaml`. */
export interface WhoGradeTable {
  /** The sites that the tables cover; elsewhere there is no grade. */
  readonly sites: readonly string[];
  readonly tumorTypes: readonly string[];
  readonly editions: readonly WhoEdition[];
}

export interface WhoEdition {
  readonly edition: string;
  /** The sites that the edition itself covers; all of the table's when absent. */
  readonly sites?: readonly string[];
  /** Elsewhere a grade is given only where all these editions agree. */
  readonly elsewhere: readonly string[];
  readonly rows: readonly WhoGradeRow[];
}

export interface WhoGradeRow {
  readonly grade: WhoGrade;
  /** Other codes that mean the same in this edition. */
  readonly alsoWritten: readonly string[];
  /** Null: differentiation doesn't matter. */
  readonly differentiation: string | null;
  readonly ki67: NumberSpan;
  readonly mitoses: NumberSpan;
  readonly source: string;
}

/** What the grade is made from. Ki-67 in per cent, mitoses per 2 mm² (10 high-power fields); null is missing. */
export interface GradedTumor {
  readonly edition: string | null;
  readonly site: string | null;
  readonly tumorType: string | null;
  readonly ki67: number | null;
  readonly mitoses: number | null;
  readonly differentiation: string | null;
}

/** Why no grade can be given. */
export type WhoGradeReason =
  | 'missing-edition'
  | 'missing-site'
  | 'missing-counts'
  | 'missing-differentiation'
  | 'between-classes'
  | 'outside-edition';
export type WhoGradeResult = { readonly grade: WhoGrade } | { readonly reason: WhoGradeReason };

/**
 * The WHO grade: the higher of what Ki-67 and mitoses say, or what the only given one says (årsrapporten 3.1: Ki-67 «ger
 * tumörens WHO-grad»). A value in a hole of the edition could be the class below or above, and decides nothing unless the
 * other criterion outranks both. Never recoded between editions. Source: domain.md 3.1 and each row's own.
 */
export function whoGrade(tumor: GradedTumor, table: WhoGradeTable): WhoGradeResult {
  if (tumor.edition === null) return { reason: 'missing-edition' };
  if (tumor.site === null) return { reason: 'missing-site' };
  if (!table.sites.includes(tumor.site)) return { reason: 'outside-edition' };
  if (tumor.tumorType !== null && !table.tumorTypes.includes(tumor.tumorType)) return { reason: 'outside-edition' };
  const [first, ...others] = readings(tumor, table).map((edition) => gradeBy(edition.rows, tumor));
  if (first === undefined || others.some((other) => word(other) !== word(first))) return { reason: 'outside-edition' };
  return first;
}

/** Whether a registered code says the same as a derived grade: in the 2010 edition «3» and «nec» do. */
export function sameGrade(entered: string, derived: WhoGrade, tumor: GradedTumor, table: WhoGradeTable): boolean {
  if (entered === derived) return true;
  return readings(tumor, table).some(({ rows }) =>
    rows.some(({ grade, alsoWritten }) => grade === derived && alsoWritten.includes(entered)),
  );
}

/** The edition itself, or outside its sites those that must agree. Empty for an edition we don't know. */
function readings({ edition, site }: GradedTumor, table: WhoGradeTable): readonly WhoEdition[] {
  const own = table.editions.find((candidate) => candidate.edition === edition);
  if (own === undefined || site === null) return [];
  if (own.sites === undefined || own.sites.includes(site)) return [own];
  return table.editions.filter((candidate) => own.elsewhere.includes(candidate.edition));
}

function gradeBy(rows: readonly WhoGradeRow[], { ki67, mitoses, differentiation }: GradedTumor): WhoGradeResult {
  const said = [
    ...(ki67 === null ? [] : [levels(rows, (row) => row.ki67, ki67)]),
    ...(mitoses === null ? [] : [levels(rows, (row) => row.mitoses, mitoses)]),
  ];
  if (said.length === 0) return { reason: 'missing-counts' };
  const lowest = Math.max(...said.map((possible) => Math.min(...possible)));
  const highest = Math.max(...said.flat());
  if (lowest !== highest) return { reason: 'between-classes' };
  return byDifferentiation(
    rows.filter((row) => LEVEL[row.grade] === highest),
    differentiation,
  );
}

/** NEC stands where grade 3 stands: the numbers alone don't tell them apart. */
const LEVEL: Readonly<Record<WhoGrade, number>> = { '1': 1, '2': 2, '3': 3, nec: 3 };

/** The level of one value, or in a hole the levels on both sides. */
function levels(
  rows: readonly WhoGradeRow[],
  limit: (row: WhoGradeRow) => NumberSpan,
  value: number,
): readonly number[] {
  const at = (side: -1 | 0 | 1) =>
    rows.filter((row) => position(limit(row), value) === side).map((row) => LEVEL[row.grade]);
  const inside = at(0);
  if (inside.length > 0) return inside;
  const below = at(1);
  const above = at(-1);
  return [...(below.length > 0 ? [Math.max(...below)] : []), ...(above.length > 0 ? [Math.min(...above)] : [])];
}

function byDifferentiation(rows: readonly WhoGradeRow[], differentiation: string | null): WhoGradeResult {
  const fitting =
    differentiation === null
      ? rows
      : rows.filter((row) => row.differentiation === null || row.differentiation === differentiation);
  const [first] = fitting;
  if (first === undefined) return { reason: 'outside-edition' };
  return fitting.every(({ grade }) => grade === first.grade)
    ? { grade: first.grade }
    : { reason: 'missing-differentiation' };
}

function word(result: WhoGradeResult): string {
  return 'grade' in result ? result.grade : result.reason;
}
