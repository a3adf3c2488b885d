import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { jsonSchema } from '../definitions/reading/json-schema.ts';
import { ruleFile } from '../definitions/reading/rule-schema.ts';
import { exportFile } from '../dictionary/exports/export-layout-schema.ts';
import { derivedFormFile, formFile } from '../dictionary/form-schema.ts';
import { z } from '../schema.ts';
import { matchingFile } from '../worklists/coverage/coverage-matching.ts';
import { worklistFile } from '../worklists/worklist-schema.ts';
import { KEY_WORD_NAMES, keyWords } from './key-words.ts';
import { type Schema, sectionsOf } from './schema-keys.ts';

const asWritten = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' });

suite('the keys of a file', () => {
  test('are read in the order they are written, with what must be there', () => {
    const [file] = sectionsOf(asWritten(z.strictObject({ a: z.string(), b: z.int().optional() })));
    assert.deepEqual(file, {
      name: '',
      keys: [
        { name: 'a', required: true, value: { kind: 'plain', what: 'text', many: 'one' } },
        { name: 'b', required: false, value: { kind: 'plain', what: 'whole', many: 'one' } },
      ],
    });
  });

  test('a group that comes in several forms has a section for each', () => {
    const form = z.discriminatedUnion('slag', [
      z.strictObject({ slag: z.literal('x'), a: z.string() }),
      z.strictObject({ slag: z.literal('y'), b: z.string() }),
    ]);
    const sections = sectionsOf(asWritten(z.strictObject({ figur: form })));
    assert.deepEqual(
      sections.map(({ name, form: told }) => [name, told]),
      [
        ['', undefined],
        ['figur', 'slag: x'],
        ['figur', 'slag: y'],
      ],
    );
  });

  test('groups that are alike are one section, and others of the same name are told apart', () => {
    const alike = z.strictObject({ kod: z.string() });
    const unlike = z.strictObject({ år: z.int() });
    const file = z.strictObject({ p: z.strictObject({ a: alike, b: alike }), q: z.strictObject({ a: unlike }) });
    assert.deepEqual(
      sectionsOf(asWritten(file)).map(({ name }) => name),
      ['', 'p', 'q', 'a', 'q.a'],
    );
  });

  test('forms without a word of their own are told apart by the keys that they alone must have', () => {
    const ways = z.union([
      z.strictObject({ id: z.string(), a: z.string() }),
      z.strictObject({ id: z.string(), b: z.int() }),
    ]);
    const sections = sectionsOf(asWritten(z.strictObject({ way: z.union([z.string(), ways]) })));
    assert.deepEqual(
      sections.map(({ form: told }) => told),
      [undefined, 'a', 'b'],
    );
    const value = { kind: 'group', section: 'way', many: 'one', or: 'text' };
    assert.deepEqual(sections[0]?.keys[0]?.value, value);
  });

  test('a list, a choice of words and values under names are told as such', () => {
    const [file] = sectionsOf(
      asWritten(z.strictObject({ a: z.array(z.enum(['x', 'y'])), b: z.record(z.string(), z.int()) })),
    );
    assert.deepEqual(
      file?.keys.map(({ value }) => value),
      [
        { kind: 'words', words: ['x', 'y'], many: 'list' },
        { kind: 'plain', what: 'whole', many: 'byName' },
      ],
    );
  });
});

suite('the words for keys', () => {
  const files: Readonly<Record<string, Schema>> = {
    ...jsonSchema(),
    formular: asWritten(formFile),
    harlett: asWritten(derivedFormFile),
    arbetslista: asWritten(worklistFile),
    regler: asWritten(ruleFile),
    koppling: asWritten(matchingFile),
    exporter: asWritten(exportFile),
  };
  const keys = Object.values(files)
    .flatMap(sectionsOf)
    .flatMap(({ name, keys: all }) => all.map((key) => ({ section: name, key })));

  test('are there for every key of every file', () => {
    const silent = keys.filter(({ section, key }) => !key.description && !keyWords(section, key.name));
    assert.deepEqual(
      silent.map(({ section, key }) => `${section}.${key.name}`),
      [],
    );
  });

  test('are none too many', () => {
    const used = new Set(
      keys.flatMap(({ section, key }) => (key.description ? [] : (keyWords(section, key.name)?.name ?? []))),
    );
    assert.deepEqual(
      KEY_WORD_NAMES.filter((name) => !used.has(name)),
      [],
    );
  });
});
