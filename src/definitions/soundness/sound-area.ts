import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { Area } from '../area.ts';
import { withCodes } from '../kinds/with-codes.ts';
import type { FaultyArea } from '../reading/read-area.ts';
import { criteriaFaults } from './criteria-faults.ts';
import { withDerivedTies } from './derived-ties.ts';
import { faultsOf } from './soundness.ts';

/**
 * The gate: an area that holds together with the register's forms, or why there is none. Whatever is an error here would make
 * a figure wrong or empty, so nothing computes from it.
 */
export function soundArea(
  read: { readonly area: Area } | FaultyArea,
  dictionary: Dictionary,
): { readonly area: Area } | FaultyArea {
  if ('problems' in read) return read;
  const faults = [...faultsOf(read.area, dictionary), ...criteriaFaults(read.area, dictionary)];
  return faults.length === 0
    ? { area: withDerivedTies(withCodes(read.area, dictionary), dictionary) }
    : { problems: faults, named: read.area };
}
