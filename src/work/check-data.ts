import { evaluate } from '../analysis/evaluate.ts';
import { falseFigures } from '../analysis/false-figures.ts';
import { isUnreadable, type LoadedTables } from '../analysis/loaded-tables.ts';
import { placed } from '../analysis/placed.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { RecordRule } from '../definitions/record-rule.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { columnName } from '../dictionary/names.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { recordedTable } from '../dictionary/recorded-table.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Progress } from '../files/progress.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { absentColumns } from './absent-columns.ts';
import { type DataSet, type DatedFolder, derive, readsDerived, withDataSet } from './data-set.ts';
import { folderExtract } from './extract.ts';
import { type FalsifyingColumns, falsifyingColumns } from './falsifying-columns.ts';
import { questionKey, questionsAcross } from './questions.ts';
import { type Shortcomings, shortcomingsOf } from './shortcomings.ts';

/** What a data set is found to be, before any figure is taken from it. */
export interface CheckedData {
  readonly loaded: LoadedTables;
  readonly simulation: Simulation | undefined;
  readonly assumed: DataSet['assumed'];
  /** Of the tables and all their columns, and of every measure for every year: each once. */
  readonly problems: readonly Problem[];
  /** By area, of those that the tables are for. */
  readonly shortcomings: ReadonlyMap<string, Shortcomings>;
  /** Tables that are there and can't be read: whole, or more than a tenth of their rows. */
  readonly unreadable: readonly string[];
}

/**
 * Judges a folder of tables by every rule that an evaluation would: all columns of all tables, and every measure of every area
 * whose tables are there, for all its years up to the extract date.
 * @param rules what the register asks of records, which is asked of the tables' rows too
 * @param named the area that the tables are for, whichever of them are there; left out, the tables tell
 */
export async function checkData(
  extract: DatedFolder,
  content: Content,
  rules: readonly RecordRule[],
  progress: Progress,
  named?: Area,
): Promise<CheckedData> {
  const { asOf } = extract;
  const { dictionary } = content;
  return withDataSet(extract, dictionary, progress, async ({ database, loaded, simulation, assumed }) => {
    const areas = named === undefined ? areasOf(content, loaded) : [named];
    const problems: Problem[] = [...loaded.problems];
    if (areas.some((area) => readsDerived(area, dictionary)))
      problems.push(...(await derive({ database, dictionary, loaded }, content)));
    const asking = named === undefined ? content : { ...content, areas: new Map([[named.id, named]]) };
    const questions = placed(await questionsAcross(database, asking, rules, asOf), loaded);
    const asked = new Set(questions.map(questionKey));
    const shortcomings = new Map<string, Shortcomings>();
    for (const [place, area] of areas.entries()) {
      progress(`Räknar ${area.shortName}`, place / areas.length);
      const years = yearsUpTo(area, asOf);
      if (years.length === 0) continue;
      const about = { area, dictionary, extract: folderExtract(asOf), years, loaded };
      const evaluation = await evaluate(database, about);
      problems.push(...evaluation.problems.filter((each) => !asked.has(questionKey(each))));
      const falsified = await falseFigures(database, about);
      const lacking = shortcomingsOf(evaluation, area, dictionary, { ...loaded, falsified });
      problems.push(...columnsAbsent(area, dictionary, loaded, falsifyingColumns(evaluation.results, area, falsified)));
      if (lacking.contradicted.length > 0) problems.push(problem('publish-contradicted', {}));
      shortcomings.set(area.id, lacking);
    }
    const told = [...problems, ...questions].filter((each) => isOfAny(each, areas));
    const once = new Map(told.map((each) => [JSON.stringify(each), each]));
    const unreadable = recordedForms(dictionary)
      .map(({ id }) => id)
      .filter((table) => isUnreadable(loaded, table));
    return { loaded, simulation, assumed, problems: [...once.values()], shortcomings, unreadable };
  });
}

/** Of each column that the area's measures rest on and that no row of its table has a value in, that it is so, and what is false for it. */
function columnsAbsent(
  area: Area,
  dictionary: Dictionary,
  loaded: LoadedTables,
  deciding: readonly FalsifyingColumns[],
): Problem[] {
  return absentColumns(area, dictionary, loaded).flatMap(({ table, columns, areEmpty }) =>
    columns.map((column) => {
      const name = columnName(dictionary, table, column);
      const where = { ...loaded.read[table]?.where, table };
      const costs = deciding.find((each) => each.table === table && each.columns.includes(column));
      if (costs === undefined)
        return tableProblem(areEmpty ? 'column-empty' : 'column-absent', where, { name, meant: column });
      return tableProblem('column-absent-decides', where, { name, meant: column, other: costs.measures.join(', ') });
    }),
  );
}

/** That a table isn't there is told where one of the areas reads it. */
function isOfAny({ code, table }: Problem, areas: readonly Area[]): boolean {
  const isAbsence = code === 'table-absent' && table !== undefined && areas.length > 0;
  return !isAbsence || areas.some(({ forms }) => forms.includes(table));
}

/**
 * The areas that a data set is for: at least half of the tables whose rows they count are there, readable or not; where that is so
 * of none, those of which some measure can be counted. Areas share tables, and nobody is told of what another area misses.
 */
function areasOf({ areas, dictionary }: Content, { read, lost }: LoadedTables): readonly Area[] {
  const isThere = (table: string) => table in read || lost.includes(table);
  const counted = ({ computation: { population } }: Measure) =>
    population.rows.map(({ table }) => recordedTable(table, dictionary));
  const all = [...areas.values()];
  const whole = all.filter(({ measures }) => {
    const tables = [...new Set(measures.flatMap(counted))];
    const there = tables.filter(isThere);
    return there.length > 0 && 2 * there.length >= tables.length;
  });
  if (whole.length > 0) return whole;
  return all.filter(({ measures }) => measures.some((measure) => counted(measure).every(isThere)));
}

function yearsUpTo(area: Area, asOf: Day): number[] {
  const last = Number(asOf.slice(0, 4));
  const first = firstYear(area) ?? last;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  return years.filter((year) => (areaPeriod(area, year)?.from ?? asOf) < asOf);
}
