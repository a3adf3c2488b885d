import type { Problem } from '../../problems/problem.ts';
import { parseWith } from '../../schema.ts';
import { directionSentence } from '../../words/direction.ts';
import { parseYaml } from '../../yaml.ts';
import type { Measure, MeasureText, MeasureType } from '../measure.ts';
import { measureFaults } from './measure-faults.ts';
import { type MeasureFile, measureFile } from './measure-schema.ts';
import { PUBLIC_ROWS, TEXT_ROW_NAMES, TEXT_ROWS, type TextRow } from './text-rows.ts';

/** What the area says that a measure's words depend on. */
export interface MeasureContext {
  readonly categoryNames: ReadonlyMap<string, string>;
  readonly publicRows: ReadonlySet<TextRow>;
}

const ALONE: MeasureContext = { categoryNames: new Map(), publicRows: PUBLIC_ROWS };

/** Reads one measure file. `file` goes into messages and into the measure. Without an area the defaults hold. */
export function readMeasure(
  text: string,
  file: string,
  context: MeasureContext = ALONE,
): { readonly measure: Measure } | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(text, file);
  if ('problems' in parsed) return parsed;
  const read = parseWith(measureFile, parsed.value, file);
  if ('problems' in read) return read;
  const measure = measureOf(read.value, file, context);
  const problems = measureFaults(measure);
  return problems.length > 0 ? { problems } : { measure };
}

function measureOf(written: MeasureFile, file: string, context: MeasureContext): Measure {
  return {
    id: written.id,
    code: written.kod,
    name: written.namn,
    category: written.kategori,
    type: written.typ,
    ...(written.röjande === 'care' ? { counts: written.röjande } : {}),
    ...(written.riktning === undefined ? {} : { direction: written.riktning }),
    measuredIn: written.mätenhet,
    ...(written.fall === undefined ? {} : { cases: written.fall }),
    ...(written.räknas_i === undefined ? {} : { valuesIn: written.räknas_i }),
    ...(written.meningar === undefined ? {} : { sentences: written.meningar }),
    ...(written.till_patienten === undefined ? {} : { forPatients: written.till_patienten }),
    ...(written.huvudresultat === undefined ? {} : { headline: written.huvudresultat }),
    texts: textsOf(written, context),
    computation: written.beräkning,
    levels: written.redovisning,
    ...(written.mål === undefined ? {} : { targets: written.mål }),
    versions: written.versioner,
    readings: written.läsningar,
    examples: written.exempel,
    file,
  };
}

const TYPES: Readonly<Record<MeasureType, string>> = {
  keyFigure: 'Nyckeltal',
  process: 'Processmått',
  result: 'Resultatmått',
};

/** The rows that have a text, in the table's order. An empty row is left out, never shown as an empty heading. */
function textsOf(written: MeasureFile, { categoryNames, publicRows }: MeasureContext): MeasureText[] {
  const texts: Readonly<Partial<Record<TextRow, string | undefined>>> = {
    ...written,
    riktning: written.riktning && directionSentence(written.riktning),
    kategori: categoryNames.get(written.kategori) ?? written.kategori,
    typ: TYPES[written.typ],
  };
  return TEXT_ROW_NAMES.flatMap((row) => {
    const text = texts[row];
    return text === undefined ? [] : [{ label: TEXT_ROWS[row].label, text, public: publicRows.has(row) }];
  });
}
