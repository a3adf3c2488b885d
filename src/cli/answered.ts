import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Problem } from '../problems/problem.ts';
import { Refused } from '../work/refused.ts';
import type { Given, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { problemList } from './problem-list.ts';

/** The option of every command that judges a folder of tables. */
export const answerOption = {
  answer: {
    value: 'FIL',
    help: 'skriver svaret som en arbetsbok (.xlsx): en kopia av din egen med kommentarer, och blad med vad som är att göra',
    isWritten: 'whenAsked',
  },
} as const satisfies Record<string, Option>;

/** Does the work, and where an answer is asked for writes what was found, also where the tables were refused. */
export async function answered<T>(
  given: Given,
  { outbox, tell }: Pick<Effects, 'outbox' | 'tell'>,
  { folder, dictionary }: { readonly folder: string; readonly dictionary: Dictionary },
  work: () => Promise<T>,
  problemsOf: (found: T) => readonly Problem[],
): Promise<T> {
  const { answer } = given.values;
  if (answer === undefined) return work();
  const hindrance = await outbox.examineNew(answer, '.xlsx', folder);
  if (hindrance.length > 0) throw new Refused(hindrance);
  const write = async (problems: readonly Problem[]) => {
    // What writes workbooks is loaded where one is asked for.
    const { answerTables } = await import('../work/answer-tables.ts');
    const told = await answerTables(folder, problems, dictionary, outbox, answer);
    tell(`Svaret är skrivet: ${answer}\n${problemList(told)}\n`);
  };
  let found: T;
  try {
    found = await work();
  } catch (error) {
    if (error instanceof Refused) await write(error.problems);
    throw error;
  }
  await write(problemsOf(found));
  return found;
}
