import type { Problem } from '../../problems/problem.ts';
import type { Row, Variable } from '../dictionary.ts';
import type { Residence } from './residence.ts';
import type { TreatedTumour } from './tumour-of-treatment.ts';

// What the derivations tell about a record that they can't follow all the way: shown, never silently mended.

/** A diagnosis that doesn't say in which healthcare region the person lived. */
export function residenceProblems({ row, residence }: { row: Row; residence: Residence }): Problem[] {
  const where = { table: 'diagnos', row: row.number, column: 'lan_vid_diagnos' };
  const remedy = 'Fyll i länet på diagnosdagen, och i Halland även kommunen.';
  if (residence.source === 'folkbokforing')
    return [
      {
        ...where,
        code: 'residence-from-patient',
        severity: 'note',
        message:
          'Bosättningen vid diagnos räcker inte för att ge en sjukvårdsregion. Personens folkbokföring i dag används i stället.',
        remedy,
      },
    ];
  if (residence.source === 'vid_diagnos') return [];
  return [
    {
      ...where,
      code: 'residence-unknown',
      severity: 'note',
      message:
        'Sjukvårdsregionen vid diagnos går inte att veta: tumören räknas i riket men inte i någon sjukvårdsregion.',
      remedy: `${remedy} Lämna tomt om personen inte var folkbokförd i Sverige.`,
    },
  ];
}

/** A treatment that can't be given to one of the person's tumours. Persons without diagnoses are left in peace: a unit may hand in treatments only. */
export function tumourLinkProblems(row: Row, of: TreatedTumour): Problem[] {
  if (of.tumour !== null || of.reason === 'none') return [];
  const where = { table: 'behandling', row: row.number, column: 'tumor_id', severity: 'warning' } as const;
  if (of.reason === 'unknown')
    return [
      {
        ...where,
        code: 'treated-tumour-unknown',
        message:
          'Behandlingen anger en tumör som personen inte har i tabellen diagnos. Den räknas inte till någon tumör.',
        remedy: 'Rätta tumor_id, eller lägg till tumörens rad i diagnos.',
      },
    ];
  return [
    {
      ...where,
      code: 'treated-tumour-ambiguous',
      message:
        'Personen har flera tumörer och behandlingen anger inte vilken den gäller. Den räknas inte till någon av dem.',
      remedy: 'Fyll i tumor_id.',
    },
  ];
}

/** A row that may or may not belong to a derived form, since what the form asks is missing. */
export function belongingProblem(table: string, row: Row, missing: Variable, form: { readonly row: string }): Problem {
  return {
    table,
    row: row.number,
    column: missing.id,
    code: 'belonging-unknown',
    severity: 'warning',
    message: `${missing.name} saknas: det går inte att säga om raden är ${form.row}, så den räknas inte.`,
    remedy: `Fyll i ${missing.id}, om det är känt.`,
  };
}
