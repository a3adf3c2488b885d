import { html, type Markup } from '../markup.ts';
import type { Area, Permit, Reporter } from '../measures/area.ts';
import { inWords, listed, longDate, uncapitalised } from './words.ts';

/** A unit's permits: who holds them, since when, and what they allow that others' don't (or the other way round). */
export function permitFacts(area: Area, reporter: Reporter): Markup {
  const permits = area.permits.filter((permit) => permit.reporter === reporter.id);
  if (permits.length === 0)
    return facts([
      ['Huvudman', reporter.holder],
      ['Ort', reporter.place],
    ]);
  return facts([
    ...permits.flatMap((permit): Fact[] => [
      ['Tillståndshavare', permit.holder],
      ['Tillstånd', validity(permit)],
      ['Får utföra', scopeWords(area, permit)],
    ]),
    ['Ort', reporter.place],
  ]);
}

/** `Fyra enheter har tillstånd`, or how many that report where no permits are. */
export function unitsHeading(area: Area): string {
  const holders = new Set(area.permits.map(({ reporter }) => reporter)).size;
  const count = holders === 0 ? area.reporters.length : holders;
  const units = `${inWords(count)} ${count === 1 ? 'enhet' : 'enheter'}`;
  return holders === 0 ? `${units} rapporterar` : `${units} har tillstånd`;
}

type Fact = readonly [term: string, text: string];

function facts(all: readonly Fact[]): Markup {
  return html`<dl class="facts">${all.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

function validity({ from, to }: Permit): string {
  return to === undefined ? `Sedan ${longDate(from)}` : `${longDate(from)} – ${longDate(to)}`;
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

/** What a part of the care is called where a measure counts it; else its id as words. */
function scopeName(area: Area, id: string): string {
  for (const { computation } of area.measures) {
    if (computation.figure.kind !== 'count') continue;
    for (const breakdown of computation.figure.breakdowns) {
      if (breakdown.kind !== 'categories') continue;
      const category = breakdown.categories.find(({ permitScope }) => permitScope === id);
      if (category !== undefined) return uncapitalised(category.name);
    }
  }
  return id.replaceAll('_', ' ');
}
