import { type DerivedForm, derivedForms, derivedVariables } from '../dictionary/derived-forms.ts';
import type { Code, Dictionary, Form, Variable, VariableType } from '../dictionary/dictionary.ts';
import { limitsInWords } from '../dictionary/limits-in-words.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { CodeLists } from '../dictionary/shaped-variable.ts';
import { TEXT_SHAPES } from '../dictionary/text-shape.ts';
import { linkTo } from './heading-address.ts';
import { blocks, bullets, code, escaped, table } from './markdown.ts';
import { registerWords } from './register-words.ts';

/** Every table and column of the register, as Swedish Markdown. */
export function variableDocument(dictionary: Dictionary, lists: CodeLists): string {
  const recorded = recordedForms(dictionary);
  const derived = derivedForms(dictionary);
  return blocks([
    '# Variablerna',
    'Den här filen är gjord av formulären i `content/register/` (`npm run docs`). Ändra dem, inte den.',
    'Ett underlag är en mapp med en fil per tabell (`bedomning.csv`, `bedomning.parquet`), eller en Excelbok med ett blad per tabell. En tabell som saknas räknas som tom, och en kolumn som saknas som en kolumn utan värden, om den inte krävs. Kolumnernas ordning är fri. En tom cell är ett värde som saknas.',
    'Tabeller, kolumner och koder känns också igen på sitt namn och på de namn som står under det. Stora och små bokstäver, å ä ö, mellanslag och bindestreck skiljer inte. Hur en cell har lästs står i upplysningar, en per kolumn.',
    bullets([...recorded, ...derived].map(entry)),
    ...recorded.map((form) => formSection(form, lists)),
    ...derived.map((form) => derivedSection(form, dictionary, lists)),
    '## Kodlistor',
    ...Object.entries(lists).flatMap(([name, codes]) => [
      `### ${name}`,
      table(
        ['Kod', 'Namn', 'Läses också'],
        codes.map(({ id, name: words, synonyms = [] }) => [code(id), escaped(words), synonyms.map(escaped).join(', ')]),
      ),
    ]),
  ]);
}

const entry = (form: Form) =>
  `${linkTo(heading(form), escaped(form.name))} – ${escaped(form.row)}, ${code(form.id)}${form.base === undefined ? '' : ' (härledd)'}`;

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

/** A derived table: its rows are another table's, so only what is added to them is told. */
function derivedSection(form: DerivedForm, dictionary: Dictionary, lists: CodeLists): string {
  const words = registerWords(dictionary);
  const asked = form.conditions.length === 0 ? '' : ` där ${escaped(words.conditions(form.id, form.conditions))}`;
  return blocks([
    `## ${heading(form)}`,
    escaped(form.description),
    `Härledd: den lämnas inte in. En rad är ${escaped(form.row)}: en rad i ${code(form.base)}${asked}, med alla dess kolumner och dessutom de här.`,
    table(
      ['Kolumn', 'Namn', 'Typ', 'Värden', 'Hjälp', 'Görs av', 'Källa'],
      derivedVariables(form).map((variable) => [
        code(variable.id),
        escaped(variable.name),
        TYPES[variable.type],
        valuesInWords(variable, lists),
        escaped(variable.help ?? ''),
        variable.derivation.from.map(code).join(', '),
        escaped(variable.derivation.source),
      ]),
    ),
  ]);
}

function row(variable: Variable, lists: CodeLists): string[] {
  const { id, name, synonyms = [], type, required, personal, help = '', since = '' } = variable;
  return [
    code(id),
    [name, ...synonyms].map(escaped).join('<br>'),
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
  const [shared] = Object.entries(lists)
    .filter(([, list]) => startsWith(codes, list))
    .toSorted(([, a], [, b]) => b.length - a.length);
  const own = codes.slice(shared?.[1].length ?? 0);
  return [
    ...(shared === undefined ? [] : [`en av ${linkTo(shared[0])}`]),
    ...own.map(({ id, name, synonyms }) => `${code(id)} ${escaped(name)}${also(synonyms)}`),
    ...(shape === undefined ? [] : [escaped(TEXT_SHAPES[shape].words)]),
    ...(limits === undefined ? (measuredIn === undefined ? [] : [escaped(measuredIn)]) : [limitsInWords(variable)]),
  ].join('<br>');
}

/** What else a code may be called. */
function also(synonyms: readonly string[] = []): string {
  return synonyms.length === 0 ? '' : ` (också ${synonyms.map(escaped).join(', ')})`;
}

function startsWith(codes: readonly Code[], list: readonly Code[]): boolean {
  return list.length > 0 && list.every(({ id, name }, place) => codes[place]?.id === id && codes[place]?.name === name);
}
