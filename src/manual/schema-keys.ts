import type { z } from '../schema.ts';

/** JSON Schema of one kind of file, or of a part of it. */
export type Schema = z.core.JSONSchema.BaseSchema;

/** A group of keys that are written together. A group that comes in several forms has one section for each. */
export interface KeySection {
  /** The key that holds the group, such as `figur`; the file itself has none. */
  readonly name: string;
  /** What tells this form from its siblings: `slag: andel`, or the keys that it alone must have. */
  readonly form?: string;
  readonly keys: readonly Key[];
}

export interface Key {
  readonly name: string;
  readonly required: boolean;
  readonly value: KeyValue;
  readonly description?: string;
}

/** What may stand at a key: words to choose from, or a kind of thing, or a group with a section of its own (`or` a kind of thing). */
export type KeyValue =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly many: Many }
  | { readonly kind: 'group'; readonly section: string; readonly many: Many; readonly or?: Plain }
  | { readonly kind: 'plain'; readonly what: Plain; readonly many: Many };

/** One value, a list of such values, or such values under names of one's own choice. */
export type Many = 'one' | 'list' | 'byName';

export type Plain = 'text' | 'name' | 'whole' | 'number' | 'choice' | 'conditions';

/** The sections of a file, the file itself first, then its groups in the order they are met; alike groups once. */
export function sectionsOf(file: Schema): readonly KeySection[] {
  const sections: KeySection[] = [];
  const known = new Map<string, string>();
  const waiting: { readonly name: string; readonly schema: Schema }[] = [{ name: '', schema: file }];
  const groupName = (key: string, parent: string, schema: Schema): string => {
    const signature = signatureOf(schema);
    const same = known.get(signature);
    if (same !== undefined) return same;
    const taken = [...known.values()].includes(key);
    const name = taken ? `${parent}.${key}` : key;
    known.set(signature, name);
    waiting.push({ name, schema });
    return name;
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, schema } = next;
    const forms = formsOf(schema);
    for (const form of forms) {
      const keys = Object.entries(form.properties ?? {}).map(([key, property]) =>
        keyOf(key, schemaOf(property), form.required ?? [], (group) => groupName(key, name, group)),
      );
      const told = forms.length === 1 ? undefined : distinction(form, forms);
      sections.push({ name, keys, ...(told === undefined ? {} : { form: told }) });
    }
  }
  return sections;
}

function keyOf(name: string, schema: Schema, required: readonly string[], group: (schema: Schema) => string): Key {
  const { description } = schema;
  return {
    name,
    required: required.includes(name),
    value: valueAt(schema, group),
    ...(description === undefined ? {} : { description }),
  };
}

function valueAt(schema: Schema, group: (schema: Schema) => string, many: Many = 'one'): KeyValue {
  const { additionalProperties: named } = schema;
  if (schema.const !== undefined) return { kind: 'words', words: [String(schema.const)], many };
  if (schema.enum !== undefined) return { kind: 'words', words: schema.enum.map(String), many };
  if (schema.type === 'array') return valueAt(itemOf(schema), group, 'list');
  if (formsOf(schema).length > 0) {
    const or = (schema.anyOf ?? []).find((each) => formsOf(schemaOf(each)).length === 0);
    return { kind: 'group', section: group(schema), many, ...(or === undefined ? {} : { or: plainOf(schemaOf(or)) }) };
  }
  if (typeof named !== 'object') return { kind: 'plain', what: plainOf(schema), many };
  // Only conditions hold, under each name, a list of values.
  const isConditions = [named, ...(named.anyOf ?? [])].some(({ type }) => type === 'array');
  return isConditions ? { kind: 'plain', what: 'conditions', many } : valueAt(named, group, 'byName');
}

function plainOf(schema: Schema): Plain {
  if (schema.anyOf !== undefined) return 'choice';
  if (schema.type === 'integer') return 'whole';
  if (schema.type === 'number') return 'number';
  return schema.pattern === undefined ? 'text' : 'name';
}

/** What a list holds; a list of one is written with the form of its one item. */
function itemOf({ items, prefixItems }: Schema): Schema {
  const [first] = prefixItems ?? (Array.isArray(items) ? items : [items]);
  return first === undefined ? {} : schemaOf(first);
}

/** The forms that a group comes in; none when it is no group. */
function formsOf(schema: Schema): readonly Schema[] {
  if (schema.properties !== undefined) return [schema];
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((form) => formsOf(schemaOf(form)));
}

/** What tells a form from its siblings: the key with one possible word, or the keys that it, and not all of them, must have. */
function distinction({ properties = {}, required = [] }: Schema, siblings: readonly Schema[]): string | undefined {
  const [key, schema] = Object.entries(properties).find(([, each]) => schemaOf(each).const !== undefined) ?? [];
  if (key !== undefined && schema !== undefined && required.includes(key))
    return `${key}: ${String(schemaOf(schema).const)}`;
  const own = required.filter((name) => !siblings.every((sibling) => sibling.required?.includes(name)));
  return own.length === 0 ? undefined : own.join(', ');
}

const schemaOf = (schema: boolean | Schema): Schema => (typeof schema === 'boolean' ? {} : schema);

/** Two groups are one when they differ in nothing but what is said about them. */
function signatureOf(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) => (key === 'description' ? undefined : value));
}
