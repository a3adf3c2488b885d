import { predictionLimits } from '../../statistics/prediction-limits.ts';
import type { CountedShare } from '../../statistics/share-difference.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import { type ChartInput, figureOf, reportersIn } from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';

/** How often one reporter or more may be said to differ though all are alike. */
const FALSE_ALARMS = 0.05;

/**
 * Which of a year's shares can be told apart from the others': whose is outside what chance gives one that is like them, each
 * shown tried alone beside the others without itself. That none can be is not that they are alike: of all together nothing is
 * tried, so nothing is said. Undefined where there are not two to compare.
 */
export function unlikeOthers(input: ChartInput): string | undefined {
  const { area, year, reporter: own } = input;
  const { reporter: _, ...all } = input;
  const shown = reportersIn(all).flatMap((reporter) => {
    const figure = figureOf(input, reporter.id, year);
    const [numerator, denominator] = [valueIn(figure, 'numerator'), valueIn(figure, 'denominator')];
    if (reporter.nation || typeof numerator !== 'number' || typeof denominator !== 'number') return [];
    return denominator === 0 ? [] : [{ reporter, numerator, denominator }];
  });
  if (shown.length < 2) return undefined;
  const tried = shown.map((one) => {
    const others = sumOf(shown.filter((other) => other !== one));
    const { lower, upper } = predictionLimits(others, one.denominator, 1 - FALSE_ALARMS / shown.length);
    return { ...one, lower, upper, differs: one.numerator < lower || one.numerator > upper };
  });
  const asked = own === undefined ? tried : tried.filter(({ reporter }) => reporter.id === own);
  const [first] = asked;
  if (first === undefined) return undefined;
  const outside = asked.filter(({ differs }) => differs);
  const noun = reporterNouns(area).one;
  const facts = outside.map(({ reporter, numerator, denominator, lower, upper }) => {
    const expected = lower === upper ? formatCount(lower) : `${formatCount(lower)}–${formatCount(upper)}`;
    return `${reporter.name} (${formatCount(numerator)} av ${formatCount(denominator)}, där ${expected} väntas av slumpen)`;
  });
  const said =
    own === undefined
      ? among(facts, asked.length, noun)
      : facts.length === 0
        ? `${first.reporter.name} går inte att skilja från de övriga ${noun}erna.`
        : `${facts[0]} skiljer sig från de övriga ${noun}erna.`;
  return `${said} ${method(shown.length, noun)}`;
}

function among(facts: readonly string[], asked: number, noun: string): string {
  if (facts.length === 0) return `Ingen enskild ${noun} går att skilja från de övriga.`;
  const rest = facts.length === asked ? '' : ` Ingen annan enskild ${noun} går att skilja från de övriga.`;
  return `${listed(facts)} skiljer sig från de övriga.${rest}`;
}

function method(shown: number, noun: string): string {
  return `Prövat för varje ${noun} mot de övriga som visas, med exakta gränser på 5-procentsnivån, justerat för ${shown}${FIXED_SPACE}jämförelser.`;
}

function sumOf(shares: readonly CountedShare[]): CountedShare {
  return {
    numerator: shares.reduce((total, { numerator }) => total + numerator, 0),
    denominator: shares.reduce((total, { denominator }) => total + denominator, 0),
  };
}
