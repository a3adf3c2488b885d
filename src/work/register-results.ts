import type { Area } from '../definitions/area.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { isNamed, isTold, type NumberDefinitions } from '../report/reading/number-definition.ts';
import type { Result } from '../results/result.ts';
import { type FiguresAsked, type PublishedFigures, publishFigures } from './publish-figures.ts';

/**
 * From one extract's tables to published figures of the measures that are told of, in one pass over the tables: every year by
 * itself, and all years together up to the last, by stratum.
 */
export async function registerResults(
  content: Content,
  register: Area,
  numbers: NumberDefinitions,
  extract: Pick<FiguresAsked, 'folder' | 'asOf' | 'years' | 'lifeTable' | 'withoutUnreadable'>,
  progress: Progress,
): Promise<PublishedFigures> {
  const area = { ...register, measures: register.measures.filter(({ id }) => isNamed(numbers, id)) };
  const isSinceStart = (id: string) =>
    area.measures.some((one) => one.id === id && one.computation.period === 'sinceStart');
  const isShown = (result: Result) => isTold(numbers, result, isSinceStart);
  const asked = { ...extract, byStratum: true, together: true, isShown };
  return publishFigures(content, area, asked, progress);
}
