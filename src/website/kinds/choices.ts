import type { ChoicesFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import type { PublicChoices, PublicFigure } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { counted } from './counted.ts';
import { missingEntries, partSaid, SHARE, shareEntries, type ToldShare } from './share.ts';
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

/** The share of the choice that stands for the measure; where none is said to, how many they all stand on. */
export const choicesHeadline: DefinedHeadline<ChoicesFigure> = (measure) => {
  const { headline } = measure;
  if (headline === undefined) return counted(casesOf(measure));
  const { part, name, sentence } = headline;
  const shareOf = (figure: PublicFigure): ToldShare => {
    const { choices, absent = 'not-applicable' } = publicParts(figure);
    const none = { absent };
    return choices[part] ?? { numerator: none, denominator: none, share: none };
  };
  return {
    ...SHARE,
    label: `andel ${name}`,
    value: (figure) => shareOf(figure).share,
    said: (figure, whose) => partSaid(sentence, shareOf(figure), whose),
  };
};

export const choicesAbout: AboutKind = {
  hasIntervals: true,
  method: html`<h3>Flera val</h3>
<p>Varje val har en egen täljare och nämnare. Valen utesluter inte varandra, så andelarna kan tillsammans bli mer än 100 procent. Den som det är okänt för räknas inte i det valets nämnare.</p>`,
};
