import { z } from '../../schema.ts';

const text = z.string().trim().min(1);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'är inte ett namn.\nSkriv a–z, siffror och understreck.');
const heading = text.describe('Kolumnens rubrik, som den står i exporten. Stora och små bokstäver skiljer inte.');
/** What stands in a cell: quotes may be left out around a number. */
const written = z.union([z.string(), z.number()]).transform(String);
const value = z
  .union([z.string(), z.number()])
  .transform((one): string | number | boolean => (one === 'ja' ? true : one === 'nej' ? false : one));

const condition = z.strictObject({ rubrik: heading, är: z.array(written).min(1).describe('Texterna som gäller.') });

const codes = z.strictObject({
  värden: z
    .array(
      z.strictObject({
        värde: written.describe('Koden som den står i exporten.'),
        beskrivning: text
          .optional()
          .describe('Orden som exporten skriver bredvid koden. Säger den något annat sägs det.'),
        blir: written
          .optional()
          .describe('Koden i registrets formulär, eller ja och nej. Utelämnas där värdet saknas.'),
      }),
    )
    .min(1)
    .describe('Koderna i exporten.'),
  annars: z
    .enum(['saknas'])
    .optional()
    .describe('Skriv saknas där exporten har fler koder än formuläret, och de inte säger något som registret har.'),
});

const column = z.union([
  z.strictObject({
    par: text.describe('Rubrikernas början: koden och orden står i var sin kolumn med de slut som par säger.'),
    koder: name.describe('Namnet på en av filens kodlistor.'),
  }),
  z.strictObject({
    ur: heading,
    koder: name.optional().describe('Namnet på en av filens kodlistor.'),
    tecken: z
      .tuple([z.int().min(1), z.int().min(1)])
      .optional()
      .describe('Bara en del av texten: från och med det första tecknet, till och med det andra.'),
    när: condition.optional().describe('Värdet gäller bara där en annan kolumn säger det, och saknas annars.'),
  }),
  z.strictObject({ kryssruta: heading.describe('En ruta som är ikryssad eller inte: en tom cell är nej.') }),
  z.strictObject({ alltid: written.describe('Samma värde på varje rad.') }),
]);

/** How the files of another system are laid out, as it is written in `content/register/exporter/<id>.yaml`. */
export const exportFile = z.strictObject({
  id: name,
  namn: text,
  beskrivning: text,
  källa: text.describe('Var rubriker och koder står, eller att de är ett förslag.'),
  känns_igen_på: z.array(heading).min(2).describe('Rubriker som alla exporter av slaget har: på dem känns filen igen.'),
  par: z
    .strictObject({
      värde: text.describe('Slutet på kodens rubrik.'),
      beskrivning: text.describe('Slutet på rubriken för orden bredvid.'),
    })
    .default({ värde: '_Varde', beskrivning: '_Beskrivning' })
    .describe('Hur rubrikerna slutar där koden och orden står i var sin kolumn.'),
  hoppa_över: condition.optional().describe('Rader som inte gäller någon, till exempel systemets egna provrader.'),
  koder: z
    .record(name, codes)
    .default({})
    .describe('Exportens kodlistor under egna namn. Ett värde läses ur koden, aldrig ur orden bredvid.'),
  tabeller: z
    .array(
      z.strictObject({
        tabell: name,
        finns_när: z
          .array(heading)
          .default([])
          .describe('En rad i exporten är en rad i tabellen där någon av kolumnerna har ett värde.'),
        en_rad_per: z
          .array(heading)
          .default([])
          .describe('Exporten upprepar det som hör ihop: en rad för varje värde i kolumnerna.'),
        kolumner: z.record(name, column).describe('Var värdet står, för var och en av formulärets variabler.'),
      }),
    )
    .min(1)
    .describe('Registrets tabeller i exporten, var och en i kolumner av sina egna.'),
  läses_inte: z
    .array(z.strictObject({ rubrik: heading, varför: text.describe('Varför kolumnen inte läses.') }))
    .default([])
    .describe('Kolumner som finns i exporten och som registret inte har.'),
  exempel: z
    .array(
      z.strictObject({
        namn: text,
        rader: z.array(z.record(z.string(), written)).min(1).describe('Vad som står i exporten, rubrik för rubrik.'),
        blir: z
          .record(name, z.array(z.record(name, value)))
          .describe('Raderna i varje tabell, med de värden som finns.'),
        sägs: z.array(text).default([]).describe('Koderna för det som sägs om raderna.'),
      }),
    )
    .min(1)
    .describe('Påhittade rader, och vad de blir: körs som test.'),
});

export type WrittenExport = z.output<typeof exportFile>;
export type WrittenExportColumn = WrittenExport['tabeller'][number]['kolumner'][string];
