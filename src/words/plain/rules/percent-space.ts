import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `12%`, or a space where the line may break. */
export const percentSpace: PlainRule = {
  id: 'procent-fast-mellanslag',
  says: 'Mellan talet och % står ett fast mellanslag.',
  faults: ({ text }) => faultsAt(text, /\d ?%/g, 'Sätt ett fast mellanslag före %.'),
};
