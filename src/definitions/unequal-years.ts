import { definedParts } from './kinds/kinds.ts';
import type { Measure } from './measure.ts';

/**
 * That a measure's years are not equally measured, and why, in Swedish sentences: what is counted may lie from the first day of the
 * permit, so that a later year can look further back, or up to the extract, so that an earlier year has been followed for longer.
 * Undefined where each year has the same time.
 */
export function unequalYears({ computation }: Pick<Measure, 'computation'>): string | undefined {
  const { linked } = definedParts(computation.figure);
  const [back, ahead] = [linked?.earliest === 'permit', linked?.latest === 'extract' && linked.within === undefined];
  if (!back && !ahead) return undefined;
  const why = [
    back && 'det som räknas får vara från tillståndets första dag, så senare år har längre tid bakåt',
    ahead && 'det räknas fram till uttaget, så tidigare år har längre tid framåt',
  ].filter((part) => part !== false);
  return `${UNEQUAL_YEARS}: ${why.join(', och ')}. Talen visar därför ingen utveckling.`;
}

/** The same in short. */
export const UNEQUAL_YEARS = 'Åren är inte lika mätta';
