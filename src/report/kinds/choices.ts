import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { PublicChoices } from '../../disclosure/public-result.ts';
import { NOT_APPLICABLE, type NumbersByOrigin } from './figure-number.ts';
import { shareOf } from './share-of.ts';

export const choices: NumbersByOrigin<PublicChoices> = {
  choice: ({ choices: all }, from, { computation }) => {
    const choice = all[from.choice];
    if (choice === undefined) return NOT_APPLICABLE;
    // Of what is known as it stands it isn't asked whether it is known.
    const defined = definedParts(computation.figure).choices.find(({ id }) => id === from.choice);
    return shareOf(choice, defined?.known.length === 0 && choice.missing === 0 ? undefined : choice.missing);
  },
};
