import { fault, parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { position, rangeSchema } from './range.ts';
import type { WhoEdition, WhoGradeRow, WhoGradeTable } from './who-grade.ts';

/** Reads `who-grad.yaml`, or says in full what is wrong with it. */
export function readWhoGradeTable(text: string, file: string): Reading<WhoGradeTable> {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(tableSchema, parsed.value, file);
}

const word = z.string().min(1);

const rowSchema = z
  .strictObject({
    grad: z.enum(['1', '2', '3', 'nec']),
    även: z.array(word).default([]).describe('Andra koder för samma grad i den här utgåvan.'),
    differentiering: z.enum(['hogt', 'lagt']).optional(),
    ki67: rangeSchema,
    mitoser: rangeSchema,
    källa: word,
  })
  .transform(
    (row): WhoGradeRow => ({
      grade: row.grad,
      alsoWritten: row.även,
      differentiation: row.differentiering ?? null,
      ki67: row.ki67,
      mitoses: row.mitoser,
      source: row.källa,
    }),
  );

const editionSchema = z
  .strictObject({
    utgåva: word,
    lokaler: z.array(word).min(1).optional().describe('Lokalerna som utgåvan själv gäller; annars alla.'),
    annars: z.array(word).default([]).describe('Utgåvor som måste vara överens för övriga lokaler.'),
    rader: z.array(rowSchema).min(1),
  })
  .transform(
    (edition): WhoEdition => ({
      edition: edition.utgåva,
      ...(edition.lokaler === undefined ? {} : { sites: edition.lokaler }),
      elsewhere: edition.annars,
      rows: edition.rader,
    }),
  );

const tableSchema = z
  .strictObject({
    lokaler: z.array(word).min(1),
    tumörtyper: z.array(word).min(1),
    utgåvor: z.array(editionSchema).min(1),
  })
  .transform(({ lokaler, tumörtyper, utgåvor }, context): WhoGradeTable => {
    const known = utgåvor.map(({ edition }) => edition);
    for (const [index, { edition, elsewhere, rows }] of utgåvor.entries()) {
      if (known.indexOf(edition) !== index)
        context.addIssue(fault('utgåvan står två gånger.', 'Behåll en av dem.', ['utgåvor', index]));
      const missing = elsewhere.find((other) => !known.includes(other));
      if (missing !== undefined)
        context.addIssue(fault(`utgåvan «${missing}» finns inte.`, 'Rätta årtalet.', ['utgåvor', index, 'annars']));
      for (const criterion of ['ki67', 'mitoses'] as const)
        if (overlap(rows, criterion))
          context.addIssue(
            fault(
              `två grader delar samma ${criterion === 'ki67' ? 'Ki-67' : 'mitostal'} utan att differentieringen skiljer dem.`,
              'Rätta gränserna.',
              ['utgåvor', index, 'rader'],
            ),
          );
    }
    return { sites: lokaler, tumorTypes: tumörtyper, editions: utgåvor };
  });

/** Two rows that claim the same value for the same differentiation. Tried at every tenth, as finely as anyone counts. */
function overlap(rows: readonly WhoGradeRow[], criterion: 'ki67' | 'mitoses'): boolean {
  return Array.from({ length: 1001 }, (_, tenths) => tenths / 10).some((value) => {
    const claiming = rows.filter((row) => position(row[criterion], value) === 0);
    return claiming.some((row, index) =>
      claiming.slice(index + 1).some((other) => !differ(row.differentiation, other.differentiation)),
    );
  });
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
