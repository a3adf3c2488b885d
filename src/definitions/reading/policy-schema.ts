import { z } from '../../schema.ts';
import type { Policy, StatisticRule } from '../policy.ts';
import { id, text } from './values.ts';

const least = z.int().min(1);

/** From which n a statistic is shown, and how exactly. */
const statistic = (from: number, decimals: number) =>
  z
    .strictObject({ från: least, decimaler: z.int().min(0).max(3) })
    .default({ från: from, decimaler: decimals })
    .transform((written): StatisticRule => ({ from: written.från, decimals: written.decimaler }));

const weight = z.number().positive();

const weights = z.strictObject({
  uppgift_saknas: weight.default(1).describe('Kategorin för okänt, och antalet som uppgiften saknas för.'),
  bredvid: weight.default(3).describe('Det som står bredvid en siffra, och alla grupper tillsammans.'),
  kategori: weight.default(10),
  andel: weight.default(12),
  antal: weight.default(100).describe('Ett n, med allt som bygger på det.'),
  kurva: weight.default(5000).describe('En grupp som är stor nog för en överlevnadskurva, med kurvan.'),
  egen_region: weight.default(60).describe('Enhetens egen region, i en uppdelning på region.'),
  uppdelningar: z.record(id, weight).default({}).describe('Kategorier i uppdelningar som väger annorlunda, efter id.'),
  riket: weight.default(3).describe('Hur många gånger tyngre ett tal för riket är.'),
});

/** What an explanation can name, so that each limit is written once. */
function limitsOf(written: {
  readonly tröskel: number;
  readonly möjliga_värden: number;
  readonly ungefärlig_andel?: number | undefined;
  readonly kurva: { readonly grupp_från: number; readonly under_observation_från: number };
  readonly medelvärde: StatisticRule;
  readonly standardavvikelse: StatisticRule;
  readonly median: StatisticRule;
  readonly kvartiler: StatisticRule;
  readonly percentiler: StatisticRule;
}): ReadonlyMap<string, number> {
  const {
    tröskel,
    möjliga_värden,
    ungefärlig_andel,
    kurva,
    medelvärde,
    standardavvikelse,
    median,
    kvartiler,
    percentiler,
  } = written;
  const rules = Object.entries({ medelvärde, standardavvikelse, median, kvartiler, percentiler });
  return new Map([
    ['största_dolda', tröskel - 1],
    ['tröskel', tröskel],
    ['möjliga_värden', möjliga_värden],
    ...(ungefärlig_andel === undefined ? [] : [['ungefärlig_andel', ungefärlig_andel] as const]),
    ...Object.entries(kurva),
    ...rules.map(([name, { from }]): [string, number] => [`${name}_från`, from]),
  ]);
}

/** The explanation with the limits in it. A name that no limit has stays as it is. */
function withLimits(explanation: string, limits: ReadonlyMap<string, number>): string {
  return explanation.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => String(limits.get(name) ?? whole));
}

/** `röjandekontroll` in `omrade.yaml`: all but the threshold and the explanation may be left out. */
export const policy = z
  .strictObject({
    tröskel: least.describe('Antal personer från 1 upp till, men inte med, detta skyddas och visas inte.'),
    möjliga_värden: least
      .default(4)
      .describe('Så många värden ska vara möjliga för ett dolt tal, och för varje person bakom en sammanfattning.'),
    medelvärde: statistic(5, 1),
    standardavvikelse: statistic(10, 1),
    median: statistic(10, 0),
    kvartiler: statistic(12, 0).describe('p25 och p75.'),
    percentiler: statistic(20, 0).describe('p10, p90 och gränserna för en median.'),
    andelens_decimaler: z
      .int()
      .min(1)
      .max(3)
      .default(3)
      .describe('För en andel (0–1), dess gränser och punkterna i en kurva. Ett tests tal har alltid tre.'),
    ungefärlig_andel: z
      .int()
      .min(1)
      .max(50)
      .refine(
        (step) => 100 % step === 0,
        'går inte jämnt upp i 100.\nSkriv ett antal hela procent som gör det, till exempel 5.',
      )
      .optional()
      .describe(
        'Till så många hela procent avrundas en andel vars täljare döljs bara för att skydda andra tal, där det inte röjer något. Utelämnat visas den inte alls.',
      ),
    kurva: z
      .strictObject({ grupp_från: least, under_observation_från: least })
      .default({ grupp_från: 30, under_observation_från: 10 })
      .describe('Minsta grupp som har en överlevnadskurva, och hur många som följs där den slutar.'),
    samma_personer: z
      .array(z.array(id).min(2))
      .default([])
      .describe('Mått av samma personer. Inget av dem har fler än det första, och samma enheter döljs i dem.'),
    vikter: weights
      .default(weights.parse({}))
      .describe('Vad läsaren förlorar när ett tal döljs för att skydda ett annat: det lättaste döljs först.'),
    förklaring: text.describe(
      'Regeln för läsaren. Gränserna skrivs med sina namn: {största_dolda} (det största antal som inte visas), {tröskel}, {möjliga_värden}, {medelvärde_från} och så vidare.',
    ),
  })
  .transform(
    (written): Policy => ({
      threshold: written.tröskel,
      leastValues: written.möjliga_värden,
      mean: written.medelvärde,
      sd: written.standardavvikelse,
      median: written.median,
      quartiles: written.kvartiler,
      tails: written.percentiler,
      shareDecimals: written.andelens_decimaler,
      ...(written.ungefärlig_andel === undefined ? {} : { shareStep: written.ungefärlig_andel }),
      curve: { groupFrom: written.kurva.grupp_från, atRiskFrom: written.kurva.under_observation_från },
      samePeople: written.samma_personer,
      weights: {
        unknown: written.vikter.uppgift_saknas,
        beside: written.vikter.bredvid,
        category: written.vikter.kategori,
        share: written.vikter.andel,
        total: written.vikter.antal,
        curve: written.vikter.kurva,
        ownRegion: written.vikter.egen_region,
        breakdowns: written.vikter.uppdelningar,
        nation: written.vikter.riket,
      },
      explanation: withLimits(written.förklaring, limitsOf(written)),
    }),
  );
