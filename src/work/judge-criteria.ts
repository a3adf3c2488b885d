import { spellingsOf } from '../analysis/person-spellings.ts';
import { readRows } from '../analysis/read-rows.ts';
import { type CaseJudgement, criteriaJudge } from '../criteria/criteria-judge.ts';
import { rowsToJudge } from '../criteria/judged-rows.ts';
import { type RowJudgement, rowJudgement } from '../criteria/row-judgement.ts';
import type { Area } from '../definitions/area.ts';
import { pathsAsked } from '../definitions/criteria/asked-clauses.ts';
import type { AreaCriteria } from '../definitions/criteria/criteria.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tableName } from '../dictionary/names.ts';
import { type ColumnsAsked, columnsAsked } from '../engine/columns-asked.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { type DataSet, type DatedFolder, withDataSet } from './data-set.ts';

export interface CriteriaRequest extends DatedFolder {
  /** Only this unit's rows; the persons' other rows are read all the same. */
  readonly reporter?: string;
  /** Only this person's rows, under any spelling of the number. */
  readonly person?: string;
}

/** A row of one person with every criterion's answer. */
export interface ExplainedRow {
  readonly row: RowJudgement;
  readonly judgement: CaseJudgement;
}

/** The rows of a folder beside an area's criteria. */
export interface JudgedTables {
  readonly rows: readonly RowJudgement[];
  /** Of each row where one person is asked for. */
  readonly explained: readonly ExplainedRow[];
  /** Tables that the criteria read and that aren't there, by name: all that they would tell is unknown. */
  readonly absent: readonly string[];
  /** Tables with rows that were refused when they were read, and so are held against nothing. */
  readonly refused: readonly { readonly table: string; readonly refused: number; readonly read: number }[];
  readonly simulation: DataSet['simulation'];
  readonly assumed: DataSet['assumed'];
}

/** From a folder of tables to what the criteria say of each row that they are about: only the columns that they ask for are read. */
export async function judgeCriteria(
  content: Content,
  area: Area,
  criteria: AreaCriteria,
  { reporter, person, ...extract }: CriteriaRequest,
  progress: Progress,
): Promise<JudgedTables> {
  const asked = columnsOfCriteria(area, criteria, content.dictionary);
  const read = async ({ database, dictionary, loaded, simulation, assumed }: DataSet): Promise<JudgedTables> => {
    const choice = person === undefined ? {} : { person: await spellingsOf(database, person, extract.asOf) };
    const tables = await readRows(database, dictionary, choice);
    // Whole forms say which values a variable can have and which column is a row's day.
    const toJudge = rowsToJudge(tables, area, criteria, content.dictionary, extract.asOf);
    const judge = criteriaJudge(criteria, content.dictionary);
    const rows: RowJudgement[] = [];
    const explained: ExplainedRow[] = [];
    for (const one of toJudge) {
      if (reporter !== undefined && one.reporter !== reporter) continue;
      const row = rowJudgement(one, judge);
      rows.push(row);
      if (person !== undefined) explained.push({ row, judgement: judge.judge(one.case) });
    }
    const nameOf = (table: string) => tableName(content.dictionary, table);
    return {
      rows,
      explained,
      absent: tablesOf(criteria)
        .filter((table) => !(table in loaded.read))
        .map(nameOf),
      refused: Object.entries(loaded.read)
        .filter(([table, { refused }]) => refused > 0 && tablesOf(criteria).includes(table))
        .map(([table, { refused, read: all }]) => ({ table: nameOf(table), refused, read: all })),
      simulation,
      assumed,
    };
  };
  return withDataSet(extract, content.dictionary, progress, read, asked);
}

const tablesOf = ({ rows }: AreaCriteria): readonly string[] => [
  ...new Set(rows.flatMap(({ table, each, latest = each }) => [table, each, latest])),
];

function columnsOfCriteria(area: Area, criteria: AreaCriteria, dictionary: Dictionary): ColumnsAsked {
  const paths = pathsAsked(criteria).map((path) => {
    const [table = '', column = ''] = path.split('.');
    return { table, column };
  });
  const links = criteria.rows.flatMap(({ table, each, by }) =>
    by === undefined ? [] : [table, each].map((of) => ({ table: of, column: by })),
  );
  const { warnings: _, ...only } = area;
  return columnsAsked({ ...only, measures: [] }, dictionary, [...paths, ...links]);
}
