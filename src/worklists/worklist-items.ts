import { columnAt } from '../definitions/column-at.ts';
import type { Tables } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { rowsByPerson } from '../engine/population/dated-rows.ts';
import { identifier } from '../engine/sql/text.ts';
import type { WorklistContext } from './kinds/kind.ts';
import { worklistKindOf } from './kinds/kinds.ts';
import type { Worklist, WorklistItem } from './worklist.ts';

/** A list's items, what is due first standing first: as one query, and of rows in memory, the second opinion on it. */
export const worklistItems = { sql: itemsSql, plain: plainItems };

function itemsSql({ rule, endsAt, oncePerPerson }: Worklist, context: WorklistContext): string {
  const items = worklistKindOf(rule).sql(rule, context);
  const { table, column } = endsAt === undefined ? {} : columnAt(endsAt);
  const living =
    table === undefined || column === undefined
      ? ''
      : `\nWHERE NOT EXISTS (SELECT 1 FROM ${identifier(table)} e WHERE e.${identifier(PERSON)} = i.person AND e.${identifier(column)} IS NOT NULL)`;
  const order = `COALESCE(due, day), day, source_table, row`;
  const all = `SELECT i.* FROM (
${items}) i${living}`;
  const once = `SELECT * FROM (
SELECT a.*, row_number() OVER (PARTITION BY person, unit ORDER BY ${order}) AS place FROM (
${all}) a) p WHERE place = 1`;
  return `SELECT source_table, row, person, unit, day, due FROM (
${oncePerPerson ? once : all}) l ORDER BY ${order}`;
}

function plainItems(
  { rule, endsAt, oncePerPerson }: Worklist,
  tables: Tables,
  context: WorklistContext,
): readonly WorklistItem[] {
  const rowOf = rowsByPerson(tables);
  const { table, column } = endsAt === undefined ? {} : columnAt(endsAt);
  const hasEnded = (person: string) =>
    table !== undefined && column !== undefined && (rowOf(table, person)?.values[column] ?? null) !== null;
  const items = worklistKindOf(rule)
    .plain(rule, tables, context)
    .filter(({ person }) => !hasEnded(person))
    .toSorted(byDue);
  if (!oncePerPerson) return items;
  const seen = new Set<string>();
  return items.filter(({ person, unit = '' }) => {
    const key = JSON.stringify([person, unit]);
    return !seen.has(key) && seen.add(key);
  });
}

function byDue(a: WorklistItem, b: WorklistItem): number {
  const [first, second] = [a, b].map(({ due, day, table }) => `${due ?? day} ${day} ${table}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : a.row - b.row;
}
