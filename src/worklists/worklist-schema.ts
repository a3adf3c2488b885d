import { day } from '../calendar/day.ts';
import { conditions } from '../definitions/reading/conditions.ts';
import { drawnTable } from '../definitions/reading/example-schema.ts';
import { rowSource } from '../definitions/reading/row-source.ts';
import { calendarDay, column, count, id, text, variablePath, yesNo } from '../definitions/reading/values.ts';
import { fault, z } from '../schema.ts';
import type { ExpectedItem, ListedDays, WorklistExample, WorklistRule } from './worklist.ts';

const shown = z
  .strictObject({
    från_dagar: count.describe('Så många dagar efter radens dag börjar raden stå på listan.'),
    till_dagar: count.optional().describe('Efter så många dagar står den inte kvar.'),
  })
  .transform(
    ({ från_dagar: fromDays, till_dagar: toDays }): ListedDays => ({
      fromDays,
      ...(toDays !== undefined && { toDays }),
    }),
  )
  .describe('När en rad står på listan, räknat i dagar från radens dag.');

const awaited = z
  .strictObject({
    tabell: column,
    villkor: conditions.default([]),
    samma: z.array(column).default([]).describe('Kolumner som ska ha samma värde i båda raderna, förutom personen.'),
    datum: column.optional().describe('Kolumnen med radens dag. Utelämnas den duger en rad från vilken dag som helst.'),
    från_dagar: z
      .int()
      .optional()
      .describe('Första dagen som raden får ha. 0 är samma dag som den rad som väntar, -1 dagen före.'),
    till_dagar: count.optional().describe('Sista dagen som raden får ha; då står den dagen på listan som den sista.'),
  })
  .superRefine(({ datum, från_dagar, till_dagar }, context) => {
    if (datum === undefined && (från_dagar ?? till_dagar) !== undefined)
      context.addIssue(fault('har dagar men inget datum.', 'Skriv kolumnen med radens dag, eller ta bort dagarna.'));
    if (datum !== undefined && från_dagar === undefined)
      context.addIssue(fault('har ett datum men ingen dag att räkna från.', 'Skriv från_dagar, till exempel 0.'));
  })
  .transform(({ tabell, villkor, samma, datum, från_dagar, till_dagar }) => ({
    ...{ table: tabell, conditions: villkor, same: samma },
    ...(datum === undefined || från_dagar === undefined
      ? {}
      : { dated: { date: datum, fromDays: från_dagar, ...(till_dagar !== undefined && { toDays: till_dagar }) } }),
  }));

const rows = rowSource.describe('Raderna som listan handlar om.');

const awaiting = z
  .strictObject({
    slag: z.literal('väntar på rad'),
    rader: rows,
    utom: z.array(conditions).optional().describe('Rader som uppfyller något av villkoren väntar inte på något.'),
    väntar_på: awaited.describe('Raden som väntas: en annan rad för samma person.'),
    visas: shown,
  })
  .transform(
    ({ rader, utom, väntar_på, visas }): WorklistRule => ({
      kind: 'awaiting',
      ...{ rows: [rader], awaited: väntar_på, shown: visas },
      ...(utom === undefined ? {} : { except: utom }),
    }),
  );

const unfilled = z
  .strictObject({
    slag: z.literal('saknar uppgift'),
    rader: rows,
    kolumn: column.describe('Kolumnen som är tom.'),
    visas: shown,
  })
  .transform(
    ({ rader, kolumn, visas }): WorklistRule => ({
      kind: 'unfilled',
      ...{ rows: rader, column: kolumn, shown: visas },
    }),
  );

const dated = z
  .strictObject({ tabell: column, datum: column.describe('Kolumnen med registreringens dag.') })
  .transform(({ tabell, datum }) => ({ table: tabell, date: datum }));

const recurring = z
  .strictObject({
    slag: z.literal('återkommer'),
    rader: rows,
    registrerat: z.array(dated).min(1).describe('Det som räknas som en registrering.'),
    månader: z.int().min(1).describe('Så många kalendermånader efter den senaste är nästa dags.'),
    genast: z
      .strictObject({ rader: rows, nytt: column.describe('Kolumnen som får ett nytt värde.') })
      .describe('Ett nytt värde i kolumnen, utom personens första, ska registreras genast.'),
    förvarning_dagar: count.describe('Så många dagar innan den är dags står den på listan.'),
  })
  .transform(
    ({ rader, registrerat, månader, genast, förvarning_dagar }): WorklistRule => ({
      kind: 'recurring',
      ...{ rows: rader, registered: registrerat, months: månader, noticeDays: förvarning_dagar },
      change: { rows: genast.rader, column: genast.nytt },
    }),
  );

/** What a measure's numerator asks for, of those in its denominator: the measure's own definition says what. */
const measured = z
  .strictObject({
    slag: z.literal('uppfyller inte mått'),
    mått: z.strictObject({ område: id.describe('Områdets id.'), id }).describe('Måttet vars täljare väntar på en rad.'),
    visas: shown,
  })
  .transform(({ mått, visas: shownDays }) => ({ measured: { area: mått.område, id: mått.id }, shown: shownDays }));

const expected = drawnTable.transform((rows): readonly ExpectedItem[] =>
  rows.map(({ tabell = '', rad = '', senast }) => ({
    ...{ table: tabell, row: Number(rad) },
    ...(senast === undefined ? {} : { due: day(senast) }),
  })),
);

const example = z
  .strictObject({
    namn: text.describe('Vad exemplet visar, som en mening: det är testets namn.'),
    dag: calendarDay.describe('Dagen som listan gäller.'),
    underlag: z.record(column, drawnTable).describe('Tabeller ritade med streck; en tom ruta är ett värde som saknas.'),
    väntat: expected.describe('tabell | rad | senast, med rader som i ett kalkylblad: rubriken är rad 1.'),
  })
  .transform(
    ({ namn, dag, underlag, väntat }): WorklistExample => ({
      name: namn,
      asOf: dag,
      tables: underlag,
      expected: väntat,
    }),
  );

/** One list as it is written in `content/arbetslistor/<id>.yaml`. */
export const worklistFile = z.strictObject({
  id,
  namn: text,
  beskrivning: text.describe('Vem eller vad som står på listan.'),
  åtgärd: text.describe('Vad den som läser listan ska göra.'),
  källa: text.describe('Dokumentet och stället där det sägs, eller att det är vårt förslag.'),
  slutar_vid: variablePath
    .optional()
    .describe('Ett datum, som tabell.kolumn, efter vilket ingenting väntas av personen.'),
  en_per_person: yesNo
    .default(false)
    .describe('Skriv ja där en patient ska stå en gång vid varje enhet, med det som först är för sent.'),
  regel: z
    .discriminatedUnion('slag', [awaiting, unfilled, recurring, measured])
    .describe('Vad som gör att något står på listan.'),
  exempel: z.array(example).min(1).describe('Räkneexempel, som körs som test.'),
});

export type WrittenRule = z.output<typeof worklistFile>['regel'];
