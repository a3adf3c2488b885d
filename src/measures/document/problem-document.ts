import { problemCatalogue, type Severity } from '../../problems.ts';
import { disagreement } from '../../register/derived/disagreements.ts';
import type { Dictionary, Variable } from '../../register/dictionary.ts';
import { faultProblem } from '../../register/fault.ts';
import type { Kind } from '../../register/kind.ts';
import { TABLE_PROBLEMS, type TableProblemCode, type TableWords, tableProblem } from '../../register/table-problem.ts';
import { FAULT_CODES, type Fault, type FaultCode } from '../../register/value-fault.ts';
import type { Area } from '../area.ts';
import { exclusionsOf } from '../evaluation-problems.ts';
import type { Rule } from '../lint/rule.ts';
import { RULES } from '../lint/rules.ts';
import type { Exclusion } from '../measure.ts';
import { blocks, code, escaped, table } from './markdown.ts';

/** Every problem that the program can name, with what to do about it, as Swedish Markdown. */
export function problemDocument(areas: readonly Area[], dictionary: Dictionary): string {
  return blocks([
    '# Problemen',
    'Den här filen är gjord av programmets meddelanden och av definitionerna (`npm run docs`). Ändra dem, inte den.',
    'Varje problem har en kod för program, ett meddelande och en åtgärd. Ett **fel** avvisar filen eller raden. En **varning** står vid siffror som ändå gäller. En **upplysning** är bra att veta. Problemet säger var (fil, rad, kolumn, mått) men aldrig vad som stod i en patients rad. Rader numreras som i ett kalkylblad, där rubriken är rad 1. Ord inom ‹ › fylls i.',
    '## Filer, rubriker och rader',
    problemTable((Object.keys(TABLE_PROBLEMS) as TableProblemCode[]).map((each) => tableProblem(each, {}, BLANKS))),
    '## Värden',
    'Raden med värdet avvisas. Meddelandet är ett exempel: det nämner variabeln och vad för slags sak som stod där.',
    problemTable(FAULT_CODES.map((each) => faultProblem(exampleFault(each, dictionary), {}))),
    '## Programmet',
    problemTable(problemCatalogue().map(inSwedish)),
    '## Definitioner',
    'En fil i `content/` som inte går att läsa stoppar programmet. Alla fel i alla filer nämns på en gång.',
    problemTable([
      {
        code: 'definition-invalid',
        severity: 'error',
        message:
          '‹nyckel›: ‹vad som är fel, till exempel att nyckeln saknas, är okänd eller har ett värde utanför listan›',
        remedy: '‹vad som ska stå där, ofta med det namn som troligen menades›',
      },
    ]),
    '## Härledda variabler',
    'Det registrerade värdet gäller tills någon har rättat det.',
    problemTable([disagreement('stadium', '‹stadium›', '‹annat stadium›', {})]),
    '## Rader som ett mått inte kan räkna',
    'Orden står i måttets definition. Raden räknas inte i n, och listas.',
    ...areas.map(exclusionSection),
    '## Granskning av definitioner',
    '`vardmatt check` argumenterar med definitionerna. Varje fynd säger vad som följer, vad man kan göra och vilken fråga som ska ställas till den som äger måttet. Ett fel betyder att siffran skulle bli fel eller tom; en varning eller anmärkning att texten kan läsas på flera sätt.',
    ruleTable(RULES),
  ]);
}

interface Described {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'fel', warning: 'varning', note: 'upplysning' };

function problemTable(problems: readonly Described[]): string {
  return table(
    ['Kod', 'Grad', 'Meddelande', 'Åtgärd'],
    problems.map((problem) => [
      code(problem.code),
      SEVERITIES[problem.severity],
      escaped(problem.message),
      escaped(problem.remedy),
    ]),
  );
}

const BLANK_WORDS: Readonly<Record<string, string>> = {
  name: '‹namn›',
  other: '‹namn, namn …›',
  meant: '‹förslag›',
  found: '‹tal›',
  expected: '‹tal›',
};
const BLANKS: TableWords = new Proxy({}, { get: (_, word) => BLANK_WORDS[String(word)] });

/** The catalogue's blanks are named in code: `‹table›`. */
function inSwedish({ message, remedy, ...rest }: Described): Described {
  const named = (text: string) => text.replace(/(?<=‹)\w+(?=›)/g, (word) => CATALOGUE_WORDS[word] ?? word);
  return { ...rest, message: named(message), remedy: named(remedy) };
}

const CATALOGUE_WORDS: Readonly<Record<string, string>> = {
  table: 'tabell',
  count: 'antal',
  code: 'kod',
  year: 'år',
  first: 'datum',
  folder: 'mapp',
};

/** A fault as it might be: of the first variable of the register that can have it. */
function exampleFault(code: FaultCode, { forms }: Dictionary): Fault {
  const { fits, kind } = EXAMPLES[code];
  const variables = [...forms.values()].flatMap((form) => form.variables);
  const variable = variables.find(fits) ?? variables[0];
  if (variable === undefined) throw new RangeError('the register has no variables');
  return { code, variable, kind, length: 12, hint: 'above' };
}

const ofType =
  (...types: readonly Variable['type'][]) =>
  ({ type }: Variable) =>
    types.includes(type);

const EXAMPLES: Readonly<Record<FaultCode, { fits: (variable: Variable) => boolean; kind: Kind }>> = {
  'value-missing': { fits: ({ required }) => required, kind: 'empty' },
  'value-not-a-date': { fits: ofType('date'), kind: 'day-first' },
  'value-impossible-date': { fits: ofType('date'), kind: 'impossible-day' },
  'value-not-yes-no': { fits: ofType('boolean'), kind: 'other-yes-no' },
  'value-not-in-list': { fits: ({ type, codes }) => type === 'code' && codes.length < 10, kind: 'text' },
  'value-not-a-number': { fits: ofType('decimal'), kind: 'number-with-marks' },
  'value-not-a-whole-number': { fits: ofType('integer'), kind: 'number' },
  'value-out-of-range': { fits: ({ limits }) => limits?.to !== undefined, kind: 'number' },
  'value-wrong-shape': { fits: ({ shape }) => shape !== undefined, kind: 'text' },
  'value-excel-error': { fits: ofType('date'), kind: 'excel-error' },
};

function exclusionSection(area: Area): string {
  const row = (where: string, { code: id, message, remedy }: Exclusion) => [
    code(id),
    where,
    escaped(message),
    escaped(remedy),
  ];
  const rows = [
    ...(area.scope === undefined ? [] : [row('alla', area.scope.missing)]),
    ...area.measures.flatMap((measure) =>
      [...exclusionsOf(measure).values()].map((exclusion) => row(escaped(measure.code), exclusion)),
    ),
  ];
  if (rows.length === 0) return '';
  return blocks([`### ${escaped(area.name)}`, table(['Kod', 'Mått', 'Meddelande', 'Åtgärd'], rows)]);
}

function ruleTable(rules: readonly Rule[]): string {
  return table(
    ['Kod', 'Regel', 'Varför'],
    rules
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, title, explanation }) => [code(id), escaped(title), escaped(explanation)]),
  );
}
