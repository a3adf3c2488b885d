import type { Row } from '../dictionary.ts';
import { healthcareRegion, type Organisation } from '../organisation.ts';
import { textOf } from './row-values.ts';

/** Where a person lived at diagnosis. */
export interface Residence {
  /** The healthcare region's id, or null when it can't be known: abroad, not registered, Halland without a municipality. */
  readonly region: string | null;
  readonly source: ResidenceSource;
}

/** Codes of `tumor.bosattning_kalla`: as registered at diagnosis, as the person is registered today, or not known. */
export type ResidenceSource = 'vid_diagnos' | 'folkbokforing' | 'saknas';

/**
 * The healthcare region of residence at diagnosis (domain.md 2.4). Where the diagnosis doesn't say, the person's residence
 * today stands in for it and is told apart by its source; but never when the diagnosis names another county.
 */
export function residence(diagnosis: Row, patient: Row | undefined, organisation: Organisation): Residence {
  const then = placeOf(diagnosis, 'lan_vid_diagnos', 'kommun_vid_diagnos');
  const region = regionOf(then, organisation);
  if (region !== undefined) return { region, source: 'vid_diagnos' };
  const today = placeOf(patient, 'folkbokforing_lan', 'folkbokforing_kommun');
  const standIn = then.county === undefined || then.county === today.county ? regionOf(today, organisation) : undefined;
  return standIn === undefined ? { region: null, source: 'saknas' } : { region: standIn, source: 'folkbokforing' };
}

interface Place {
  readonly county: string | undefined;
  readonly municipality: string | undefined;
}

/** A municipality's first two digits are its county's. */
function placeOf(row: Row | undefined, county: string, municipality: string): Place {
  const code = textOf(row, municipality) ?? undefined;
  return { county: textOf(row, county) ?? code?.slice(0, 2), municipality: code };
}

function regionOf({ county, municipality }: Place, organisation: Organisation): string | undefined {
  return county === undefined ? undefined : healthcareRegion(organisation, county, municipality);
}
