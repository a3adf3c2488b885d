import { randomBytes } from 'node:crypto';
import { joinedAnswers, type PartAnswers } from '../../engine/sql/joined-answers.ts';
import type { Joined } from '../../engine/sql/query.ts';
import {
  type ApartWords,
  type Asked,
  type SqlAnswer,
  type SqlRelation,
  type SqlRuntime,
  type SqlWords,
  sqlAnswers,
} from '../../engine/sql/sql-runtime.ts';
import { identifier } from '../../engine/sql/text.ts';
import type { PostgresRuntime } from '../postgres-runtime.ts';
import { isOwnRow } from '../records/counted-here.ts';

/** One server's part of a register. */
export interface RuntimePart {
  readonly runtime: PostgresRuntime;
  /** Names the server where it doesn't answer. */
  readonly asking: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What is asked can be answered only by who has all rows. */
export class AskedWhole extends Error {}

/**
 * A register whose units are at several servers, as one: each is asked the same at once, of the units that count there, and their answers are joined.
 * Rows of records don't come here, nor go from one to another: what is told apart between servers is so by marks, under a key that is this one's.
 */
export class DividedRuntime implements SqlRuntime {
  readonly words: SqlWords;
  readonly apart: ApartWords;
  readonly #parts: readonly RuntimePart[];

  /** @param home has all that no unit reports */
  constructor(home: RuntimePart, others: readonly RuntimePart[]) {
    this.#parts = [home, ...others];
    this.words = home.runtime.words;
    const key = `'\\x${randomBytes(32).toString('hex')}'::bytea`;
    this.apart = {
      distinct: (one) => `vm.marks_of(array_agg(DISTINCT CAST(${one} AS text)), ${key})`,
      isOwn: isOwnRow,
      mark: (columns) => `vm.mark_of(CAST(ROW(${columns.map(identifier).join(', ')}) AS text), ${key})`,
    };
  }

  async define(relation: SqlRelation): Promise<void> {
    await Promise.all(this.#parts.map(({ runtime }) => runtime.define(relation)));
  }

  async release(names: readonly string[]): Promise<void> {
    await Promise.all(this.#parts.map(({ runtime }) => runtime.release(names)));
  }

  async hold(): Promise<void> {
    throw new AskedWhole('rows that are held');
  }

  async columns(): Promise<void> {
    throw new AskedWhole('rows one by one');
  }

  async rows(sql: string, joined?: Joined): Promise<SqlAnswer> {
    const question = { id: '', sql, ...(joined && { joined }) };
    const [answer = []] = await this.ask([{ questions: [question], read: (answers) => answers('') }]);
    return answer;
  }

  async ask<T>(asked: readonly Asked<T>[]): Promise<readonly T[]> {
    for (const { joined } of asked.flatMap(({ questions }) => questions))
      if (joined?.rows === 'whole') throw new AskedWhole(joined.why);
    const each = asked.map(({ questions }) => ({
      questions,
      read: (answers: (id: string) => SqlAnswer) => new Map(questions.map(({ id }) => [id, answers(id)])),
    }));
    const parts = await Promise.all(this.#parts.map(({ runtime, asking }) => asking(() => runtime.ask(each))));
    return asked.map(({ questions, read }, place) => {
      const own = (id: string) => parts.map((part) => part[place]?.get(id) ?? []) as PartAnswers;
      return read(sqlAnswers(new Map(questions.map(({ id, joined }) => [id, joinedAnswers(own(id), joined)]))));
    });
  }
}
