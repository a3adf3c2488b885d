import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { DIFFERENCES } from '../definitions/differences.ts';
import { POLICY } from '../disclosure/policy.ts';
import { soundMeasures } from './sound-measures.ts';

/** A made-up area whose definitions hold together: the linter has nothing to say about it. */
export function soundArea(): Area {
  const reporters = ['alfa', 'beta', 'gamma'];
  return {
    id: 'sarvard',
    name: 'Sårvård',
    shortName: 'Sår',
    owner: 'Den påhittade sårnämnden',
    description: 'Vård av svåra sår vid tre mottagningar.',
    calendar: { submissionMonth: 3, publicationMonth: 5 },
    categories: [
      { id: 'grund', name: 'Grundmått', description: 'Hur många.', min: 1, max: 4, directed: false },
      { id: 'vantan', name: 'Väntemått', description: 'Hur snabbt.', min: 1, max: 2, directed: true },
      { id: 'utfall', name: 'Utfallsmått', description: 'Hur det går.', min: 1, max: 3, directed: true },
      { id: 'kontroll', name: 'Kontrollmått', description: 'Vad som följs upp.', min: 1, directed: true },
    ],
    measureCount: { min: 5, max: 15 },
    reporters: reporters.map((id) => ({
      id,
      name: `Mottagning ${id}`,
      shortName: id,
      holder: 'Regionen',
      place: 'Orten',
      homeRegion: 'norr',
    })),
    forms: ['person', 'besok', 'omlaggning', 'vistelse', 'kontroll', 'underlag'],
    reporterVariable: 'mottagning',
    ties: [
      {
        table: 'kontroll',
        conditions: [{ variable: 'utfall', oneOf: ['olakt'] }],
        also: [{ variable: 'storlek', oneOf: [], range: {} }],
      },
      {
        table: 'omlaggning',
        conditions: [{ variable: 'metod', oneOf: ['undertryck'] }],
        also: [{ variable: 'dagvard', oneOf: [false] }],
        oneFor: { table: 'besok', conditions: [{ variable: 'sarslag', oneOf: ['trycksar'] }] },
      },
    ],
    scope: {
      condition: { variable: 'godkand', oneOf: [true] },
      missing: { code: 'ej-bedomd', message: 'Godkännande saknas.', remedy: 'Fyll i om raden är godkänd.' },
    },
    start: day('2019-06-01'),
    strata: {
      variable: 'ort',
      all: { id: 'alla', name: 'Alla orter' },
      values: [{ id: 'norr', name: 'Norr' }],
    },
    scopes: [{ id: 'undertryck', name: 'behandling med undertryck' }],
    permits: reporters.map((reporter) => ({ reporter, holder: 'Regionen', scope: [], from: day('2020-01-01') })),
    conditions: [{ id: 'oppet', name: 'Öppet hela året', text: 'Mottagningen är öppen hela året.' }],
    versions: [
      {
        version: '1.0',
        dated: day('2019-10-01'),
        fromYear: 2020,
        changes: ['Första utgåvan.'],
        source: 'Dokument 1',
      },
      { version: '2.0', dated: day('2021-11-01'), fromYear: 2022, changes: ['Tydligare ord.'], source: 'Dokument 2' },
    ],
    differences: DIFFERENCES,
    disclosure: { ...POLICY, explanation: 'Små antal visas inte.' },
    caveats: ['Få fall.'],
    measures: soundMeasures(),
    warnings: [
      {
        kind: 'longTime',
        code: 'lang-vantan',
        message: 'Remissen är mer än ett år äldre än besöket.',
        remedy: 'Kontrollera årtalen.',
        table: 'besok',
        from: 'remiss_datum',
        to: 'besoksdatum',
        overDays: 365,
      },
    ],
  };
}
