import type { Day } from '../calendar/day.ts';
import { boundTables } from '../dictionary/bound-tables.ts';
import type { Dictionary, Form, Tables, Value } from '../dictionary/dictionary.ts';
import { BORN } from '../dictionary/patient-columns.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { mayBeOneBirth, personDesignation } from '../dictionary/person-designation.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { brokenRules } from '../engine/warnings/asked-rules.ts';
import { ownCode } from '../problems/own-code.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { RowsMerged } from '../storage/persons/rows-merged.ts';
import { listed } from '../words/lists.ts';
import type { RecordRules } from './record-rules.ts';

/** Two persons who may be one, and what they are known by. */
export interface ToMerge extends RowsMerged {
  /** By either. */
  readonly numbers: readonly [readonly string[], readonly string[]];
}

/**
 * What would contradict itself if two persons were one: what of a person is said once and differs, rows of one key, numbers of two births, and
 * what the areas ask about across rows that nobody asks of them apart. Each is to be looked at; none forbids.
 */
export function mergeContradictions(
  { apart, merged, numbers }: ToMerge,
  { rules, context }: RecordRules,
  today: Day,
): readonly Problem[] {
  const { dictionary } = context;
  return [
    ...recordedForms(dictionary).flatMap((form) => differing(form, apart)),
    ...repeated(dictionary, { apart, merged }, today),
    ...numbersApart(numbers, apart, dictionary, today),
    ...brokenRules(rules, { before: apart, after: merged, isNew: () => false }, context).flatMap(({ rule, cells }) => {
      const { code, message, remedy } = rule.warning;
      return [...Map.groupBy(cells, ({ table }) => table)].map(
        ([table, some]): Problem => ({
          ...{ code: ownCode(code), severity: 'warning', message, remedy, table },
          cells: some.length,
        }),
      );
    }),
  ];
}

/** What a person has one row of. What is known to a day moves with time, and contradicts nothing. */
function differing({ id, name, key, variables }: Form, apart: Tables): Problem[] {
  if (key.join() !== PERSON) return [];
  const rows = apart.get(id) ?? [];
  const differs = variables.filter(({ id: column, knownBy }) => {
    if (column === PERSON || knownBy !== undefined) return false;
    const said = rows.map(({ values }): Value => values[column] ?? null).filter((value) => value !== null);
    return new Set(said).size > 1;
  });
  const [first] = differs;
  if (first === undefined) return [];
  return [problem('merge-differs', { name, variables: listed(differs.map((each) => each.name)) }, { table: id })];
}

function repeated(dictionary: Dictionary, { apart, merged }: RowsMerged, today: Day): Problem[] {
  const [before, after] = [apart, merged].map((tables) => boundTables(tables, dictionary, today).refused);
  return recordedForms(dictionary).flatMap(({ id, name }) => {
    const more = (after?.get(id) ?? []).length - (before?.get(id) ?? []).length;
    return more > 0 ? [problem('merge-repeats', { name, count: more }, { table: id })] : [];
  });
}

/** Two personnummer, and births that can't be one: by the numbers and by what is recorded. */
function numbersApart(numbers: ToMerge['numbers'], apart: Tables, { forms }: Dictionary, today: Day): Problem[] {
  const told = numbers.map((some) => some.map((written) => personDesignation(written, today)));
  const both = told.every((some) => some.some(({ called }) => called === 'personnummer'));
  const recorded = [...forms.keys()].flatMap((form) => (apart.get(form) ?? []).map(({ values }) => values[BORN]));
  const births = [...told.flat().map(({ birth }) => birth), ...recorded].filter((birth) => typeof birth === 'string');
  const isOne = births.every((one) => births.every((other) => mayBeOneBirth(one, other)));
  return [...(both ? [problem('merge-two-numbers', {})] : []), ...(isOne ? [] : [problem('merge-two-births', {})])];
}
