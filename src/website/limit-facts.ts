import { isPreliminary } from '../charts/is-preliminary.ts';
import { valueIn } from '../charts/value-in.ts';
import { countedCases } from '../charts/words/counted-cases.ts';
import { missingClause } from '../charts/words/figure-words.ts';
import { casesOf } from '../definitions/general-words.ts';
import type { Measure } from '../definitions/measure.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import { isShown, type PublicFigure } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import { absenceClause } from '../words/absence.ts';
import { formatShareRange } from '../words/numbers.ts';
import { laterWords, type MeasureFinding } from './finding.ts';

/** What the nation's number can't be read as: how uncertain it is, who isn't counted, and whether it may change. */
export function limitFacts(finding: MeasureFinding): Markup | undefined {
  const { choice, measure } = finding;
  const { nation } = choice;
  if (nation === undefined) return undefined;
  const { figure } = nation;
  const said = [isPreliminary(nation) ? 'Ja, talet kan ändras.' : 'Nej.', laterWords(finding)];
  return html`${uncertainty(figure)}<div><dt>Vilka som räknas</dt><dd>${missing(figure, measure)}<a href="#definition">Se definitionen</a></dd></div>
<div><dt>Preliminärt</dt><dd>${said.filter((part) => part !== undefined).join(' ')}</dd></div>
`;
}

/** Of what has an interval: a share that is counted. */
function uncertainty(figure: PublicFigure): Markup | undefined {
  const [lower, upper] = [valueIn(figure, 'lower'), valueIn(figure, 'upper')];
  if (!isShown(lower) || !isShown(upper)) return undefined;
  return html`<div><dt>Osäkerhet</dt><dd>${formatShareRange(lower, upper)} (95-procentigt konfidensintervall)</dd></div>
`;
}

function missing(figure: PublicFigure, measure: Measure): string {
  const cases = casesOf(measure);
  const { missing: number } = publicParts(figure);
  if (number === undefined || number === 0) return '';
  return isShown(number)
    ? `${missingClause(measure, number) ?? `${countedCases(number, cases)} som uppgift saknas för räknas inte`}. `
    : `Antalet ${cases} som uppgift saknas för ${absenceClause(number.absent)}. `;
}
