import { PERSON } from '../../dictionary/person-column.ts';
import type { Area } from '../area.ts';
import { pathsOfBreakdown } from '../breakdown-paths.ts';
import type { FigureDefinition, LinkedRow } from '../figure-definition.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import { definedParts } from '../kinds/kinds.ts';
import type { Measure } from '../measure.ts';
import type { Condition, RowSource } from '../population.ts';
import { criteriaOf, datePathsOf, linkedRowOf } from './figure-parts.ts';
import { KEYS } from './keys.ts';
import { type ColumnPlace, caseTables, placesOf } from './variables.ts';

/** A column that a definition uses, and what for: the type it must have follows from that. */
export interface ColumnReference extends ColumnPlace, Partial<Pick<Condition, 'oneOf' | 'range'>> {
  readonly use: 'date' | 'year' | 'amount' | 'condition' | 'breakdown' | 'link' | 'known';
  readonly key: string;
}

/** Every column that a measure's computation uses. */
export function referencesOf(measure: Measure, area: Area): readonly ColumnReference[] {
  const { population, figure } = measure.computation;
  const found: ColumnReference[] = [];
  const add = (table: string, column: string, key: string, use: ColumnReference['use']) =>
    found.push({ table, column, key, use });
  const conditions = (table: string, asked: readonly Condition[], key: string) => {
    for (const { variable, oneOf, range } of asked)
      found.push({ table, column: variable, key, use: 'condition', oneOf, ...(range && { range }) });
  };
  const source = ({ table, date, anchor, conditions: asked }: RowSource, key: string, links: readonly string[]) => {
    add(table, date, key, anchor === 'year' ? 'year' : 'date');
    conditions(table, asked, key);
    for (const column of links) add(table, column, key, 'link');
  };
  const rowTables = [...new Set(population.rows.map(({ table }) => table))];
  const { among = [], besideRows, breakdowns, sums } = definedParts(figure);
  const links = sums === undefined ? [PERSON, area.reporterVariable] : [area.reporterVariable];

  for (const one of population.rows) source(one, KEYS.population, links);
  if (population.count === 'persons' && population.tieBreak !== undefined)
    for (const table of caseTables(population)) add(table, population.tieBreak, KEYS.tieBreak, 'date');
  if (population.count === 'episodes') {
    const { episode, alone } = population;
    source({ table: episode.table, date: episode.from, conditions: episode.conditions }, KEYS.episode, links);
    add(episode.table, episode.to, KEYS.episode, 'date');
    for (const table of rowTables) conditions(table, alone.conditions, KEYS.alone);
  }
  for (const { path, key } of datePathsOf(figure))
    for (const place of placesOf(path, population)) found.push({ ...place, key, use: 'date' });
  for (const { criterion, key } of criteriaOf(figure))
    for (const table of rowTables) {
      conditions(table, criterion.anyOf.flat(), key);
      for (const column of criterion.known) add(table, column, key, 'known');
    }
  const linked = linkedRowOf(figure);
  if (linked !== undefined) {
    source(linked, KEYS.numerator, linksOfRow(linked));
    if (linked.earliest !== undefined && linked.earliest !== 'permit')
      for (const place of placesOf(linked.earliest.variable, population))
        found.push({ ...place, key: KEYS.numerator, use: 'date' });
    if (linked.through !== undefined)
      for (const table of caseTables(population)) add(table, linked.through, KEYS.numerator, 'link');
  }
  for (const table of caseTables(population)) conditions(table, among, KEYS.among);
  for (const { rows } of besideRows) for (const one of rows) source(one, KEYS.beside, links);
  for (const column of sums === undefined ? [] : [sums.matched, sums.all])
    for (const table of rowTables) add(table, column, KEYS.figure, 'amount');
  if (sums?.rows !== undefined) source(sums.rows, KEYS.figure, [area.reporterVariable]);
  for (const { path, key, oneOf } of dividedBy(figure))
    for (const place of placesOf(path, population)) found.push({ ...place, key, use: 'breakdown', oneOf });
  for (const breakdown of breakdowns)
    for (const category of breakdownFacts(breakdown).categories)
      for (const table of rowTables)
        conditions(table, category.conditions, `${KEYS.breakdowns}.${breakdown.id}.${category.id}`);
  return found;
}

/** A row belongs to a case by a column of its own, or by person (and by reporter where its table says which). */
function linksOfRow({ through }: LinkedRow): readonly string[] {
  return [through ?? PERSON];
}

/** The variables whose codes divide the cases, with the codes that are named. */
function dividedBy(figure: FigureDefinition) {
  const { breakdowns, followed } = definedParts(figure);
  if (followed !== undefined) {
    const oneOf = (followed.by.groups ?? []).flatMap((group) => group.oneOf);
    const compared = followed.population === undefined ? [] : [followed.population.sex];
    return [
      { path: followed.by.variable, key: KEYS.groups as string, oneOf },
      ...compared.map((path) => ({ path, key: KEYS.figure as string, oneOf: [] })),
    ];
  }
  return breakdowns.flatMap((one) =>
    pathsOfBreakdown(one).map((path) => ({ path, key: `${KEYS.breakdowns}.${one.id}`, oneOf: [] })),
  );
}
