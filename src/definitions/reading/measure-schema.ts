import { z } from '../../schema.ts';
import type { ForPatients, HeadlinePart, Level, Sentences, Targets } from '../measure.ts';
import { computation } from './computation-schema.ts';
import { example } from './example-schema.ts';
import { measureVersion, reading } from './reading-schema.ts';
import { id, text, word } from './values.ts';

const statistic = word({
  n: 'n',
  medel: 'mean',
  sd: 'sd',
  p10: 'p10',
  p25: 'p25',
  median: 'median',
  p75: 'p75',
  p90: 'p90',
  andel: 'share',
  uppdelning: 'by',
  överlevnad: 'survival',
});

const levels = z
  .strictObject({ riket: z.array(statistic).min(1).optional(), enhet: z.array(statistic).min(1).optional() })
  .refine(
    (written) => Object.keys(written).length > 0,
    'är tom.\nSkriv vad som redovisas för riket, för enhet eller för båda.',
  )
  .transform((written): Level[] => [
    ...(written.riket === undefined ? [] : [{ level: 'nation' as const, statistics: written.riket }]),
    ...(written.enhet === undefined ? [] : [{ level: 'unit' as const, statistics: written.enhet }]),
  ]);

const targets = z
  .strictObject({
    nivå_1: z.number().describe('Godtagbart härifrån, i den mätenhet som visas: procent för en andel.'),
    nivå_2: z.number().optional().describe('Bra härifrån. Utelämnas när bara en nivå är satt.'),
    kallas: z
      .literal('jämförelsenivå')
      .optional()
      .describe('När nivån inte är ett mål, utan något som någon jämför med.'),
    källa: text,
  })
  .transform(
    (written): Targets => ({
      level1: written.nivå_1,
      ...(written.nivå_2 === undefined ? {} : { level2: written.nivå_2 }),
      ...(written.kallas === undefined ? {} : { isReference: true }),
      source: written.källa,
    }),
  );

/** All parts, each where the sentence wants it, and no other braces. */
const SHARE_SENTENCE =
  /^(?=.*\{antal\})(?=.*\{andel\})(?=.*\{var\})(?=.*\{när\})(?:[^{}]|\{(?:antal|andel|var|när)\})*$/s;
const MISSING_SENTENCE = /^\{antal\}[^{}]*[^{}.]$/u;
const COUNT_SENTENCE = /^(?=.*\{antal\})(?=.*\{var\})(?=.*\{när\})(?:[^{}]|\{(?:antal|var|när)\})*$/s;

const sentences = z
  .strictObject({
    andel: z
      .string()
      .regex(SHARE_SENTENCE, 'Meningen ska ha {antal}, {andel}, {var} och {när}, och inga andra klamrar.')
      .optional()
      .describe(
        'En hel mening om en andel, utan punkt: {antal} patienter {andel} som behandlades {var} {när} har en individuell vårdplan.',
      ),
    antalet: z
      .string()
      .regex(COUNT_SENTENCE, 'Meningen ska ha {antal}, {var} och {när}, och inga andra klamrar.')
      .optional()
      .describe('En hel mening om ett antal, utan punkt: {antal} patienter bedömdes {var} {när}.'),
    etikett: text
      .regex(/^(?!Andel)[^{}.]*$/, 'Etiketten ska börja med liten bokstav och vara utan punkt.')
      .optional()
      .describe('Vad talet är en andel av, där det står ensamt under måttets namn: andel med individuell vårdplan.'),
    andelen: text
      .optional()
      .describe('Andelen med det den är av, först i en mening: Andelen med individuell vårdplan bland de behandlade.'),
    medianen: text.optional().describe('Medianen med det den är av, först i en mening: Medianåldern.'),
    medelvärdet: text.optional().describe('Medelvärdet med det det är av, först i en mening: Medelåldern.'),
    hälften: z
      .string()
      .regex(COUNT_SENTENCE, 'Meningen ska ha {antal}, {var} och {när}, och inga andra klamrar.')
      .optional()
      .describe(
        'Vad medianen betyder, efter talet och utan punkt, för en fördelning: eller mindre väntade hälften av {antal} patienter {var} {när}.',
      ),
    saknas: z
      .string()
      .regex(MISSING_SENTENCE, 'Meningen ska börja med {antal}, inte ha några andra klamrar och vara utan punkt.')
      .optional()
      .describe(
        'Vad det betyder att uppgiften saknas, där ”uppgift saknas” inte säger det, utan punkt: {antal} utan registrerad behandling räknas inte.',
      ),
  })
  .transform(({ andel, antalet, etikett, andelen, medianen, medelvärdet, hälften, saknas }): Sentences => {
    const named = {
      ...(andelen === undefined ? {} : { share: andelen }),
      ...(medianen === undefined ? {} : { median: medianen }),
      ...(medelvärdet === undefined ? {} : { mean: medelvärdet }),
    };
    return {
      ...(andel === undefined ? {} : { share: andel }),
      ...(antalet === undefined ? {} : { count: antalet }),
      ...(etikett === undefined ? {} : { label: etikett }),
      ...(Object.keys(named).length === 0 ? {} : { named }),
      ...(hälften === undefined ? {} : { half: hälften }),
      ...(saknas === undefined ? {} : { missing: saknas }),
    };
  });

const headline = z
  .strictObject({
    uppdelning: id.optional().describe('Uppdelningen som kategorin hör till, när figuren är ett antal.'),
    del: id.describe('Kategorin, valet eller gruppen.'),
    kallas: text.describe('Vad andelen är av, efter ordet andel: med WHO-grad 1.'),
    av: text.optional().describe('Om en överlevnad: vilka en grupp är, efter dess andel, med {grupp}: av dem {grupp}.'),
    mening: text.describe(
      'En hel mening utan punkt, med {antal}, {var} och {när}; om en överlevnad det som står efter andelen, med {gruppen}, {när} och sist {övriga} (de andra gruppernas andelar, var och en i en mening för sig).',
    ),
  })
  .transform(
    (written): HeadlinePart => ({
      ...(written.uppdelning === undefined ? {} : { breakdown: written.uppdelning }),
      part: written.del,
      name: written.kallas,
      ...(written.av === undefined ? {} : { of: written.av }),
      sentence: written.mening,
    }),
  );

const forPatients = z
  .strictObject({
    fråga: text.describe('Vad en patient undrar som måttet svarar på: Hur länge väntar man på att bli bedömd?'),
    råd: text.describe('Vad patienten kan fråga sin enhet om, i en mening eller två.'),
  })
  .transform(({ fråga, råd }): ForPatients => ({ question: fråga, advice: råd }));

/** One measure file: first the rows of the authority's table in its order, then how it is computed. */
export const measureFile = z.strictObject({
  id: id.describe('Id i filer och adresser, till exempel O1.'),
  kod: text.describe('Id som människor skriver det, till exempel Ö1.'),
  namn: text,
  mått: text,
  mätenhet: text,
  fall: text
    .optional()
    .describe(
      'Det som räknas, i flertal och mitt i en mening, till exempel tumörer. Annars: patienter, vårdtillfällen eller fall, efter beräkningen.',
    ),
  räknas_i: text
    .optional()
    .describe(
      'Ordet efter ett tal när figuren är en fördelning, till exempel dygn. Annars: dagar eller år, efter beräkningen.',
    ),
  meningar: sentences
    .optional()
    .describe(
      'Måttets egna ord i meningar, där de allmänna (”Individuell vårdplan i riket under 2025: 37 av 120 patienter”) blir stela eller missförstås.',
    ),
  huvudresultat: headline
    .optional()
    .describe('Vilken del av siffrorna som står för måttet på startsidan, när det har flera andelar eller kurvor.'),
  till_patienten: forPatients
    .optional()
    .describe('Vad måttet svarar på för en patient. Utan nyckeln står måttet inte på sidan för patienter.'),
  syfte: text,
  riktning: word({ lägre: 'lower', högre: 'higher', ingen: 'none' })
    .optional()
    .describe('Önskvärd riktning. Utelämnas bara när dokumentet inte anger någon fast det borde.'),
  kategori: id.describe('Id för en kategori i omrade.yaml.'),
  typ: word({ nyckeltal: 'keyFigure', processmått: 'process', resultatmått: 'result' }),
  röjande: word({ vård: 'care', egenskap: 'attributes' })
    .optional()
    .describe('Vad antalen säger: om vården, eller (annars) om en egenskap hos patienten.'),
  datakälla: text,
  felkällor: text.optional(),
  teknisk_beskrivning: text,
  täljare: text.optional(),
  nämnare: text.optional(),
  redovisningsnivåer: text,
  kommentar: text.optional(),
  inrapportering: text.optional(),
  beräkning: computation,
  redovisning: levels.describe('Vilka siffror som visas för riket och för enhet.'),
  mål: targets.optional(),
  versioner: z.array(measureVersion).min(1),
  läsningar: z.array(reading).default([]).describe('Där det publicerade och vår läsning skiljer sig.'),
  exempel: z.array(example).default([]).describe('Räkneexempel som körs som test.'),
});

export type MeasureFile = z.output<typeof measureFile>;
