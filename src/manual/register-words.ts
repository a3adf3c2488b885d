import type { Condition, Range, RowSource, VariablePath } from '../definitions/population.ts';
import type { Dictionary, Variable } from '../dictionary/dictionary.ts';
import { listed } from '../words/lists.ts';

/** What people call the register's tables, columns and codes: the words that sentences about a measure are made of. */
export interface RegisterWords {
  readonly table: (id: string) => string;
  readonly column: (table: string, id: string) => string;
  /** A column of the case's own row, or of the person's row in another table: `”Kön” i ”Patient”`. */
  readonly path: (own: string, path: VariablePath) => string;
  /** `där ”Slag av behandling” är Kirurgi eller Klaffkirurgi`, without the first word. */
  readonly conditions: (table: string, conditions: readonly Condition[]) => string;
  /** `”Behandling” där ”Behandlingsdatum” ligger i perioden och …`. */
  readonly rowsInPeriod: (source: RowSource) => string;
  readonly has: (table: string, column: string) => boolean;
}

/** Words out of the dictionary. A name that it doesn't have stands as it is: a text about a faulty definition is still a text. */
export function registerWords({ forms }: Dictionary): RegisterWords {
  const variable = (table: string, id: string): Variable | undefined =>
    forms.get(table)?.variables.find((each) => each.id === id);
  const quoted = (name: string) => `”${name}”`;
  const table = (id: string) => quoted(forms.get(id)?.name ?? id);
  const column = (of: string, id: string) => quoted(variable(of, id)?.name ?? id);
  const value = (of: string, id: string, written: string | number | boolean) => {
    if (typeof written === 'boolean') return written ? 'ja' : 'nej';
    return variable(of, id)?.codes.find((each) => each.id === written)?.name ?? String(written);
  };
  const conditions = (of: string, all: readonly Condition[]) =>
    all
      .map(({ variable: id, oneOf, range }) => {
        if (range !== undefined) return `${column(of, id)} är ${rangeInWords(range)}`;
        const values = oneOf.map((written) => value(of, id, written));
        return `${column(of, id)} är ${listed(values, 'or')}`;
      })
      .join(' och ');
  return {
    table,
    column,
    conditions,
    path: (own, path) => {
      const [other, id] = path.split('.');
      return other === undefined || id === undefined ? column(own, path) : `${column(other, id)} i ${table(other)}`;
    },
    rowsInPeriod: (source) => {
      const meeting = source.conditions.length === 0 ? '' : ` och ${conditions(source.table, source.conditions)}`;
      const when = source.anchor === 'year' ? 'är ett av periodens år' : 'ligger i perioden';
      return `${table(source.table)} där ${column(source.table, source.date)} ${when}${meeting}`;
    },
    has: (of, id) => variable(of, id) !== undefined,
  };
}

/** `högre än 20`, `minst 5 och högst 10`, or that there is a value at all. */
function rangeInWords({ over, from, to, under }: Range): string {
  const limits = Object.entries({ 'högre än': over, minst: from, högst: to, 'lägre än': under })
    .filter(([, limit]) => limit !== undefined)
    .map(([word, limit]) => `${word} ${String(limit).replace('.', ',')}`);
  return limits.length === 0 ? 'känt' : listed(limits);
}
