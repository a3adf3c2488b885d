import { bindTables } from '../analysis/bind-tables.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import type { Form } from '../dictionary/dictionary.ts';
import { narrowed } from '../dictionary/narrowed.ts';
import { REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import { columnsAsked } from '../engine/columns-asked.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Asking } from '../storage/asking.ts';
import { survivorsOf } from '../storage/persons/survivors.ts';
import { PostgresRuntime } from '../storage/postgres-runtime.ts';
import { loadRecords } from '../storage/records/load-records.ts';
import { madeUpRecords } from '../storage/records/made-up-records.ts';
import { recordsAsOf } from '../storage/records/rows-as-of.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { derive, readsDerived, simulationIn } from './data-set.ts';
import { type AreaFigures, countedFigures, type YearsAsked } from './evaluate-area.ts';

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
  return store.door.read(askingFor(area, reporter, author), trace, async (connection) => {
    const runtime = await PostgresRuntime.in(connection);
    progress('Läser registret', 0);
    const survivors = await survivorsOf(connection, asOf);
    const known = { day: asOf, survivors };
    const merged = survivors.size === 0 ? undefined : (form: Form) => recordsAsOf(connection, store, form, known);
    const read = await loadRecords(runtime, dictionary, asOf, merged);
    const simulation = simulationIn(await madeUpRecords(runtime, dictionary, read));
    const bound = await bindTables(runtime, dictionary, read, asOf, 'pseudonyms');
    const derived = readsDerived(area, content.dictionary)
      ? await derive({ database: runtime, dictionary, loaded: bound }, content)
      : [];
    const loaded: LoadedTables = { ...bound, problems: [...bound.problems, ...derived] };
    progress('Räknar', 0.5);
    const counted = await countedFigures(runtime, { area, dictionary, loaded, asOf }, asked);
    return { ...counted, loaded, simulation, assumed: undefined };
  });
}

/** A unit asks as itself. What isn't made of one unit's records alone, such as a region's or the nation's figures, the coordinator asks for. */
function askingFor({ reporterVariable }: Area, reporter: string | undefined, author: string): Asking {
  const isUnit = reporter !== undefined && reporter !== NATION && reporterVariable === REPORTING_UNIT;
  const who = isUnit ? ({ role: 'unit', unit: reporter } as const) : ({ role: 'coordinator', unit: '' } as const);
  return { ...who, author, purpose: 'uppföljning' };
}
