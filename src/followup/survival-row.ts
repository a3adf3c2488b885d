import { kindOf } from '../dictionary/kind.ts';
import type { Fault, FaultCode } from '../dictionary/value-fault.ts';
import { type EventWord, eventWord } from './event-word.ts';
import { type SurvivalColumns, type SurvivalRole, survivalVariable } from './survival-column.ts';
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
}

/** Reads the cells of a row. An empty cell is a missing value, and so is the `NA` that R writes. */
export function readSurvivalRow(
  cells: readonly string[],
  places: ReadonlyMap<SurvivalRole, number>,
  columns: SurvivalColumns,
): SurvivalRow {
  const missing: SurvivalRole[] = [];
  const faults: Fault[] = [];
  const text = (role: SurvivalRole): string | undefined => {
    const place = places.get(role);
    if (place === undefined) return undefined;
    const written = (cells[place] ?? '').trim();
    if (written !== '' && written !== 'NA') return written;
    missing.push(role);
    return undefined;
  };
  const refuse = (role: SurvivalRole, code: FaultCode, written: string): undefined => {
    const fault = {
      code,
      variable: survivalVariable(role, columns[role] ?? ''),
      kind: kindOf(written),
      written,
    };
    faults.push(code === 'value-out-of-range' ? { ...fault, passes: 'below' as const } : fault);
  };
  const duration = (role: 'time' | 'entry'): number | undefined => {
    const written = text(role);
    if (written === undefined) return undefined;
    const number = writtenNumber(written);
    if (number === undefined) return refuse(role, 'value-not-a-number', written);
    return number < 0 ? refuse(role, 'value-out-of-range', written) : number;
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
  };
}
