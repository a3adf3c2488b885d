/** `error`: the input or the row is refused. `warning`: the figures stand, but a person should look. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** What a message needs to know: names of files, tables, columns and codes, and counts; never a patient's value. */
export type ProblemWords = Readonly<Record<string, string | number | undefined>>;

/** One kind of problem: how grave it is, what is said of it and what a person can do, in Swedish, and words that show it. */
export interface Entry<W> {
  readonly severity: Severity | ((words: W) => Severity);
  /** Words as they might be, so that the entry can be shown to people: `docs/problems.md` is made of these. */
  readonly example: W;
  readonly message: (words: W) => string;
  readonly remedy: (words: W) => string;
  /** There is nothing to do where it is as the user meant: told of how the tables were read, and not among what is to be done. */
  readonly asksNothing?: true;
}

export type WordsOf<E> = E extends Entry<infer W> ? W : never;

/** An entry of the catalogue. Its words are those of its example, where no wider type is given. */
export function entry<W extends ProblemWords>(
  severity: Entry<W>['severity'],
  example: W,
  message: (words: W) => string,
  remedy: (words: W) => string,
): Entry<W> {
  return { severity, example, message, remedy };
}

/** The same of what asks nothing of anybody who meant it. */
export function asksNothing<W extends ProblemWords>(told: Entry<W>): Entry<W> {
  return { ...told, asksNothing: true };
}

/** The two sentences of a problem that only the reader of a text can word, since they name what an author wrote. */
export type ToldWords = { readonly message: string; readonly remedy: string };

/** An entry whose sentences are made where the fault is met. */
export function told(severity: Severity, message: string, remedy: string): Entry<ToldWords> {
  return entry<ToldWords>(
    severity,
    { message, remedy },
    (words) => words.message,
    (words) => words.remedy,
  );
}
