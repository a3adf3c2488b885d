import { fault, z } from '../../schema.ts';
import { ANSWERS } from '../criteria/answer-words.ts';
import type {
  AreaCriteria,
  AskedOfCase,
  CriteriaAdvice,
  CriteriaExample,
  CriteriaException,
  CriteriaGroup,
  CriteriaRows,
  RetoldCriterion,
} from '../criteria/criteria.ts';
import type { Condition } from '../population.ts';
import { conditionsOn } from './conditions.ts';
import { reading } from './reading-schema.ts';
import { column, id, text, word } from './values.ts';

/** A criterion's variable: the table must be said, since several are read. */
const path = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/,
    'är inte en variabel med sin tabell.\nSkriv tabell.kolumn, till exempel diagnos.lokal.',
  );

/** `{ diagnos.lokal: [pankreas, duodenum], diagnos.storlek_mm: { från: 60 } }`. */
const pathConditions = conditionsOn(path);

/** The keys of what is asked of a case; at least one of them is written. */
const askedKeys = {
  villkor: pathConditions.optional().describe('Villkor som alla ska vara uppfyllda.'),
  något_av: z
    .array(pathConditions)
    .min(2)
    .optional()
    .describe('Grupper av villkor: alla i minst en av dem ska vara uppfyllda.'),
  inget_av: z
    .array(pathConditions)
    .min(1)
    .optional()
    .describe('Grupper av villkor: i ingen av dem får alla vara uppfyllda.'),
};

interface WrittenAsked {
  readonly villkor?: Condition[] | undefined;
  readonly något_av?: Condition[][] | undefined;
  readonly inget_av?: Condition[][] | undefined;
}

/** What is asked; a fault where nothing is. */
function askedOf({ villkor = [], något_av = [], inget_av = [] }: WrittenAsked): AskedOfCase {
  return { all: villkor, anyOf: något_av, noneOf: inget_av };
}

const isAsking = ({ villkor = [], något_av, inget_av }: WrittenAsked) =>
  villkor.length > 0 || något_av !== undefined || inget_av !== undefined;

const NOTHING_ASKED = 'frågar inte efter något.\nSkriv villkor, något_av eller inget_av.';

const asked = z.strictObject(askedKeys).refine(isAsking, NOTHING_ASKED).transform(askedOf);

const retold = z.strictObject({
  id,
  namn: text,
  text: text.describe('Vad dokumentet säger om det, med egna ord.'),
  källa: z.array(text).min(1).describe('Var i dokumentet det står: bilaga och punkt.'),
});

/** What is said of it in our own words, and where the document says it. */
const retoldOf = ({ id: own, namn, text: said, källa }: z.output<typeof retold>) => ({
  ...{ id: own, name: namn, text: said, sources: källa },
});

const criterion = z
  .strictObject({ ...retold.shape, ...askedKeys })
  .refine(isAsking, NOTHING_ASKED)
  .transform(
    (written): RetoldCriterion => ({
      ...retoldOf(written),
      asked: askedOf(written),
    }),
  );

const group = z
  .strictObject({
    ...retold.shape,
    krav: asked.optional().describe('Vad som ska vara uppfyllt tillsammans med ett av kriterierna.'),
    kriterier: z.array(criterion).min(1).describe('Kriterierna. Ett av dem räcker.'),
  })
  .transform(
    (written): CriteriaGroup => ({
      ...retoldOf(written),
      ...(written.krav === undefined ? {} : { requirement: written.krav }),
      criteria: written.kriterier,
    }),
  );

const exception = z
  .strictObject({
    ...retold.shape,
    ...askedKeys,
    grupper: z.array(id).min(1).describe('Id för de grupper som undantaget gäller.'),
    rader: z.array(column).min(1).describe('De tabeller vars rader undantaget gäller.'),
  })
  .refine(isAsking, NOTHING_ASKED)
  .transform(
    (written): CriteriaException => ({
      ...retoldOf(written),
      asked: askedOf(written),
      groups: written.grupper,
      tables: written.rader,
    }),
  );

const advice = z
  .strictObject({
    ...retold.shape,
    ...askedKeys,
    saknas: z.array(path).min(1).describe('Rådet ges när någon av de här variablerna inte är känd.'),
  })
  .refine(isAsking, NOTHING_ASKED)
  .transform(
    (written): CriteriaAdvice => ({
      ...retoldOf(written),
      asked: askedOf(written),
      unknown: written.saknas,
    }),
  );

const rows = z
  .strictObject({
    tabell: column.describe('Tabellen vars rader prövas mot kriterierna.'),
    varje: column.describe('Tabellen där var och en av personens rader prövas för sig, till exempel varje tumör.'),
    knyts_med: column
      .optional()
      .describe('En kolumn som båda tabellerna har: är den ifylld prövas bara de rader som har samma värde.'),
    senaste: column
      .optional()
      .describe('Tabellen där också personens senaste rad läses, från samma dag eller tidigare.'),
  })
  .transform(
    (written): CriteriaRows => ({
      table: written.tabell,
      each: written.varje,
      ...(written.knyts_med === undefined ? {} : { by: written.knyts_med }),
      ...(written.senaste === undefined ? {} : { latest: written.senaste }),
    }),
  );

const example = z
  .strictObject({
    namn: text.describe('Vad exemplet visar, som en mening: det är testets namn.'),
    rad: column.describe('Tabellen vars rad det är.'),
    fall: z
      .record(path, z.union([text, z.number()]).transform(String))
      .describe('Det som är känt om fallet, som i en cell. Resten är okänt.'),
    väntat: word(ANSWERS).describe('Vad kriterierna säger.'),
    saknas: z.array(path).optional().describe('Exakt de variabler som det frågas efter.'),
    råd: z.array(id).optional().describe('Id för exakt de råd som ges.'),
  })
  .transform(
    (written): CriteriaExample => ({
      name: written.namn,
      table: written.rad,
      known: written.fall,
      expected: written.väntat,
      ...(written.saknas === undefined ? {} : { missing: written.saknas }),
      ...(written.råd === undefined ? {} : { advice: written.råd }),
    }),
  );

/** `kriterier.yaml`: which care lies inside the area. */
export const criteriaFile = z
  .strictObject({
    namn: text,
    version: text.describe('Utgåvan av dokumentet, som i områdets versioner.'),
    om_texterna: text.describe('Vems ord texterna är, och var det som de återger står.'),
    rader: z.array(rows).min(1).describe('Vilka rader som prövas, och var det som inte står i dem finns.'),
    grupper: z
      .array(group)
      .min(1)
      .describe('Innanför är den som är i minst en grupp, och som inget undantag gäller där.'),
    undantag: z.array(exception).default([]).describe('Vad som är utanför fast ett kriterium är uppfyllt.'),
    råd: z.array(advice).default([]).describe('Vad dokumentet råder till, där något ännu inte är känt.'),
    läsningar: z.array(reading).default([]).describe('Där dokumentet går att läsa på flera sätt: hur det läses här.'),
    exempel: z.array(example).min(1).describe('Påhittade fall med det väntade svaret. De körs som test.'),
  })
  .superRefine((written, context) => {
    const tables = written.rader.map(({ table }) => table);
    for (const [place, { table }] of written.exempel.entries())
      if (!tables.includes(table))
        context.addIssue(
          fault(`tabellen ${table} står inte i rader.`, `Skriv en av: ${tables.join(', ')}.`, [
            'exempel',
            place,
            'rad',
          ]),
        );
  })
  .transform(
    (written): AreaCriteria => ({
      name: written.namn,
      version: written.version,
      about: written.om_texterna,
      rows: written.rader,
      groups: written.grupper,
      exceptions: written.undantag,
      advice: written.råd,
      readings: written.läsningar,
      examples: written.exempel,
    }),
  );
