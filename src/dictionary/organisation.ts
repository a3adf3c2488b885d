import type { Day } from '../calendar/day.ts';

/** Who is who in Swedish health care: read from `content/organisation/`. */
export interface Organisation {
  readonly regions: readonly Region[];
  readonly healthcareRegions: readonly HealthcareRegion[];
  /** Only municipalities of regions that are split between healthcare regions. */
  readonly municipalities: readonly Municipality[];
  readonly units: readonly Unit[];
  /** How many live where, in order of the day; none where nobody has written it down. */
  readonly inhabitants: readonly Inhabitants[];
}

/** How many live in each region on a day: public figures, with their source. */
export interface Inhabitants {
  readonly on: Day;
  readonly source: string;
  /** By the region's code: all 21. */
  readonly regions: Readonly<Record<string, number>>;
  /** Of the whole country: the sum of the regions. */
  readonly nation: number;
}

/** One of the 21 regions: where a person is registered as living (`homeRegion`). Never mixed with the six below. */
export interface Region {
  /** Two digits, the county's code. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Other names for it, which can mean nothing else. */
  readonly synonyms?: readonly string[];
  /** Undefined for a region that is split by municipality (Halland). */
  readonly healthcareRegion?: string;
}

/** One of the six regions that hospitals co-operate in (HSF 2017:80, 3 kap. 1 §). */
export interface HealthcareRegion {
  readonly id: string;
  /** As the regional cancer centres say it. */
  readonly name: string;
  /** As the ordinance says it. */
  readonly lawName: string;
}

export interface Municipality {
  /** Four digits, the first two being the region's code. */
  readonly code: string;
  readonly name: string;
  readonly healthcareRegion: string;
}

/** A care unit with a permit. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Other names for it, which can mean nothing else. */
  readonly synonyms?: readonly string[];
  /** Code of the region that holds the permit. */
  readonly holder: string;
  readonly place: string;
}

/**
 * The id of the healthcare region where a person lives, by home region and, in a split region, by municipality.
 * Undefined when it can't be known: abroad, unknown, or Halland without one of its municipalities.
 */
export function healthcareRegion(
  organisation: Organisation,
  homeRegion: string,
  municipality?: string,
): string | undefined {
  const region = organisation.regions.find(({ code }) => code === homeRegion);
  if (region === undefined || region.healthcareRegion !== undefined) return region?.healthcareRegion;
  if (!municipality?.startsWith(homeRegion)) return undefined;
  return organisation.municipalities.find(({ code }) => code === municipality)?.healthcareRegion;
}
