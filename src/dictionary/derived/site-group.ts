import { fault, parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';

/** Sites as the annual report groups them. Content: `content/register/harledda/site-groups.yaml`. */
export interface SiteGroups {
  readonly groups: readonly SiteGroup[];
  /** Sites that the register doesn't hold. */
  readonly outside: readonly string[];
}

export interface SiteGroup {
  /** As in `tackningsunderlag.lokalgrupp`: `ileum`, `pankreas`, `ovriga`. */
  readonly id: string;
  readonly name: string;
  /** ICD-10 codes in words, always shown with the name. */
  readonly codes: string;
  readonly sites: readonly string[];
}

/**
 * The group of a primary site: «ileum» is all of the small bowel but the duodenum (domain.md 6.10, 67). Null when the site is
 * missing, or outside the register (the adrenal gland).
 */
export function siteGroup(site: string | null, { groups }: SiteGroups): string | null {
  return groups.find(({ sites }) => site !== null && sites.includes(site))?.id ?? null;
}

/** Reads `site-groups.yaml`, or says in full what is wrong with it. */
export function readSiteGroups(text: string, file: string): Reading<SiteGroups> {
  const parsed = parseYaml(text, file);
  return 'problems' in parsed ? parsed : parseWith(fileSchema, parsed.value, file);
}

const word = z.string().min(1);

const fileSchema = z
  .strictObject({
    grupper: z.array(z.strictObject({ id: word, namn: word, koder: word, lokaler: z.array(word).min(1) })).min(1),
    utanför: z.array(word),
  })
  .superRefine(({ grupper, utanför }, context) => {
    const seen = new Set(utanför);
    for (const [index, { lokaler }] of grupper.entries())
      for (const site of lokaler) {
        if (seen.has(site))
          context.addIssue(
            fault(`lokalen «${site}» står på två ställen.`, 'Behåll den på ett.', ['grupper', index, 'lokaler']),
          );
        seen.add(site);
      }
  })
  .transform(
    ({ grupper, utanför }): SiteGroups => ({
      groups: grupper.map(({ id, namn, koder, lokaler }) => ({ id, name: namn, codes: koder, sites: lokaler })),
      outside: utanför,
    }),
  );
