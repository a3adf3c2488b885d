import type { Day } from '../../calendar/day.ts';
import type { Area } from '../../definitions/area.ts';
import { answeredWithout } from '../../definitions/conditions.ts';
import type { Criterion, FigureDefinition, LinkedRow } from '../../definitions/figure-definition.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { RowSource, VariablePath } from '../../definitions/population.ts';
import type { Dictionary, Tables } from '../../dictionary/dictionary.ts';
import type { Figure, ProportionResult } from '../../results/result.ts';
import type { LifeTable } from '../../statistics/life-table.ts';
import type { GridPart } from '../cells.ts';
import type { Case, Decision } from '../population/case.ts';
import type { PlainContext } from '../population/dated-rows.ts';
import type { CaseFlag, CasesRelation, Query } from '../sql/query.ts';
import type { SqlRow } from '../sql/sql-row.ts';

/**
 * A kind of figure. Each kind says, in one place each, what it needs of a case, how SQL counts it, how it is counted
 * plainly, and how reporters' figures become the nation's. A new kind is one folder under `kinds/` and a line in `kinds.ts`.
 */
export interface Kind<F extends FigureDefinition = FigureDefinition> {
  readonly kind: F['kind'];
  /** Columns of the case's row, and of the person's rows in other tables, that the figure reads. */
  readonly paths: (figure: F) => readonly VariablePath[];
  /** The columns, of the case's row or by path, that make the figure false where they can't be read; all of the paths and the flags' where it isn't said. */
  readonly decides?: (figure: F) => readonly VariablePath[];
  /**
   * Of what the figure reads, by path: without which it would be false, and not unknown, since it decides which cases or events count. A
   * value that is missing and left out, or counted as missing, is none of these. What the population itself asks is known beside it.
   */
  readonly falseWithout: (figure: F) => readonly Deciding[];
  /** Of what the figure reads, by path: that without which no case has a value. */
  readonly valuedBy?: (figure: F) => readonly VariablePath[];
  /** Parts of the figure that can be untold while it stands, and the variables that they are made of. */
  readonly parts?: (figure: F) => readonly FigurePart[];
  /** Rows that belong to the case without being its own, and how they are read. */
  readonly linked?: (figure: F) => readonly RowSource[];
  /** Rows of other tables that decide the figure, so that it is false where they haven't been delivered. */
  readonly needs?: (figure: F) => readonly Pick<LinkedRow, 'table' | 'date' | 'within'>[];
  /** Conditions asked of any of the case's rows. */
  readonly flags: (figure: F) => readonly CaseFlag[];
  /** Queries over the cases of all cells. Each gives plain rows that `read` understands, which say their `cell` or their `part`. */
  readonly queries: (figure: F, relation: CasesRelation, context: KindContext) => readonly Query[];
  /** A query of the rows (`_row`) of another table that make cases count as they do, where the kind links any. */
  readonly linkedRows?: (figure: F, relation: CasesRelation, context: KindContext) => LinkedRows | undefined;
  /** One part's figures by reporter out of its rows of the queries; a reporter with no rows has an empty figure. */
  readonly read: (figure: F, rows: QueryRows, reporters: readonly string[], context: PartContext) => KindReading;
  /** The same, from the plain cases of one reporter. */
  readonly plain: (figure: F, cases: readonly Case[], context: PlainKindContext) => PlainReading;
  /** What the nation has that can't be made of the reporters' figures, from all their plain cases together. */
  readonly plainNation?: (figure: F, cases: readonly Case[], context: PlainNationContext) => NationBeside;
  /** The nation out of the reporters' figures; absent ones are left out (contract.md 2, Riket). */
  readonly combine: (figures: readonly Figure[], beside: NationBeside) => Figure;
}

/** Variables without which a figure is false. */
export interface Deciding {
  /** Without one of them the others are taken for all that there is, and without any of them nothing is known. */
  readonly together: readonly VariablePath[];
  /** They say what happens to the cases, and not only which of several values is theirs. */
  readonly events?: true;
  /** Only where they are made of several columns, and are still known without some of them: a no may need them all, and a yes one. */
  readonly partly?: true;
}

/** What a criterion can't do without. */
export function decidedBy(criterion: Criterion): readonly Deciding[] {
  const { wrongly, notAtAll } = answeredWithout(criterion);
  return [
    ...wrongly.map((together) => ({ together })),
    ...notAtAll.map((path) => ({ together: [path], partly: true as const })),
  ];
}

/** Of paths of which each by itself makes the figure false. */
export function eachDecides(paths: readonly VariablePath[]): readonly Deciding[] {
  return paths.map((path) => ({ together: [path] }));
}

/** Rows that decide a figure without being its cases'. */
export interface LinkedRows {
  readonly table: string;
  readonly sql: string;
}

/** A part of a figure, such as a breakdown. */
export interface FigurePart {
  readonly id: string;
  readonly paths: readonly VariablePath[];
  /** Of these, those without which no case would be in some part of it, and the zero false. */
  readonly falseWithout: readonly Deciding[];
  /** How many of a figure's cases are in the part's category of missing values, where it has one. */
  readonly missing?: (figure: Figure) => { readonly n: number; readonly of: number };
}

/** What a kind may know beyond the definition. */
export interface KindContext {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly measure: Measure;
  readonly asOf: Day;
  readonly lifeTable?: LifeTableInUse;
}

/** The population's mortality, and the sexes by their code in the register in the order that the table has them. */
export interface LifeTableInUse {
  readonly table: LifeTable;
  readonly sexes: readonly string[];
}

export interface PartContext extends KindContext {
  /** Last day of the period at each reporter. */
  readonly lastDay: Readonly<Record<string, string>>;
}

export interface PlainKindContext extends PartContext {
  readonly rows: PlainContext;
  /** Rows that were not known on the extract date: in no figure, and only to be told of. */
  readonly after: Tables;
}

export interface PlainNationContext extends KindContext {
  readonly part: Omit<GridPart, 'id'>;
  readonly tables: Tables;
}

/** Rows of each query by the query's id. Every query of the measure is there, also one that gave no rows. */
export type QueryRows = ReadonlyMap<string, readonly SqlRow[]>;

/** A row left out of n, to be listed. */
export interface Excluded {
  readonly reporter: string;
  readonly table: string;
  readonly row: number;
  readonly code: string;
}

export interface KindReading {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly excluded: readonly Excluded[];
  readonly nation: NationBeside;
}

export interface PlainReading {
  readonly figure: Figure;
  readonly excluded: readonly Excluded[];
  readonly decisions: readonly Decision[];
  /** Persons behind the figure, for the nation's distinct count. */
  readonly persons: PersonsBehind;
}

export interface PersonsBehind {
  readonly all: ReadonlySet<string>;
  readonly numerator?: ReadonlySet<string>;
}

/** What the nation has that can't be added up from reporters: distinct persons, or a figure of its own. */
export interface NationBeside {
  readonly unique?: number;
  readonly uniqueNumerator?: number;
  /** Distinct persons behind the reporters' rows or episodes. */
  readonly persons?: number;
  readonly beside?: ProportionResult['beside'];
  readonly figure?: Figure;
}
