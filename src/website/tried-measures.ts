import { type TriedReporter, tryReporters, tryTogether } from '../charts/reporters/try-reporters.ts';
import { expectedOf } from '../charts/reporters/unlike-others.ts';
import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Reporter } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { isShown, type Shown } from '../disclosure/public-result.ts';
import { html } from '../markup.ts';
import { formatCount, formatShare, inWords, shortPercent } from '../words/numbers.ts';
import { link, type PageAddress, unitMeasureAddress } from './addresses.ts';
import type { MeasureFinding } from './finding.ts';
import type { Section } from './section.ts';
import type { SiteInput } from './site-input.ts';

/** A measure in which a reporter is held against the others, with what came of it. */
interface TriedMeasure {
  readonly finding: MeasureFinding;
  readonly own: TriedReporter;
  /** How many reporters are held against one another in it. */
  readonly compared: number;
  /** Whether they differ together; undefined where that isn't tried. */
  readonly differTogether: boolean | undefined;
}

/**
 * In which measures a reporter is outside what chance usually gives one that is like the others, and in which it can't be told apart: by
 * exact limits out of the others' figures, its own left out. How many measures are tried is said, since they are not adjusted for.
 */
export function triedMeasures(
  input: SiteInput,
  { id }: Reporter,
  findings: readonly MeasureFinding[],
  page: PageAddress,
): readonly Section[] {
  const noun = reporterNouns(input.area).one;
  const tried = findings.flatMap((finding): TriedMeasure[] => {
    const { measure, choice } = finding;
    const all = tryReporters({ area: input.area, measure, results: input.results, year: choice.year });
    const own = all.find(({ reporter }) => reporter.id === id);
    return own === undefined
      ? []
      : [{ finding, own, compared: all.length, differTogether: tryTogether(all, input.area)?.differ }];
  });
  const outside = tried.filter(({ own }) => own.differs !== undefined);
  const alike = tried.filter(({ own }) => own.differs === undefined);
  const to = ({ measure }: MeasureFinding) =>
    html`<a href="${link(page, unitMeasureAddress(id, measure.id))}">${measure.name}</a>`;
  const differing = [
    ...findings.flatMap((finding) => {
      const words = censusWords(finding, id);
      return words === undefined ? [] : [html`<li>${to(finding)}: ${words}</li>`];
    }),
    ...outside.map((one) => html`<li>${to(one.finding)}: ${outsideWords(one, noun)}</li>`),
  ];
  const differs = {
    id: 'skiljer',
    title: `Här skiljer sig ${noun}en`,
    body: html`<section>
<h2 id="skiljer">Här skiljer sig ${noun}en</h2>
${differing.length > 0 && html`<ul>${differing}</ul>`}
${
  outside.length === 0 &&
  html`<p class="text">${nothing(
    tried.length,
    noun,
    findings.every(({ reporters }) => reporters.every((one) => one.id !== id || isNotReported(one.value))),
  )}</p>`
}
</section>
`,
  };
  if (tried.length === 0) return [differs];
  const likeOthers = {
    id: 'lika',
    title: 'Går inte att skilja från de andra',
    body: html`<section>
<h2 id="lika">Går inte att skilja från de andra</h2>
${
  alike.length === 0
    ? html`<p class="text">Ingen av andelarna.</p>`
    : html`<ul class="short">${alike.map((one) => html`<li>${to(one.finding)}: ${sharesOf(one, noun)}</li>`)}</ul>`
}
<p class="soft small text">${method(tried, noun, input.area.differences.significance)}</p>
</section>
`,
  };
  return [differs, likeOthers];
}

const isNotReported = (value: Shown) => !isShown(value) && value.absent === 'not-reported';

/** @param isSilent nothing at all is reported */
function nothing(tried: number, noun: string, isSilent: boolean): string {
  if (isSilent) return 'Ingenting är rapporterat härifrån, så det finns inga siffror att jämföra.';
  if (tried === 0) return 'Ingen andel går att pröva: för få visas.';
  const than = `från de andra ${noun}ernas än vad som vanligtvis beror på slumpen`;
  return tried === 1
    ? `Den enda prövade andelen skiljer sig inte mer ${than}.`
    : `Ingen av de ${inWords(tried)} prövade andelarna skiljer sig mer ${than}.`;
}

/** Of a share that all there are are counted in, nothing is tried: both numbers, where they are not the same. What lies behind the difference isn't said. */
function censusWords({ measure, nation, reporters, when }: MeasureFinding, id: string): string | undefined {
  const own = reporters.find((reporter) => reporter.id === id);
  if (definedParts(measure.computation.figure).census !== true || nation === undefined || own === undefined)
    return undefined;
  if (!isShown(own.value) || !isShown(nation.value) || own.text === nation.text) return undefined;
  return `${own.text} ${when}, riket ${nation.text}. Alla är räknade och inget urval är draget, så skillnaden prövas inte.`;
}

function outsideWords({ finding: { when }, own }: TriedMeasure, noun: string): string {
  const { numerator, denominator, differs } = own;
  const counted = `${formatCount(numerator)} av ${formatCount(denominator)} (${formatShare(numerator / denominator)}) ${when}`;
  return `${counted}. Det är ${differs === 'fewer' ? 'färre' : 'fler'} än de ${expectedOf(own)} som väntas av en ${noun} som är som de andra.`;
}

function sharesOf(
  { finding: { nation }, own: { numerator, denominator }, differTogether }: TriedMeasure,
  noun: string,
): string {
  const whole = nation === undefined || !isShown(nation.value) ? '' : `, riket ${nation.text}`;
  const together = differTogether === true ? `. Sammantaget skiljer sig ${noun}erna åt` : '';
  return `${formatShare(numerator / denominator)}${whole}${together}`;
}

function method(tried: readonly TriedMeasure[], noun: string, level: number): string {
  const most = Math.max(0, ...tried.map(({ compared }) => compared));
  const adjusted = ` Gränserna är exakta, på ${shortPercent(level)}-procentsnivån, och justerade för att upp till ${inWords(most)} ${noun}er prövas i varje mått${tried.length === 1 ? '' : `, men inte för att ${inWords(tried.length)} mått prövas: något kan skilja sig av en slump`}. Att ${noun}en inte går att skilja från de andra betyder inte att den är lik dem.`;
  return `Varje andel prövas mot de andra ${noun}ernas tillsammans, utan ${noun}ens egna siffror.${adjusted} Antal, tider, överlevnad och det som räknas totalt prövas inte, och inte heller det som är dolt.`;
}
