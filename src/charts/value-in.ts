import { publicParts } from '../disclosure/kinds/public-parts.ts';
import type { PublicFigure, Shown } from '../disclosure/public-result.ts';

/** A figure's number by its name, or why there is none. */
export function valueIn(figure: PublicFigure, name: string): Shown {
  const { absent } = publicParts(figure);
  if (absent !== undefined) return { absent };
  const value: unknown = Object.entries(figure).find(([field]) => field === name)?.[1];
  return isShownValue(value) ? value : { absent: 'not-poolable' };
}

function isShownValue(value: unknown): value is Shown {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'absent' in value);
}
