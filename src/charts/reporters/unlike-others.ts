import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import type { ChartInput } from '../scene.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { type TriedReporter, tryReporters } from './try-reporters.ts';

/**
 * Which of a year's shares can be told apart from the others': whose is outside what chance usually gives one that is like them, each
 * shown tried alone beside the others without itself. That none can be is not that they are alike: of all together nothing is
 * tried, which is said. Undefined where there are not two to compare.
 */
export function unlikeOthers(input: ChartInput): string | undefined {
  const { area, reporter: own } = input;
  const tried = tryReporters(input);
  const asked = own === undefined ? tried : tried.filter(({ reporter }) => reporter.id === own);
  const [first] = asked;
  if (first === undefined) return undefined;
  const noun = reporterNouns(area).one;
  const outside = asked.filter(({ differs }) => differs !== undefined);
  const names = outside.map(({ reporter }) => reporter.name);
  const facts = outside.map((one) => {
    const { reporter, numerator, denominator } = one;
    return `${reporter.name}: ${formatCount(numerator)} av ${formatCount(denominator)}, där ${expectedOf(one)} är det vanliga för en ${noun} som är som de övriga.`;
  });
  const said =
    own === undefined
      ? among(names, asked.length, noun)
      : names.length === 0
        ? `${first.reporter.name} går inte att skilja från de övriga ${noun}erna.`
        : `${first.reporter.name} skiljer sig från de övriga ${noun}erna.`;
  return [said, ...facts, method(tried.length, noun)].join(' ');
}

/** The numerators that chance usually gives one that is like the others: `48–58`. */
export function expectedOf({ lower, upper }: Pick<TriedReporter, 'lower' | 'upper'>): string {
  return lower === upper ? formatCount(lower) : `${formatCount(lower)}–${formatCount(upper)}`;
}

function among(names: readonly string[], asked: number, noun: string): string {
  if (names.length === 0) return `Ingen enskild ${noun} går att skilja från de övriga.`;
  const rest = names.length === asked ? '' : ` Ingen annan enskild ${noun} går att skilja från de övriga.`;
  return `${listed(names)} skiljer sig från de övriga.${rest}`;
}

function method(shown: number, noun: string): string {
  return `Prövat för varje ${noun} mot de övriga som visas, med exakta gränser på 5-procentsnivån, justerat för ${shown}${FIXED_SPACE}jämförelser. Om de skiljer sig åt sammantaget är inte prövat.`;
}
