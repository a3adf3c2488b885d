import type { Code, Dictionary, Form, Variable, VariableType } from '../../register/dictionary.ts';
import { limitsInWords } from '../../register/limits-in-words.ts';
import { TEXT_SHAPES } from '../../register/text-shape.ts';
import { linkTo } from './heading-address.ts';
import { blocks, bullets, code, escaped, table } from './markdown.ts';

/** Code lists that several variables share, by the name that the forms call them. */
export type CodeLists = Readonly<Record<string, readonly Code[]>>;

/** Every table and column of the register, as Swedish Markdown. */
export function variableDocument({ forms }: Dictionary, lists: CodeLists): string {
  const all = [...forms.values()];
  return blocks([
    '# Variablerna',
    'Den här filen är gjord av formulären i `content/register/` (`npm run docs`). Ändra dem, inte den.',
    'Ett underlag är en mapp med en fil per tabell (`bedomning.csv`, `bedomning.parquet`), eller en Excelbok med ett blad per tabell. En tabell som saknas räknas som tom, och en kolumn som saknas som en kolumn utan värden, om den inte krävs. Kolumnernas ordning är fri. En tom cell är ett värde som saknas.',
    bullets(all.map((form) => `${linkTo(heading(form), escaped(form.name))} – ${escaped(form.row)}, ${code(form.id)}`)),
    ...all.map((form) => formSection(form, lists)),
    '## Kodlistor',
    ...Object.entries(lists).flatMap(([name, codes]) => [
      `### ${name}`,
      table(
        ['Kod', 'Namn'],
        codes.map(({ id, name: words }) => [code(id), escaped(words)]),
      ),
    ]),
  ]);
}

const heading = ({ name, id }: Form) => `${name} (${id})`;

function formSection(form: Form, lists: CodeLists): string {
  const key =
    form.key.length === 0
      ? 'Rader får upprepas; en rad som är lik en annan i alla kolumner räknas, och nämns.'
      : `Varje rad har ett eget värde i ${form.key.map(code).join(' och ')}: en upprepning avvisas.`;
  return blocks([
    `## ${heading(form)}`,
    escaped(form.description),
    `En rad är ${escaped(form.row)}. ${key}`,
    table(
      ['Kolumn', 'Namn', 'Typ', 'Krävs', 'Värden', 'Hjälp', 'Sedan'],
      form.variables.map((variable) => row(variable, lists)),
    ),
  ]);
}

function row(variable: Variable, lists: CodeLists): string[] {
  const { id, name, type, required, personal, help = '', since = '' } = variable;
  return [
    code(id),
    escaped(name),
    TYPES[type],
    required ? 'ja' : '',
    valuesInWords(variable, lists),
    [escaped(help), ...(personal ? ['Personuppgift.'] : [])].join(' ').trim(),
    since,
  ];
}

const TYPES: Readonly<Record<VariableType, string>> = {
  text: 'text',
  date: 'datum (ÅÅÅÅ-MM-DD)',
  boolean: 'ja eller nej',
  code: 'kod',
  integer: 'heltal',
  decimal: 'tal',
};

function valuesInWords(variable: Variable, lists: CodeLists): string {
  const { codes, shape, limits, measuredIn } = variable;
  const shared = Object.entries(lists).find(([, list]) => startsWith(codes, list));
  const own = codes.slice(shared?.[1].length ?? 0);
  return [
    ...(shared === undefined ? [] : [`en av ${linkTo(shared[0])}`]),
    ...own.map(({ id, name }) => `${code(id)} ${escaped(name)}`),
    ...(shape === undefined ? [] : [escaped(TEXT_SHAPES[shape].words)]),
    ...(limits === undefined ? (measuredIn === undefined ? [] : [escaped(measuredIn)]) : [limitsInWords(variable)]),
  ].join('<br>');
}

function startsWith(codes: readonly Code[], list: readonly Code[]): boolean {
  return list.length > 0 && list.every(({ id }, place) => codes[place]?.id === id);
}
