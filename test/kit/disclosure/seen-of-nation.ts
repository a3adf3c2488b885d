import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { disclose } from '../../../src/disclosure/disclose.ts';
import type { PublicResult } from '../../../src/disclosure/public-result.ts';
import { highsSolver } from '../../../src/files/highs.ts';
import { releaseOf } from '../../../src/results/release.ts';
import type { Result } from '../../../src/results/result.ts';
import { entriesOf } from '../../../src/website/kinds/kinds.ts';
import { evaluateArea } from '../../../src/work/evaluate-area.ts';
import { publishableYears } from '../../../src/work/publish-site.ts';
import { ownContent } from '../content.ts';
import { runCommand } from '../run-command.ts';

const AS_OF = day('2026-03-31');

/** An area's figures of a simulated nation of 5,000, and what is shown of them when nobody can be found in it. */
export interface SeenOfNation {
  readonly truth: readonly Result[];
  readonly seen: readonly PublicResult[];
}

export async function seenOfNation(area: Area): Promise<SeenOfNation> {
  const folder = await mkdtemp(join(tmpdir(), 'vardmatt-little-'));
  try {
    await runCommand(['simulate', '--persons', '5000', '--seed', '1', '--as-of', AS_OF, '--out', join(folder, 'data')]);
    const asked = { folder: join(folder, 'data'), asOf: AS_OF, years: publishableYears(area, AS_OF), byStratum: true };
    const { evaluation } = await evaluateArea(await ownContent(), area, asked, () => {});
    return { truth: evaluation.results, seen: disclose(releaseOf(evaluation), area, await highsSolver()) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const placeOf = ({ measure, reporter, part }: PublicResult) =>
  [measure, reporter, part.stratum, part.to].join(' ');

/** The share of an area's published numbers that is withheld. */
export function withheldShare({ seen }: SeenOfNation): number {
  const values = seen.flatMap(({ figure }) => entriesOf(figure));
  return values.filter(({ value }) => typeof value === 'object' && value.absent === 'withheld').length / values.length;
}
