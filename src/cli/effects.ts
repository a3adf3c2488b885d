import type { ReadContent } from '../files/content.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import type { RegisterPlace, RegisterStore } from '../storage/register-store.ts';

/** The world as a command sees it: passed in, so that a test passes its own. */
export interface Effects {
  /** Results: what a program may read. */
  readonly out: (text: string) => void;
  /** Messages for a person: problems, progress, addresses. */
  readonly tell: (text: string) => void;
  /** The next line of what is written or piped to the program, without blanks around it; empty when nothing more comes. */
  readonly nextLine: () => Promise<string>;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds, for progress. */
  readonly clock: () => number;
  /** Whether messages go to a terminal: only then colours and a progress bar. */
  readonly terminal: boolean;
  readonly columns: number;
  /** Reads a content folder: once in the life of a command, while tests that run hundreds read the program's own once. */
  readonly readContent: ReadContent;
  /** A variable of the environment. */
  readonly environment: (name: string) => string | undefined;
  /** Who runs the program, as the machine knows them: whoever reads or writes the register is named in its trace. */
  readonly user: () => string;
  readonly openRegister: (place: RegisterPlace) => Promise<RegisterStore>;
  /** Where editions of folders are written. */
  readonly outbox: Outbox;
  /**
   * Settles when the user asks the program to stop. Asked for only by what serves: until then a signal ends the program at
   * once, however busy it is.
   */
  readonly untilStopped: () => Promise<void>;
  /** Keeps the details of an unforeseen fault where only the user can read them: a reference, and the file when there is one. */
  readonly recordFault: (error: unknown) => Promise<RecordedFault>;
}

export interface RecordedFault {
  readonly reference: string;
  readonly file?: string;
}

/**
 * How a command ended: figures were produced, the input was refused, the command was used wrongly (contract.md 4), or the
 * program itself failed (`EX_SOFTWARE` of sysexits).
 */
export const EXIT = { done: 0, refused: 1, wrongUse: 2, fault: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
