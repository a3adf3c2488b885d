import { fault, z } from '../../schema.ts';
import type {
  AreaChapter,
  AreaVersion,
  Category,
  Participation,
  Permit,
  PermitCondition,
  PermitScope,
  Reporter,
  Scope,
  Strata,
  Stratum,
} from '../area.ts';
import { conditions, exclusion } from './conditions.ts';
import { differences } from './differences-schema.ts';
import { policy } from './policy-schema.ts';
import { rowTie } from './row-tie-schema.ts';
import { TEXT_ROW_NAMES } from './text-rows.ts';
import { calendarDay, column, count, id, text, year, yesNo } from './values.ts';
import { warning } from './warning-schema.ts';

const category = z
  .strictObject({
    id,
    namn: text,
    beskrivning: text,
    minst: count,
    högst: z.int().min(1).optional(),
    har_riktning: yesNo,
  })
  .transform(
    (written): Category => ({
      id: written.id,
      name: written.namn,
      description: written.beskrivning,
      min: written.minst,
      ...(written.högst === undefined ? {} : { max: written.högst }),
      directed: written.har_riktning,
    }),
  );

const chapter = z
  .strictObject({
    id,
    namn: text,
    mening: text.describe('Vad kapitlet handlar om, i en mening.'),
    mått: z.array(id).min(1).describe('Id för måtten, i den ordning som de visas.'),
  })
  .transform(
    (written): AreaChapter => ({
      id: written.id,
      name: written.namn,
      sentence: written.mening,
      measures: written.mått,
    }),
  );

const reporter = z
  .strictObject({
    id,
    namn: text,
    kortnamn: text,
    huvudman: text,
    ort: text,
    hemregion: text.optional().describe('Koden för den region som enheten ligger i, så att den visas i det längsta.'),
  })
  .transform(
    (written): Reporter => ({
      id: written.id,
      name: written.namn,
      shortName: written.kortnamn,
      holder: written.huvudman,
      place: written.ort,
      ...(written.hemregion === undefined ? {} : { homeRegion: written.hemregion }),
    }),
  );

const scope = z
  .strictObject({ villkor: conditions, saknas: exclusion })
  .transform(({ villkor: [condition, ...more], saknas }, context): Scope => {
    if (condition !== undefined && more.length === 0) return { condition, missing: saknas };
    context.addIssue(fault('har inte exakt ett villkor.', 'Skriv en variabel och dess värde.', ['villkor']));
    return z.NEVER;
  });

const permitScope = z
  .strictObject({ id, namn: text.describe('Som det står i en mening, med liten bokstav.') })
  .transform((written): PermitScope => ({ id: written.id, name: written.namn }));

const permit = z
  .strictObject({
    enhet: id,
    innehavare: text.describe('Regionen som har tillståndet.'),
    omfattning: z.array(id).default([]).describe('Delar av vården som bara vissa enheter har tillstånd för.'),
    från: calendarDay,
    till: calendarDay.optional(),
  })
  .transform(
    (written): Permit => ({
      reporter: written.enhet,
      holder: written.innehavare,
      scope: written.omfattning,
      from: written.från,
      ...(written.till === undefined ? {} : { to: written.till }),
    }),
  );

const permitCondition = z
  .strictObject({ id, namn: text, text })
  .transform((written): PermitCondition => ({ id: written.id, name: written.namn, text: written.text }));

const stratum = z
  .strictObject({ id, namn: text })
  .transform((written): Stratum => ({ id: written.id, name: written.namn }));

const strata = z
  .strictObject({
    variabel: column.describe('Variabeln som säger vilken del en rad hör till.'),
    alla: stratum.describe('Alla delar tillsammans, också rader som inte hör till någon.'),
    delar: z.array(stratum).min(1),
  })
  .transform((written): Strata => ({ variable: written.variabel, all: written.alla, values: written.delar }));

const participation = z.strictObject({ enhet: id, från: calendarDay, till: calendarDay.optional() }).transform(
  (written): Participation => ({
    reporter: written.enhet,
    from: written.från,
    ...(written.till === undefined ? {} : { to: written.till }),
  }),
);

const areaVersion = z
  .strictObject({ version: text, daterad: calendarDay, från_år: year, ändringar: z.array(text).min(1), källa: text })
  .transform(
    (written): AreaVersion => ({
      version: written.version,
      dated: written.daterad,
      fromYear: written.från_år,
      changes: written.ändringar,
      source: written.källa,
    }),
  );

const month = z.int().min(1).max(12);

/** `omrade.yaml`: a permit area, or a register, without its measures. */
export const areaFile = z.strictObject({
  id,
  namn: text,
  kortnamn: text,
  ägare: text.describe('Vem som svarar för det som måtten bygger på, och var det finns.'),
  om_texterna: text
    .optional()
    .describe(
      'Vems ord texterna är, och var det som de återger står. Första stycket visas på startsidan, allt på måttens sidor.',
    ),
  till_patienten: text
    .optional()
    .describe('Vad den som är patient bör veta om siffrorna, och vart man vänder sig, på sidan för patienter.'),
  beskrivning: text.describe('Vad området är. Stycken skiljs av en tom rad; rubriker och listor som i Markdown.'),
  kalender: z.strictObject({ inrapporteringsmånad: month, publiceringsmånad: month }).optional(),
  antal_mått: z.strictObject({ minst: count, högst: z.int().min(1) }),
  kategorier: z.array(category).min(1),
  kapitel: z
    .array(chapter)
    .min(1)
    .optional()
    .describe('Hur måtten ordnas på startsidan, om inte efter kategori. Varje mått hör till ett kapitel.'),
  enheter: z.array(reporter).min(1).describe('De som rapporterar: enheter, eller regioner.'),
  de_som_rapporterar: z
    .strictObject({
      en: text.describe('En av dem, som i ”en sjukvårdsregion”.'),
      flera: text.describe('Flera, som i ”sex sjukvårdsregioner”.'),
      alla: text.describe('Alla, som i ”sjukvårdsregionerna”.'),
    })
    .optional()
    .describe('Vad de som rapporterar kallas, med liten bokstav. Utan det kallas de enheter.'),
  formulär: z.array(id).min(1).describe('De formulär (tabeller) som områdets mått läser.'),
  enhetsvariabel: column.describe('Variabeln som säger vilken enhet en rad hör till.'),
  utan_enhet: z
    .literal('i riket')
    .optional()
    .describe(
      'Rader som inte säger vilken enhet de hör till räknas i riket, men inte hos någon enhet. Annars räknas de inte.',
    ),
  samband: z
    .array(rowTie)
    .optional()
    .describe(
      'Vad rader har med varandra att göra oavsett vad de innehåller. Röjandekontrollen räknar med att alla vet det.',
    ),
  avgränsning: scope.optional().describe('Vilka rader som räknas alls.'),
  start: calendarDay.optional().describe('Den första dag som räknas: registrets start.'),
  indelning: strata.optional().describe('Hur fallen delas in vid sidan av enhet, till exempel efter lokal.'),
  anslutning: z
    .array(participation)
    .optional()
    .describe('Vilka som rapporterar och sedan när. De andras siffror är ej inrapporterade, aldrig noll.'),
  eftersläpning: z
    .strictObject({ månader: z.int().min(1).max(120), källa: text })
    .optional()
    .describe('Hur länge efter årets slut som fall registreras. Till dess är årets siffror preliminära.'),
  år_tillsammans: z
    .int()
    .min(2)
    .max(10)
    .optional()
    .describe('Hur många år i följd som andelar också visas tillsammans för, eftersom fallen är få under ett år.'),
  omfattningar: z.array(permitScope).optional().describe('Delar av vården som kräver ett eget tillstånd.'),
  tillstånd: z.array(permit).default([]),
  tillståndsvillkor: z.array(permitCondition).default([]),
  versioner: z.array(areaVersion).min(1),
  röjandekontroll: policy.describe('Vad allmänheten får se.'),
  skillnader: differences
    .prefault({})
    .describe('När en skillnad sägs med ord, på webbplatsen och i årsrapporten. Meningarna hämtar talen härifrån.'),
  kontroller: z
    .array(warning)
    .optional()
    .describe('Vad som frågas om i tabellerna innan siffrorna lämnas. Det ändrar ingen siffra.'),
  förbehåll: z.array(text).default([]).describe('Vad en läsare bör veta före siffrorna.'),
  publika_rader: z
    .array(z.enum(TEXT_ROW_NAMES))
    .optional()
    .describe('Vilka av måttens rader som visas för allmänheten, om inte de vanliga.'),
});

export type AreaFile = z.output<typeof areaFile>;
