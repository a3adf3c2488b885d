import { fault, parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { rangeSchema } from './range.ts';
import type { StageGroup, StageTable } from './stage.ts';
import { type SizeTable, sizeVariants } from './t-from-size.ts';

export interface StageTables {
  readonly tables: readonly StageTable[];
  readonly sizes: readonly SizeTable[];
}

/** Reads `stadium.yaml`, or says in full what is wrong with it. */
export function readStageTables(text: string, file: string): Reading<StageTables> {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(fileSchema, parsed.value, file);
}

const word = z.string().min(1);
const words = z.array(word).min(1);
const category = z
  .string()
  .regex(/^[0-4][a-d]?$/, 'är ingen kategori.\nSkriv siffran och en eventuell bokstav, till exempel «1a».');
const categories = z.array(category).min(1);
const some = z.union([z.literal('alla'), categories]);
const M = ['0', '1'] as const;
const key = { namn: word, utgåvor: words, lokaler: words, tumörtyper: words, källor: words };

const tableSchema = z
  .strictObject({
    ...key,
    t: categories,
    n: categories,
    grupper: z.array(
      z.strictObject({ stadium: z.string().regex(/^(0|I|II|III|IV)[A-C]?$/), t: some, n: some, m: z.enum(M) }),
    ),
  })
  .transform((table, context): StageTable => {
    const groups = table.grupper.map(
      (group): StageGroup => ({
        stage: group.stadium,
        t: group.t === 'alla' ? table.t : group.t,
        n: group.n === 'alla' ? table.n : group.n,
        m: group.m,
      }),
    );
    const seen = new Set<string>();
    for (const [index, group] of groups.entries()) {
      for (const letter of ['t', 'n'] as const) {
        const stranger = group[letter].find((one) => !table[letter].includes(one));
        if (stranger !== undefined)
          context.addIssue(
            fault(`«${stranger}» finns inte i tabellens ${letter}.`, 'Lägg till den där, eller rätta gruppen.', [
              'grupper',
              index,
              letter,
            ]),
          );
      }
      const cells = group.t.flatMap((t) => group.n.map((n) => `T${t} N${n} M${group.m}`));
      const repeated = cells.find((cell) => seen.has(cell));
      if (repeated !== undefined)
        context.addIssue(fault(`${repeated} står i två grupper.`, 'Behåll den i en av dem.', ['grupper', index]));
      for (const cell of cells) seen.add(cell);
    }
    return {
      name: table.namn,
      editions: table.utgåvor,
      sites: table.lokaler,
      tumorTypes: table.tumörtyper,
      sources: table.källor,
      t: table.t,
      n: table.n,
      m: M,
      groups,
    };
  });

const sizeSchema = z
  .strictObject({
    ...key,
    variant: z.enum(sizeVariants).optional(),
    rader: z.array(z.strictObject({ t: category, mm: rangeSchema })).min(1),
  })
  .transform(
    (table): SizeTable => ({
      name: table.namn,
      ...(table.variant === undefined ? {} : { variant: table.variant }),
      editions: table.utgåvor,
      sites: table.lokaler,
      tumorTypes: table.tumörtyper,
      sources: table.källor,
      rows: table.rader,
    }),
  );

const fileSchema = z
  .strictObject({ tabeller: z.array(tableSchema).min(1), storlek: z.array(sizeSchema) })
  .transform(({ tabeller, storlek }, context): StageTables => {
    for (const [list, tables] of Object.entries({ tabeller, storlek })) {
      const seen = new Set<string>();
      for (const [index, table] of tables.entries()) {
        const keys = keysOf(table);
        const repeated = keys.find((one) => seen.has(one));
        if (repeated !== undefined)
          context.addIssue(fault(`det finns redan en tabell för ${repeated}.`, 'Behåll en av dem.', [list, index]));
        for (const one of keys) seen.add(one);
      }
    }
    return { tables: tabeller, sizes: storlek };
  });

/** What a table is looked up by, in words. */
function keysOf(table: StageTable | SizeTable): string[] {
  const variants = 'rows' in table ? (table.variant === undefined ? sizeVariants : [table.variant]) : [''];
  return table.editions.flatMap((edition) =>
    table.sites.flatMap((site) =>
      table.tumorTypes.flatMap((type) =>
        variants.map((variant) => `TNM ${edition}, ${site}, ${type} ${variant}`.trim()),
      ),
    ),
  );
}
