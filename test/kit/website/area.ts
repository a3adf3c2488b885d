import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { DIFFERENCES } from '../definitions/differences.ts';
import { POLICY } from '../disclosure/policy.ts';
import { COUNT, madeUpMeasure, PROPORTION, SUMMARY } from './measure.ts';

const category = { min: 1, directed: true } as const;

/** Three units and a measure of each kind; its names and texts try to be markup. */
export const madeUpArea: Area = {
  id: 'pahittad',
  name: 'Påhittad vård <b>för prov</b> & "tecken"',
  shortName: 'Påhittad vård',
  owner: 'Provmyndigheten (https://example.org/matt/)',
  description:
    'Det här området är <i>påhittat</i>.\nDet har enheter.\n\n## Vad som ingår\n\nAllt möjligt:\n\n- ett\n- två',
  calendar: { submissionMonth: 3, publicationMonth: 5 },
  categories: [
    { id: 'forsta', name: 'Förstamått', description: 'Det som mäts först.', ...category },
    { id: 'andra', name: 'Andramått', description: 'Det som mäts sedan.', ...category },
  ],
  measureCount: { min: 1, max: 9 },
  reporters: [
    { id: 'norra', name: 'Norra <script>sjukhuset</script>', shortName: 'Norra', holder: 'Region A', place: 'A-stad' },
    { id: 'ostra', name: "Östra 'sjukhuset'", shortName: 'Östra', holder: 'Region Ö', place: 'Ö-stad' },
    { id: 'sodra', name: 'Södra sjukhuset', shortName: 'Södra', holder: 'Region S', place: 'S-stad' },
  ],
  forms: ['bedomning'],
  reporterVariable: 'enhet',
  scopes: [{ id: 'delad_vard', name: 'delad & <ovanlig> vård' }],
  permits: [
    { reporter: 'norra', holder: 'Region A', scope: ['delad_vard'], from: day('2023-04-01') },
    { reporter: 'ostra', holder: 'Region Ö', scope: [], from: day('2023-04-01'), to: day('2028-03-31') },
    { reporter: 'sodra', holder: 'Region S', scope: [], from: day('2023-04-01') },
  ],
  conditions: [{ id: 'ett', name: 'Första villkoret', text: 'Vården ges.' }],
  versions: [
    { version: '1.0', dated: day('2023-03-07'), fromYear: 2023, changes: ['Ny.'], source: 'Provdokument 1' },
    { version: '2.0', dated: day('2024-06-25'), fromYear: 2024, changes: ['A ändrat.'], source: 'Provdokument 2' },
  ],
  differences: DIFFERENCES,
  disclosure: {
    ...POLICY,
    threshold: 100_000,
    tails: { from: 200_000, decimals: 0 },
    explanation: 'Få personer visas inte.',
  },
  caveats: ['Siffrorna är påhittade.', 'Läs dem <em>varsamt</em>.'],
  measures: [
    madeUpMeasure(COUNT, {
      id: 'A1',
      name: 'Antal',
      measuredIn: 'Antal patienter',
      type: 'keyFigure',
      direction: 'none',
      versions: [
        { version: '1.0', fromYear: 2023, comparableFrom: 2023 },
        { version: '2.0', fromYear: 2024, change: 'uppdelningen är ny.', comparableFrom: 2024 },
      ],
    }),
    madeUpMeasure(SUMMARY, {
      id: 'V2',
      code: 'V2å',
      name: 'Väntan <på> svar',
      measuredIn: 'Tid i antal dagar',
      direction: 'lower',
      category: 'andra',
      readings: [
        { topic: 'formula', published: 'Start minus slut.', ours: 'Slut minus start.', reason: 'Annars blir det < 0.' },
        { topic: 'term', published: 'Ett ord.', ours: 'Ett annat.', reason: 'Det är & förblir så.' },
        { topic: 'term', published: 'Ett tredje.', ours: 'Ett fjärde.', reason: 'Likaså.' },
      ],
    }),
    madeUpMeasure(PROPORTION, {
      id: 'P3',
      name: 'Andel med plan',
      measuredIn: 'Andel i procent',
      direction: 'higher',
      versions: [{ version: '1.0', fromYear: 2023, comparableFrom: 2024 }],
    }),
    madeUpMeasure(SUMMARY, { id: 'U4', name: 'Utan riktning', measuredIn: 'Antal år', type: 'result' }),
  ],
};
