import { disagreement } from '../dictionary/derived/disagreements.ts';
import { belongingProblem, residenceProblems, tumourLinkProblems } from '../dictionary/derived/record-problems.ts';
import type { Dictionary, Row } from '../dictionary/dictionary.ts';
import { cellProblem } from '../dictionary/fault.ts';
import { FAULT_CODES } from '../dictionary/value-fault.ts';
import { problemCatalogue } from '../problems/problem.ts';
import { SURVIVAL_PROBLEMS, type SurvivalProblemCode, survivalProblem } from '../problems/survival-problem.ts';
import { TABLE_PROBLEMS, type TableProblemCode, tableProblem } from '../problems/table-problem.ts';
import { exampleFault } from './example-fault.ts';
import type { Described, ProblemSection } from './problem-document.ts';

/** The problems of the register and of the program itself, with the blanks in them shown. */
export function problemSections(dictionary: Dictionary): readonly ProblemSection[] {
  return [
    {
      title: 'Filer, rubriker och rader',
      problems: (Object.keys(TABLE_PROBLEMS) as TableProblemCode[]).map((code) => tableProblem(code, {}, BLANKS)),
    },
    {
      title: 'Värden',
      introduction:
        'Ett fel i en kolumn som krävs avvisar raden; i en annan kolumn blir cellen tom, och raden är kvar. Meddelandet är ett exempel. Värdet visas bara i kolumner som inte är personuppgifter; i andra nämns vad för slags sak som stod där.',
      problems: FAULT_CODES.map((code) => cellProblem(exampleFault(code, dictionary), {})),
    },
    { title: 'Programmet', problems: problemCatalogue().map(inSwedish) },
    {
      title: 'Definitioner',
      introduction:
        'En fil i `content/` som inte går att läsa stoppar programmet. Alla fel i alla filer nämns på en gång.',
      problems: [
        {
          code: 'definition-invalid',
          severity: 'error',
          message: '‹nyckel›: ‹vad som är fel, till exempel att nyckeln saknas eller är okänd›',
          remedy: '‹vad som ska stå där, ofta med det namn som troligen menades›',
        },
      ],
    },
    {
      title: 'Härledda variabler',
      introduction: 'Ett registrerat värde gäller tills någon har rättat det, och inget gissas.',
      problems: derivedProblems(dictionary),
    },
    {
      title: 'Överlevnad',
      problems: (Object.keys(SURVIVAL_PROBLEMS) as SurvivalProblemCode[]).map((code) =>
        survivalProblem(code, {}, BLANKS),
      ),
    },
  ];
}

/** One of each, from a row that has nothing in it. */
function derivedProblems({ forms }: Dictionary): readonly Described[] {
  const row: Row = { number: 2, values: {} };
  const [variable] = [...forms.values()].flatMap(({ variables }) => variables);
  return [
    disagreement('stadium', '‹stadium›', '‹annat stadium›', {}),
    ...(['folkbokforing', 'saknas'] as const).flatMap((source) =>
      residenceProblems({ row, residence: { region: null, source } }),
    ),
    ...(['unknown', 'several'] as const).flatMap((reason) => tumourLinkProblems(row, { tumour: null, reason })),
    ...(variable === undefined
      ? []
      : [belongingProblem('', row, { ...variable, id: '‹kolumn›', name: '‹Variabeln›' }, { row: '‹en tumör›' })]),
  ];
}

const BLANK_WORDS: Readonly<Record<string, string>> = {
  name: '‹namn›',
  other: '‹namn, namn …›',
  meant: '‹förslag›',
  found: '‹tal›',
  expected: '‹tal›',
};
const BLANKS = new Proxy({}, { get: (_, word) => BLANK_WORDS[String(word)] });

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
  file: 'fil',
  names: 'namn, namn …',
  what: 'det som inte får gå förlorat',
  input: 'mapp eller fil',
  made: 'mapp',
  measures: 'mått, mått …',
  other: 'annan mapp',
  found: 'det som finns där',
  wanted: 'det som skulle skrivas',
};
