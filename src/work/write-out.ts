import type { Draft } from '../files/outbox/draft.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { About, Outbox } from '../files/outbox/outbox.ts';
import { Refused } from './refused.ts';

/** Asked before long work, so that nobody waits for figures that can't be written. @throws Refused with why not */
export async function refuseUnwritable(outbox: Outbox, place: OutputFolder): Promise<void> {
  const problems = await outbox.examine(place);
  if (problems.length > 0) throw new Refused(problems);
}

/** Writes a new edition of a folder, whole or not at all. @throws Refused with why it couldn't be written */
export async function writeOut(
  outbox: Outbox,
  place: OutputFolder,
  about: About,
  fill: (draft: Draft) => Promise<void>,
): Promise<void> {
  const problems = await outbox.replace(place, about, fill);
  if (problems.length > 0) throw new Refused(problems);
}
