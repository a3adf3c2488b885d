import type { Population } from '../definitions/population.ts';

/** The table of the row that a figure reads: the episode's, or the first source's. */
export function ownTable(population: Population): string {
  return population.count === 'episodes' ? population.episode.table : (population.rows[0]?.table ?? '');
}
