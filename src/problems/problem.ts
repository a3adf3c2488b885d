import { CATALOGUE, type ProblemCode } from './catalogue.ts';
import type { Entry, Severity, WordsOf } from './entry.ts';
import type { OwnCode } from './own-code.ts';

/**
 * What can go wrong, as data: a code for programs, a message and a remedy in Swedish for people, and where it is.
 * What people can put right is returned as `Problem[]`, all at once; what should never happen is thrown.
 * No message holds a value out of a patient's row: it names file, row, column and what kind of thing stood there.
 */
export interface Problem extends Where {
  readonly code: ProblemCode | OwnCode;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  /** How many problems of a code at the place there are beside those that are listed, where this one stands for them. */
  readonly more?: { readonly code: string; readonly count: number };
  /** How many cells it tells of, where it stands for them all. */
  readonly cells?: number;
}

/** A place that a person can go to. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export interface Where {
  readonly file?: string;
  /** The workbook's sheet, as its tab says. */
  readonly sheet?: string;
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  readonly measure?: string;
  readonly reporter?: string;
  /** The key in a definition, such as `beräkning.figur.värde`. */
  readonly key?: string;
}

/** A problem of the catalogue, filled in, at a place. */
export function problem<C extends ProblemCode>(
  code: C,
  words: WordsOf<(typeof CATALOGUE)[C]>,
  where: Where = {},
): Problem {
  const { severity, message, remedy } = entryOf(code);
  return {
    code,
    severity: typeof severity === 'string' ? severity : severity(words),
    message: message(words),
    remedy: remedy(words),
    ...where,
  };
}

/** The catalogue's entry, with the type that its own code gives it. */
function entryOf<C extends ProblemCode>(code: C): Entry<WordsOf<(typeof CATALOGUE)[C]>> {
  const entries: { readonly [K in ProblemCode]: Entry<WordsOf<(typeof CATALOGUE)[K]>> } = CATALOGUE;
  return entries[code];
}

const ASKING_NOTHING: ReadonlySet<string> = new Set(
  Object.entries(CATALOGUE).flatMap(([code, told]) => ('asksNothing' in told ? [code] : [])),
);

/** Whether there is nothing to do where it is as the user meant. An area's own questions always ask something. */
export function isNothingAsked({ code }: Pick<Problem, 'code'>): boolean {
  return ASKING_NOTHING.has(code);
}

/** How many rows of one kind are listed one by one; the rest are counted in one problem, so that nothing is lost silently. */
export const MOST_LISTED = 1000;

/** One problem per item up to {@link MOST_LISTED}, then one that says how many more of all the `count` there are. */
export function listing<T>(items: readonly T[], describe: (item: T) => Problem, count = items.length): Problem[] {
  const listed = items.slice(0, MOST_LISTED).map(describe);
  const [first] = listed;
  if (first === undefined || count <= listed.length) return listed;
  const { measure, table } = first;
  const where = { ...(measure === undefined ? {} : { measure }), ...(table === undefined ? {} : { table }) };
  return [...listed, moreOfTheSame(first.code, count - listed.length, where)];
}

/** Stands for the problems of a code that aren't listed one by one. */
export function moreOfTheSame(code: string, count: number, where: Where): Problem {
  return { ...problem('more-of-the-same', { code, count }, where), more: { code, count } };
}
