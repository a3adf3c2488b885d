import { PERSON } from '../../dictionary/person-column.ts';
import type { Area } from '../area.ts';
import { pathsOfBreakdown } from '../breakdown-paths.ts';
import type { FigureDefinition, LinkedRow } from '../figure-definition.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import { definedParts } from '../kinds/kinds.ts';
import { columnsOfWarning } from '../kinds/warnings.ts';
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

/** What a measure's computation uses, or the area itself beside its measures. */
export interface Referrer {
  readonly measure?: Measure;
  /** A measure takes ja and nej as truth values; what an area says of rows takes them as the codes of a column that has such. */
  readonly takesCodes: boolean;
  readonly references: readonly ColumnReference[];
}

/** Every column that is used in an area: by each of its measures, and by what it says of rows and asks across them. */
export function allReferences(area: Area): readonly Referrer[] {
  return [
    ...area.measures.map((measure) => ({ measure, takesCodes: false, references: referencesOf(measure, area) })),
    { takesCodes: true, references: [...tiedColumns(area), ...warnedColumns(area)] },
  ];
}

/** Every column that the area's `samband` name. They are about rows of one unit, so their tables say which. */
export function tiedColumns({ ties = [], reporterVariable }: Area): readonly ColumnReference[] {
  return ties.flatMap(({ table, conditions, also = [], oneFor, belongsTo }, place) => {
    const key = `${KEYS.area.ties}.${place + 1}`;
    const rows = (of: string, asked: readonly Condition[], at: string) => [
      { table: of, column: reporterVariable, key: `${at}.tabell`, use: 'link' as const },
      ...asked.map((one) => conditionReference(of, one, `${at}.villkor`)),
    ];
    return [
      ...rows(table, conditions, key),
      ...also.map((one) => conditionReference(table, one, `${key}.${isOnlyKnown(one) ? 'också_känt' : 'också'}`)),
      ...(oneFor === undefined ? [] : rows(oneFor.table, oneFor.conditions, `${key}.en_för_varje`)),
      ...(belongsTo === undefined ? [] : rows(belongsTo.table, belongsTo.conditions, `${key}.hör_till`)),
    ];
  });
}

const isOnlyKnown = ({ range }: Condition) => range !== undefined && Object.keys(range).length === 0;

/** Every column that is asked about across rows. */
function warnedColumns({ warnings = [] }: Area): readonly ColumnReference[] {
  return warnings.flatMap((warning) =>
    columnsOfWarning(warning).map((column) => ({ ...column, key: `${KEYS.area.warnings}.${warning.code}` })),
  );
}

function conditionReference(table: string, { variable, oneOf, range }: Condition, key: string): ColumnReference {
  return { table, column: variable, key, use: 'condition', oneOf, ...(range && { range }) };
}

/** Every column that a measure's computation uses. */
export function referencesOf(measure: Measure, area: Area): readonly ColumnReference[] {
  const { population, figure } = measure.computation;
  const found: ColumnReference[] = [];
  const add = (table: string, column: string, key: string, use: ColumnReference['use']) =>
    found.push({ table, column, key, use });
  const conditions = (table: string, asked: readonly Condition[], key: string) => {
    for (const one of asked) found.push(conditionReference(table, one, key));
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
