import { possibleCategories, tnmCategory } from './tnm-category.ts';

/** Stage groups of one TNM edition, site and tumour type. Content: `content/register/harledda/stadium.yaml`. */
export interface StageTable {
  readonly name: string;
  readonly editions: readonly string[];
  readonly sites: readonly string[];
  readonly tumorTypes: readonly string[];
  readonly sources: readonly string[];
  /** The categories that the table knows, without their letter: `0`, `1a`. */
  readonly t: readonly string[];
  readonly n: readonly string[];
  readonly m: readonly string[];
  readonly groups: readonly StageGroup[];
}

export interface StageGroup {
  readonly stage: string;
  readonly t: readonly string[];
  readonly n: readonly string[];
  readonly m: string;
}

/** What the stage is made from, as registered; null is missing. */
export interface StagedTumor {
  readonly edition: string | null;
  readonly site: string | null;
  readonly tumorType: string | null;
  readonly t: string | null;
  readonly n: string | null;
  readonly m: string | null;
}

/** Why no stage can be given. */
export type StageReason =
  | 'missing-tnm'
  | 'missing-edition'
  | 'missing-site'
  | 'missing-tumor-type'
  | 'carcinoma-table'
  | 'no-table'
  | 'unknown-category'
  | 'undetermined'
  | 'not-in-table';
export type StageResult = { readonly stage: string; readonly table: StageTable } | { readonly reason: StageReason };

/**
 * The stage from T, N and M. A category that can't be assessed (X) or isn't filled in stands for each it could be, and the
 * stage is given only when they all lead to one: M1 is stage IV whatever T and N are. Source: domain.md 3.2–3.5, each table's.
 */
export function stage(tumor: StagedTumor, tables: readonly StageTable[]): StageResult {
  if (tumor.t === null && tumor.n === null && tumor.m === null) return { reason: 'missing-tnm' };
  if (tumor.edition === null) return { reason: 'missing-edition' };
  if (tumor.site === null) return { reason: 'missing-site' };
  if (tumor.tumorType === null) return { reason: 'missing-tumor-type' };
  const table = tableFor(tables, tumor.edition, tumor.site, tumor.tumorType);
  if (table === undefined) return { reason: CARCINOMAS.includes(tumor.tumorType) ? 'carcinoma-table' : 'no-table' };

  const t = possible('T', tumor.t, table.t);
  const n = possible('N', tumor.n, table.n);
  const m = possible('M', tumor.m, table.m);
  if (t.length === 0 || n.length === 0 || m.length === 0) return { reason: 'unknown-category' };
  const stages = new Set(t.flatMap((oneT) => n.flatMap((oneN) => m.map((oneM) => cell(table, oneT, oneN, oneM)))));
  const [only] = stages;
  if (stages.size > 1) return { reason: [tumor.t, tumor.n, tumor.m].includes(null) ? 'missing-tnm' : 'undetermined' };
  return only === undefined ? { reason: 'not-in-table' } : { stage: only, table };
}

/** Poorly differentiated and mixed tumours are staged as the organ's carcinoma (AJCC 8; UICC 8). */
const CARCINOMAS: readonly string[] = ['nec', 'minen'];

function tableFor(
  tables: readonly StageTable[],
  edition: string,
  site: string,
  tumorType: string,
): StageTable | undefined {
  return tables.find(
    (table) => table.editions.includes(edition) && table.sites.includes(site) && table.tumorTypes.includes(tumorType),
  );
}

function possible(letter: 'T' | 'N' | 'M', written: string | null, all: readonly string[]): readonly string[] {
  if (written === null) return all;
  const category = tnmCategory(letter, written);
  return category === null ? [] : possibleCategories(letter, category, all);
}

function cell({ groups }: StageTable, t: string, n: string, m: string): string | undefined {
  return groups.find((group) => group.t.includes(t) && group.n.includes(n) && group.m === m)?.stage;
}

/** Whether a registered stage says the same as a derived one: the whole stage (III) is coarser than IIIB, but not another. */
export function sameStage(entered: string, derived: string): boolean {
  return entered === derived || entered === derived.replace(/[A-C]$/, '');
}
