import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `Alla fall hör inte till någon av kategorierna`: none, or not all? */
export const allNot: PlainRule = {
  id: 'alla-inte',
  says: '”Alla … inte” kan betyda både ingen och några: säg vilket.',
  faults: ({ text }) =>
    faultsAt(
      text,
      /(?<![\p{L}])(?:alla|samtliga|varje)(?![\p{L}])(?:(?!(?<![\p{L}])(?:som|där|när|om|att|och|men|för|vars)(?![\p{L}]))[^.,;:()])*?(?<![\p{L}])inte(?![\p{L}])/giu,
      'Skriv ”några … inte” eller ”ingen”.',
    ),
};
