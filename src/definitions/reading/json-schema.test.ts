import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonSchema } from './json-schema.ts';
import { TEXT_ROW_NAMES } from './text-rows.ts';

test('each kind of file has a schema that refuses unknown keys, in the order of the authority’s table', () => {
  const schemas = jsonSchema();
  assert.deepEqual(Object.keys(schemas), [
    'omrade',
    'matt',
    'kriterier',
    'regioner',
    'sjukvardsregioner',
    'kommuner',
    'enheter',
    'folkmangd',
    'utgivare',
  ]);
  for (const schema of Object.values(schemas)) assert.equal(schema.additionalProperties, false);
  const keys = Object.keys(schemas['matt']?.properties ?? {});
  assert.deepEqual(
    keys.filter((key) => TEXT_ROW_NAMES.some((row) => row === key)),
    TEXT_ROW_NAMES,
  );
});

test('the schema describes the file as it is written: Swedish words, defaults not required', () => {
  const measure = jsonSchema()['matt'];
  const direction = measure?.properties?.['riktning'];
  assert.ok(typeof direction === 'object');
  assert.deepEqual(direction.enum, ['lägre', 'högre', 'ingen']);
  assert.ok(measure?.required?.includes('beräkning'));
  assert.ok(!measure?.required?.includes('exempel'));
});
