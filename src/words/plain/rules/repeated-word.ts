import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `i i riket`. */
export const repeatedWord: PlainRule = {
  id: 'ord-två-gånger',
  says: 'Inget ord står två gånger efter varandra.',
  faults: ({ text }) => faultsAt(text, /(?<![\p{L}\p{N}])(\p{L}+)[ \u00a0]\1(?![\p{L}\p{N}-])/giu, 'Ta bort det ena.'),
};
