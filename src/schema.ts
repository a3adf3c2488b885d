import { z } from 'zod';
import { nearest } from './nearest.ts';
import { type Problem, problem } from './problems/problem.ts';

/** The only door to zod. Schemas are strict objects with Swedish keys. */
// Each schema is asked a few times in a run: to compile it first takes longer than to walk it.
z.config({ jitless: true });

export { z };

/** What was read, or every reason why it was refused. */
export type Reading<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Reads a value through a schema; every fault becomes a problem that names the file and the key (`beräkning.rader.1.tabell`). */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown, file: string): Reading<z.output<S>> {
  const result = schema.safeParse(value, { error: words });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => leaves(issue)).map((issue) => asProblem(issue, file)) };
}

/**
 * A fault found by a check of our own. zod carries one text per fault, so message and remedy travel as its two lines:
 * `context.addIssue(fault('…', '…', ['nyckel']))`.
 */
export function fault(message: string, remedy: string, path: readonly (string | number)[] = []) {
  return { code: 'custom' as const, message: `${message}\n${remedy}`, path: [...path] };
}

/** A definition that can't be read as it stands: also for checks that span several files. */
export function invalid(file: string, message: string, remedy: string, key?: string): Problem {
  return problem('definition-invalid', { message, remedy }, { file, ...(key === undefined ? {} : { key }) });
}

function asProblem(issue: z.core.$ZodIssue, file: string): Problem {
  const [message = '', remedy = ''] = issue.message.split('\n');
  const key = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
  return key === '' ? invalid(file, message, remedy) : invalid(file, `${key}: ${message}`, remedy, key);
}

/** The faults of a choice are those of the alternative that comes closest: the one with the fewest. */
function leaves(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [closest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
  return closest.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] }));
}

function words(issue: z.core.$ZodRawIssue): string {
  return describe(issue).join('\n');
}

function describe(issue: z.core.$ZodRawIssue): readonly [message: string, remedy: string] {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined)
        return ['nyckeln saknas.', `Lägg till den: ${KINDS[issue.expected] ?? issue.expected}.`];
      return [`är inte ${KINDS[issue.expected] ?? issue.expected}.`, remedyForType(issue.expected, issue.input)];
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, allowedKeys(issue.inst));
    case 'invalid_value':
      if (issue.input === undefined) return ['nyckeln saknas.', `Skriv ${choice(issue.values)}.`];
      return [
        'värdet finns inte i listan.',
        `${suggestion(issue.input, issue.values.map(String))}Skriv ${choice(issue.values)}.`,
      ];
    case 'invalid_union':
      if (issue.input === undefined) return ['nyckeln saknas.', 'Lägg till den.'];
      return [
        'värdet saknas eller finns inte i listan.',
        `Skriv ${choice(Array.isArray(issue['options']) ? issue['options'] : [])}.`,
      ];
    case 'too_small':
      if (issue.origin === 'string') return ['är tom.', 'Skriv en text, eller ta bort nyckeln om den får saknas.'];
      if (issue.origin === 'array') return ['listan är för kort.', `Skriv minst ${issue.minimum}.`];
      return ['är för litet.', `Skriv minst ${issue.minimum}.`];
    case 'too_big':
      if (issue.origin === 'array') return ['listan är för lång.', `Skriv högst ${issue.maximum}.`];
      return ['är för stort.', `Skriv högst ${issue.maximum}.`];
    case 'invalid_key': {
      // What the key's own schema says of it, in its two lines.
      const [message, remedy] = (issue.issues[0]?.message ?? '').split('\n');
      return remedy === undefined ? ['nyckelns namn har fel form.', 'Rätta namnet.'] : [message ?? '', remedy];
    }
    default:
      return ['har fel form.', 'Se schemat för filen.'];
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  array: 'en lista',
  object: 'en grupp av nycklar',
  record: 'en grupp av nycklar',
};

function remedyForType(expected: string, input: unknown): string {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return 'Sätt värdet inom citattecken.';
  if (expected === 'array') return 'Skriv en rad med bindestreck för varje led.';
  return `Skriv ${KINDS[expected] ?? expected}.`;
}

/** Unknown keys beyond these are counted, and a longer name is cut. */
const MOST_TOLD = 20;
const LONGEST_TOLD = 60;

function unknownKeys(unknown: readonly string[], allowed: readonly string[]): readonly [string, string] {
  const told = unknown.slice(0, MOST_TOLD);
  const more = unknown.length > told.length ? ` och ${unknown.length - told.length} till` : '';
  const named = `${told.map((key) => `«${key.slice(0, LONGEST_TOLD)}»`).join(', ')}${more}`;
  const meant = told.flatMap((key) => nearest(key.slice(0, LONGEST_TOLD), allowed) ?? []).map((key) => `«${key}»`);
  return [
    unknown.length === 1 ? `nyckeln ${named} finns inte.` : `nycklarna ${named} finns inte.`,
    meant.length > 0 ? `Menade du ${meant.join(', ')}?` : `Tillåtna nycklar: ${allowed.join(', ')}.`,
  ];
}

function allowedKeys(inst: unknown): string[] {
  return inst instanceof z.ZodObject ? Object.keys(inst.shape) : [];
}

function choice(values: readonly unknown[]): string {
  return values
    .map((value) => `«${String(value)}»`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' eller $1');
}

function suggestion(input: unknown, values: readonly string[]): string {
  const meant = typeof input === 'string' ? nearest(input, values) : undefined;
  return meant === undefined ? '' : `Menade du «${meant}»? `;
}
