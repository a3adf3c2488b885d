import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { narrowed } from '../dictionary/narrowed.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { isReported, REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import { columnsAsked } from '../engine/columns-asked.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Asking } from '../storage/asking.ts';
import type { Connection } from '../storage/database.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { AskedWhole } from '../storage/servers/divided-runtime.ts';
import { holdingPlaces, mustHave } from '../storage/servers/reading-all.ts';
import { HOME } from '../storage/servers/unit-places.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { derive, readsDerived } from './data-set.ts';
import { type AreaFigures, countedFigures, type YearsAsked } from './evaluate-area.ts';
import { type RegisterTables, withDividedTables, withRegisterTables } from './register-tables.ts';

export interface RegisterYears extends YearsAsked {
  readonly asOf: Day;
  /** Whose figures are asked for; all reporters' where it is left out. */
  readonly reporter?: string;
  readonly author: string;
}

/**
 * An area's figures out of the register itself, as it was known at the end of a day: what an extract of that day gives, without
 * being written. Who asks sees no more than else: a unit's figures are computed from its own records, under its own role. Where units are at several
 * servers, each counts its own, and the nation is told with all of them or not at all.
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
  const asking = askingFor(area, reporter, author);
  const trace = { action: 'räkna mått', scope: { area: area.id, forms: [...columns.keys()].join(','), asOf } };
  const reading = { asking, trace, dictionary: content.dictionary, narrowed: dictionary, asOf };
  progress('Läser registret', 0);
  const count = async ({ runtime, loaded: bound, simulation, numbered }: RegisterTables): Promise<AreaFigures> => {
    const derived = readsDerived(area, content.dictionary)
      ? await derive({ database: runtime, dictionary, loaded: bound }, content)
      : [];
    const loaded: LoadedTables = { ...bound, problems: [...bound.problems, ...derived] };
    progress('Räknar', 0.5);
    const counted = await countedFigures(runtime, { area, dictionary, loaded, asOf }, asked);
    const evaluation = { ...counted.evaluation, problems: await numbered(counted.evaluation.problems) };
    const told = { ...loaded, problems: await numbered(loaded.problems) };
    return { ...counted, evaluation, loaded: told, simulation, assumed: undefined };
  };
  return holdingPlaces(store, async (held) => {
    const { servers, places } = held;
    const unitsPlace = asking.unit === '' ? undefined : (places.get(asking.unit)?.server ?? HOME);
    if (places.size === 0 || unitsPlace === HOME) return withRegisterTables(store, reading, count);
    mustBeOfUnits(area, content.dictionary, dictionary);
    if (unitsPlace === undefined) return withDividedTables(held, reading, count).catch(toldOfArea(area));
    // Who has counted stands in the register's own trace too.
    await store.door.read(asking, trace, async () => {});
    const first = (connection: Connection) => mustHave(connection, unitsPlace, [asking.unit]);
    const at = await servers.at(unitsPlace);
    return servers.asking(unitsPlace, () => withRegisterTables(at, { ...reading, first }, count));
  });
}

/** @throws StorageFault where figures need other rows than those of single units, or the rows themselves: none goes from one server to another */
function mustBeOfUnits(area: Area, dictionary: Dictionary, read: Dictionary): void {
  const isNobodys = (form: Form) => !isReported(form) && !form.variables.some(({ id }) => id === PERSON);
  if (area.reporterVariable !== REPORTING_UNIT || readsDerived(area, dictionary) || recordedForms(read).some(isNobodys))
    throw new StorageFault('area-at-servers', { area: area.id });
}

const toldOfArea = (area: Area) => (error: unknown) => {
  throw error instanceof AskedWhole ? new StorageFault('area-at-servers', { area: area.id }) : error;
};

/** A unit asks as itself. What isn't made of one unit's records alone, such as a region's or the nation's figures, the coordinator asks for. */
function askingFor({ reporterVariable }: Area, reporter: string | undefined, author: string): Asking {
  const isUnit = reporter !== undefined && reporter !== NATION && reporterVariable === REPORTING_UNIT;
  const who = isUnit ? ({ role: 'unit', unit: reporter } as const) : ({ role: 'coordinator', unit: '' } as const);
  return { ...who, author, purpose: 'uppföljning' };
}
