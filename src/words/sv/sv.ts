import { FIXED_SPACE } from '../fixed-space.ts';
import type { Words } from '../words.ts';
import { ABSENCE } from './absence.ts';

/** Swedish, as Språkrådet writes it (Svenska skrivregler). */
export const SV: Words = {
  language: 'sv',
  and: 'och',
  or: 'eller',
  months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  monthsShort: 'mån',
  numbers: {
    decimal: ',',
    thousands: FIXED_SPACE,
    minus: '−',
    percent: `${FIXED_SPACE}%`,
    about: 'ungefär',
    percentagePoints: { one: 'procentenhet', many: 'procentenheter' },
    inWords: 'ingen en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' '),
  },
  plural: { kvinna: 'kvinnor', man: 'män' },
  singular: {
    kvinnor: 'kvinna',
    män: 'man',
    patienter: 'patient',
    personer: 'person',
    tumörer: 'tumör',
    operationer: 'operation',
    behandlingar: 'behandling',
    vårdtillfällen: 'vårdtillfälle',
    dagar: 'dag',
  },
  absence: ABSENCE,
  direction: {
    lower: { sentence: 'Ett lägre värde eftersträvas', beside: 'lägre värde eftersträvas' },
    higher: { sentence: 'Ett högre värde eftersträvas', beside: 'högre värde eftersträvas' },
    none: { sentence: 'Ingen önskvärd riktning' },
    unstated: { sentence: 'Definitionen anger ingen riktning' },
  },
};
