import type {
  Computation,
  Direction,
  Example,
  Level,
  Measure,
  MeasureText,
  Targets,
} from '../../../src/definitions/measure.ts';
import type { Exclusion } from '../../../src/definitions/population.ts';

export const n = (statistic: 'by' | 'share' | 'survival'): Level['statistics'] => ['n', statistic];
export const summary: readonly [Level['statistics'], Level['statistics']] = [
  ['n', 'mean', 'sd'],
  ['n', 'mean', 'sd', 'p10', 'median', 'p90'],
];

interface Rest {
  readonly text: string;
  readonly rows?: readonly MeasureText[];
  readonly targets?: Targets;
  readonly computation: Computation;
  readonly cases?: string;
  readonly valuesIn?: string;
  readonly example?: Example;
}

export function measure(
  id: string,
  name: string,
  category: string,
  direction: Direction,
  measuredIn: string,
  [nation, unit]: readonly [Level['statistics'], Level['statistics']] | readonly Level['statistics'][],
  { text, rows = [], targets, computation, cases, valuesIn, example }: Rest,
): Measure {
  const words = {
    lower: 'Ett lägre värde eftersträvas',
    higher: 'Ett högre värde eftersträvas',
    none: 'Ingen riktning',
  };
  return {
    id,
    code: id,
    name,
    category,
    type: 'keyFigure',
    direction,
    measuredIn,
    ...(cases !== undefined && { cases }),
    ...(valuesIn !== undefined && { valuesIn }),
    texts: [
      row('Mått', `${name} vid mottagningen.`),
      row('Mätenhet', measuredIn),
      row('Syfte', 'Att följa sårvården.'),
      row('Riktning', words[direction]),
      row('Datakälla', 'Mottagningens journal.'),
      row('Felkällor och begränsningar', 'Sår som sköts hemma syns inte.'),
      row('Teknisk beskrivning', text),
      ...rows,
      row('Inrapportering', 'Första gången i mars 2021, därefter varje mars för föregående år.'),
    ],
    computation,
    levels: [
      { level: 'nation', statistics: [...(nation ?? [])] },
      { level: 'unit', statistics: [...(unit ?? [])] },
    ],
    ...(targets && { targets }),
    versions: [
      { version: '1.0', fromYear: 2020, comparableFrom: 2020 },
      { version: '2.0', fromYear: 2022, comparableFrom: 2020 },
    ],
    readings: [],
    examples: example ? [example] : [],
    file: `${id}.yaml`,
  };
}

export function row(label: string, text: string): MeasureText {
  return { label, text, public: true };
}

export function source(table: string, date: string) {
  return { table, date, conditions: [] };
}

export function why(code: string): Exclusion {
  return { code, message: `Räknas inte: ${code}.`, remedy: 'Rätta raden.' };
}

export function categories(id: string, name: string, variable: string, codes: readonly string[], overlapping: boolean) {
  const list = codes.map((code) => ({ id: code, name: `Kategori ${code}`, conditions: [{ variable, oneOf: [code] }] }));
  return { kind: 'categories' as const, id, name, overlapping, exhaustive: true, categories: list };
}

export function besok(besoksdatum: string): Readonly<Record<string, string>> {
  return { person_id: 'P1', mottagning: 'alfa', besoksdatum, sarslag: 'bensar', ort: 'norr', godkand: 'ja' };
}
