import type { PublicChoices } from '../../disclosure/public-result.ts';
import { type FigureNumbers, NOT_APPLICABLE } from './figure-number.ts';
import { shareOf } from './share-of.ts';

export const choices: FigureNumbers<PublicChoices> = {
  choice: ({ choices: all }, from) => {
    const choice = all[from.choice];
    return choice === undefined ? NOT_APPLICABLE : shareOf(choice, choice.missing);
  },
};
