import { column, count, id, text } from '../../definitions/reading/values.ts';
import { variableAt } from '../../definitions/soundness/variables.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { invalid, parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';

/** How the tumours of another register, which should be in this one too, are held against its own. */
export interface CoverageMatching {
  readonly name: string;
  /** The form whose rows the tumours are, of both, and the column of their day. */
  readonly table: string;
  readonly date: string;
  /** Columns, beside the person, that have the same value in a tumour of either. */
  readonly same: readonly string[];
  /** So many days apart at most, where the years differ. */
  readonly toleranceDays: number;
  /** The table that says how many were found. */
  readonly basis: {
    readonly table: string;
    readonly year: string;
    /** Columns of both tables: a row for each of their values. */
    readonly by: readonly string[];
    readonly all: string;
    readonly matched: string;
  };
}

/** How another register is held against this one, as it is written in `content/koppling/<id>.yaml`. */
export const matchingFile = z.strictObject({
  id,
  namn: text,
  beskrivning: text,
  källa: text.describe('Var det sägs, eller att det är ett förslag.'),
  rader: z
    .strictObject({ tabell: column, datum: column.describe('Kolumnen med diagnosens dag.') })
    .describe('Tumörerna, i det andra registret och i det egna.'),
  samma: z.array(column).describe('Kolumner som ska ha samma värde, förutom personen.'),
  marginal_dagar: count.describe('Så många dagar får skilja där diagnosåren är olika.'),
  underlag: z
    .strictObject({
      tabell: column,
      år: column.describe('Kolumnen med diagnosåret.'),
      delas_efter: z.array(column).describe('Kolumner i båda tabellerna: en rad för varje värde.'),
      alla: column.describe('Kolumnen med hur många tumörer det andra registret har.'),
      motsvarade: column.describe('Kolumnen med hur många av dem som finns i det egna.'),
    })
    .describe('Tabellen som säger hur många som fanns.'),
});

/** Reads the file, or says in full what is wrong with it. */
export function readMatching(written: string, file: string, dictionary: Dictionary): Reading<CoverageMatching> {
  const parsed = parseYaml(written, file);
  const read = 'problems' in parsed ? parsed : parseWith(matchingFile, parsed.value, file);
  if ('problems' in read) return read;
  const { namn, rader, samma, marginal_dagar, underlag } = read.value;
  const matching: CoverageMatching = {
    ...{ name: namn, table: rader.tabell, date: rader.datum, same: samma, toleranceDays: marginal_dagar },
    basis: {
      ...{ table: underlag.tabell, year: underlag.år, by: underlag.delas_efter },
      ...{ all: underlag.alla, matched: underlag.motsvarade },
    },
  };
  const { table, date, same, basis } = matching;
  const missing = [
    ...[PERSON, date, ...same, ...basis.by].map((name) => ({ table, column: name })),
    ...[basis.year, ...basis.by, basis.all, basis.matched].map((name) => ({ table: basis.table, column: name })),
  ].filter((place) => variableAt(dictionary, place) === undefined);
  const problems = missing.map((place) =>
    invalid(
      file,
      `Kopplingen läser ${place.table}.${place.column}, som inte finns i registret.`,
      'Rätta stavningen, eller lägg till variabeln i registrets formulär.',
    ),
  );
  return problems.length > 0 ? { problems } : { value: matching };
}
