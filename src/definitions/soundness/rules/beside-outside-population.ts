import { definedParts } from '../../kinds/kinds.ts';
import type { RowSource } from '../../population.ts';
import { valuesInTable } from '../categories.ts';
import { findRow, inWords } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** What is reported beside a proportion is a part of its population. */
export const besideOutsidePopulation = measureRule(
  {
    id: 'beside-outside-population',
    title: 'Redovisning bredvid som inte är en del av nämnaren',
    explanation: 'En andel bredvid måttet gäller en del av nämnaren. Rader utanför nämnaren hör inte dit.',
  },
  function* (measure, context) {
    const { population, figure } = measure.computation;
    for (const { id, name, rows } of definedParts(figure).besideRows) {
      if (rows.length === 0) yield about(id, `”${name}” har inga rader: den redovisar ingenting.`);
      for (const source of rows) {
        const same = population.rows.filter(({ table, date }) => table === source.table && date === source.date);
        const stray = same.map((one) => outside(source, one));
        if (same.length > 0 && stray.some((row) => row === undefined)) continue;
        yield about(
          id,
          same.length === 0
            ? `”${name}” räknar rader i ${source.table} efter ${source.date}, men nämnaren gör det inte.`
            : `”${name}” räknar också en rad i ${source.table} med ${inWords(stray.find((row) => row) ?? new Map())}, som inte hör till nämnaren.`,
        );
      }
    }

    function outside(source: RowSource, population: RowSource) {
      return findRow(source.conditions, [population.conditions], valuesInTable(context, source.table));
    }
  },
);

function about(id: string, message: string) {
  return {
    severity: 'error' as const,
    message,
    remedy: 'Använd en av nämnarens tabeller med samma datum, och minst lika snäva villkor.',
    question: 'Vilken del av nämnaren ska redovisas för sig?',
    key: `${KEYS.beside}.${id}`,
  };
}
