import type { FigureDefinition } from '../../../src/definitions/figure-definition.ts';
import type { Computation } from '../../../src/definitions/measure.ts';
import type { Condition, Exclusion, RowSource } from '../../../src/definitions/population.ts';

// Computations that the register's own measures don't need: what else the vocabulary can say, for the two evaluators to agree on.

const why = (code: string): Exclusion => ({ code, message: `${code}.`, remedy: 'Rätta.' });
const is = (variable: string, ...oneOf: Condition['oneOf']): Condition => ({ variable, oneOf });
const within = (variable: string, range: NonNullable<Condition['range']>): Condition => ({
  variable,
  oneOf: [],
  range,
});
const tumours: RowSource = { table: 'tumor', date: 'diagnosdatum', conditions: [] };
const treatments: RowSource = { table: 'tumorbehandling', date: 'behandlingsdatum', conditions: [] };
const ofTumours = (figure: FigureDefinition, ...conditions: readonly Condition[]): Computation => ({
  population: { count: 'rows', rows: [{ ...tumours, conditions }] },
  figure,
});
const ofPersons = (
  figure: FigureDefinition,
  first: 'inPeriod' | 'ever',
  ...rows: readonly RowSource[]
): Computation => ({
  population: {
    count: 'persons',
    rows,
    first,
    ...(rows.length === 1 && rows[0]?.table === 'tumorbehandling' ? { tieBreak: 'beslutsdatum' } : {}),
  },
  figure,
});

export const MORE_COMPUTATIONS: readonly Computation[] = [
  ofTumours({
    kind: 'proportion',
    numerator: {
      table: 'tumorbehandling',
      date: 'behandlingsdatum',
      conditions: [is('slag', 'kirurgi')],
      through: 'tumor_id',
    },
    among: [within('cga_andel', { from: 50, under: 250 }), is('mdk', true)],
    beside: [{ id: 'alla', name: 'Alla', rows: [tumours] }],
  }),
  ofTumours(
    {
      kind: 'proportion',
      numerator: {
        table: 'uppfoljning',
        date: 'datum',
        conditions: [],
        within: { after: 'tumor', fromDays: 0, toDays: 42 },
      },
      beside: [],
    },
    within('hiaa_andel', { over: 50, to: 500 }),
  ),
  ofPersons(
    {
      kind: 'proportion',
      numerator: {
        own: 'row',
        anyOf: [[is('akut', true), is('teknik', 'oppen')], [is('dagkirurgi', true)]],
        known: ['akut', 'teknik'],
      },
      beside: [],
    },
    'ever',
    treatments,
  ),
  ofPersons(
    {
      kind: 'proportion',
      numerator: {
        own: 'days',
        from: 'beslutsdatum',
        to: 'diagnosdatum',
        orTo: ['behandlingsdatum', 'patient.dod_datum'],
        atMost: 28,
      },
      among: [is('slag', 'kirurgi', 'cytostatika')],
      beside: [],
    },
    'inPeriod',
    treatments,
  ),
  ofPersons(
    {
      kind: 'choices',
      choices: [
        { id: 'ett', name: 'Ett', anyOf: [[is('akut', true)], [is('teknik', 'robot')]], known: ['akut', 'teknik'] },
        { id: 'tva', name: 'Två', anyOf: [[is('slag', 'kirurgi'), is('metastas', false)]], known: [] },
      ],
    },
    'inPeriod',
    treatments,
    tumours,
  ),
  ofPersons(
    {
      kind: 'summary',
      value: {
        kind: 'age',
        born: 'patient.fodelsedatum',
        on: 'behandlingsdatum',
        missing: why('utan-alder'),
        negative: why('ofodd'),
      },
    },
    'inPeriod',
    treatments,
  ),
  {
    ...ofTumours({
      kind: 'survival',
      from: 'diagnosdatum',
      death: 'patient.dod_datum',
      lastSeen: 'artonmanadersdag',
      entry: 'mdk_datum',
      by: {
        variable: 'lokalgrupp',
        groups: [
          { id: 'tarm', name: 'Tarm', oneOf: ['ileum'] },
          { id: 'annat', name: 'Annat', oneOf: ['pankreas', 'ovriga'] },
        ],
      },
      missing: why('utan-slut'),
      negative: why('fel-slut'),
      neverAtRisk: why('aldrig-foljd'),
    }),
    period: 'sinceStart',
  },
  {
    ...ofPersons(
      {
        kind: 'survival',
        from: 'diagnosdatum',
        death: 'patient.dod_datum',
        lastSeen: 'patient.senast_foljd',
        by: { variable: 'lokalgrupp' },
        population: { born: 'patient.fodelsedatum', sex: 'patient.kon' },
        missing: why('utan-status'),
        negative: why('fore-diagnos'),
      },
      'ever',
      tumours,
    ),
    period: 'sinceStart',
  },
  ofTumours({
    kind: 'count',
    breakdowns: [{ kind: 'variable', id: 'mdk', name: 'MDK', variable: 'mdk', missing: 'okant', onlyOccurring: true }],
  }),
  {
    ...ofTumours({
      kind: 'count',
      breakdowns: [
        { kind: 'variable', id: 'kon', name: 'Kön', variable: 'patient.kon', missing: 'okant', onlyOccurring: false },
      ],
    }),
    period: 'sinceStart',
  },
];
