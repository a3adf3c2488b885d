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
import { monthsInWords } from '../words/months-in-words.ts';
import { deadInTime, MAIN_YEAR } from './curve-end.ts';
import { type NamedGroup, whyNoCurve } from './survival-groups.ts';

/**
 * Each group's survival at one year that all curves reach, with how many it stands on; where a curve ends before the main year, that
 * it does, and how many of its group have died; and what the others come to then. No comparison and no judgement.
 */
export function survivalSentence(
  measure: Measure,
  { n, events }: PublicSurvival,
  groups: readonly NamedGroup[],
  { where }: ChartReporter,
  period: string,
): string {
  const cases = casesOf(measure);
  const drawn = groups.filter(({ group }) => group.points.length > 0);
  const common = Math.min(...drawn.map(lastYear));
  const later = Map.groupBy(
    drawn.filter((one) => lastYear(one) > common || common === 0),
    lastYear,
  );
  const dead = typeof events === 'number' ? `, varav ${formatCount(events)} har dött` : '';
  const who =
    typeof n === 'number'
      ? `${countedCases(n, cases)} ${where} under ${period}${dead}`
      : `${cases} ${where} under ${period}`;
  const ofGroup = ({ group }: NamedGroup) =>
    `; ${typeof group.n === 'number' ? countedCases(group.n, cases) : absenceWords(group.n.absent)}`;
  const told = [
    aliveAt(common, drawn, ofGroup),
    ...drawn.map(endOf),
    // What they stand on has been told at the year that all come to.
    ...[...later].map(([year, some]) => aliveAt(year, some, common === 0 ? ofGroup : () => '')),
  ];
  const hidden = groups.flatMap(({ name, group }) => {
    const value = whyNoCurve(group);
    return value === undefined ? [] : [{ name: midSentence(name), value }];
  });
  return `${measure.name} gäller ${who}.${told.join('')}${absentSentences('Kurvan', hidden)}`;
}

/** How many live at a year: a sentence for each group, since with its interval and what it stands on it has numbers enough. */
function aliveAt(year: number, groups: readonly NamedGroup[], ofGroup: (group: NamedGroup) => string): string {
  if (year === 0) return '';
  const each = groups.flatMap((one) => {
    const row = one.group.rows.find(({ months }) => months === year * 12);
    if (typeof row?.survival !== 'number' || typeof row.lower !== 'number' || typeof row.upper !== 'number') return [];
    const interval = `95${FIXED_SPACE}% konfidensintervall ${formatShareRange(row.lower, row.upper)}`;
    return [{ name: one.name, told: `${formatShare(row.survival)} (${interval}${ofGroup(one)})` }];
  });
  return each
    .map(({ name, told }, at) =>
      at === 0
        ? ` Överlevnaden efter ${year}${FIXED_SPACE}år: ${midSentence(name)} ${told}.`
        : ` ${capital(name)}: ${told}.`,
    )
    .join('');
}

/** Where its curve ends, and what is known of its group. */
function endOf({ name, end }: NamedGroup): string {
  if (end === undefined) return '';
  const { months, fewerThan, dead } = end;
  const inTime = deadInTime(end);
  const said = dead === undefined ? '' : ` ${capital(dead)}${inTime === undefined ? '' : `, ${inTime}`}.`;
  return ` ${capital(name)}: kurvan slutar efter ${monthsInWords(months)}, sedan är det färre än ${fewerThan} som lever och följs.${said}`;
}

/** The main year, or the last whole year before it that the curve has a number at; 0 when there is none. */
function lastYear({ group }: NamedGroup): number {
  const years = group.rows.flatMap(({ months, survival }) => (typeof survival === 'number' ? [months / 12] : []));
  return Math.max(0, ...years.filter((year) => year <= MAIN_YEAR));
}
