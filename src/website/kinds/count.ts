import { casesOf } from '../../definitions/general-words.ts';
import type { CountFigure } from '../../definitions/measure.ts';
import type { PublicCount } from '../../disclosure/public-result.ts';
import { counted } from './counted.ts';
import { type DefinedHeadline, type FigureEntries, named } from './website-kind.ts';

export const count: FigureEntries<PublicCount> = ({ n, unique, by }) => [
  ...named({ n, ...(unique === undefined ? {} : { unique }) }),
  ...Object.entries(by).flatMap(([breakdown, categories]) =>
    Object.entries(categories).map(([category, value]) => ({ statistic: 'n', value, breakdown, category })),
  ),
];

export const countHeadline: DefinedHeadline<CountFigure> = (measure) => counted(casesOf(measure));
