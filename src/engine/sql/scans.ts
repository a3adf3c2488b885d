import type { Condition, RowSource } from '../../definitions/population.ts';
import { rowKey } from './row-key.ts';
import { fromSource, inPeriodSql, personSql, ROW_COLUMN, type SqlContext } from './source-sql.ts';
import type { SqlRelation } from './sql-runtime.ts';
import { conditionsSql, identifier } from './text.ts';

/** Which of a person's rows is asked for. */
export interface Pick {
  readonly first: 'inPeriod' | 'ever';
  readonly tieBreak: string | undefined;
}

/**
 * One pass over a row table for all measures that read the same rows: one row per cell and person, with the key of
 * each first row asked for and a flag for each condition. Measures ask first (`pick`, `flag`), then it is written.
 */
export interface Scan {
  readonly name: string;
  readonly pick: (pick: Pick) => string;
  readonly flag: (conditions: readonly Condition[]) => string;
  readonly made: () => SqlRelation;
}

export interface Scans {
  readonly of: (source: RowSource) => Scan;
  /** All of them, once every measure has asked. */
  readonly relations: () => readonly SqlRelation[];
}

/** Collects the scans of a grid: sources that read the same rows by the same date share one. */
export function collectScans(context: SqlContext): Scans {
  const scans = new Map<string, Scan>();
  return {
    of: (source) => {
      const key = JSON.stringify([source.table, source.date, source.conditions]);
      const known = scans.get(key);
      if (known !== undefined) return known;
      const made = scan(`scan_of_${context.grid.cells}_${scans.size}`, source, context);
      scans.set(key, made);
      return made;
    },
    relations: () => [...scans.values()].map((each) => each.made()),
  };
}

function scan(name: string, source: RowSource, context: SqlContext): Scan {
  const picks = new Map<string, string>();
  const flags = new Map<string, string>();
  let everyDay = false;
  const remember = (known: Map<string, string>, sql: string, prefix: string) => {
    const column = known.get(sql) ?? `${prefix}${known.size}`;
    known.set(sql, column);
    return column;
  };
  return {
    name,
    pick: ({ first, tieBreak }) => {
      const key = rowKey(`t.${identifier(source.date)}`, tieBreak && `t.${identifier(tieBreak)}`, ROW_COLUMN);
      if (first === 'ever') everyDay = true;
      return remember(
        picks,
        first === 'ever' ? `min(${key})` : `min(CASE WHEN ${inPeriodSql(source)} THEN ${key} END)`,
        'pick',
      );
    },
    flag: (conditions) =>
      remember(
        flags,
        `max(CASE WHEN ${inPeriodSql(source)} AND ${conditionsSql('t', conditions)} THEN 1 ELSE 0 END)`,
        'flag',
      ),
    made: () => {
      const columns = [...picks, ...flags].map(([sql, column]) => `${sql} AS ${column}`);
      const days = everyDay ? '' : ` AND ${inPeriodSql(source)}`;
      // Nobody is a case of a period without a row in it, whenever the first one was.
      const cased = everyDay ? `\nHAVING max(CASE WHEN ${inPeriodSql(source)} THEN 1 ELSE 0 END) = 1` : '';
      const sql = `SELECT r.id AS cell, ${personSql(source.table, context)} AS person, ${columns.join(',\n  ')}
${fromSource(source, context)}${days}
GROUP BY r.id, ${personSql(source.table, context)}${cased}`;
      return { name, sql, kept: true };
    },
  };
}
