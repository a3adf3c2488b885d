import { casesOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { PublicSurvival } from '../../disclosure/public-result.ts';
import { absenceWords } from '../../words/absence.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { capital, midSentence } from '../../words/letters.ts';
import { formatCount, formatShare, formatShareRange } from '../../words/numbers.ts';
import type { ChartReporter } from '../scene.ts';
import { absentSentences } from '../words/absent-sentences.ts';
import { countedCases } from '../words/counted-cases.ts';
import { type NamedGroup, whyNoCurve } from './survival-groups.ts';

/** The year of the main number, where there is one: the fifth, as cancer survival is most often told. */
export const MAIN_YEAR = 5;

/** Each group's survival at one year that all curves reach, with how many it stands on; no comparison and no judgement. */
export function survivalSentence(
  measure: Measure,
  { n, events }: PublicSurvival,
  groups: readonly NamedGroup[],
  { where }: ChartReporter,
  period: string,
): string {
  const cases = casesOf(measure);
  const drawn = groups.filter(({ group }) => group.points.length > 0);
  const year = mainYear(drawn);
  const each = drawn.flatMap(({ name, group }) => {
    const row = group.rows.find(({ months }) => months === year * 12);
    if (typeof row?.survival !== 'number' || typeof row.lower !== 'number' || typeof row.upper !== 'number') return [];
    const interval = `95${FIXED_SPACE}% konfidensintervall ${formatShareRange(row.lower, row.upper)}`;
    const of = typeof group.n === 'number' ? countedCases(group.n, cases) : absenceWords(group.n.absent);
    return [{ name, told: `${formatShare(row.survival)} (${interval}; ${of})` }];
  });
  const dead = typeof events === 'number' ? `, varav ${formatCount(events)} har dött` : '';
  const who =
    typeof n === 'number'
      ? `${countedCases(n, cases)} ${where} under ${period}${dead}`
      : `${cases} ${where} under ${period}`;
  // A sentence for each group: with its interval and what it stands on it has numbers enough.
  const survival = each.map(({ name, told }, at) =>
    at === 0
      ? ` Överlevnaden efter ${year}${FIXED_SPACE}år: ${midSentence(name)} ${told}.`
      : ` ${capital(name)}: ${told}.`,
  );
  const hidden = groups.flatMap(({ name, group }) => {
    const value = whyNoCurve(group);
    return value === undefined ? [] : [{ name: midSentence(name), value }];
  });
  return `${measure.name} gäller ${who}.${survival.join('')}${absentSentences('Kurvan', hidden)}`;
}

/** The fifth year, or the last before it that every curve has a number at; 0 when there is none. */
function mainYear(groups: readonly NamedGroup[]): number {
  for (let year = MAIN_YEAR; year > 0; year--)
    if (
      groups.every(({ group }) =>
        group.rows.some((row) => row.months === year * 12 && typeof row.survival === 'number'),
      )
    )
      return year;
  return 0;
}
