import { isDay } from '../../../calendar/day.ts';
import type { Form, Variable } from '../../../dictionary/dictionary.ts';
import type { Area } from '../../area.ts';
import { strayFields } from '../../kinds/kinds.ts';
import type { Example, Measure } from '../../measure.ts';
import { NATION } from '../../nation.ts';
import { strataOf } from '../../strata.ts';
import { KEYS } from '../keys.ts';
import { type LintContext, measureRule } from '../rule.ts';

/** A worked example uses only what the register, the area and the measure have. */
export const exampleData = measureRule(
  {
    id: 'example-data',
    title: 'Räkneexempel med uppgifter som inte finns',
    explanation:
      'Räkneexemplen körs som test. En felstavad kolumn eller enhet gör att exemplet prövar något annat än det säger.',
  },
  function* (measure, context) {
    for (const example of measure.examples)
      for (const fault of new Set(faults(example, measure, context)))
        yield {
          severity: 'error',
          message: `Exemplet ”${example.name}” ${fault}`,
          remedy: 'Rätta exemplet.',
          question: 'Vad är det meningen att exemplet ska visa?',
          key: `${KEYS.examples}.${example.name}`,
        };
  },
);

function* faults(example: Example, measure: Measure, { area, dictionary }: LintContext): Iterable<string> {
  const { year, stratum, asOf, tables, expected } = example;
  const first = measure.versions[0]?.fromYear;
  if (!isDay(asOf)) yield `har ett uttagsdatum som inte finns i kalendern: ”${asOf}”.`;
  if (first !== undefined && year < first) yield `gäller ${year}, men måttets första version gäller från ${first}.`;
  if (stratum !== undefined && !(strataOf(area) ?? []).includes(stratum))
    yield `gäller delen ”${stratum}”, som områdets indelning inte har.`;
  for (const [table, rows] of Object.entries(tables)) {
    const form = dictionary.forms.get(table);
    if (form === undefined) yield `har tabellen ${table}, som inte finns i registret.`;
    else for (const row of rows) yield* rowFaults(row, form, area);
  }
  const reporters = new Set([NATION, ...area.reporters.map(({ id }) => id)]);
  if (Object.keys(expected).length === 0) yield 'väntar sig ingenting: det prövar inget.';
  for (const [reporter, figures] of Object.entries(expected)) {
    if (!reporters.has(reporter)) yield `väntar sig en siffra för ”${reporter}”, som inte är någon enhet i området.`;
    for (const field of strayFields(measure.computation.figure, figures))
      yield `väntar sig ${field}, som den här sortens mått inte har.`;
  }
}

function* rowFaults(row: Readonly<Record<string, string>>, form: Form, area: Area): Iterable<string> {
  for (const [column, value] of Object.entries(row)) {
    const variable = form.variables.find(({ id }) => id === column);
    if (variable === undefined) yield `har kolumnen ${form.id}.${column}, som inte finns i registret.`;
    else if (value !== '' && !fits(value, variable))
      yield `har ett värde i ${form.id}.${column} som variabeln inte kan ha: ”${value}”.`;
    if (column === area.reporterVariable && value !== '' && !area.reporters.some(({ id }) => id === value))
      yield `har enheten ”${value}”, som inte finns i området.`;
  }
}

function fits(value: string, { type, codes }: Variable): boolean {
  if (type === 'date') return isDay(value);
  if (type === 'boolean') return value === 'ja' || value === 'nej';
  if (type === 'code') return codes.some(({ id }) => id === value);
  if (type === 'integer') return /^-?\d+$/.test(value);
  if (type === 'decimal') return /^-?\d+([.,]\d+)?$/.test(value);
  return true;
}
