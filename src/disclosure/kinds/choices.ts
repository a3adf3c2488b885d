import type { ChoicesFigure } from '../../definitions/measure.ts';
import type { ChoicesResult } from '../../results/result.ts';
import { DEFINED, type DefinedKind, type DisclosureKind } from './disclosure-kind.ts';
import { mapRecord, shownOr } from './figure-rule.ts';
import { besideOutside, plainNumbers, sidesOf } from './numbers.ts';
import { shownShare } from './shown-share.ts';

/** Of one choice n, denominator and missing give each other away: so all missing share the cell of n, which goes first. */
export const choices: DisclosureKind<ChoicesResult> = {
  numbers: ({ n, choices: all }) => {
    const entries = Object.entries(all);
    const values = entries.flatMap(([id, choice]) => [
      ...sidesOf(`${id}/`, choice),
      [`${id}/missing`, choice.missing] as const,
    ]);
    return {
      ...plainNumbers(new Map([['n', n], ...values])),
      cell: (name) => (name.endsWith('/missing') ? 'n' : besideOutside(name)),
      implied: new Map(entries.map(([id]) => [`${id}/denominator`, [`${id}/numerator`, 'n']])),
    };
  },
  shown: ({ n, choices: all }, rule) => ({
    kind: 'choices',
    n: shownOr(rule, 'n', n),
    choices: mapRecord(all, (id, choice) => ({
      ...shownShare(`${id}/`, choice, rule),
      missing: shownOr(rule, `${id}/missing`, choice.missing),
    })),
  }),
};

export const definedChoices: DefinedKind<ChoicesFigure> = () => DEFINED;
