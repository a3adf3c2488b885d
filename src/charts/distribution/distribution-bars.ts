import { isWholeYear } from '../../calendar/period.ts';
import type { PublicFigure, PublicResult } from '../../disclosure/public-result.ts';
import { formatPartOfYear } from '../../words/dates.ts';
import { capital, midSentence } from '../../words/letters.ts';
import { comparedStrata } from '../compared-strata.ts';
import { isPreliminary } from '../is-preliminary.ts';
import type { RowOrigin } from '../row-origin.ts';
import { type ChartInput, type ChartReporter, reportersIn, resultOf, statisticsAt, yearsOf } from '../scene.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';

/** One bar: of whom, and its figure. */
export interface DistributionBar {
  readonly stratum: { readonly id: string; readonly name: string };
  readonly along: {
    readonly id: string;
    readonly name: string /** Of a reporter, in a sentence. */;
    readonly short?: string;
  };
  readonly nation: boolean;
  readonly result: PublicResult | undefined;
  /** What it is of where there is no result. */
  readonly of: RowOrigin;
}

/** What the bars stand for besides the strata: one year, its reporters, or the years. */
export interface Along {
  readonly id: string;
  readonly column: string;
  readonly title: string;
  /** The bars are those who report. */
  readonly isByReporter?: true;
  readonly bars: readonly DistributionBar[];
}

/** The strata in one year. */
export function byStratum(input: ChartInput, main: ChartReporter): Along {
  const bars = comparedStrata(input).map(({ id, name, input: own }): DistributionBar => {
    const along = { id, name: name === '' ? capital(main.name) : name };
    return {
      stratum: { id: '', name: '' },
      along,
      nation: false,
      result: resultOf(own, main.id, input.year),
      of: originIn(own, main.id),
    };
  });
  return { id: `${input.year}`, column: 'Grupp', title: main.nation ? 'riket' : main.name, bars };
}

/** The reporters in one year, by stratum; nothing for one unit. */
export function byReporter(input: ChartInput): Along | undefined {
  const reporters = reportersIn(input).filter(({ nation }) => statisticsAt(input.measure, nation).includes('by'));
  if (input.reporter !== undefined || reporters.length < 2) return undefined;
  const bars = comparedStrata(input).flatMap(({ id, name, input: own }) =>
    reporters.map(({ id: reporter, name: along, shortName, nation }): DistributionBar => {
      const result = resultOf(own, reporter, input.year);
      return {
        stratum: { id, name },
        along: { id: reporter, name: along, short: nation ? midSentence(shortName) : shortName },
        nation,
        result,
        of: originIn(own, reporter),
      };
    }),
  );
  const noun = reporterNouns(input.area).one;
  return { id: `${input.year}-enheter`, column: capital(noun), title: `per ${noun}`, isByReporter: true, bars };
}

/** The years, by stratum; nothing where there is one, or where each holds those before it. */
export function byYear(input: ChartInput, main: ChartReporter): Along | undefined {
  const strata = comparedStrata(input);
  const years = [...new Set(strata.flatMap(({ input: own }) => yearsOf(own)))].toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === last || input.since !== undefined || input.measure.computation.period === 'sinceStart')
    return undefined;
  const bars = strata.flatMap(({ id, name, input: own }) =>
    years.map((year): DistributionBar => {
      const result = resultOf(own, main.id, year);
      const part = result === undefined || isWholeYear(result.period) ? '' : ` ${formatPartOfYear(result.period)}`;
      const isOpen = result !== undefined && isPreliminary(result);
      return {
        stratum: { id, name },
        along: { id: String(year), name: `${year}${part}${isOpen ? ' (preliminärt)' : ''}` },
        nation: false,
        result,
        of: originIn(own, main.id),
      };
    }),
  );
  const where = main.nation ? 'riket' : main.name;
  return { id: 'ar', column: 'År', title: `${where}, ${first}–${last}`, bars };
}

const originIn = ({ measure }: ChartInput, reporter: string): RowOrigin => ({ measure: measure.id, reporter });

const NOTHING: PublicFigure = { kind: 'absent', reason: 'not-reported' };

/** The bar's figure; where there is no result, nothing was reported. */
export function figureIn({ result }: DistributionBar): PublicFigure {
  return result?.figure ?? NOTHING;
}
