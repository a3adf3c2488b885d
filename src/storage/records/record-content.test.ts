import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { test } from 'node:test';
import { ownContent } from '../../../test/kit/content.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { recordContent } from './record-content.ts';

const SAID = 'Åsa 191212121212';

test('a text of any form that no pattern holds back stands in no field as it was written', async () => {
  const { dictionary } = await ownContent();
  const person = { id: 'p', key: createSecretKey(Buffer.alloc(32, 1)) };
  for (const form of recordedForms(dictionary)) {
    const free = form.variables.filter(({ type, shape }) => type === 'text' && shape === undefined);
    const { fields, secret } = recordContent(form, Object.fromEntries(free.map(({ id }) => [id, SAID])), person);
    assert.doesNotMatch(JSON.stringify(fields), /1912/, form.id);
    assert.deepEqual(
      Object.keys(secret),
      free.map(({ id }) => id).filter((id) => id !== 'person_id'),
    );
  }
});
