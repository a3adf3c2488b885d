/** A parenthesis of a text, with where it begins and ends. */
export interface Parenthesis {
  readonly at: number;
  readonly end: number;
  /** What stands in it. */
  readonly inside: string;
}

/** The parentheses of a text, without those inside another. */
export function parenthesesIn(text: string): Parenthesis[] {
  return [...text.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/g)].map(({ 0: whole, 1: inside = '', index }) => ({
    at: index,
    end: index + whole.length,
    inside,
  }));
}

/** The text with its parentheses, and the space before each, made blank: as long as it was. */
export function withoutParentheses(text: string): string {
  return parenthesesIn(text).reduce(
    (left, { at, end }) => `${left.slice(0, at)}${' '.repeat(end - at)}${left.slice(end)}`,
    text,
  );
}
