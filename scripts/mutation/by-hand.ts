// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is changed is text, and a placeholder in it the code's own
import { readFileSync } from 'node:fs';

/** A mistake that somebody thought of: in the file, `from` written as `to`. */
export interface HandMade {
  readonly mistake: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Mistakes that no mutator makes, or that once lived through every test. */
export const BY_HAND: readonly HandMade[] = [
  {
    mistake: "a period's last day is out",
    file: 'src/calendar/period.ts',
    from: 'on <= period.to',
    to: 'on < period.to',
  },
  {
    mistake: 'the lower end of a condition is out',
    file: 'src/definitions/conditions.ts',
    from: 'number >= from',
    to: 'number > from',
  },
  {
    mistake: 'parts that are withheld may add up to one less than is safe',
    file: 'src/disclosure/model/certificates.ts',
    from: 'value < this.#threshold;',
    to: 'value < this.#threshold - 1;',
  },
  {
    mistake: 'years are not added up to years together',
    file: 'src/disclosure/model/relate-sums.ts',
    from: 'inside.length === 0',
    to: 'inside.length >= 0',
  },
  {
    mistake: 'those outside a share may be too few',
    file: 'src/disclosure/kinds/share-numbers.ts',
    from: '? sides : []',
    to: '? sides.slice(0, 1) : []',
  },
  {
    mistake: 'percentiles need one person more',
    file: 'src/disclosure/kinds/summary.ts',
    from: 'figure.n >= ruleOf(name, rule.policy).from',
    to: 'figure.n > ruleOf(name, rule.policy).from',
  },
  {
    mistake: 'a curve stops where just enough are at risk',
    file: 'src/disclosure/public-curve.ts',
    from: 'atRisk < atRiskFrom',
    to: 'atRisk <= atRiskFrom',
  },
  {
    mistake: 'a net survival is shown while one is at risk',
    file: 'src/disclosure/public-relative.ts',
    from: 'atRisk < curve.atRiskFrom',
    to: 'atRisk < 1',
  },
  {
    mistake: 'quotes are not escaped',
    file: 'src/markup.ts',
    from: `NOT_PLAIN = /[&<>"'`,
    to: 'NOT_PLAIN = /[&<>',
  },
  {
    mistake: 'distinct persons of the numerator are those not in it',
    file: 'src/engine/kinds/proportion/sql.ts',
    from: "persons('met = 1')",
    to: "persons('met = 0')",
  },
  {
    mistake: 'a window that closes on the extract day is open',
    file: 'src/engine/kinds/proportion/preliminary.ts',
    from: 'asOf < addDays',
    to: 'asOf <= addDays',
  },
  {
    mistake: "the period's last day doesn't decide whether a figure is preliminary",
    file: 'src/engine/kinds/proportion/sql.ts',
    from: 'context.lastDay[reporter] ?? context.asOf',
    to: 'context.asOf',
  },
  {
    mistake: 'a missing tie-break sorts first',
    file: 'src/engine/sql/row-key.ts',
    from: 'NO_DAY = DAY_BITS - 1',
    to: 'NO_DAY = 0',
  },
  {
    mistake: 'an open care episode holds nothing',
    file: 'src/engine/sql/episode-cases-sql.ts',
    from: '(e.to_day IS NULL OR t.day <= e.to_day)',
    to: 't.day <= e.to_day',
  },
  {
    mistake: "the area's start is ignored",
    file: 'src/engine/reporting-period.ts',
    from: 'area.start === undefined ? years : intersection(years, { from: area.start })',
    to: 'years',
  },
  {
    mistake: 'rows that can not be judged in Parquet are lost',
    file: 'src/analysis/load-parquet.ts',
    from: '(${fine}) IS NOT TRUE',
    to: 'NOT (${fine})',
  },
  {
    mistake: 'equal counts are impossible in coverage',
    file: 'src/engine/kinds/coverage/sql.ts',
    from: 'sum(`${matched} <= ${all}`, matched)',
    to: 'sum(`${matched} < ${all}`, matched)',
  },
  {
    mistake: 'a value at its lower limit is refused',
    file: 'src/dictionary/read-value.ts',
    from: 'value < from',
    to: 'value <= from',
  },
  {
    mistake: 'a year that ends on the extract day is published',
    file: 'src/work/publish-site.ts',
    from: '?? asOf) < asOf',
    to: '?? asOf) <= asOf',
  },
  {
    mistake: 'a target stays in per cent',
    file: 'src/report/figures/figures-from-results.ts',
    from: '? 100 : 1',
    to: '? 1 : 1',
  },
  {
    mistake: 'a part of the persons takes those of the parts after it too',
    file: 'src/analysis/derive-tables.ts',
    from: '% ${parts} = ${part}',
    to: '% ${parts} >= ${part}',
  },
  {
    mistake: 'numerator and denominator change places in the sentence',
    file: 'src/charts/words/figure-words.ts',
    from: '${formatCount(numerator)} av ${formatCount(denominator)}',
    to: '${formatCount(denominator)} av ${formatCount(numerator)}',
  },
  {
    mistake: 'a line is drawn over a break of definition',
    file: 'src/charts/years/comparable-years.ts',
    from: 'return earlier < after.comparableFrom ? after : undefined',
    to: 'return undefined',
  },
  {
    mistake: 'rows without a region are lost from the nation',
    file: 'src/engine/sql/source-sql.ts',
    from: "unplaced === 'nation' ?",
    to: 'unplaced === undefined ?',
  },
];

/** The file with the mistake in it, and the lines it stands on (from one). Throws when what it changes isn't there once. */
export function withMistake({ mistake, file, from, to }: HandMade): {
  readonly text: string;
  readonly lines: readonly [number, number];
} {
  const text = readFileSync(file, 'utf8');
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${mistake}": ${file} should hold ${from} once; mend scripts/mutation/by-hand.ts`);
  const line = before.split('\n').length;
  return { text: before + to + after, lines: [line, line + from.trimEnd().split('\n').length - 1] };
}
