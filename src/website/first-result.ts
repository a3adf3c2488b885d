import { chaptersOf } from '../definitions/chapters.ts';
import type { Measure } from '../definitions/measure.ts';
import { isShown } from '../disclosure/public-result.ts';
import type { Markup } from '../markup.ts';
import { findingOf } from './finding.ts';
import { resultLine } from './result-line.ts';
import type { SiteInput } from './site-input.ts';

/** What an area is told by where there is room for one of its measures. */
export interface FirstResult {
  readonly measure: Measure;
  readonly line: Markup;
}

/** The first of the area's measures, as its start page orders them, whose number of the nation is shown. */
export function firstResult(input: SiteInput): FirstResult | undefined {
  for (const measure of chaptersOf(input.area).flatMap(({ measures }) => measures)) {
    const finding = findingOf(input, measure);
    if (finding.nation !== undefined && isShown(finding.nation.value))
      return { measure, line: resultLine(input, finding) };
  }
  return undefined;
}
