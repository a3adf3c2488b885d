import { isUnreadable } from '../analysis/loaded-tables.ts';
import { readRows } from '../analysis/read-rows.ts';
import type { Row } from '../dictionary/dictionary.ts';
import { personNumber } from '../dictionary/person-number.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type CoverageBasis, coverageBasis } from '../worklists/coverage/coverage-basis.ts';
import type { CoverageMatching } from '../worklists/coverage/coverage-matching.ts';
import { type DataSet, type DatedFolder, derive, withDataSet } from './data-set.ts';
import { Refused } from './refused.ts';

/** What was found, and what was wrong with the tables of either register. */
export interface CoverageFound extends CoverageBasis {
  readonly problems: readonly Problem[];
  /** There where either is made up. */
  readonly simulation: DataSet['simulation'];
}

/**
 * From two folders of tables, another register's tumours and our own, to how many of theirs we have. Nothing is kept of theirs.
 * @throws Refused where the tumours of either can't be read or aren't there: none found would say that none are had
 */
export async function coverageOfLists(
  content: Content,
  matching: CoverageMatching,
  theirs: DatedFolder,
  ours: DatedFolder,
  progress: Progress,
): Promise<CoverageFound> {
  const [their, own] = [await tumoursOf(theirs), await tumoursOf(ours)];
  const personOf = (written: string) => personNumber(written, ours.asOf)?.digits ?? written;
  const simulation = their.simulation ?? own.simulation;
  return {
    ...coverageBasis(matching, their.rows, own.rows, personOf),
    ...{ problems: [...their.problems, ...own.problems], simulation },
  };

  function tumoursOf(extract: DatedFolder) {
    return withDataSet(extract, content.dictionary, progress, async (data) => {
      const { database, loaded, dictionary, simulation } = data;
      const table = dictionary.forms.get(matching.table)?.base ?? matching.table;
      if (loaded.read[table] === undefined || isUnreadable(loaded, table))
        throw new Refused([
          ...loaded.problems.filter(({ severity }) => severity === 'error'),
          problem('coverage-without-tumours', { table }, { file: extract.folder }),
        ]);
      const derived = await derive(data, content);
      const rows: readonly Row[] = (await readRows(database, dictionary, {})).get(matching.table) ?? [];
      return { rows, problems: [...loaded.problems, ...derived], simulation };
    });
  }
}
