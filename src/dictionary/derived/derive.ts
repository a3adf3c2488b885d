import type { Problem, Where } from '../../problems/problem.ts';
import type { Row } from '../dictionary.ts';
import type { DerivedTables } from './derived-tables.ts';
import { disagreement } from './disagreements.ts';
import { numberOf, textOf } from './row-values.ts';
import { siteGroup } from './site-group.ts';
import { type StageReason, sameStage, stage } from './stage.ts';
import { sizeVariants, tFromSize } from './t-from-size.ts';
import { tnmCategory } from './tnm-category.ts';
import { upperLimitShare } from './upper-limit-share.ts';
import { sameGrade, type WhoGradeReason, whoGrade } from './who-grade.ts';

/** What follows from one row of `diagnos`. */
export interface Derived {
  /** The registered grade, or the derived one where none is registered: `1`, `2`, `3`, `nec`. */
  readonly whoGrade: string | null;
  readonly whoGradeSource: ValueSource;
  /** Why there is no grade; null when there is one. */
  readonly whoGradeMissing: WhoGradeReason | null;
  /** The registered stage, or the derived one where none is registered: `I`, `IIIB`. */
  readonly stage: string | null;
  readonly stageSource: ValueSource;
  readonly stageMissing: StageReason | null;
  /** Per cent of the upper limit of normal. */
  readonly cgaShare: number | null;
  readonly hiaaShare: number | null;
  readonly siteGroup: string | null;
  readonly problems: readonly Problem[];
}

/** A registered value always stands; a derived one fills in for a missing one, and is counted as such. */
export type ValueSource = 'entered' | 'derived' | 'missing';

/** Everything derived from a diagnosis, and what disagrees with what was registered. Pure: the tables come in. */
export function derive(row: Row, tables: DerivedTables): Derived {
  const where: Where = { table: 'diagnos', row: row.number };
  const grade = deriveGrade(row, tables, where);
  const staged = deriveStage(row, tables, where);
  return {
    whoGrade: grade.value,
    whoGradeSource: grade.source,
    whoGradeMissing: grade.missing,
    stage: staged.value,
    stageSource: staged.source,
    stageMissing: staged.missing,
    cgaShare: upperLimitShare(numberOf(row, 'cga_varde'), numberOf(row, 'cga_ovre_grans')),
    hiaaShare: upperLimitShare(numberOf(row, 'hiaa_varde'), numberOf(row, 'hiaa_ovre_grans')),
    siteGroup: siteGroup(textOf(row, 'lokal'), tables.siteGroups),
    problems: [...grade.problems, ...staged.problems, ...sizeProblems(row, tables, where)],
  };
}

interface Chosen<Reason> {
  readonly value: string | null;
  readonly source: ValueSource;
  readonly missing: Reason | null;
  readonly problems: readonly Problem[];
}

function deriveGrade(row: Row, { whoGrade: table }: DerivedTables, where: Where): Chosen<WhoGradeReason> {
  const tumor = {
    ...place(row, 'who_utgava'),
    ki67: numberOf(row, 'ki67'),
    mitoses: numberOf(row, 'mitoser'),
    differentiation: textOf(row, 'differentiering'),
  };
  const result = whoGrade(tumor, table);
  const entered = textOf(row, 'who_grad');
  if (!('grade' in result)) return withoutDerived(entered, result.reason);
  if (entered === null) return filled(result.grade);
  const differs = !sameGrade(entered, result.grade, tumor, table);
  return kept(entered, differs ? [disagreement('who_grad', entered, result.grade, where)] : []);
}

function deriveStage(row: Row, tables: DerivedTables, where: Where): Chosen<StageReason> {
  const tumor = { ...place(row, 'tnm_utgava'), t: textOf(row, 't'), n: textOf(row, 'n'), m: textOf(row, 'm') };
  const result = stage(tumor, tables.stage.tables);
  const entered = textOf(row, 'stadium');
  if (!('stage' in result)) return withoutDerived(entered, result.reason);
  if (entered === null) return filled(result.stage);
  return kept(entered, sameStage(entered, result.stage) ? [] : [disagreement('stadium', entered, result.stage, where)]);
}

/** A registered T below what the size allows, whichever of AJCC and UICC drew the line. */
function sizeProblems(row: Row, { stage: { sizes } }: DerivedTables, where: Where): Problem[] {
  const entered = textOf(row, 't');
  const sizeMm = numberOf(row, 'storlek_mm');
  const category = entered === null || sizeMm === null ? null : tnmCategory('T', entered);
  if (entered === null || category === null || !/^[1-4]/.test(category)) return [];
  const tumor = { ...place(row, 'tnm_utgava'), sizeMm };
  const lowest = sizeVariants
    .map((variant) => tFromSize(tumor, variant, sizes))
    .flatMap((result) => ('t' in result ? [result.t] : []))
    .toSorted()[0];
  if (lowest === undefined || `T${category}` >= lowest) return [];
  return [disagreement('t', entered, lowest, where)];
}

function kept<Reason>(entered: string, problems: readonly Problem[]): Chosen<Reason> {
  return { value: entered, source: 'entered', missing: null, problems };
}

function filled<Reason>(derived: string): Chosen<Reason> {
  return { value: derived, source: 'derived', missing: null, problems: [] };
}

function withoutDerived<Reason>(entered: string | null, missing: Reason): Chosen<Reason> {
  return entered === null ? { value: null, source: 'missing', missing, problems: [] } : kept(entered, []);
}

function place(row: Row, edition: 'who_utgava' | 'tnm_utgava') {
  return { edition: textOf(row, edition), site: textOf(row, 'lokal'), tumorType: textOf(row, 'tumortyp') };
}
