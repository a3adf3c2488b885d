import { shortAbsence } from '../../absence.ts';
import type { AbsenceName } from '../../absence-name.ts';
import { anyOf, WORD_END, WORD_START } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** Those whose words could be taken for an adjective. */
const LIKE_ADJECTIVES: readonly AbsenceName[] = [
  'withheld',
  'not-reported',
  'not-applicable',
  'not-poolable',
  'not-reached',
  'unreadable',
];
const MAY_STAND_BEFORE = 'är var blir blev vara hålls ett en som och eller också inte bara kan'.split(' ');
const SHORT = anyOf(LIKE_ADJECTIVES.map(shortAbsence));
const BEFORE = new RegExp(`^${anyOf(MAY_STAND_BEFORE)}[ \u00a0]`, 'iu');
const STUCK = new RegExp(`(?<fault>(?:[\\p{L}-]+|\\)|%)[ \u00a0]${SHORT})${WORD_END}`, 'gu');
const LACKS = new RegExp(`${WORD_START}saknas[ \u00a0](?:\\d|${SHORT})`, 'giu');

/** `percentiler dolt`, `man dolt`, `saknas 12`: a word for a missing number stuck to a noun. */
export const bareAbsence: PlainRule = {
  id: 'ord-för-det-som-saknas',
  says: 'Ett ord för ett tal som saknas står efter ett verb eller ett kolon, aldrig direkt efter det som räknas.',
  faults: ({ text }) => {
    return [
      ...faultsAt(text, STUCK, (found) =>
        BEFORE.test(found) ? undefined : 'Skriv en sats: ”antalet män visas inte”, eller sätt kolon före.',
      ),
      ...faultsAt(text, LACKS, 'Skriv ”uppgift saknas för …”.'),
    ];
  },
};
