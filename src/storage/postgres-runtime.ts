import type { Form, Row, VariableType } from '../dictionary/dictionary.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import {
  type Asked,
  type SqlAnswer,
  type SqlRelation,
  type SqlRuntime,
  type SqlWords,
  sqlAnswers,
} from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';
import type { Connection } from './database.ts';

/** A relation, the names that its query may read, and the values that stand in it. */
interface Defined {
  readonly sql: string;
  readonly kept: boolean;
  readonly reads: ReadonlySet<string>;
  readonly values: readonly unknown[];
}

/**
 * PostgreSQL, where nobody but the owner makes tables: a relation is remembered, and stands in the `WITH` of each statement that reads it. All
 * that is asked at once is one statement, so that what many questions read is made once.
 */
export class PostgresRuntime implements SqlRuntime {
  readonly words = WORDS;
  readonly #connection: Connection;
  readonly #relations = new Map<string, Defined>();
  readonly #held = new Map<string, readonly Row[]>();

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param connection in a transaction, which the settings are for */
  static async in(connection: Connection): Promise<PostgresRuntime> {
    await connection.rows(
      `select ${Object.entries(SETTINGS)
        .map(([name, value]) => `set_config('${name}', '${value}', true)`)
        .join(', ')}`,
    );
    return new PostgresRuntime(connection);
  }

  async define({ name, sql, kept }: SqlRelation): Promise<void> {
    this.#add(name, { sql, kept: kept === true, values: [] });
  }

  async hold(form: Form, more: readonly Row[]): Promise<void> {
    const { id, variables } = form;
    const rows = [...(this.#held.get(id) ?? []), ...more];
    this.#held.set(id, rows);
    const columns = [
      { name: ROW, type: 'bigint', values: rows.map(({ number }) => number) },
      ...variables.map((variable) => ({
        name: variable.id,
        type: columnTypeOf(variable.type),
        values: rows.map(({ values }) => values[variable.id] ?? null),
      })),
    ];
    const arrays = columns.map(({ type }, place) => `$${place + 1}::${type}[]`);
    const sql = `SELECT * FROM unnest(${arrays.join(', ')}) AS held (${columns.map(({ name }) => identifier(name)).join(', ')})`;
    this.#add(id, { sql, kept: true, values: columns.map(({ values }) => values) });
  }

  /** Relations are kept in no other way than as their definitions, which others may be made of; rows that are held are let go. */
  async release(names: readonly string[]): Promise<void> {
    for (const name of names) this.#held.delete(name);
  }

  async columns(sql: string, read: (columns: readonly (readonly unknown[])[]) => void): Promise<void> {
    const rows = await this.rows(sql);
    const [first] = rows;
    if (first !== undefined) read(Object.keys(first).map((column) => rows.map((row) => row[column])));
  }

  async rows(sql: string): Promise<SqlAnswer> {
    const [answer = []] = await this.ask([{ questions: [{ id: '', sql }], read: (answers) => answers('') }]);
    return answer;
  }

  async ask<T>(asked: readonly Asked<T>[]): Promise<readonly T[]> {
    const questions = asked.flatMap((one) => one.questions);
    const rows = questions.length === 0 ? [] : await this.#answered(questions.map(({ sql }) => sql));
    const answers = new Map(rows.map(({ question, answer }) => [Number(question), answer as SqlAnswer]));
    let before = 0;
    return asked.map(({ questions: own, read }) => {
      const first = before;
      before += own.length;
      return read(sqlAnswers(new Map(own.map(({ id }, place) => [id, answers.get(first + place) ?? []]))));
    });
  }

  #add(name: string, relation: Omit<Defined, 'reads'>): void {
    const reads = namesIn(relation.sql, this.#relations);
    reads.delete(name);
    // What is made anew may be made of what was made after it.
    this.#relations.delete(name);
    this.#relations.set(name, { ...relation, reads });
  }

  async #answered(questions: readonly string[]) {
    const { text, values } = this.#with(questions);
    // As JSON, numbers are numbers and days text, of whatever types they have been reckoned in.
    const asked = questions.map(
      (sql, place) =>
        `SELECT ${place} AS question, coalesce(json_agg(row_to_json(answer_row)), '[]') AS answer FROM (${sql}) answer_row`,
    );
    return this.#connection.rows(`${text}${asked.join('\nUNION ALL\n')}`, values);
  }

  /** The relations that questions read, also through others, in the order that they were made in. */
  #with(questions: readonly string[]): { readonly text: string; readonly values: readonly unknown[] } {
    const needed = new Set<string>();
    const add = (names: ReadonlySet<string>) => {
      for (const name of names)
        if (!needed.has(name)) {
          needed.add(name);
          add(this.#relations.get(name)?.reads ?? new Set());
        }
    };
    for (const sql of questions) add(namesIn(sql, this.#relations));
    const values: unknown[] = [];
    const relations = [...this.#relations]
      .filter(([name]) => needed.has(name))
      .map(([name, { sql, kept, values: own }]) => {
        const numbered =
          own.length === 0 ? sql : sql.replaceAll(/\$(\d+)/g, (_, at) => `$${Number(at) + values.length}`);
        values.push(...own);
        return `${identifier(name)} AS ${kept ? '' : 'NOT '}MATERIALIZED (${numbered})`;
      });
    return { text: relations.length === 0 ? '' : `WITH ${relations.join(',\n')}\n`, values };
  }
}

const WORDS: SqlWords = {
  hash: (columns) => `(hash_record_extended(ROW(${columns.map(identifier).join(', ')}), 0) & ${2n ** 63n - 1n})`,
  plain: ({ id }) => identifier(id),
};

/** One statement of many parts: to compile it takes longer than to run it, and its answers are to come in their order. */
const SETTINGS = {
  enable_nestloop: 'off',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  work_mem: '64MB',
  'vm.reads_many': 'on',
};

/** The words of a query that are names of relations: one more than it reads does no harm. */
function namesIn(sql: string, relations: ReadonlyMap<string, unknown>): Set<string> {
  return new Set(sql.match(/[\p{L}_][\p{L}\p{N}_]*/gu)?.filter((word) => relations.has(word)));
}

/** The type that a variable has in the register's database. */
export function columnTypeOf(type: VariableType): string {
  const types: Readonly<Record<VariableType, string>> = {
    text: 'text',
    code: 'text',
    date: 'date',
    boolean: 'boolean',
    integer: 'bigint',
    decimal: 'double precision',
  };
  return types[type];
}
