import type { Area } from './area.ts';

/** The value that the area's stratum variable has in a stratum; undefined when all are together. */
export function stratumValue({ strata }: Area, stratum: string | undefined): string | undefined {
  return stratum === strata?.all.id ? undefined : stratum;
}

/** Every stratum of the area, all together first; undefined when it has none. */
export function strataOf({ strata }: Area): readonly string[] | undefined {
  return strata && [strata.all, ...strata.values].map(({ id }) => id);
}
