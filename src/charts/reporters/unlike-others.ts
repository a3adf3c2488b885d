import type { Area } from '../../definitions/area.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { capital } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import { formatCount, shortPercent } from '../../words/numbers.ts';
import type { ChartInput } from '../scene.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { comparisonsOf, type TriedReporter, type TriedTogether, tryReporters, tryTogether } from './try-reporters.ts';

/**
 * Which of a year's shares can be told apart from the others': whose is outside what chance usually gives one that is like them, each
 * shown tried alone beside the others without itself. That none can be is not that they are alike: beside it stands what came of
 * trying all together, or that it isn't tried. Undefined where there are not two to compare.
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
  const together = tryTogether(tried, area);
  // Where somebody is outside, that they differ is said already.
  const all = outside.length > 0 || tried.length < 3 ? [] : [`${capital(togetherWords(together))}.`];
  return [said, ...facts, ...all, method(tried.length, together, area)].join(' ');
}

/** What came of trying all who report together, in the middle of a sentence. */
export function togetherWords(together: TriedTogether | undefined): string {
  if (together === undefined) return 'om de skiljer sig åt sammantaget är inte prövat';
  return together.differ
    ? 'sammantaget är skillnaden mellan alla som visas statistiskt säkerställd'
    : 'sammantaget är ingen skillnad mellan alla som visas statistiskt säkerställd';
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

function method(shown: number, together: TriedTogether | undefined, area: Area): string {
  const noun = reporterNouns(area).one;
  const all = together === undefined ? '' : `, och för alla tillsammans med ${TESTS[together.test]}`;
  return `Prövat för varje ${noun} mot de övriga som visas med exakta gränser${all}, på ${shortPercent(area.differences.significance)}-procentsnivån och justerat för ${comparisonsOf(shown)}${FIXED_SPACE}jämförelser.`;
}

const TESTS: Readonly<Record<TriedTogether['test'], string>> = {
  exact: 'Fishers exakta test för flera grupper',
  'chi-square': 'chi-två-test (Pearson)',
};
