import type { Dictionary } from '../../dictionary/dictionary.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, type Reading } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import { type ColumnOfWarning, columnsOfWarning, isOfOneRow } from '../kinds/warnings.ts';
import type { RecordRule } from '../record-rule.ts';
import { valuesOf, variableAt } from '../soundness/variables.ts';
import { ruleFile } from './rule-schema.ts';

/** The folder of a content folder where the rules stand. */
export const RULE_FOLDER = 'regler';

/** Reads the rules of a folder's files, file name → text: all of them, or every fault of every file. */
export function readRules(files: ReadonlyMap<string, string>, dictionary: Dictionary): Reading<readonly RecordRule[]> {
  const read = [...files].map(([file, text]) => readFile(text, file));
  const rules = read.flatMap((one) => ('value' in one ? one.value : []));
  const problems: Problem[] = read.flatMap((one) => ('problems' in one ? one.problems : []));
  for (const rule of rules) problems.push(...ruleFaults(rule, dictionary));
  for (const [code, [first, ...alike]] of Map.groupBy(rules, ({ warning }) => warning.code))
    for (const { file } of alike)
      problems.push(invalid(file, `Regeln ”${code}” finns också i ${first?.file}.`, 'Ge dem var sin kod.', 'regler'));
  return problems.length > 0 ? { problems } : { value: rules };
}

function readFile(text: string, file: string): Reading<readonly RecordRule[]> {
  const parsed = parseYaml(text, file);
  const written = 'problems' in parsed ? parsed : parseWith(ruleFile, parsed.value, file);
  return 'problems' in written ? written : { value: written.value.regler.map((rule) => ({ ...rule, file })) };
}

/** What a rule asks of that the register doesn't have, or can't be put right by whoever it stops. */
function ruleFaults({ warning, stopsSaving, file }: RecordRule, dictionary: Dictionary): Problem[] {
  const faults: RuleFault[] = [];
  for (const column of columnsOfWarning(warning)) {
    const fault = columnFault(column, dictionary);
    if (fault !== undefined) faults.push(fault);
  }
  if (stopsSaving && !isOfOneRow(warning))
    faults.push([
      'läser andra poster än den som signeras, och den som signerar kan inte rätta dem.',
      'Skriv vid_signering: frågar.',
    ]);
  const once = new Map(faults.map(([message, remedy]) => [message, remedy]));
  return [...once].map(([message, remedy]) => invalid(file, `Regeln ”${warning.code}” ${message}`, remedy, 'regler'));
}

type RuleFault = readonly [message: string, remedy: string];

function columnFault(
  { table, column, use, oneOf = [] }: ColumnOfWarning,
  dictionary: Dictionary,
): RuleFault | undefined {
  const name = `${table}.${column}`;
  const variable = variableAt(dictionary, { table, column });
  if (variable === undefined || dictionary.forms.get(table)?.base !== undefined)
    return [
      `läser ${name}, som inte finns bland det som registreras.`,
      'Rätta stavningen, eller lägg till variabeln i registrets formulär.',
    ];
  if (use === 'date' && variable.type !== 'date')
    return [`räknar ${name} som ett datum, och det är inget.`, 'Välj en variabel av typen datum.'];
  if (variable.type !== 'code' && variable.type !== 'boolean') return undefined;
  // Which units there are is the organisation's.
  if (column === REPORTING_UNIT) return undefined;
  // A code may be written ja or nej, which is read as yes or no.
  const allowed = new Set(
    valuesOf(variable).flatMap((value) => (value === 'ja' || value === 'nej' ? [value === 'ja'] : [value])),
  );
  const strange = oneOf.find((value) => !allowed.has(value));
  if (strange === undefined) return undefined;
  return [
    `frågar efter ett värde som ${name} inte kan ha: ${String(strange)}.`,
    'Skriv ett av dem som står i formuläret.',
  ];
}
