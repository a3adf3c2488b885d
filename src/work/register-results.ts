import type { Area } from '../definitions/area.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { isNamed, type NumberDefinitions } from '../report/reading/number-definition.ts';
import { placesOf } from './places-of.ts';
import { type FiguresAsked, type PublishedFigures, publishFigures } from './publish-figures.ts';

/**
 * From one extract's tables to published figures of the measures that are told of, in one pass over the tables: every year by
 * itself, and all years together up to the last, by stratum.
 */
export async function registerResults(
  content: Content,
  register: Area,
  numbers: NumberDefinitions,
  extract: Pick<FiguresAsked, 'folder' | 'asOf' | 'undated' | 'years' | 'lifeTable' | 'withoutUnreadable'>,
  progress: Progress,
): Promise<PublishedFigures> {
  const area = { ...register, measures: register.measures.filter(({ id }) => isNamed(numbers, id)) };
  const { isInReport } = placesOf(area, numbers);
  const asked = { ...extract, byStratum: true, together: true, isShown: isInReport };
  return publishFigures(content, area, asked, progress);
}
