import type { Area } from '../../../definitions/area.ts';
import type { LinkedRow } from '../../../definitions/figure-definition.ts';
import type { Dictionary } from '../../../dictionary/dictionary.ts';
import { PERSON } from '../../../dictionary/person-column.ts';
import type { CasesRelation } from '../../sql/query.ts';
import { hasColumn, reporterSql } from '../../sql/source-sql.ts';
import { identifier } from '../../sql/text.ts';

/** A column by which a linked row belongs to a case: of the row, known as `p`, and of the case, known as `c`. */
export interface Link {
  readonly name: 'link' | 'person' | 'reporter';
  readonly ofRow: string;
  readonly ofCase: string;
}

/** The columns by which a linked row belongs to a case: the shared one, or person and, where the table says it, reporter. */
export function linksOf(
  { table, through }: LinkedRow,
  relation: CasesRelation,
  { area, dictionary }: { readonly area: Area; readonly dictionary: Dictionary },
): readonly Link[] {
  const ofRow = (column: string) => `p.${identifier(column)}`;
  if (through !== undefined) return [{ name: 'link', ofRow: ofRow(through), ofCase: `c.${relation.column(through)}` }];
  const person: Link = { name: 'person', ofRow: ofRow(PERSON), ofCase: 'c.person' };
  const reporter: Link = { name: 'reporter', ofRow: reporterSql('p', area), ofCase: 'c.reporter' };
  return hasColumn(dictionary.forms.get(table), area.reporterVariable) ? [person, reporter] : [person];
}
