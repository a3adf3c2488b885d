import { kindOf } from '../dictionary/cell-kind.ts';
import type { Fault, FaultCode } from '../dictionary/value-fault.ts';
import { type EventWord, eventWord } from './event-word.ts';
import { LONGEST_TIME, type SurvivalColumns, type SurvivalRole, survivalVariable } from './survival-column.ts';
import { writtenNumber } from './written-number.ts';

/** What stands in a row's columns; a role without a value is missing, faulty or not asked for. */
export interface SurvivalRow {
  readonly time: number | undefined;
  readonly entry: number | undefined;
  readonly event: EventWord | undefined;
  readonly by: string | undefined;
  readonly strata: string | undefined;
  readonly id: string | undefined;
  readonly missing: readonly SurvivalRole[];
  readonly faults: readonly Fault[];
  /** The numbers as they are written. */
  readonly numbers: ReadonlyMap<'time' | 'entry', string>;
}

/** What is shorter, in any unit, is no time: also a nought with a minus sign. */
const SHORTEST_TIME = 1e-15;

/** Reads the cells of a row. An empty cell is a missing value, and so is the `NA` that R writes. */
export function readSurvivalRow(
  cells: readonly string[],
  places: ReadonlyMap<SurvivalRole, number>,
  columns: SurvivalColumns,
): SurvivalRow {
  const missing: SurvivalRole[] = [];
  const faults: Fault[] = [];
  const numbers = new Map<'time' | 'entry', string>();
  const text = (role: SurvivalRole): string | undefined => {
    const place = places.get(role);
    if (place === undefined) return undefined;
    const written = (cells[place] ?? '').trim();
    if (written !== '' && written !== 'NA') return written;
    missing.push(role);
    return undefined;
  };
  const refuse = (
    role: SurvivalRole,
    code: FaultCode,
    written: string,
    passes: 'below' | 'above' = 'below',
  ): undefined => {
    const fault = {
      code,
      variable: survivalVariable(role, columns[role] ?? ''),
      kind: kindOf(written),
      written,
    };
    faults.push(code === 'value-out-of-range' ? { ...fault, passes } : fault);
  };
  const duration = (role: 'time' | 'entry'): number | undefined => {
    const written = text(role);
    if (written === undefined) return undefined;
    const number = writtenNumber(written);
    if (number === undefined) return refuse(role, 'value-not-a-number', written);
    numbers.set(role, written);
    if (number < 0) return refuse(role, 'value-out-of-range', written);
    if (number > LONGEST_TIME) return refuse(role, 'value-out-of-range', written, 'above');
    return number < SHORTEST_TIME ? 0 : number;
  };
  const event = (): EventWord | undefined => {
    const written = text('event');
    return written === undefined ? undefined : (eventWord(written) ?? refuse('event', 'value-not-in-list', written));
  };
  return {
    time: duration('time'),
    entry: duration('entry'),
    event: event(),
    by: text('by'),
    strata: text('strata'),
    id: text('id'),
    missing,
    faults,
    numbers,
  };
}
