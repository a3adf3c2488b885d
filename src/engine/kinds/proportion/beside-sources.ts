import type { ProportionFigure } from '../../../definitions/figure-definition.ts';
import type { Population } from '../../../definitions/population.ts';

/** Which of the population's sources a figure beside is about, by place. @throws Error when one is not of the population. */
export function besideSources(
  figure: ProportionFigure,
  population: Population,
): readonly { readonly id: string; readonly places: readonly number[] }[] {
  return figure.beside.map(({ id, rows }) => ({
    id,
    places: rows.map((source) => {
      const place = population.rows.findIndex((candidate) => JSON.stringify(candidate) === JSON.stringify(source));
      if (place < 0) throw new Error(`the figure beside, ${id}, has rows that are not of the population`);
      return place;
    }),
  }));
}

/** The places of the population's sources that read a table: where a follow-up window can start. */
export function sourcesOfTable(population: Population, table: string): readonly number[] {
  return population.rows.flatMap((source, place) => (source.table === table ? [place] : []));
}
