import type { ChoicesFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import type { PublicChoices } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { counted } from './counted.ts';
import { missingEntries, shareEntries } from './share.ts';
import { type AboutKind, type DefinedHeadline, type FigureEntries, named } from './website-kind.ts';

export const choices: FigureEntries<PublicChoices> = ({ n, choices: all }) => [
  ...named({ n }),
  ...Object.entries(all).flatMap(([category, choice]) =>
    [...shareEntries(choice), ...missingEntries(choice.missing)].map((entry) => ({
      ...entry,
      breakdown: 'choices',
      category,
    })),
  ),
];

/** Several shares have no one number but how many they stand on. */
export const choicesHeadline: DefinedHeadline<ChoicesFigure> = (measure) => counted(casesOf(measure));

export const choicesAbout: AboutKind = {
  method: html`<h3>Flera val</h3>
<p>Varje val har en egen täljare och nämnare. Valen utesluter inte varandra, så andelarna kan tillsammans bli mer än 100 procent. Den som det är okänt för räknas inte i det valets nämnare.</p>`,
};
