import { type Attack, attack } from '../attack/attack.ts';
import { highsSolver } from '../files/highs.ts';
import { readPublished } from '../files/read-published.ts';

/** Attacks a published site by its own data files; undefined when the folder holds none. */
export async function attackSite(folder: string): Promise<Attack | undefined> {
  const publication = await readPublished(folder);
  return publication && attack(publication, await highsSolver());
}
