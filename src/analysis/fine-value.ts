import { FIRST_YEAR, LAST_YEAR } from '../calendar/day.ts';
import { kindInWords } from '../dictionary/cell-kind.ts';
import type { Variable } from '../dictionary/dictionary.ts';
import type { Account } from '../dictionary/read-value.ts';
import { TEXT_SHAPES } from '../dictionary/text-shape.ts';
import { dateLiteral, literal } from '../engine/sql/text.ts';

/**
 * How a Parquet column is read as a variable: its value as SQL, and a condition that holds only for values which are surely
 * right. A row that meets every condition is taken as it stands; any other is read by the same rules as a CSV row
 * (`dictionary/read-row.ts`), which alone decide what is wrong and say it.
 */
export interface ColumnReading {
  readonly value: string;
  readonly fine: string;
  /** A condition that fewer of the fine values meet, and that is quicker to ask: most files have no others. */
  readonly quick?: string;
  /**
   * The column has few different values, so that each of them is judged once, by the same rules as a CSV cell, and not each
   * row: Parquet keeps such columns as a dictionary.
   */
  readonly listed?: true;
  /** The column holds numbers as texts, so that it may write its decimals with a comma. */
  readonly asTexts?: true;
  /** Which of the fine values are written otherwise than the register writes them, in SQL, and how they are read. */
  readonly otherwise?: { readonly which: string; readonly account: Account };
}

/** Undefined when a column of this type can't hold the variable at all. `column` is its name in the file, as SQL. */
export function columnReading(variable: Variable, column: string, parquetType: string): ColumnReading | undefined {
  const reading = readingOf(variable, column, parquetType.replace(/\(.*\)$/s, ''));
  if (reading === undefined) return undefined;
  const orMissing = (condition: string) =>
    variable.required ? `(${condition})` : `(${column} IS NULL OR ${condition})`;
  const { fine, quick } = reading;
  return { ...reading, fine: orMissing(fine), ...(quick === undefined ? {} : { quick: orMissing(quick) }) };
}

/** A cell of the column as the text that it would be in a CSV file. */
export function cellAsText(column: string, parquetType: string): string {
  if (parquetType === 'BOOLEAN') return `CASE WHEN ${column} THEN 'ja' WHEN NOT ${column} THEN 'nej' END`;
  return `CAST(${column} AS VARCHAR)`;
}

const WHOLE = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT'];
const BROKEN = ['FLOAT', 'DOUBLE', 'DECIMAL'];
const TEXT = ['VARCHAR', 'ENUM'];
const CLOCKED = ['TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS'];

function readingOf(variable: Variable, column: string, type: string): ColumnReading | undefined {
  const isText = TEXT.includes(type);
  const isNumber = WHOLE.includes(type) || BROKEN.includes(type);
  const text = `CAST(${column} AS VARCHAR)`;
  switch (variable.type) {
    case 'text':
      if (WHOLE.includes(type)) return { value: text, ...fineText(variable, text) };
      return isText ? { value: text, ...fineText(variable, column) } : undefined;
    case 'code':
      if (!isText && !isNumber) return undefined;
      return { value: text, fine: isOneOf(text, codesOf(variable)), listed: true };
    case 'boolean':
      if (type === 'BOOLEAN') return { value: column, fine: `${column} IS NOT NULL` };
      if (!isText && !isNumber) return undefined;
      return { value: `${text} = 'ja'`, fine: isOneOf(text, ['ja', 'nej']), listed: true };
    case 'date': {
      if (type === 'DATE') return { value: column, fine: inYears(column) };
      const day = `CAST(${column} AS DATE)`;
      if (CLOCKED.includes(type))
        return { value: day, fine: inYears(day), otherwise: { which: `${column} <> ${day}`, account: CLOCK_CUT } };
      // A moment with a time zone is never surely a day: it is judged as text.
      if (type.endsWith('WITH TIME ZONE')) return { value: day, fine: 'FALSE' };
      if (!isText) return undefined;
      return {
        value: `TRY_CAST(${column} AS DATE)`,
        fine: `regexp_full_match(${column}, '\\d{4}-\\d{2}-\\d{2}') AND ${inYears(`TRY_CAST(${column} AS DATE)`)}`,
      };
    }
    case 'integer':
      if (WHOLE.includes(type)) return { value: `CAST(${column} AS BIGINT)`, fine: inLimits(variable, column) };
      if (BROKEN.includes(type))
        return withoutNan(
          variable,
          column,
          type,
          `CAST(${column} AS BIGINT)`,
          `${column} = round(${column}) AND ${inLimits(variable, column)}`,
        );
      return isText
        ? {
            value: `TRY_CAST(${column} AS BIGINT)`,
            fine: `regexp_full_match(${column}, '-?\\d{1,15}') AND ${inLimits(variable, `TRY_CAST(${column} AS BIGINT)`)}`,
            asTexts: true,
          }
        : undefined;
    case 'decimal': {
      if (isNumber) return withoutNan(variable, column, type, `CAST(${column} AS DOUBLE)`, inLimits(variable, column));
      const number = `(TRY_CAST(replace(${column}, ',', '.') AS DOUBLE) + 0)`; // -0 is 0
      // One comma and three digits can be thousands: it is judged by itself.
      return isText
        ? {
            value: number,
            fine: `regexp_full_match(${column}, '-?\\d+(\\.\\d+|,\\d{1,2}|,\\d{4,})?') AND ${inLimits(variable, number)}`,
            asTexts: true,
          }
        : undefined;
    }
  }
}

/** Which texts say that decimals are written with a comma, and which numbers are then ambiguous (`dictionary/read-number.ts`). */
export const hasDecimalComma = (text: string) =>
  `regexp_full_match(trim(${text}), '-?\\d+,(\\d{1,2}|\\d{4,})|-?0\\d*,\\d{3}')`;
export const hasThreeDecimals = (text: string) => `regexp_full_match(${text}, '-?[1-9]\\d{0,2}\\.\\d{3}')`;

const CLOCK_CUT: Account = { from: kindInWords('day-and-time', 0), to: 'dagen', quoted: false };
const NAN: Account = { from: 'nan', to: 'saknas', quoted: true };

/** NaN is what pandas writes for what is missing. */
function withoutNan({ required }: Variable, column: string, type: string, value: string, fine: string): ColumnReading {
  if (required || type === 'DECIMAL') return { value, fine };
  const which = `isnan(${column})`;
  return {
    value: `CASE WHEN NOT ${which} THEN ${value} END`,
    fine: `((${fine}) OR ${which})`,
    otherwise: { which, account: NAN },
  };
}

const codesOf = ({ codes }: Variable) => codes.map(({ id }) => id);

const isOneOf = (text: string, values: readonly string[]) =>
  values.length === 0 ? 'FALSE' : `${text} IN (${values.map(literal).join(', ')})`;

/** Plain characters, no blanks around them, nothing that looks like an error value, a cut number or a word for "unknown". */
function fineText({ shape }: Variable, column: string): Pick<ColumnReading, 'fine' | 'quick'> {
  if (shape !== undefined)
    return {
      fine: `regexp_full_match(${column}, ${literal(TEXT_SHAPES[shape].pattern.source.replace(/^\^|\$$/g, ''))})`,
    };
  // As many bytes as characters: no unusual blanks to look for, nor signs that nobody sees. No word for what is missing ends with
  // a digit, and only a number that a spreadsheet has cut does so with an E in it, after another digit: most ids are proven by
  // looking at little.
  const plain = `strlen(${column}) = length(${column})`;
  const uncut = `NOT contains(${column}, 'E') AND NOT contains(${column}, 'e')`;
  const marks = `regexp_full_match(${column}, '[-.?*_/\\\\0\\s]+')`;
  const quick = `${column} >= '0' AND ${column}[-1] BETWEEN '0' AND '9' AND ${plain} AND (${column} >= 'A' OR (${uncut} AND (${column} >= '1' OR NOT ${marks})))`;
  const ascii = `${plain} AND right(${column}, 1) > ' '`;
  const seen = `nfc_normalize(${column}) = ${column} AND NOT regexp_matches(${column}, '[\\p{Cf}\\p{M}]')`;
  const letters = `regexp_full_match(${column}, '[\\p{L}\\p{N}](.*[\\p{L}\\p{N}])?') AND ${seen}`;
  const cut = `regexp_matches(${column}, '^\\d+([.,]\\d+)?[eE]') OR ${marks}`;
  const word = `length(${column}) <= ${LONGEST_WORD} AND lower(${column}) IN (${WORDS.map(literal).join(', ')})`;
  const careful = `${column} NOT LIKE '?%' AND ((${ascii}) OR (${letters})) AND NOT (${cut}) AND NOT (${word})`;
  // '/' is the first character after blanks, quotes, # and most marks of damage. Not OR, of which both sides are worked out for every row.
  return { quick, fine: `CASE WHEN ${quick} THEN TRUE WHEN ${column} >= '/' THEN ${careful} END` };
}

/** Texts that may stand for what is missing: whether they do is judged where texts are. */
const WORDS = [
  ...['na', '<na>', 'n/a', 'nan', 'nat', 'null', 'none', 'unknown'],
  ...['saknas', 'uppgift saknas', 'okänd', 'okänt', 'okand', 'okant'],
];
const LONGEST_WORD = Math.max(...WORDS.map((word) => word.length));

function inYears(column: string): string {
  return `${column} BETWEEN ${dateLiteral(`${FIRST_YEAR}-01-01`)} AND ${dateLiteral(`${LAST_YEAR}-12-31`)}`;
}

/** Limits also keep out infinity, and NaN, which DuckDB orders above every number. */
function inLimits({ limits }: Variable, column: string): string {
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = limits ?? {};
  return `${column} BETWEEN ${from} AND ${to}`;
}
