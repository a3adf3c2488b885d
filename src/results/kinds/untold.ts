import type { Figure } from '../result.ts';

/** Ids of a figure's breakdowns that can't be told, though the figure can; only counts have any. */
export function untoldIn(figure: Figure): readonly string[] {
  return figure.kind === 'count' ? Object.keys(figure.absent ?? {}) : [];
}
