import type { RegisterStore } from '../storage/register-store.ts';
import type { Effects } from './effects.ts';

/**
 * The person whose designation is typed when it is asked for: not an argument, since what is typed on a command line is kept in its
 * history. Undefined where nobody in the register has it, which is told.
 * @param question without what is to be typed @param unlessThere what more is told where there is nobody
 */
export async function askedPerson(
  { tell, nextLine }: Pick<Effects, 'tell' | 'nextLine'>,
  store: RegisterStore,
  question: string,
  unlessThere = '',
): Promise<string | undefined> {
  tell(`${question} Skriv personnumret, eller den beteckning som personen har i tabellerna: `);
  const written = (await nextLine()).trim();
  const person = written === '' ? undefined : store.find(written);
  if (person === undefined) tell(`\nDen beteckningen finns inte i registret.${unlessThere}\n`);
  return person;
}
