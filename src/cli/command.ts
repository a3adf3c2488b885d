import type { Effects, ExitCode } from './effects.ts';

/** One command: its words for `--help`, its options, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments by name, in order; all are needed. */
  readonly positionals: readonly { readonly name: string; readonly help: string; readonly optional?: boolean }[];
  readonly options: Readonly<Record<string, Option>>;
  readonly example: string;
  readonly run: (given: Given, effects: Effects) => Promise<ExitCode>;
}

export interface Option {
  readonly help: string;
  /** The name of the value in the help text; a switch has none. */
  readonly value?: string;
  readonly required?: boolean;
  /** Another option, or a positional, that it says something of: without that one it would be dropped in silence. */
  readonly needs?: string;
  /** What is written goes there, always or when it is asked for: where the command fails it is told that nothing did. */
  readonly isWritten?: 'always' | 'whenAsked';
}

/** What the user wrote, checked against the command's options. */
export interface Given {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

/** Wrong use of a command: a message and a remedy in Swedish, exit code 2. */
export class WrongUse extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
