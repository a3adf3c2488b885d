import type { PublicChoices } from '../../disclosure/public-result.ts';
import { NOT_APPLICABLE, type NumbersByOrigin } from './figure-number.ts';
import { shareOf } from './share-of.ts';

export const choices: NumbersByOrigin<PublicChoices> = {
  choice: ({ choices: all }, from) => {
    const choice = all[from.choice];
    return choice === undefined ? NOT_APPLICABLE : shareOf(choice, choice.missing);
  },
};
