import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** One small change that a test should notice. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  /** First and last, from one. */
  readonly lines: readonly [number, number];
  /** Which of the mutators made it, as `EqualityOperator`. */
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  /** The whole file with the change in it. */
  readonly text: string;
  /** Why no test can notice it, by a comment in the code (`// Stryker disable next-line <mutator>: <reason>`). */
  readonly disabled: string | undefined;
}

export interface Instrumented {
  /** File → its text with every mutant in it, each behind a switch, and a count of what is reached. */
  readonly texts: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
}

const silent = () => undefined;
const quiet = () => false;
const LOGGER = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: quiet, isDebugEnabled: quiet, isInfoEnabled: quiet },
  ...{ isWarnEnabled: quiet, isErrorEnabled: quiet, isFatalEnabled: quiet },
};

/** The door to Stryker's instrumenter: all mutants of the files at once. Throws when a file can't be parsed. */
export async function instrumented(files: readonly string[]): Promise<Instrumented> {
  const originals = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const made = await new Instrumenter(LOGGER).instrument(
    [...originals].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const mutants = made.mutants.map((mutant): Mutant => {
    const text = originals.get(mutant.fileName) ?? '';
    const { start, end } = mutant.location;
    const [from, to] = [offset(text, start.line, start.column), offset(text, end.line, end.column)];
    return {
      id: mutant.id,
      file: mutant.fileName,
      lines: [start.line + 1, end.line + 1],
      mutator: mutant.mutatorName,
      original: text.slice(from, to),
      replacement: mutant.replacement,
      text: text.slice(0, from) + mutant.replacement + text.slice(to),
      disabled: mutant.status === 'Ignored' ? (mutant.statusReason ?? 'no reason given') : undefined,
    };
  });
  return { texts: new Map(made.files.map(({ name, content }) => [name, content])), mutants };
}

function offset(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 0; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column;
}
