import { publicParts } from '../disclosure/kinds/public-parts.ts';
import type { PublicFigure } from '../disclosure/public-result.ts';

/** A figure, and what its result says that it doesn't; the origin of a row may have neither. */
interface Dated {
  readonly preliminary?: boolean;
  readonly figure?: PublicFigure;
}

/** Whether a figure may still change, whatever its kind: its time is not over, cases are still being registered, or a window is open. */
export function isPreliminary({ preliminary, figure }: Dated): boolean {
  return preliminary === true || (figure !== undefined && publicParts(figure).preliminary);
}

/** The same of one that there is: of what isn't there nothing can change that a reader sees. */
export function isOpenFigure(of: Dated | undefined): boolean {
  return of?.figure !== undefined && publicParts(of.figure).absent === undefined && isPreliminary(of);
}
