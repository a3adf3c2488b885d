import type { Measure } from '../definitions/measure.ts';
import { UNEQUAL_YEARS, unequalYears } from '../definitions/unequal-years.ts';
import { isShown, type Shown } from '../disclosure/public-result.ts';
import { chartReporters } from './chart-reporters.ts';
import { type Headline, type HeadlineChoice, headlineChoice } from './headline.ts';
import { isPreliminary, latestYear, resultOf, type SiteInput, whenOf } from './site-input.ts';

/** What one measure says in its latest complete year: the nation's number, and those of all who report beside it. */
export interface MeasureFinding {
  readonly measure: Measure;
  readonly choice: HeadlineChoice;
  /** When it is of, in words. */
  readonly when: string;
  /** Undefined where the measure has no figure of the nation. */
  readonly nation: ToldNumber | undefined;
  /** In the area's order; none where the measure is told of the nation alone. */
  readonly reporters: readonly ReporterNumber[];
  /** The year after it that is not complete yet, where there is a number of it. */
  readonly preliminary: { readonly year: number; readonly text: string } | undefined;
}

/** A number with what it says. */
export interface ToldNumber extends Headline {
  /** Without full stop; undefined where there is no number. */
  readonly said: string | undefined;
}

export interface ReporterNumber extends ToldNumber {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export function findingOf(input: SiteInput, measure: Measure): MeasureFinding {
  const choice = headlineChoice(input, measure);
  const { year } = choice;
  const when = whenOf(input, measure.id, year);
  const told = (id: string, where: string): ToldNumber | undefined => {
    const figure = resultOf(input, measure.id, id, year)?.figure;
    return figure && { ...choice.of(figure), said: choice.said(figure, { where, when }) };
  };
  const reporters = chartReporters(input, measure, year);
  const shortNames = new Map(input.area.reporters.map(({ id, shortName }) => [id, shortName]));
  return {
    ...{ measure, choice, when },
    nation: reporters.filter(({ nation }) => nation).map(({ id, where }) => told(id, where))[0],
    reporters: reporters.flatMap(({ id, name, nation, where }) => {
      const number = nation ? undefined : told(id, where);
      return number === undefined ? [] : { ...number, id, name, shortName: shortNames.get(id) ?? name };
    }),
    preliminary: afterwards(input, measure, choice),
  };
}

/** What there is of the year that isn't complete: `Preliminärt 2025: 84,9 %.` */
export function laterWords({ preliminary, measure }: MeasureFinding): string | undefined {
  const unequal = unequalYears(measure) === undefined ? '' : ` ${UNEQUAL_YEARS}.`;
  return preliminary && `Preliminärt ${preliminary.year}: ${preliminary.text}.${unequal}`;
}

/** That the number that the measure is told by may change itself, as of years together that the last isn't complete of. */
export function openWords({ nation, choice }: MeasureFinding): string | undefined {
  if (nation === undefined || !isShown(nation.value) || choice.nation === undefined) return undefined;
  return isPreliminary(choice.nation) ? 'Preliminärt: talet kan ändras.' : undefined;
}

/** Those of the numbers that are shown. */
export function shownOf<N extends { readonly value: Shown }>(
  numbers: readonly N[],
): (N & { readonly value: number })[] {
  return numbers.filter((one): one is N & { readonly value: number } => isShown(one.value));
}

function afterwards(
  input: SiteInput,
  measure: Measure,
  { of, year, nation }: HeadlineChoice,
): MeasureFinding['preliminary'] {
  const last = latestYear(input);
  const later = nation && last > year ? resultOf(input, measure.id, nation.reporter, last) : undefined;
  if (later === undefined) return undefined;
  const { value, text } = of(later.figure);
  return isShown(value) ? { year: last, text } : undefined;
}
