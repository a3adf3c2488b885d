import type { Problem } from '../problems/problem.ts';
import type { Reading, z } from '../schema.ts';

/**
 * A published file's text as the schema has it. A part of it by its place is enough to find it: what stands there is no news to repeat.
 * @param odd what is wrong with the file, and under which key where it is one
 */
export function parsedFile<S extends z.ZodType>(
  text: string | undefined,
  schema: S,
  odd: (key: string | undefined) => Problem,
): Reading<z.output<S>> {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problems: [odd(undefined)] };
  }
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data };
  return { problems: [odd(read.error.issues[0]?.path.join('.') || undefined)] };
}
