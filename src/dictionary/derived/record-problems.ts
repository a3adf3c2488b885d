import { type Problem, problem } from '../../problems/problem.ts';
import type { Row, Variable } from '../dictionary.ts';
import type { Residence } from './residence.ts';
import type { TreatedTumour } from './tumour-of-treatment.ts';

// What the derivations tell about a record that they can't follow all the way: shown, never silently mended.

/** A diagnosis that doesn't say in which healthcare region the person lived. */
export function residenceProblems({ row, residence }: { row: Row; residence: Residence }): Problem[] {
  if (residence.source === 'vid_diagnos') return [];
  const code = residence.source === 'folkbokforing' ? 'residence-from-patient' : 'residence-unknown';
  return [problem(code, {}, { table: 'diagnos', row: row.number, column: 'lan_vid_diagnos' })];
}

/** A treatment that can't be given to one of the person's tumours. Persons without diagnoses are left in peace: a unit may hand in treatments only. */
export function tumourLinkProblems(row: Row, of: TreatedTumour): Problem[] {
  if (of.tumour !== null || of.reason === 'none') return [];
  const code = of.reason === 'unknown' ? 'treated-tumour-unknown' : 'treated-tumour-ambiguous';
  return [problem(code, {}, { table: 'behandling', row: row.number, column: 'tumor_id' })];
}

/** A row that may or may not belong to a derived form, since what the form asks is missing. */
export function belongingProblem(table: string, row: Row, missing: Variable, form: { readonly row: string }): Problem {
  const words = { name: missing.name, column: missing.id, row: form.row };
  return problem('belonging-unknown', words, { table, row: row.number, column: missing.id });
}
