import type { DifferenceLimits } from '../../definitions/difference-limits.ts';
import { inWords } from '../../words/numbers.ts';
import { percentagePoints } from '../../words/percentage-points.ts';

const PLACES: Readonly<Record<string, (limits: DifferenceLimits) => string>> = {
  tydlig: ({ share }) => percentagePoints(share),
  minst_fall: ({ cases }) => inWords(cases),
};

/** A text with an area's limits where it names them: `mindre än <tydlig>` → `mindre än fem procentenheter`. Other places stay. */
export function withLimits(text: string, limits: DifferenceLimits): string {
  return text.replaceAll(/<([^<>]*)>/g, (whole, name: string) => PLACES[name]?.(limits) ?? whole);
}

/** How the places are written. */
export const LIMIT_PLACES: readonly string[] = Object.keys(PLACES).map((name) => `<${name}>`);
