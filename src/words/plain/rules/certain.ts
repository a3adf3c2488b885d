import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** A test is never sure. */
export const certain: PlainRule = {
  id: 'aldrig-säkert',
  says: 'Ingenting är säkert för att ett test säger det.',
  faults: ({ text }) =>
    faultsAt(text, /(?<![\p{L}])säkert(?![\p{L}])/giu, 'Skriv ”statistiskt säkerställt” eller säg hur osäkert det är.'),
};
