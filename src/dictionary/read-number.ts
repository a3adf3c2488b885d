/** A number, and whether it was written in a way that needed interpretation; or the numbers it can mean. */
export type ReadNumber =
  | { readonly number: number; readonly interpreted: boolean }
  | { readonly meanings: readonly string[] };

const PLAIN = /^-?\d+([.,]\d+)?$/;
const BLANKS = '[ \\u00a0\\u2007\\u2009\\u202f]';
const GROUPED_BY_BLANKS = new RegExp(`^\\d{1,3}(${BLANKS}\\d{3})+(?=[.,]\\d|$)`);
const ANY_BLANK = new RegExp(BLANKS, 'g');
/** Groups of three between one mark, and decimals after the other. */
const GROUPED_BY_COMMAS = /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$/;
const GROUPED_BY_POINTS = /^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}(\.\d{3})+,\d+$/;
/** No thousands begin with nought: 0,125 can only have decimals. */
const COMMA_AND_THREE = /^([1-9]\d{0,2}),(\d{3})$/;
const POINT_AND_THREE = /^([1-9]\d{0,2})\.(\d{3})$/;
const WITH_EXPONENT = /^(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i;

/**
 * The number that a text can only mean: with a decimal comma or point, blanks or marks between thousands, an exponent, and
 * the variable's own unit after it. One comma and three digits can be thousands or decimals, and is not guessed; nor is one
 * point and three digits where the column's decimals have a comma (`decimalComma`).
 */
export function readNumber(
  written: string,
  { measuredIn, decimalComma = false }: { readonly measuredIn?: string; readonly decimalComma?: boolean } = {},
): ReadNumber | undefined {
  const three = (text: string) => COMMA_AND_THREE.exec(text) ?? (decimalComma ? POINT_AND_THREE.exec(text) : null);
  if (PLAIN.test(written) && three(written.replace(/^-/, '')) === null)
    return { number: asNumber(written), interpreted: false };
  const [, sign = '', rest = ''] = /^([-+−–]?)\s*(.*)$/.exec(withoutUnit(written, measuredIn)) ?? [];
  const two = three(rest);
  const minus = sign === '' || sign === '+' ? '' : '-';
  if (two !== null)
    return { meanings: [`${minus}${two[1]}${two[2]} (tusental)`, `${minus}${two[1]},${two[2]} (decimaler)`] };
  const plain = withoutGroups(rest);
  if (!WITH_EXPONENT.test(plain)) return undefined;
  return { number: asNumber(`${minus}${plain}`), interpreted: true };
}

/** What a cell says of its column's decimals: that they have a comma or a point, or nothing. */
export function decimalMark(written: string): 'comma' | 'point' | undefined {
  const [, mark] = /^\s*-?\d+([.,])\d+\s*$/.exec(written) ?? [];
  if (mark === undefined || hasThreeDecimals(written) || COMMA_AND_THREE.test(written.trim())) return undefined;
  return mark === ',' ? 'comma' : 'point';
}

/** Whether a number has one point and three digits after it, which can be thousands where decimals have a comma. */
export function hasThreeDecimals(written: string): boolean {
  return POINT_AND_THREE.test(written.trim().replace(/^-/, ''));
}

function withoutUnit(written: string, unit: string | undefined): string {
  if (unit === undefined || !written.toLowerCase().endsWith(unit.toLowerCase())) return written;
  return written.slice(0, -unit.length).trim();
}

function withoutGroups(written: string): string {
  if (GROUPED_BY_BLANKS.test(written)) return written.replace(ANY_BLANK, '');
  if (GROUPED_BY_COMMAS.test(written)) return written.replaceAll(',', '');
  if (GROUPED_BY_POINTS.test(written)) return written.replaceAll('.', '').replace(',', '.');
  return written;
}

const asNumber = (written: string): number => Number(written.replace(',', '.')) || 0; // -0 is 0
