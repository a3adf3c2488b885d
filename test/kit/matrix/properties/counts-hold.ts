import { at, type Cell } from '../cell.ts';
import { AS_OF, type Row } from '../data-sets.ts';
import { undelivered } from '../delivered.ts';
import type { Property } from './property.ts';

/** The simplest measure of an area, counted anew; rows read are used, outside or refused, and those that must be refused are. */
export const countsHold: Property = {
  name: 'persons counted anew from the tables are as many, and every row is used, outside or refused',
  faults: (cell) => [...counted(cell), ...rows(cell)],
};

const COUNTED: Readonly<Record<string, readonly [measure: string, table: string, day: string]>> = {
  'nhv-net-binjure': ['B1', 'bedomning', 'mdk_datum'],
  'pahittade-knan': ['K1', 'vardkontakt', 'inskrivning'],
};

function counted(cell: Cell): string[] {
  const [measure, table, column] = COUNTED[cell.area.id] ?? [];
  if (measure === undefined || table === undefined || column === undefined) return [];
  return [...cell.evaluations].flatMap(([year, { results }]) =>
    cell.area.reporters.flatMap((reporter) => {
      if (undelivered(cell.area, cell.data, measure, reporter, year).length > 0) return [];
      const start = cell.area.from[reporter] ?? '';
      const first = `${year}-01-01` < start ? start : `${year}-01-01`;
      const persons = new Set(
        (cell.data.tables[table] ?? [])
          .filter((row) =>
            isIn(row, reporter, row[column] ?? '', first, `${year}-12-31`, cell.area.id === 'nhv-net-binjure'),
          )
          .map((row) => (row['person_id'] ?? '').replace('-', '')),
      );
      const found = results.find((result) => result.measure === measure && result.reporter === reporter)?.figure;
      return found?.['n'] === persons.size
        ? []
        : [
            `${at(cell, `evaluate --year ${year}`)}: ${measure}, ${reporter}: ${JSON.stringify(found)?.slice(0, 120)} and not ${persons.size}`,
          ];
    }),
  );
}

function isIn(row: Row, reporter: string, day: string, from: string, to: string, isNhv: boolean): boolean {
  return (
    row['enhet'] === reporter &&
    (!isNhv || row['inom_nhv'] === 'ja') &&
    (row['registrerad'] ?? '') <= AS_OF &&
    day >= from &&
    day <= to &&
    day <= AS_OF
  );
}

function rows(cell: Cell): string[] {
  return [...cell.evaluations].flatMap(([year, run]) =>
    Object.entries(run.rows).flatMap(([table, { read, used, outside, refused }]) => {
      const place = `${at(cell, `evaluate --year ${year}`)}: rows of ${table}`;
      const sum = (used ?? Number.NaN) + (outside ?? Number.NaN) + (refused ?? Number.NaN);
      const must = cell.data.refused[table];
      return [
        ...(read === sum
          ? []
          : [`${place}: read ${read} and not used ${used} + outside ${outside} + refused ${refused}`]),
        ...(must === undefined || must === refused ? [] : [`${place}: refused ${refused} and not ${must}`]),
        ...(cell.data.id === 'awkward' || refused === 0 ? [] : [`${place}: refused ${refused} and not 0`]),
      ];
    }),
  );
}
