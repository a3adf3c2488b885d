import { besideCount, besideShares } from '../charts/beside.ts';
import { isPreliminary } from '../charts/is-preliminary.ts';
import { besideSentences, personsInBrackets } from '../charts/words/figure-words.ts';
import type { Measure } from '../definitions/measure.ts';
import { UNEQUAL_YEARS, unequalYears } from '../definitions/unequal-years.ts';
import { isShown, isTold, type PublicFigure, type Shown } from '../disclosure/public-result.ts';
import { shownText } from '../words/absence.ts';
import { midSentence } from '../words/letters.ts';
import { formatShare } from '../words/numbers.ts';
import { chartReporters } from './chart-reporters.ts';
import { type Headline, type HeadlineChoice, headlineChoice } from './headline.ts';
import { resultOf, type SiteInput, whenOf, yearsOf } from './site-input.ts';

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
  /** The years after it, which are not complete yet, that there is a number of: each, so that none is passed over. */
  readonly preliminary: readonly LaterNumber[];
}

interface LaterNumber {
  readonly year: number;
  readonly text: string;
}

/** A number with what it says. */
export interface ToldNumber extends Headline {
  /** Without full stop; undefined where there is no number. */
  readonly said: string | undefined;
  /** How many persons stand behind it, where the figure says that, in brackets: `(298 olika personer)`. */
  readonly persons: string | undefined;
  /** The same share among others, each in a sentence. */
  readonly beside: string | undefined;
  /** The same in the middle of a sentence: `bland behandlade patienter 59,7 %`. */
  readonly besideShort: readonly string[];
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
    return (
      figure && {
        ...choice.of(figure),
        said: choice.said(figure, { where, when }),
        ...standing(measure, figure, choice.of(figure).value),
      }
    );
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

/** What stands beside a number wherever it is (contract.md 3). */
function standing(
  measure: Measure,
  figure: PublicFigure,
  value: Shown,
): Pick<ToldNumber, 'persons' | 'beside' | 'besideShort'> {
  const shares = besideShares(measure, figure);
  const persons = besideCount(figure);
  // Where nothing of it is told, that is said once, of the number itself.
  const isNothing =
    !isTold(value) && !shares.some(({ share }) => isTold(share.share)) && !(persons && isShown(persons.value));
  if (isNothing) return { persons: undefined, beside: undefined, besideShort: [] };
  const beside = besideSentences(measure, figure).trim();
  return {
    persons: personsInBrackets(figure),
    beside: beside === '' ? undefined : beside,
    besideShort: shares.map(({ name, share: { share } }) => `${midSentence(name)} ${shownText(share, formatShare)}`),
  };
}

/** What there is of the years that aren't complete: `Preliminärt 2024: 31,2 %, 2025: 24,5 %.`, and why the later may be the lower where they have had less time. */
export function laterWords({ preliminary, measure }: MeasureFinding): string | undefined {
  if (preliminary.length === 0) return undefined;
  const told = preliminary.map(({ year, text }) => `${year}: ${text}`).join(', ');
  const unequal = unequalYears(measure) === undefined ? '' : ` ${UNEQUAL_YEARS}.`;
  return `Preliminärt ${told}.${unequal}`;
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

function afterwards(input: SiteInput, measure: Measure, { of, year, nation }: HeadlineChoice): readonly LaterNumber[] {
  if (nation === undefined) return [];
  return yearsOf(input).flatMap((later) => {
    const result = later > year ? resultOf(input, measure.id, nation.reporter, later) : undefined;
    if (result === undefined) return [];
    const { value, text } = of(result.figure);
    return isShown(value) ? [{ year: later, text }] : [];
  });
}
