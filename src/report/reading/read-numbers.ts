import { parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import type { NumberDefinitions, NumberOrigin, StatisticDefinition } from './number-definition.ts';

const text = z.string().min(1);
const yes = z.enum(['ja', 'nej']).transform((word) => word === 'ja');
const years = z.number().int().positive();
const target = z
  .strictObject({
    nivå: z.union([z.literal(1), z.literal(2)]),
    lägre: z.literal(1).optional(),
    överskrids: yes.optional(),
  })
  .transform(({ nivå, lägre, överskrids }) => ({
    level: nivå,
    exclusive: överskrids ?? false,
    ...(lägre === undefined ? {} : { lower: lägre }),
  }));

const head = { id: text, namn: text, mått: text, mål: target.optional() };
const one = <K extends string, S extends z.core.$ZodLooseShape>(slag: K, more: S) =>
  z.strictObject({ ...head, slag: z.literal(slag), ...more });

const statistic = z
  .discriminatedUnion('slag', [
    one('antal', {}),
    one('andel', {}),
    one('val', { val: text }),
    one('kategori', { uppdelning: text, kategori: text, utom: text.optional() }),
    one('median', {}),
    one('överlevnad', { grupp: text, år: years }),
    one('p', {}),
    one('relativ överlevnad', { år: years }),
  ])
  .transform((written): StatisticDefinition => {
    const { id, namn: name, mått: measure, mål } = written;
    return { id, name, measure, from: origin(written), ...(mål === undefined ? {} : { target: mål }) };
  });

type Written =
  | { slag: 'antal' | 'andel' | 'median' | 'p' }
  | { slag: 'val'; val: string }
  | { slag: 'kategori'; uppdelning: string; kategori: string; utom?: string | undefined }
  | { slag: 'överlevnad'; grupp: string; år: number }
  | { slag: 'relativ överlevnad'; år: number };

function origin(written: Written): NumberOrigin {
  switch (written.slag) {
    case 'antal':
      return { kind: 'count' };
    case 'andel':
      return { kind: 'share' };
    case 'median':
      return { kind: 'median' };
    case 'p':
      return { kind: 'p' };
    case 'val':
      return { kind: 'choice', choice: written.val };
    case 'kategori': {
      const { uppdelning: breakdown, kategori: category, utom: except } = written;
      return { kind: 'category', breakdown, category, ...(except === undefined ? {} : { except }) };
    }
    case 'överlevnad':
      return { kind: 'survival', group: written.grupp, years: written.år };
    case 'relativ överlevnad':
      return { kind: 'relativeSurvival', years: written.år };
  }
}

const SPANS = {
  varje: 'each',
  alla: 'together',
  'alla, och riket varje': 'togetherAndNationEach',
  båda: 'both',
} as const;

const numbersFile = z
  .strictObject({
    område: text,
    indikatorer: z
      .array(
        z
          .strictObject({
            id: text,
            namn: text,
            lokaler: z.array(text).min(1),
            år: z.enum(['varje', 'alla', 'alla, och riket varje', 'båda']),
            statistik: z.array(statistic).min(1),
          })
          .transform(({ id, namn: name, lokaler: sites, år, statistik: statistics }) => ({
            id,
            name,
            sites,
            years: SPANS[år],
            statistics,
          })),
      )
      .min(1),
  })
  .transform(({ område: area, indikatorer: indicators }): NumberDefinitions => ({ area, indicators }));

/** Reads `siffror.yaml`: every fault at once. */
export function readNumbers(text: string, file: string): Reading<NumberDefinitions> {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(numbersFile, parsed.value, file);
}
