import type { CountFigure, ProportionFigure, SummaryFigure } from '../../../src/definitions/figure-definition.ts';
import type { Measure } from '../../../src/definitions/measure.ts';

const exclusion = { code: 'x-saknas', message: 'X saknas.', remedy: 'Fyll i x.' };
const persons = {
  count: 'persons',
  first: 'inPeriod',
  rows: [{ table: 'rad', date: 'datum', conditions: [] }],
} as const;

export const COUNT: CountFigure = {
  kind: 'count',
  breakdowns: [
    {
      kind: 'categories',
      id: 'slag',
      name: 'Slag',
      overlapping: true,
      exhaustive: false,
      categories: [
        { id: 'ett', name: 'Första slaget', conditions: [] },
        { id: 'delad', name: 'Delad & <ovanlig> vård', conditions: [], permitScope: 'delad_vard' },
      ],
    },
    { kind: 'variable', id: 'farg', name: 'Färg', variable: 'farg', missing: 'okand', onlyOccurring: false },
  ],
};

export const SUMMARY: SummaryFigure = {
  kind: 'summary',
  value: { kind: 'days', from: 'start', to: 'slut', atLeast: 1, negative: exclusion },
};

export const PROPORTION: ProportionFigure = {
  kind: 'proportion',
  numerator: { table: 'plan', date: 'datum', conditions: [], within: { after: 'bedomning', fromDays: 0, toDays: 70 } },
  beside: [],
};

const LEVELS = {
  count: ['n', 'by'],
  summary: ['n', 'mean', 'sd', 'p10', 'median', 'p90'],
  proportion: ['n', 'share'],
  choices: ['n', 'share'],
  coverage: ['n', 'share'],
  survival: ['n', 'survival'],
} as const;

type Given = Pick<Measure, 'id' | 'name' | 'measuredIn'> & Partial<Measure>;

/** A measure with what a test leaves out filled in. */
export function madeUpMeasure(figure: Measure['computation']['figure'], given: Given): Measure {
  const statistics = LEVELS[figure.kind];
  return {
    code: given.id,
    category: 'forsta',
    type: 'process',
    texts: [
      { label: 'Mått', text: `${given.name}, med "egna" ord & tecken.`, public: true },
      { label: 'Felkällor', text: ' ', public: true },
      { label: 'Teknisk beskrivning', text: 'Allt räknas:\n\n- det ena\n  och dess följd\n- det andra', public: true },
      { label: 'Kommentar', text: 'HEMLIG KOMMENTAR', public: false },
    ],
    computation: { population: persons, figure },
    levels: [
      { level: 'nation', statistics },
      { level: 'unit', statistics },
    ],
    versions: [{ version: '1.0', fromYear: 2023, comparableFrom: 2023 }],
    readings: [],
    examples: [],
    file: 'x.yaml',
    ...given,
  };
}
