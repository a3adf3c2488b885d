import { type ByYear, byYear } from './by-year.ts';
import type { HealthcareRegionId, RegisterGroup, SiteGroupId } from './codes.ts';
import { type Weighted, weighted } from './distributions/categorical.ts';

/**
 * Who falls ill, where, and whether the register hears of it. *B* is the register's annual report; a share is what is
 * registered in the end, once the lag has passed. The report's own figures, which are those of an extract, are noted beside.
 */

/**
 * Shares of all persons. Chosen so that 5,000 persons give about B 4.2's 845 + 257 = 1,102 registered ileum patients at an
 * extract in spring 2025, and the nation's 400–500 new abdominal and 120–130 adrenal tumours a year (domain.md 1.2).
 */
export const SITE_GROUPS: Weighted<SiteGroupId> = weighted({
  ileum: 0.351,
  pankreas: 0.264,
  ovriga: 0.183,
  binjure: 0.202,
});

/** Share registered, by region of residence and year of diagnosis. B 1.1 and 2.1; in the last years: */
export const REGISTERED: Record<RegisterGroup, Record<HealthcareRegionId, ByYear>> = {
  // B 2.1: the nation has sunk to about 65 % in 2024; only Väst and Mellansverige reach 90 %; Norr rises.
  ileum: {
    'stockholm-gotland': byYear({ 2017: 0.95, 2019: 0.93, 2021: 0.8, 2022: 0.55, 2023: 0.24, 2024: 0.22 }),
    mellansverige: byYear({ 2017: 0.95 }),
    sydost: byYear({ 2017: 0.93, 2020: 0.9, 2021: 0.65, 2022: 0.34, 2024: 0.32 }),
    syd: byYear({ 2017: 0 }),
    vast: byYear({ 2017: 0.955 }),
    norr: byYear({ 2017: 0.72, 2024: 0.88 }),
  },
  // B 2.1: about 90 % in the first years, 60 % in 2024, and for 2023 under 50 % a year ago but 65 % now.
  pankreas: {
    'stockholm-gotland': byYear({ 2017: 0.9, 2019: 0.9, 2021: 0.78, 2022: 0.5, 2023: 0.26, 2024: 0.16 }),
    mellansverige: byYear({ 2017: 0.93, 2022: 0.95, 2023: 0.99, 2024: 0.91 }),
    sydost: byYear({ 2017: 0.9, 2020: 0.88, 2021: 0.6, 2022: 0.31, 2024: 0.28 }),
    syd: byYear({ 2017: 0 }),
    vast: byYear({ 2017: 0.93, 2022: 0.95, 2023: 0.99, 2024: 0.91 }),
    norr: byYear({ 2017: 0.78, 2022: 0.86, 2023: 0.95, 2024: 0.88 }),
  },
  // B 1.1: the other sites are registered less. All sites together Sydöst is at 25–30 % in the last three years.
  ovriga: {
    'stockholm-gotland': byYear({ 2017: 0.6, 2020: 0.5, 2022: 0.25, 2023: 0.05 }),
    mellansverige: byYear({ 2017: 0.75, 2024: 0.7 }),
    sydost: byYear({ 2017: 0.6, 2020: 0.5, 2022: 0.14 }),
    syd: byYear({ 2017: 0 }),
    vast: byYear({ 2017: 0.75, 2024: 0.7 }),
    norr: byYear({ 2017: 0.5, 2024: 0.65 }),
  },
};

/**
 * Mean days from diagnosis to registration (exponential). Pancreas 2023 came in late: of a year's patients under half at an
 * extract in the next spring, and 65 % one year on (B 2.1). The other values are ours.
 */
export const LAG_DAYS: Record<RegisterGroup, ByYear> = {
  ileum: byYear({ 2017: 60 }),
  pankreas: byYear({ 2017: 60, 2022: 75, 2023: 240, 2024: 60 }),
  ovriga: byYear({ 2017: 90 }),
};
