import { fault, parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { type NumberSpan, position, rangeSchema } from './range.ts';

/** Classes of a share of the upper limit of normal, in order. Content: `content/register/harledda/klasser.yaml`. */
export interface LevelScale {
  readonly name: string;
  /** What a reader must know, such as which limits are our own. */
  readonly note: string;
  readonly classes: readonly LevelClass[];
}

export interface LevelClass {
  readonly id: string;
  readonly name: string;
  readonly limits: NumberSpan;
}

export interface LevelScales {
  readonly hiaa: LevelScale;
  readonly cga: LevelScale;
}

/** The class of a share in per cent; undefined below zero, which no class holds. */
export function levelClass(share: number, scale: LevelScale): LevelClass | undefined {
  return share < 0 ? undefined : scale.classes.find(({ limits }) => position(limits, share) === 0);
}

/** Reads `klasser.yaml`, or says in full what is wrong with it. */
export function readLevelScales(text: string, file: string): Reading<LevelScales> {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed
    ? parsed
    : parseWith(z.strictObject({ hiaa: scaleSchema, cga: scaleSchema }), parsed.value, file);
}

const word = z.string().min(1);

const scaleSchema = z
  .strictObject({
    namn: word,
    anmärkning: word,
    klasser: z.array(z.strictObject({ id: word, namn: word, gräns: rangeSchema })).min(1),
  })
  .transform(({ namn, anmärkning, klasser }, context): LevelScale => {
    if (klasser[0]?.gräns.upTo !== 100)
      context.addIssue(
        fault('första klassen slutar inte vid 100.', 'Normalområdet är 0–100 procent, 100 inräknat.', ['klasser', 0]),
      );
    for (const [index, { gräns }] of klasser.entries())
      if (gräns.over !== klasser[index - 1]?.gräns.upTo)
        context.addIssue(
          fault('börjar inte där klassen före slutar.', 'Skriv över: och klassen föres högsta.', ['klasser', index]),
        );
    if (klasser.at(-1)?.gräns.upTo !== undefined)
      context.addIssue(
        fault('sista klassen har ett slut.', 'Ta bort högst, så att varje värde får en klass.', ['klasser']),
      );
    return {
      name: namn,
      note: anmärkning,
      classes: klasser.map(({ id, namn: name, gräns }) => ({ id, name, limits: gräns })),
    };
  });
