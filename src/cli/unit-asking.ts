import type { Content } from '../files/content.ts';
import type { Asking } from '../storage/asking.ts';
import type { Given, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { unitIn } from './read-unit.ts';

/** For which unit somebody works. Until there is a sign-in, who may open the register says it. */
export const unitOption = {
  unit: { value: 'ENHET', help: 'enheten som du arbetar för: du ser och ändrar det som den har rapporterat' },
} as const satisfies Record<string, Option>;

/** The unit that somebody works for; undefined where none is given. @throws WrongUse where there is no such unit */
export function namedUnit(given: Given, { organisation }: Pick<Content, 'organisation'>): string | undefined {
  return given.values['unit'] === undefined ? undefined : unitIn(given, organisation.units).id;
}

/** Who reads: somebody of a unit, or where none is given the register's coordinator. @throws WrongUse */
export function readerOf(
  given: Given,
  content: Pick<Content, 'organisation'>,
  { user }: Pick<Effects, 'user'>,
): Asking {
  const unit = namedUnit(given, content);
  if (unit === undefined) return { role: 'coordinator', unit: '', author: user(), purpose: 'samordning' };
  return { role: 'unit', unit, author: user(), purpose: 'registrering' };
}
