import { at, type Cell } from '../cell.ts';
import { undelivered } from '../delivered.ts';
import { numbersOf } from '../figures.ts';
import type { Property } from './property.ts';

/** A zero is counted or declared (contract.md 1): where a reporter has not delivered the tables, it is not reported. */
export const zerosAreCounted: Property = {
  name: 'no zero is shown that was not counted or declared',
  faults: (cell) => [...evaluated(cell), ...published(cell), ...declared(cell)],
};

function evaluated(cell: Cell): string[] {
  return [...cell.evaluations].flatMap(([year, { results }]) =>
    results.flatMap((result) => {
      const { measure, reporter, figure, part } = result;
      if (reporter === 'riket' || part.from !== part.to) return [];
      const place = `${at(cell, `evaluate --year ${year}`)}: ${measure}, ${reporter}`;
      if (cell.area.outside.includes(reporter) && figure.kind === 'absent') {
        // Whoever doesn't take part has nothing, whether or not what the others sent can be read.
        const isSo = figure.reason === 'not-reported' || cell.data.unreadable.includes(measure);
        return isSo ? [] : [`${place}: ${figure.reason} and not not-reported`];
      }
      if (cell.data.unreadable.includes(measure))
        return figure.reason === 'unreadable'
          ? []
          : [`${place}: ${JSON.stringify(figure).slice(0, 120)} and not unreadable`];
      if (cell.area.outside.includes(reporter))
        return figure.reason === 'not-reported'
          ? []
          : [`${place}: ${JSON.stringify(figure).slice(0, 120)} and not not-reported`];
      const missing = undelivered(cell.area, cell.data, measure, reporter, year);
      if (missing.length > 0 && figure.reason !== 'not-reported')
        return [
          `${place}: ${JSON.stringify(figure).slice(0, 120)} and not not-reported, though ${missing.join(', ')} is not delivered`,
        ];
      if (missing.length === 0 && figure.reason === 'not-reported')
        return [`${place}: not-reported, though ${cell.area.needs(measure).join(', ')} is delivered`];
      const zero = [...numbersOf(result)].find(([, value]) => value === 0);
      return missing.length > 0 && zero !== undefined
        ? [`${place}: ${zero[0]} is 0, though ${missing.join(', ')} is not delivered`]
        : [];
    }),
  );
}

function published(cell: Cell): string[] {
  const rows = cell.site?.tables.get('data/alla-siffror')?.json.rows ?? [];
  return rows.flatMap((row) => {
    const { matt, ar, enhet, tal, varde, period } = row as Record<string, unknown>;
    if (varde !== 0 || !String(period).startsWith(String(ar))) return [];
    if (enhet === 'riket') return nationsZero(cell, row as Record<string, unknown>);
    const missing = undelivered(cell.area, cell.data, String(matt), String(enhet), Number(ar));
    return missing.length === 0
      ? []
      : [
          `${at(cell, 'publish')}: data/alla-siffror: ${matt} ${ar} ${enhet}: ${tal} is 0 and not «ej rapporterat», though ${missing.join(', ')} is not delivered`,
        ];
  });
}

/** Of a category that nobody of those who reported is in, a nation that is over some says nothing. */
function nationsZero(cell: Cell, { matt, ar, uppdelning, kategori }: Record<string, unknown>): string[] {
  const nation = cell.evaluations
    .get(Number(ar))
    ?.results.find(
      ({ measure, reporter, part }) => measure === matt && reporter === 'riket' && part.stratum === undefined,
    );
  const { reporters } = nation ?? {};
  const by = nation?.figure['by'] as Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  const counted = by?.[String(uppdelning)];
  return counted === undefined || String(kategori) in counted || reporters?.reported === reporters?.expected
    ? []
    : [
        `${at(cell, 'publish')}: data/alla-siffror: ${matt} ${ar} riket: ${uppdelning} ${kategori} is 0, though ${reporters?.missing.join(', ')} has not reported`,
      ];
}

/** What a unit states with an empty table is a zero, and what it states that it has not delivered is none. */
function declared(cell: Cell): string[] {
  const { zero } = cell.area.statements;
  if (cell.data.id !== 'awkward' || zero === undefined) return [];
  const counted = cell.evaluations
    .get(Number(zero.year))
    ?.results.filter(({ measure, reporter }) => reporter === zero.unit && ['B3', 'K1'].includes(measure));
  return (counted ?? []).flatMap(({ measure, figure }) =>
    figure['n'] === 0
      ? []
      : [
          `${at(cell, `evaluate --year ${zero.year}`)}: ${measure}, ${zero.unit}: ${JSON.stringify(figure).slice(0, 120)} and not the 0 that it states`,
        ],
  );
}
