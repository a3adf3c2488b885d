import { type Attack, attack } from '../attack/attack.ts';
import { attackEditions, type EditionAttack } from '../attack/editions.ts';
import type { Publication } from '../attack/published.ts';
import { highsSolver } from '../files/highs.ts';
import { readPublished, readReportTables, withTables } from '../files/read-published.ts';

/** What is attacked: a published site, and what else is public. */
export interface AttackRequest {
  readonly site: string;
  /** A report of the same area. */
  readonly report?: string;
  /** An earlier edition of the site. */
  readonly earlier?: string;
}

export interface SiteAttack extends Attack {
  readonly editions?: EditionAttack;
}

/** Attacks what is published by its own data files; gives back the folder that holds no such files where there is one. */
export async function attackSite({ site, report, earlier }: AttackRequest): Promise<SiteAttack | { missing: string }> {
  const own = await readPublished(site);
  if (own === undefined) return { missing: site };
  const tables = report === undefined ? [] : await readReportTables(report);
  if (tables === undefined) return { missing: report ?? '' };
  const before = earlier === undefined ? undefined : await readPublished(earlier);
  if (earlier !== undefined && before === undefined) return { missing: earlier };
  const solver = await highsSolver();
  const now: Publication = withTables(own, tables);
  const found = attack(now, solver);
  return before === undefined ? found : { ...found, editions: attackEditions(before, now, solver) };
}
