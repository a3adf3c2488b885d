import type { Command } from './command.ts';

/** The help text of one command, with an example. */
export function commandHelp(command: Command): string {
  const positionals = command.positionals
    .map(({ name, optional }) => (optional ? `[<${name}>]` : `<${name}>`))
    .join(' ');
  const rows = [
    ...command.positionals.map(({ name, help }) => [`<${name}>`, help] as const),
    ...Object.entries(command.options).map(
      ([name, { value, help, required }]) =>
        [`--${name}${value === undefined ? '' : ` ${value}`}`, required ? `${help} (måste anges)` : help] as const,
    ),
    ['--help, -h', 'visar den här texten'] as const,
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    command.summary,
    '',
    `  vardmatt ${command.name} ${positionals}${positionals === '' ? '' : ' '}[val]`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    'Exempel:',
    `  ${command.example}`,
    '',
  ].join('\n');
}

/** The help text of the program: its commands, a line each. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Vårdmått: från en mapp med tabeller till publicerade resultat.',
    '',
    '  vardmatt <kommando> …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Slutkoden är 0 när kommandot gjorde det som det ska, också när enstaka rader avvisades, 1 när underlaget',
    'avvisades eller en siffra är oläslig, och när check ser att ingenting skulle publiceras för det som står i leverans,',
    '2 när kommandot är fel skrivet och 70 när programmet självt gick sönder.',
    '',
    'Skriv vardmatt <kommando> --help för ett kommando, med exempel, och vardmatt --version för programmets version.',
    '',
  ].join('\n');
}
