import type { PublicProportion } from '../../disclosure/public-result.ts';
import { missingEntries, shareEntries } from './share.ts';
import { type FigureEntries, named } from './website-kind.ts';

export const proportion: FigureEntries<PublicProportion> = (figure) => [
  ...shareEntries(figure),
  ...missingEntries(figure.missing),
  ...Object.entries(figure.beside ?? {}).flatMap(([category, share]) =>
    named({ ...share }).map((entry) => ({ ...entry, breakdown: 'beside', category })),
  ),
];
