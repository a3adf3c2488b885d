import type { Area, Reporter } from '../definitions/area.ts';
import type { Content } from '../files/content.ts';
import { writeWorkbook } from '../files/excel/write-workbook.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import type { UnitAccount } from '../own/unit-account.ts';
import { unitPage } from '../own/unit-page.ts';
import { unitWorkbook } from '../own/unit-workbook.ts';
import type { DataSet, DatedFolder } from './data-set.ts';
import type { Shortcomings } from './shortcomings.ts';
import { unitAccount } from './unit-account.ts';
import { refuseUnwritable, writeOut } from './write-out.ts';

export interface UnitRequest extends DatedFolder {
  readonly unit: Reporter;
  readonly year: number;
  readonly out: string;
  /** What else is read: nothing may be written over it. */
  readonly inputs: readonly string[];
}

/** The files that are written. */
export const UNIT_FILES = { page: 'index.html', workbook: 'enhetens-siffror.xlsx' } as const;

/**
 * Writes a unit's own page and workbook to a folder that the user alone may read.
 * @throws Refused with why it couldn't be written
 */
export async function writeUnit(
  content: Content,
  area: Area,
  { out, inputs, ...asked }: UnitRequest,
  outbox: Outbox,
  progress: Progress,
): Promise<{
  readonly account: UnitAccount;
  readonly shortcomings: Shortcomings;
  readonly assumed: DataSet['assumed'];
}> {
  const place: OutputFolder = { folder: out, product: 'enhet', inputs: [asked.folder, ...inputs] };
  await refuseUnwritable(outbox, place);
  const { account, shortcomings, simulation, assumed } = await unitAccount(content, area, asked, progress);
  const about = { extract: asked.asOf, programVersion: await programVersion(), ...(simulation && { simulation }) };
  await writeOut(outbox, place, about, async (draft) => {
    await draft.write(UNIT_FILES.page, unitPage(account));
    await draft.write(UNIT_FILES.workbook, await writeWorkbook(unitWorkbook(account)));
  });
  return { account, shortcomings, assumed };
}
