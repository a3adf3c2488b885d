import type { HealthcareRegionId } from './codes.ts';
import { categorical, weightedPairs } from './distributions/categorical.ts';
import type { Random } from './random.ts';

/** Where somebody is registered as living. */
export interface RegisteredHome {
  /** Two digits. */
  readonly county: string;
  /** Four digits, the first two being the county's. */
  readonly municipality: string;
  readonly region: HealthcareRegionId;
}

/** A home drawn from where tumours are diagnosed. */
export function residence(random: Random): RegisteredHome {
  return categorical(random, HOMES);
}

const home = (
  region: HealthcareRegionId,
  municipality: string,
  thousands: number,
): readonly [RegisteredHome, number] => [
  { county: municipality.slice(0, 2), municipality, region },
  // Stockholm is younger than the rest: with 23 % of the people it has about a fifth of those over 65, when NET are found.
  region === 'stockholm-gotland' ? thousands * 0.83 : thousands,
];

/**
 * Inhabitants in thousands by county on 31 December 2023 (Statistics Sweden), put in the county's main municipality or two.
 * Halland is split between two healthcare regions by municipality (HSF 2017:80, 3 kap. 1 §; domain.md 3.11).
 */
const HOMES = weightedPairs([
  home('stockholm-gotland', '0180', 1800),
  home('stockholm-gotland', '0126', 655),
  home('stockholm-gotland', '0980', 61),
  home('mellansverige', '0380', 405),
  home('mellansverige', '0480', 302),
  home('mellansverige', '1780', 284),
  home('mellansverige', '1880', 308),
  home('mellansverige', '1980', 281),
  home('mellansverige', '2080', 287),
  home('mellansverige', '2180', 286),
  home('sydost', '0580', 472),
  home('sydost', '0680', 369),
  home('sydost', '0880', 248),
  home('syd', '0780', 204),
  home('syd', '1080', 158),
  home('syd', '1280', 1000),
  home('syd', '1281', 422),
  home('syd', '1315', 10),
  home('syd', '1380', 105),
  home('syd', '1381', 27),
  home('vast', '1382', 47),
  home('vast', '1383', 68),
  home('vast', '1384', 86),
  home('vast', '1480', 1200),
  home('vast', '1490', 567),
  home('norr', '2281', 242),
  home('norr', '2380', 133),
  home('norr', '2480', 279),
  home('norr', '2580', 248),
]);
