import { formatPartOfYear } from '../../words/dates.ts';
import type { Chart } from '../chart.ts';
import type { ChartInput } from '../scene.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { yearChartIn } from './year-chart.ts';

/**
 * A share over the years by region, from 0 to 100 % so that what is left out can be seen: a part of a year says which months,
 * and a region that has reported in none of the years says so in words and has no marks (domain.md 6.10, 65 and 74).
 */
export function coverageByYear(input: ChartInput): Chart | undefined {
  const silence = `Ej rapporterat: ${reporterNouns(input.area).one}en har inga uppgifter för de här åren`;
  return yearChartIn(input, { top: 1, partOfYear: formatPartOfYear, silence });
}
