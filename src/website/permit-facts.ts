import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Area, Participation, Permit, Reporter } from '../definitions/area.ts';
import { scopeName } from '../definitions/permit-scopes.ts';
import { html, type Markup } from '../markup.ts';
import { longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { inWords } from '../words/numbers.ts';

/** A unit's permits: who holds them, since when, and what they allow that others' don't (or the other way round). */
export function permitFacts(area: Area, reporter: Reporter): Markup {
  const permits = area.permits.filter((permit) => permit.reporter === reporter.id);
  if (permits.length === 0)
    return facts([...participationFacts(area, reporter), [holderTerm(area), reporter.holder], ['Ort', reporter.place]]);
  return facts([
    ...permits.flatMap((permit): Fact[] => [
      ['Tillståndshavare', permit.holder],
      ['Tillstånd', validity(permit)],
      ['Får utföra', scopeWords(area, permit)],
    ]),
    ['Ort', reporter.place],
  ]);
}

/** `Fyra enheter har tillstånd`, or how many of those who are listed that report where no permits are: `Fem av sex regioner rapporterar`. */
export function unitsHeading(area: Area): string {
  const holders = new Set(area.permits.map(({ reporter }) => reporter)).size;
  const taking = new Set(
    (area.participation ?? area.reporters.map(({ id }) => ({ reporter: id }))).map(({ reporter }) => reporter),
  );
  const count = holders === 0 ? taking.size : holders;
  const { one, many } = reporterNouns(area);
  const of = holders === 0 && count < area.reporters.length ? ` av ${inWords(area.reporters.length)}` : '';
  const units = `${inWords(count)}${of} ${count === 1 && of === '' ? one : many}`;
  return holders === 0 ? `${units} rapporterar` : `${units} har tillstånd`;
}

/** A unit has one who answers for its care; a region's cancer centre supports the register, and answers for no care. */
const holderTerm = ({ participation }: Area) => (participation === undefined ? 'Huvudman' : 'Med stöd av');

type Fact = readonly [term: string, text: string];

function facts(all: readonly Fact[]): Markup {
  return html`<dl class="facts">${all.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function participationFacts({ participation }: Area, { id }: Reporter): readonly Fact[] {
  if (participation === undefined) return [];
  const own = participation.filter(({ reporter }) => reporter === id);
  return [['Rapporterar', own.length === 0 ? 'Nej' : own.map(validity).join(', ')]];
}

function validity({ from, to }: Participation): string {
  return to === undefined ? `Sedan ${longDate(from)}` : `${longDate(from)}–${longDate(to)}`;
}

/** A permit without parts of its own covers the area's care except the parts that other permits name. */
function scopeWords(area: Area, { scope }: Permit): string {
  const parts = [...new Set(area.permits.flatMap((permit) => permit.scope))];
  if (parts.length === 0) return 'Områdets vård';
  const others = parts.filter((part) => !scope.includes(part));
  const names = (ids: readonly string[]) => listed(ids.map((id) => scopeName(area, id)));
  const also = scope.length === 0 ? '' : `, också ${names(scope)}`;
  return `Områdets vård${also}${others.length === 0 ? '' : `, utom ${names(others)}`}`;
}
