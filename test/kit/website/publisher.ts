import { day } from '../../../src/calendar/day.ts';
import type { Publisher } from '../../../src/definitions/publisher.ts';

const contact = { name: 'Provredaktionen <&>', email: 'redaktionen@prov.example' };

/** Somebody made up who answers for a made-up site; its words try to be markup. */
export const PUBLISHER: Publisher = {
  name: 'Provutgivaren <b>',
  contact: { ...contact, telephone: '00-000 00 00' },
  press: { name: 'Provpressen', email: 'press@prov.example' },
  licence: { name: 'Provlicensen', address: 'https://prov.example/licens' },
  edition: 'Andra utgåvan',
  address: 'https://prov.example/siffror/',
  accessibility: {
    compliance: 'partly',
    made: day('2026-02-01'),
    method: 'Egen bedömning.',
    shortcomings: ['Bilderna bryts inte om.'],
    contact,
    authority: { name: 'Tillsynsmyndigheten', address: 'https://prov.example/anmal' },
  },
};
