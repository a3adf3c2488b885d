import type { Form, Value, Variable } from './dictionary.ts';
import { isFilledIn } from './saved-form.ts';
import { writtenValue } from './written-value.ts';

/** The record that a form is filled in anew of, and the version that it shows. */
export interface FormOfRecord {
  readonly record: number;
  readonly madeFrom: number;
  readonly values: Readonly<Record<string, Value>>;
}

/**
 * A form as a text to fill in, each variable with what it is and what may stand there; of a record with what it says. Read back by
 * `readFilledForm`. Nothing in it tells whom it is of.
 */
export function formToFill(form: Form, of?: FormOfRecord): string {
  const { version = 1 } = form;
  return [
    ...comment(`${form.name}. ${form.description}`),
    ...comment(
      'Skriv efter kolonet. Lämna tomt det som är okänt. Det som kräver flera ord med tecken som : eller # skrivs inom citattecken.',
    ),
    ...comment('Spara med vardmatt save: som utkast, eller med --sign som signerat.'),
    `formulär: ${form.id}`,
    `version: ${version}`,
    ...(of === undefined ? [] : [`post: ${of.record}`, `gjord_från: ${of.madeFrom}`]),
    ...comment(of === undefined ? 'Skälet behöver bara stå där en signerad post ändras.' : 'Varför posten ändras.'),
    'skäl:',
    'värden:',
    ...form.variables
      .filter(isFilledIn)
      .flatMap((variable) => [
        ...comment(about(variable), '  '),
        `  ${variable.id}:${scalar(writtenValue(of?.values[variable.id] ?? null))}`,
      ]),
    '',
  ].join('\n');
}

/** So many codes are written out. */
const MOST = 20;
const WIDTH = 120;

function about({ name, type, codes, required, measuredIn, help }: Variable): string {
  const shown = codes.slice(0, MOST).map(({ id }) => id);
  const more = codes.length > MOST ? ` … (${codes.length} koder)` : '';
  const written = { date: 'ÅÅÅÅ-MM-DD', boolean: 'ja eller nej', code: `${shown.join(', ')}${more}`, text: 'text' };
  const what = type === 'integer' || type === 'decimal' ? (measuredIn ?? 'ett tal') : written[type];
  return `${name}${required ? ' (krävs)' : ''}: ${what}. ${help ?? ''}`;
}

/** A line of words, broken where it gets long. */
function comment(text: string, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH - indent.length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${indent}# ${line}`.trimEnd());
}

/** In quotes where it could be read as anything but its letters; those of JSON are YAML's too. */
function scalar(text: string): string {
  if (text === '') return '';
  return /^[\p{L}\d][\p{L}\d_./-]*$/u.test(text) ? ` ${text}` : ` ${JSON.stringify(text)}`;
}
