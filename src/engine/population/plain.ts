import type { Population } from '../../definitions/population.ts';
import type { PlainCases, PlainContext } from './dated-rows.ts';
import { episodeCases } from './episodes.plain.ts';
import { personCases } from './persons.plain.ts';
import { rowCases } from './rows.plain.ts';

/** The population at one reporter, row by row and as plainly as can be: the second opinion on the generated SQL. */
export function plainCases(population: Population, context: PlainContext): PlainCases {
  switch (population.count) {
    case 'persons':
      return personCases(population, context);
    case 'rows':
      return rowCases(population, context);
    case 'episodes':
      return episodeCases(population, context);
  }
}
