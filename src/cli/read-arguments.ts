import { parseArgs } from 'node:util';
import { nearest } from '../nearest.ts';
import { type Command, type Given, WrongUse } from './command.ts';

/** What the user wrote, read against the command's own list of options. @throws WrongUse in words the user can act on. */
export function readArguments(command: Command, words: readonly string[]): Given {
  const see = `Skriv vardmatt ${command.name} --help för att se hur kommandot används.`;
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const written = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    // Which of two values is meant can't be known, and the last one would win in silence.
    if (written.has(token.name) && command.options[token.name]?.value !== undefined)
      throw new WrongUse(`Valet --${token.name} är angivet mer än en gång.`, `Skriv --${token.name} en gång. ${see}`);
    written.add(token.name);
    const option = command.options[token.name];
    if (option === undefined) {
      const suggestion = nearest(token.name, Object.keys(command.options));
      throw new WrongUse(
        `Kommandot ${command.name} har inget val --${token.name}.`,
        suggestion ? `Menade du --${suggestion}? ${see}` : see,
      );
    }
    // An empty one names no folder, column or unit: `--out "$PLACE"` where nobody set PLACE.
    if (option.value !== undefined && (token.value ?? '').trim() === '')
      throw new WrongUse(`Valet --${token.name} behöver ett värde.`, `Skriv --${token.name} ${option.value}. ${see}`);
    if (option.value === undefined && token.value !== undefined)
      throw new WrongUse(`Valet --${token.name} tar inget värde.`, `Skriv bara --${token.name}. ${see}`);
  }
  const missing = command.positionals.find(({ optional }, place) => {
    const word = positionals[place];
    return word === undefined ? !optional : word.trim() === '';
  });
  if (missing !== undefined)
    throw new WrongUse(`Kommandot ${command.name} behöver ${missing.help}.`, `Så här: ${command.example}`);
  const surplus = positionals[command.positionals.length];
  if (surplus !== undefined) throw new WrongUse(`Kommandot ${command.name} tar inte emot ”${surplus}”.`, see);
  const absent = Object.entries(command.options).find(([name, { required }]) => required && values[name] === undefined);
  if (absent !== undefined) throw new WrongUse(`Valet --${absent[0]} saknas.`, `Så här: ${command.example}`);
  refuseAlone(command, values, positionals);
  return {
    positionals,
    values: Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    switches: new Set(Object.entries(values).flatMap(([name, value]) => (value === true ? [name] : []))),
  };
}

/** @throws WrongUse where an option stands without that which it says something of */
function refuseAlone(
  { options, positionals }: Command,
  values: Readonly<Record<string, unknown>>,
  words: readonly string[],
): void {
  for (const [name, { needs }] of Object.entries(options)) {
    if (needs === undefined || values[name] === undefined || values[needs] !== undefined) continue;
    const place = positionals.findIndex((positional) => positional.name === needs);
    if (words[place] !== undefined) continue;
    const value = options[needs]?.value;
    const written = place === -1 ? `--${needs}` : `<${needs}>`;
    throw new WrongUse(
      `--${name} gäller bara tillsammans med ${written}, som inte är angivet.`,
      `Lägg till ${written}${value === undefined ? '' : ` ${value}`}, eller ta bort --${name}.`,
    );
  }
}

/** More than anything has of its kind. */
const LARGEST = 1e9;

/** The number that the register gave something, such as a record, out of an option. @throws WrongUse where it is none */
export function registerNumber(given: Given, name: string): number {
  return wholeNumber(given, name, { from: 1, to: LARGEST });
}

/** A whole number out of an option. @throws WrongUse when it is not one in the range. */
export function wholeNumber(
  given: Given,
  name: string,
  range: { from: number; to: number; otherwise?: number; example?: number },
): number {
  const text = given.values[name];
  if (text === undefined) {
    if (range.otherwise !== undefined) return range.otherwise;
    throw new WrongUse(
      `Valet --${name} saknas.`,
      `Skriv --${name} med ett heltal från ${range.from} till ${range.to}.`,
    );
  }
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < range.from || number > range.to)
    throw new WrongUse(
      `--${name} ska vara ett heltal från ${range.from} till ${range.to}.`,
      `Till exempel --${name} ${range.example ?? range.otherwise ?? range.from}.`,
    );
  return number;
}
