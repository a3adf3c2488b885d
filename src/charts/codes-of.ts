import type { VariablePath } from '../definitions/population.ts';
import type { Code } from '../dictionary/dictionary.ts';
import { bound } from '../words/bound.ts';
import type { ChartInput } from './scene.ts';

/** The codes, with their names as they are shown, of a variable of the measure's own rows, or of another table's; none without a dictionary. */
export function codesOf(
  { measure, dictionary }: Pick<ChartInput, 'measure' | 'dictionary'>,
  variable: VariablePath,
): readonly Code[] {
  const [table = '', column = ''] = variable.includes('.')
    ? variable.split('.')
    : [measure.computation.population.rows[0]?.table, variable];
  const codes = dictionary?.forms.get(table)?.variables.find(({ id }) => id === column)?.codes ?? [];
  return codes.map((code) => ({ ...code, name: bound(code.name) }));
}
