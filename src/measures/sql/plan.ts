import type { Dictionary } from '../../register/dictionary.ts';
import type { Area } from '../area.ts';
import type { KindContext } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Measure } from '../measure.ts';
import { reportingPeriod } from '../reporting-period.ts';
import { NOT_COUNTED } from './case-columns.ts';
import { casesRelation } from './cases-sql.ts';
import type { CaseFlag, Query } from './query.ts';
import { collectScans } from './scans.ts';
import { dateLiteral, literal } from './text.ts';

/** All the SQL of one evaluation: statements that prepare temporary tables, then questions, then the names to drop. */
export interface SqlPlan {
  readonly setup: readonly string[];
  readonly measures: readonly {
    readonly measure: Measure;
    readonly context: KindContext;
    readonly queries: readonly Query[];
    readonly relation: string;
  }[];
  /** Reporters with a measuring year; the others' figures are not applicable. */
  readonly reporters: readonly string[];
  readonly temporary: readonly string[];
}

/** The id of the query for rows in no episode that don't count on their own. */
export const OUTSIDE_EPISODE = 'outside-episode';

/**
 * Definitions as SQL in the subset that DuckDB and PostgreSQL share. Measures that read the same rows share one pass over
 * the table (a scan), and measures with the same population share its cases.
 */
export function sqlPlan(input: {
  area: Area;
  dictionary: Dictionary;
  measures: readonly Measure[];
  year: number;
  asOf: string;
}): SqlPlan {
  const { area, dictionary, measures, year, asOf } = input;
  const periods = area.reporters.flatMap(({ id }) => {
    const period = reportingPeriod(area, id, year);
    return period === undefined ? [] : [{ id, period }];
  });
  const lastDay = Object.fromEntries(periods.map(({ id, period }) => [id, period.to]));
  const scans = collectScans({ area, dictionary });
  const shared = [...Map.groupBy(measures, ({ computation }) => JSON.stringify(computation.population)).values()].map(
    (group, place) => {
      const paths = new Set(group.flatMap(({ computation: { figure } }) => kindOf(figure).paths(figure)));
      const flags = new Map<string, CaseFlag>(
        group.flatMap(({ computation: { figure } }) =>
          kindOf(figure)
            .flags(figure)
            .map((flag) => [JSON.stringify(flag.conditions), flag]),
        ),
      );
      const [first] = group;
      if (first === undefined) throw new Error('a group without measures');
      const { population } = first.computation;
      return {
        group,
        ...casesRelation(`cases_${place}`, population, { paths: [...paths], flags: [...flags.values()] }, scans, {
          area,
          dictionary,
        }),
      };
    },
  );
  const reporterRows = periods.map(
    ({ id, period }) => `(${literal(id)}, ${dateLiteral(period.from)}, ${dateLiteral(period.to)})`,
  );
  const planned = shared.flatMap(({ group, relation }) =>
    group.map((measure) => {
      const { figure, population } = measure.computation;
      const context: KindContext = { area, dictionary, measure, asOf, lastDay };
      const outside: Query[] =
        population.count === 'episodes'
          ? [
              {
                id: OUTSIDE_EPISODE,
                sql: `SELECT reporter, source_table, row FROM ${relation.name} WHERE alone = ${NOT_COUNTED}`,
              },
            ]
          : [];
      return {
        measure,
        context,
        relation: relation.name,
        queries: [...kindOf(figure).queries(figure, relation, context), ...outside],
      };
    }),
  );
  return {
    reporters: periods.map(({ id }) => id),
    setup: [
      `CREATE TEMPORARY TABLE reporter AS SELECT * FROM (VALUES ${reporterRows.join(', ')}) v (id, first_day, last_day)`,
      ...scans.statements(),
      ...shared.map(({ statement }) => statement()),
    ],
    measures: measures.flatMap((measure) => planned.filter((each) => each.measure === measure)),
    temporary: ['reporter', ...scans.names(), ...shared.map(({ relation }) => relation.name)],
  };
}
