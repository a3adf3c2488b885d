import { tryReporters, tryTogether } from '../charts/reporters/try-reporters.ts';
import { togetherWords } from '../charts/reporters/unlike-others.ts';
import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { shortName } from '../definitions/short-name.ts';
import { isShown, isTold } from '../disclosure/public-result.ts';
import { listed } from '../words/lists.ts';
import { inWords } from '../words/numbers.ts';
import { type MeasureFinding, type ReporterNumber, shownOf } from './finding.ts';
import type { SiteInput } from './site-input.ts';

/** How many can share an end and still be named. */
const NAMED = 2;

/**
 * How far those who report lie from one another, and whether anyone can be told apart: only of numbers that are shown, and never
 * where fewer than two are. Who is hidden is neither least nor most.
 */
export function spreadWords(input: SiteInput, finding: MeasureFinding): string | undefined {
  const { reporters, choice } = finding;
  const shown = shownOf(reporters);
  const { many, all } = reporterNouns(input.area);
  if (shown.length < 2) return undefined;
  const ordered = shown.toSorted((a, b) => a.value - b.value);
  const [first, last] = [ordered[0]?.text, ordered.at(-1)?.text];
  const about = reporters.filter(({ value }) => !isShown(value) && isTold(value));
  const which = about.length === 0 ? 'som visas' : 'vars tal inte är avrundade';
  const whose = shown.length === reporters.length ? '' : ` av de ${inWords(shown.length)} ${which}`;
  const everyone = whose === '' ? `Alla ${many}` : `Alla ${inWords(shown.length)} ${many} ${which}`;
  const of = choice.group === undefined ? '' : `, ${choice.group}`;
  const spread =
    first === last
      ? `${everyone}${of}: ${first}`
      : `${first} (${names(ordered, first, many)}) till ${last} (${names(ordered, last, many)})${whose}`;
  const said = first === last ? spread : `Mellan ${all}${of}: från ${spread}`;
  const hidden = [
    about.length === 0 ? undefined : listed(about.map(({ shortName, text }) => `${shortName}: ${text}`)),
    whose === '' ? undefined : outside(finding, ordered),
  ];
  return [said, ...hidden, apart(input, finding) ?? (first === last ? undefined : untried(input, finding))]
    .filter((part) => part !== undefined)
    .join('. ')
    .concat('.');
}

/** That the nation is beyond all who are shown, where it is: those who aren't shown lie there. */
function outside(
  { nation, choice }: MeasureFinding,
  ordered: readonly { readonly value: number }[],
): string | undefined {
  const [least, most] = [ordered[0]?.value, ordered.at(-1)?.value];
  if (choice.isCount || nation === undefined || !isShown(nation.value)) return undefined;
  if (least === undefined || most === undefined || (least <= nation.value && nation.value <= most)) return undefined;
  return `Riket, där också de som inte visas räknas, ligger ${nation.value < least ? 'lägre' : 'högre'} än så`;
}

function names(numbers: readonly ReporterNumber[], text: string | undefined, many: string): string {
  const same = numbers.filter((one) => one.text === text).map(({ shortName }) => shortName);
  return same.length > NAMED ? `${inWords(same.length)} ${many}` : listed(same);
}

/** Those whose numbers {@link spreadWords} tells: who is named at an end, or all where they have one number. */
export function toldInWords({ reporters }: MeasureFinding): ReadonlySet<string> {
  const shown = shownOf(reporters);
  if (shown.length < 2) return new Set();
  const ordered = shown.toSorted((a, b) => a.value - b.value);
  const ends = [ordered[0]?.text, ordered.at(-1)?.text];
  const told = shown.filter(({ text }) => {
    const same = shown.filter((one) => one.text === text);
    return ends.includes(text) && (same.length <= NAMED || same.length === shown.length);
  });
  return new Set(told.map(({ id }) => id));
}

/** Who is outside what chance gives one that is like the others; undefined where nobody is tried. */
function apart({ area, results }: SiteInput, { measure, choice: { year } }: MeasureFinding): string | undefined {
  const tried = tryReporters({ area, measure, results, year });
  if (tried.length === 0) return undefined;
  const outside = tried
    .filter(({ differs }) => differs !== undefined)
    .map(({ reporter }) => shortName(area, reporter.id));
  if (outside.length > 0) return `${listed(outside)} skiljer sig från de övriga`;
  const none = `Ingen enskild ${reporterNouns(area).one} går att skilja från de övriga`;
  if (tried.length < 3) return none;
  const together = tryTogether(tried, area);
  return `${none}, ${together?.differ === true ? 'men' : 'och'} ${togetherWords(together)}`;
}

/** That no test stands behind what differs, where chance has a part in it: in a count, and in a share that all there are are counted in, it has none. */
function untried({ area }: SiteInput, { measure, choice: { isCount } }: MeasureFinding): string | undefined {
  const hasChance = !isCount && definedParts(measure.computation.figure).census !== true;
  return hasChance ? `Om ${reporterNouns(area).all} skiljer sig åt är inte prövat` : undefined;
}
