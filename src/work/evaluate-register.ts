import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { narrowed } from '../dictionary/narrowed.ts';
import { REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import { columnsAsked } from '../engine/columns-asked.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Asking } from '../storage/asking.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { derive, readsDerived } from './data-set.ts';
import { type AreaFigures, countedFigures, type YearsAsked } from './evaluate-area.ts';
import { withRegisterTables } from './register-tables.ts';

export interface RegisterYears extends YearsAsked {
  readonly asOf: Day;
  /** Whose figures are asked for; all reporters' where it is left out. */
  readonly reporter?: string;
  readonly author: string;
}

/**
 * An area's figures out of the register itself, as it was known at the end of a day: what an extract of that day gives, without
 * being written. Who asks sees no more than else: a unit's figures are computed from its own records, under its own role.
 */
export async function evaluateRegister(
  content: Content,
  area: Area,
  { asOf, reporter, author, ...asked }: RegisterYears,
  store: RegisterStore,
  progress: Progress,
): Promise<AreaFigures> {
  const columns = columnsAsked(area, content.dictionary);
  const dictionary = narrowed(content.dictionary, columns);
  const trace = { action: 'räkna mått', scope: { area: area.id, forms: [...columns.keys()].join(','), asOf } };
  const { dictionary: whole } = content;
  const reading = { asking: askingFor(area, reporter, author), trace, dictionary: whole, narrowed: dictionary, asOf };
  progress('Läser registret', 0);
  return withRegisterTables(store, reading, async ({ runtime, loaded: bound, simulation, numbered }) => {
    const derived = readsDerived(area, content.dictionary)
      ? await derive({ database: runtime, dictionary, loaded: bound }, content)
      : [];
    const loaded: LoadedTables = { ...bound, problems: [...bound.problems, ...derived] };
    progress('Räknar', 0.5);
    const counted = await countedFigures(runtime, { area, dictionary, loaded, asOf }, asked);
    const evaluation = { ...counted.evaluation, problems: await numbered(counted.evaluation.problems) };
    const told = { ...loaded, problems: await numbered(loaded.problems) };
    return { ...counted, evaluation, loaded: told, simulation, assumed: undefined };
  });
}

/** A unit asks as itself. What isn't made of one unit's records alone, such as a region's or the nation's figures, the coordinator asks for. */
function askingFor({ reporterVariable }: Area, reporter: string | undefined, author: string): Asking {
  const isUnit = reporter !== undefined && reporter !== NATION && reporterVariable === REPORTING_UNIT;
  const who = isUnit ? ({ role: 'unit', unit: reporter } as const) : ({ role: 'coordinator', unit: '' } as const);
  return { ...who, author, purpose: 'uppföljning' };
}
