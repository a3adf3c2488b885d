import type { Area, AreaChapter } from './area.ts';
import type { Measure } from './measure.ts';

/** A chapter with its measures, in the order to tell them. */
export interface ToldChapter extends Pick<AreaChapter, 'id' | 'name' | 'sentence'> {
  readonly measures: readonly Measure[];
}

/** The area's measures by its own chapters; where it has none, by the categories that they are of. */
export function chaptersOf({ chapters, categories, measures }: Area): readonly ToldChapter[] {
  const told =
    chapters === undefined
      ? categories.map(({ id, name }) => ({
          id,
          name,
          sentence: undefined,
          measures: measures.filter(({ category }) => category === id),
        }))
      : chapters.map(({ measures: ids, ...chapter }) => ({
          ...chapter,
          measures: ids.flatMap((id) => measures.find((measure) => measure.id === id) ?? []),
        }));
  return told.filter((chapter) => chapter.measures.length > 0);
}
