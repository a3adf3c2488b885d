/**
 * Common table expressions that join contacts to whole stays: from a relation of `cell`, `reporter`, `person`, `row`, `from_day`,
 * `to_day` to the relation `stay` of the same columns, and `reached`. Gaps and islands: in order of their first day, a row begins
 * a new stay when that day is after all that the rows before it reach; a row without a last day reaches its first. A stay's last
 * day is missing when any row's is; the row that stands for it is the first without one, else the first in the table.
 */
export function staysSql(contact: string): string {
  const inOrder = 'PARTITION BY cell, person ORDER BY from_day, row ROWS BETWEEN UNBOUNDED PRECEDING AND';
  return `running AS (
SELECT c.*, max(COALESCE(to_day, from_day)) OVER (${inOrder} 1 PRECEDING) AS reached FROM ${contact} c
), numbered AS (
SELECT r.*, sum(CASE WHEN from_day <= reached THEN 0 ELSE 1 END) OVER (${inOrder} CURRENT ROW) AS island FROM running r
), stay AS (
SELECT cell, reporter, person, min(from_day) AS from_day, CASE WHEN count(to_day) = count(*) THEN max(to_day) END AS to_day,
  max(COALESCE(to_day, from_day)) AS reached, COALESCE(min(CASE WHEN to_day IS NULL THEN row END), min(row)) AS row
FROM numbered GROUP BY cell, reporter, person, island
)`;
}
