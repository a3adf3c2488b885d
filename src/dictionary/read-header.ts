import { nearest } from '../nearest.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import type { Form, Variable } from './dictionary.ts';
import { knownAs } from './known-name.ts';
import { areKnownWords } from './known-words.ts';
import { meantName } from './meant-name.ts';

/**
 * For each cell of a row the variable it belongs to; undefined under an empty heading, where nothing may stand, and null under one that
 * names nothing of the form, where what stands is nobody's to read.
 */
export type Columns = readonly (string | undefined | null)[];

/** A header that was understood, with a note on headings that are written otherwise; or every reason why it isn't. */
export type ReadHeader =
  | { readonly columns: Columns; readonly notes: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** How many of the form's variables a row of headings names, by id, name or synonym: none, and it is no header. */
export function variablesNamed({ variables }: Form, cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.flatMap((cell) => meant(cell, variables).map(({ id }) => id)));
}

/**
 * Finds the form's variables in a table's header row. Any fault refuses the table, and all are named at once: a column that
 * may be a misspelt one that isn't there, that can mean two variables or means the same as another, a required one that is missing. A
 * column that is none of the form's is warned of and passed over. A missing optional column is a column of missing values.
 */
export function readHeader(form: Form, cells: readonly string[], where: Where): ReadHeader {
  const { variables } = form;
  const ids = variables.map(({ id }) => id);
  // Without a single known name this is a row of data, whose values must not be told.
  if (variablesNamed(form, cells).size === 0)
    return { problems: [tableProblem('header-missing', where, { name: ids.join(', ') })] };
  if (cells.length > 3 * variables.length + SPARE) return { problems: [tableProblem('header-unreadable', where)] };
  const headings = headingsOf(form, cells);
  const lacking = variables.filter((variable) => !headings.some((one) => isOnly(one, variable)));
  const meantBy = (cell: string) => (plain(cell) === '' ? undefined : suggestion(plain(cell), lacking));
  const problems = [
    ...headings.flatMap((heading) => headingProblem(heading, lacking, where) ?? []),
    ...variables.flatMap((variable) => {
      const same = headings.filter((heading) => isOnly(heading, variable));
      const at = { ...where, column: variable.id };
      const name = inWords(variable);
      if (same.length > 1)
        return [tableProblem('column-twice', at, { name, other: same.map((each) => each.told).join(' och ') })];
      // A heading that may be it, misspelt, says so itself.
      const isSaid =
        headings.filter(({ cell, meant: found }) => found.length === 0 && meantBy(cell) === variable).length === 1;
      return same.length === 0 && variable.required && !isSaid ? [tableProblem('column-missing', at, { name })] : [];
    }),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { problems: once(problems) };
  const columns = headings.map(
    ({ cell, meant: [variable] }) => variable?.id ?? (plain(cell) === '' ? undefined : null),
  );
  return { columns, notes: [...once(problems), ...notes(headings, where)] };
}

/**
 * Where the headings stand that problems of a header row name, from 0: by what is told of a heading, and by the variables that it can
 * only mean. A variable that is missing has no place.
 */
export function headingPlaces(form: Form, cells: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const add = (name: string, place: number) => places.set(name, [...(places.get(name) ?? []), place]);
  for (const [place, { told: name, meant: found }] of headingsOf(form, cells).entries()) {
    const [only, ...others] = found;
    add(only !== undefined && others.length === 0 ? only.id : name, place);
  }
  return places;
}

function headingsOf(form: Form, cells: readonly string[]): readonly Heading[] {
  const { variables } = form;
  const isHeader = isMoreHeader(form, cells);
  return cells.map((cell, place): Heading => {
    const found = meant(cell, variables);
    // What names no variable is told only in a header, and only by words that are known: a name that slipped in among the headings is a
    // person's, and where the column stands and what was meant is enough to put it right. In a row of data it is a patient's value.
    return {
      told: found.length > 0 || (isHeader && areKnownWords(cell, variables)) ? told(cell, place) : columnAt(place),
      cell,
      meant: found,
    };
  });
}

const isOnly = ({ meant: [only, ...others] }: Heading, variable: Variable) => only === variable && others.length === 0;

/** Whether a row that names some variable is a header: it names all that are required, or its cells are mostly names. */
function isMoreHeader(form: Form, cells: readonly string[]): boolean {
  const named = variablesNamed(form, cells);
  const [names, written] = [
    cells.filter((cell) => meant(cell, form.variables).length > 0).length,
    cells.filter((cell) => plain(cell) !== '').length,
  ];
  return 2 * names > written || form.variables.every(({ id, required }) => !required || named.has(id));
}

interface Heading {
  /** The heading as a message may tell it. */
  readonly told: string;
  readonly cell: string;
  readonly meant: readonly Variable[];
}

/** Columns beyond three for each variable, before the header is rather a whole file on one line. */
const SPARE = 20;

const plain = (cell: string) => cell.replace(/[\p{Control}\s]+/gu, ' ').trim();

const meant = (cell: string, variables: readonly Variable[]) =>
  plain(cell) === '' ? [] : knownAs(plain(cell), variables);

const inWords = ({ id, name }: Variable) => (name === '' || name === id ? id : `${id} (${name})`);

/** What is told of a heading: what looks like a word, else where it stands. A value that slipped in among them isn't told. */
function told(cell: string, place: number): string {
  const isWord = /^[\p{L}\p{M}\d _().,:;%/&+-]{1,40}$/u.test(plain(cell)) && /^\p{L}/u.test(plain(cell));
  return isWord && !/\d{4}|[\r\n\v\f\u0085\u2028\u2029]/.test(cell.trim()) ? plain(cell) : columnAt(place);
}

/** An unknown heading as a message may tell it: by its words where it looks like a name of a column, else by where it stands. */
export function knownHeading(cell: string, place: number): string {
  return /^[\p{L}\d]+(_[\p{L}\d]+)*$/u.test(cell.trim()) ? told(cell, place) : columnAt(place);
}

const COLUMN = 'kolumn ';
const columnAt = (place: number) => `${COLUMN}${letters(place)}`;
const isColumn = (name: string) => name.startsWith(COLUMN);

/** The column's letters in a spreadsheet: A, B … Z, AA. */
function letters(place: number): string {
  const before = Math.floor(place / LETTERS) - 1;
  return (before < 0 ? '' : letters(before)) + String.fromCharCode(FIRST_LETTER + (place % LETTERS));
}
const LETTERS = 26;
const FIRST_LETTER = 65;

/** @param lacking the variables that no heading means */
function headingProblem(heading: Heading, lacking: readonly Variable[], where: Where): Problem | undefined {
  const { told: name, cell, meant: found } = heading;
  const at = { ...where, column: name };
  if (plain(cell) === '' || found.length === 1) return undefined;
  if (found.length > 1)
    return tableProblem('column-ambiguous', at, { name, other: found.map(inWords).join(' eller ') });
  const inPlace = { name: isColumn(name) ? `i ${name}` : `«${name}»` };
  const suggested = suggestion(plain(cell), lacking);
  if (suggested !== undefined) return tableProblem('column-unknown', at, { ...inPlace, meant: inWords(suggested) });
  const most = lacking.slice(0, MOST_NAMED).map(inWords).join(', ');
  const other = lacking.length > MOST_NAMED ? `${most} … och ${lacking.length - MOST_NAMED} till` : most;
  return tableProblem('column-passed-over', at, { ...inPlace, ...(other !== '' && { other }) });
}

/** Variables that a remedy names. */
const MOST_NAMED = 8;

/** Of the variables the one that an unknown heading is most like, by any of its names. */
function suggestion(written: string, variables: readonly Variable[]): Variable | undefined {
  const names = new Map(
    variables.flatMap((variable) =>
      [variable.id, variable.name, ...(variable.synonyms ?? [])].map((name) => [name, variable] as const),
    ),
  );
  // A whole name misspelt before a part of it with more after: «Datum för MKD» is no other «Datum».
  const like = nearest(written, [...names.keys()].filter(isLong)) ?? meantName(written, [...names.keys()]);
  return like === undefined ? undefined : names.get(like);
}

const isLong = (name: string) => name.length > 3;

/** Each message once, also where many columns have the same fault. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.column}`, problem])).values()];
}

function notes(headings: readonly Heading[], where: Where): Problem[] {
  const otherwise = headings.flatMap(({ told: name, cell, meant: [variable] }) =>
    variable === undefined || [variable.id, variable.name].includes(cell.trim()) ? [] : [`${name} → ${variable.id}`],
  );
  return otherwise.length === 0 ? [] : [tableProblem('header-normalised', where, { other: otherwise.join('; ') })];
}
