import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Example, Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { breakdownKindOf } from '../engine/kinds/breakdowns/breakdowns.ts';
import { survivalGroups } from '../engine/kinds/survival/groups.ts';
import type { AbsenceReason } from '../results/result.ts';
import { shortAbsence } from '../words/absence.ts';
import { listed } from '../words/lists.ts';
import { blocks, code, escaped, table } from './markdown.ts';

/** A worked example as Markdown: its tables as they are written, and what must come of them. */
export function exampleAsTables(example: Example, measure: Measure, area: Area, dictionary: Dictionary): string {
  const tables = Object.entries(example.tables).flatMap(([name, rows]) => [
    `Tabellen ${code(name)}:`,
    table(
      columnsOf(rows).map(code),
      rows.map((row) => columnsOf(rows).map((column) => escaped(row[column] ?? ''))),
    ),
  ]);
  const problems = example.problems.length === 0 ? '' : `Listas: ${listed(example.problems.map(code))}.`;
  const expected = Object.entries(example.expected).map(([reporter, figure]) => [
    reporterName(reporter, area),
    fieldsInWords(figure, measure, dictionary),
  ]);
  return blocks([
    `Mätår ${example.year}, ${stratumName(example, area)}uttag ${example.asOf}.`,
    ...tables,
    'Det ger:',
    table(['Enhet', 'Siffror'], expected),
    problems,
  ]);
}

/** Every column that a row has, in the order they are met: an empty cell's key is left out of its row. */
function columnsOf(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function stratumName({ stratum }: Example, { strata }: Area): string {
  if (stratum === undefined || strata === undefined) return '';
  const name = [strata.all, ...strata.values].find(({ id }) => id === stratum)?.name ?? stratum;
  return `${escaped(name)}, `;
}

function reporterName(id: string, { reporters }: Area): string {
  return escaped(reporters.find((reporter) => reporter.id === id)?.shortName ?? (id === 'riket' ? 'Riket' : id));
}

const FIELDS: Readonly<Record<string, string>> = {
  n: 'n',
  mean: 'medel',
  sd: 'sd',
  p10: 'p10',
  p25: 'p25',
  median: 'median',
  p75: 'p75',
  p90: 'p90',
  numerator: 'täljare',
  denominator: 'nämnare',
  persons: 'personer',
  missing: 'okända',
  events: 'händelser',
  chisq: 'chi2',
  p: 'p',
};

/** A worked example's fields in words. Fields and their types: `schema/expectation-schema.ts`. */
function fieldsInWords(figure: Readonly<Record<string, unknown>>, measure: Measure, dictionary: Dictionary): string {
  const parts = Object.entries(figure).map(([field, value]) => {
    if (field in FIELDS) return `${FIELDS[field]} ${number(value)}`;
    switch (field) {
      case 'kind':
        return 'inget resultat';
      case 'reason':
        return shortAbsence(value as AbsenceReason);
      case 'method':
        return 'percentiler ur de enskilda värdena';
      case 'preliminary':
        return value === true ? 'preliminärt' : 'inte preliminärt';
      case 'unique':
        return `${typeof value === 'number' ? value : share(value)} olika personer`;
      case 'beside':
        return entries(value)
          .map(([id, beside]) => `${besideName(id, measure)} ${share(beside)}`)
          .join(', ');
      case 'choices':
      case 'groups':
        return entries(value)
          .map(([id, numbers]) => `${partName(id, measure, dictionary)}: ${named(numbers)}`)
          .join('; ');
      case 'logRank':
        return `logranktest ${named(value)}`;
      default:
        return entries(value)
          .map(([breakdown, counts]) => breakdownInWords(breakdown, counts, measure, dictionary))
          .join(', ');
    }
  });
  return escaped(parts.join(', '));
}

function breakdownInWords(id: string, counts: unknown, measure: Measure, dictionary: Dictionary): string {
  const breakdown = definedParts(measure.computation.figure).breakdowns.find((each) => each.id === id);
  const { population } = measure.computation;
  const codes = breakdown ? breakdownKindOf(breakdown).codes(breakdown, population, dictionary) : [];
  const each = entries(counts).map(
    ([category, n]) => `${codes.find((one) => one.id === category)?.name ?? category} ${number(n)}`,
  );
  return `${breakdown?.name ?? id}: ${each.length === 0 ? 'inga' : each.join('; ')}`;
}

/** What a choice or a group is called. */
function partName(id: string, { computation: { figure, population } }: Measure, dictionary: Dictionary): string {
  const { choices, followed } = definedParts(figure);
  const groups = followed === undefined ? [] : survivalGroups(followed, population, dictionary);
  return [...choices, ...groups].find((each) => each.id === id)?.name ?? id;
}

/** Numbers with their names: `täljare 1, nämnare 2, okända 0`. */
function named(numbers: unknown): string {
  return entries(numbers)
    .map(([field, value]) => `${FIELDS[field] ?? field} ${number(value)}`)
    .join(', ');
}

function besideName(id: string, { computation: { figure } }: Measure): string {
  return (definedParts(figure).beside.find((each) => each.id === id)?.name ?? id).toLowerCase();
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** `1/2` out of a numerator and a denominator. */
function share(value: unknown): string {
  return entries(value)
    .map(([, count]) => number(count))
    .join('/');
}

/** Swedish, with at most four decimals: enough to check by hand. */
function number(value: unknown): string {
  if (typeof value !== 'number') return 'saknas';
  return String(Math.round(value * 1e4) / 1e4)
    .replace('.', ',')
    .replace('-', '−');
}
