import { type Problem, problem } from '../problems/problem.ts';
import { invalid, parseWith, z } from '../schema.ts';
import { parseYaml } from '../yaml.ts';

/** A form that somebody has filled in, as it is written. */
export interface FilledForm {
  readonly form: string;
  /** The form's version that it was written for. */
  readonly version: number;
  /** The record that it is of, and the version that it was made from; undefined of a new one. */
  readonly of?: { readonly record: number; readonly madeFrom: number };
  /** Empty where none is given. */
  readonly why: string;
  /** What is written of each variable, in order. */
  readonly cells: ReadonlyMap<string, string>;
}

const number = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'är inte ett nummer.\nSkriv det med siffror, som vardmatt form skrev det.')
  .transform(Number);

/** A form in a file, as `formToFill` writes it. */
const filledFile = z.strictObject({
  formulär: z.string().trim().min(1),
  version: number,
  post: number.optional(),
  gjord_från: number.optional(),
  skäl: z.string().trim().default(''),
  värden: z.record(z.string(), z.unknown()),
});

/** Reads a form that is filled in. Every scalar is the text that stands there: `007` is no number. */
export function readFilledForm(text: string, file: string): FilledForm | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(text, file, 'failsafe');
  if ('problems' in parsed) return parsed;
  const read = parseWith(filledFile, parsed.value, file);
  if ('problems' in read) return read;
  const { formulär: form, version, post, gjord_från: madeFrom, skäl: why, värden } = read.value;
  const problems = Object.values(värden).flatMap((value, at) =>
    typeof value === 'string' ? [] : [problem('form-value-listed', { place: at + 1 }, { file })],
  );
  if ((post === undefined) !== (madeFrom === undefined))
    problems.push(
      invalid(file, 'post och gjord_från hör ihop, och det ena saknas.', 'Skriv filen på nytt med vardmatt form.'),
    );
  if (problems.length > 0) return { problems };
  const cells = new Map(Object.entries(värden).map(([id, value]) => [id, String(value)]));
  const of = post === undefined || madeFrom === undefined ? {} : { of: { record: post, madeFrom } };
  return { form, version, ...of, why, cells };
}
