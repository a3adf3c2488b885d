import { day } from '../../../src/calendar/day.ts';
import type { Figure } from '../../../src/results/result.ts';
import type { SiteInput } from '../../../src/website/site-input.ts';
import { AREA, published, SHARE } from '../charts/made-up.ts';
import { PUBLISHER } from './publisher.ts';

export const share = (numerator: number, denominator: number, preliminary = false): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  preliminary,
});

/** A site of one share, by year and reporter. */
export function siteOfShare(byYear: Readonly<Record<number, Readonly<Record<string, Figure>>>>): SiteInput {
  return {
    area: AREA,
    years: Object.keys(byYear).map(Number),
    publisher: PUBLISHER,
    extract: { asOf: day('2026-03-31'), programVersion: '0.1.0' },
    results: Object.entries(byYear).flatMap(([year, figures]) => published(SHARE, Number(year), figures)),
  };
}
