import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';

/** Something that no register figure says, such as when a care programme was published: written once, with its source. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

const file = z.strictObject({
  fakta: z.array(z.strictObject({ namn: z.string().min(1), värde: z.string().min(1), källa: z.string().min(1) })),
});

/** Reads `fakta.yaml`. @param name the file's name, for the problems */
export function readFacts(
  text: string,
  name: string,
): { readonly facts: readonly Fact[] } | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(text, name);
  if ('problems' in parsed) return parsed;
  const read = parseWith(file, parsed.value, name);
  if ('problems' in read) return read;
  const facts = read.value.fakta.map(({ namn, värde, källa }) => ({ name: namn, value: värde, source: källa }));
  const twice = facts.filter(({ name: one }, at) => facts.findIndex((other) => other.name === one) !== at);
  if (twice.length === 0) return { facts };
  return {
    problems: twice.map((fact) =>
      invalid(name, `«${fact.name}» står mer än en gång.`, 'Låt varje namn betyda en sak.', 'fakta'),
    ),
  };
}
