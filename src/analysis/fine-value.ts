import { FIRST_YEAR, LAST_YEAR } from '../calendar/day.ts';
import type { Variable } from '../dictionary/dictionary.ts';
import { TEXT_SHAPES } from '../dictionary/text-shape.ts';
import { dateLiteral, identifier, literal } from '../engine/sql/text.ts';

/**
 * How a Parquet column is read as a variable: its value as SQL, and a condition that holds only for values which are surely
 * right. A row that meets every condition is taken as it stands; any other is read by the same rules as a CSV row
 * (`dictionary/read-row.ts`), which alone decide what is wrong and say it.
 */
export interface ColumnReading {
  readonly value: string;
  readonly fine: string;
  /**
   * The few values that a right cell has. Parquet keeps such columns as a dictionary, so asking for the distinct values
   * is several times faster than asking each row, and a column with no others needs no condition.
   */
  readonly domain?: readonly string[];
}

/** Undefined when a column of this type can't hold the variable at all. */
export function columnReading(variable: Variable, parquetType: string): ColumnReading | undefined {
  const column = identifier(variable.id);
  const reading = readingOf(variable, column, parquetType.replace(/\(.*\)$/s, ''));
  if (reading === undefined) return undefined;
  return { ...reading, fine: variable.required ? reading.fine : `(${column} IS NULL OR ${reading.fine})` };
}

const WHOLE = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT'];
const BROKEN = ['FLOAT', 'DOUBLE', 'DECIMAL'];
const TEXT = ['VARCHAR', 'ENUM'];

function readingOf(variable: Variable, column: string, type: string): ColumnReading | undefined {
  const isText = TEXT.includes(type);
  switch (variable.type) {
    case 'text':
      return isText ? { value: `CAST(${column} AS VARCHAR)`, fine: fineText(variable, column) } : undefined;
    case 'code':
      return isText
        ? oneOf(
            column,
            variable.codes.map(({ id }) => id),
            `CAST(${column} AS VARCHAR)`,
          )
        : undefined;
    case 'boolean':
      if (type === 'BOOLEAN') return { value: column, fine: `${column} IS NOT NULL` };
      return isText ? oneOf(column, ['ja', 'nej'], `${column} = 'ja'`) : undefined;
    case 'date':
      if (type === 'DATE') return { value: column, fine: inYears(column) };
      if (!isText) return undefined;
      return {
        value: `TRY_CAST(${column} AS DATE)`,
        fine: `regexp_full_match(${column}, '\\d{4}-\\d{2}-\\d{2}') AND ${inYears(`TRY_CAST(${column} AS DATE)`)}`,
      };
    case 'integer':
      if (WHOLE.includes(type)) return { value: `CAST(${column} AS BIGINT)`, fine: inLimits(variable, column) };
      if (BROKEN.includes(type))
        return {
          value: `CAST(${column} AS BIGINT)`,
          fine: `${column} = round(${column}) AND ${inLimits(variable, column)}`,
        };
      return isText
        ? {
            value: `TRY_CAST(${column} AS BIGINT)`,
            fine: `regexp_full_match(${column}, '-?\\d{1,15}') AND ${inLimits(variable, `TRY_CAST(${column} AS BIGINT)`)}`,
          }
        : undefined;
    case 'decimal': {
      if (WHOLE.includes(type) || BROKEN.includes(type))
        return {
          value: `CAST(${column} AS DOUBLE)`,
          fine: inLimits(variable, column),
        };
      const number = `(TRY_CAST(replace(${column}, ',', '.') AS DOUBLE) + 0)`; // -0 is 0
      return isText
        ? { value: number, fine: `regexp_full_match(${column}, '-?\\d+([.,]\\d+)?') AND ${inLimits(variable, number)}` }
        : undefined;
    }
  }
}

const oneOf = (column: string, domain: readonly string[], value: string): ColumnReading => ({
  value,
  fine: domain.length === 0 ? 'FALSE' : `${column} IN (${domain.map(literal).join(', ')})`,
  domain,
});

/** Plain characters, no blanks around them, nothing that looks like an error value or, for an id, a word for "unknown". */
function fineText({ shape, required }: Variable, column: string): string {
  if (shape !== undefined)
    return `regexp_full_match(${column}, ${literal(TEXT_SHAPES[shape].pattern.source.replace(/^\^|\$$/g, ''))})`;
  // '$' is the first character after blanks, quotes and #. As many bytes as characters: no unusual blanks to look for.
  const ascii = `strlen(${column}) = length(${column}) AND right(${column}, 1) > ' '`;
  const letters = `regexp_full_match(${column}, '[\\p{L}\\p{N}](.*[\\p{L}\\p{N}])?')`;
  const plain = `${column} >= '$' AND ((${ascii}) OR ${letters})`;
  return required ? `${plain} AND (length(${column}) > 6 OR regexp_matches(${column}, '\\d'))` : plain;
}

function inYears(column: string): string {
  return `${column} BETWEEN ${dateLiteral(`${FIRST_YEAR}-01-01`)} AND ${dateLiteral(`${LAST_YEAR}-12-31`)}`;
}

/** Limits also keep out infinity, and NaN, which DuckDB orders above every number. */
function inLimits({ limits }: Variable, column: string): string {
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = limits ?? {};
  return `${column} BETWEEN ${from} AND ${to}`;
}
