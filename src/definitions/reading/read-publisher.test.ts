import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublisher } from './read-publisher.ts';

const contact = { namn: 'Redaktionen', 'e-post': 'a@b.example' };
const WRITTEN = {
  namn: 'Regionen',
  kontakt: contact,
  licens: { namn: 'CC BY 4.0', adress: 'https://b.example/licens' },
  utgåva: 'Första',
  adress: 'https://b.example/siffror',
  tillgänglighet: {
    förenlig: 'delvis',
    datum: '2026-05-04',
    metod: 'Egen.',
    brister: [],
    kontakt: contact,
    tillsyn: { namn: 'Myndigheten', adress: 'https://b.example/anmal' },
  },
};

const read = (change: object = {}) => readPublisher(JSON.stringify({ ...WRITTEN, ...change }));
function problemsOf(change: object): string {
  const result = read(change);
  return 'problems' in result ? result.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') : '';
}

test('who answers is read, and an address is one that pages can be put after', () => {
  const result = read();
  assert.ok('value' in result);
  assert.equal(result.value.address, 'https://b.example/siffror/');
  assert.deepEqual(result.value.contact, { name: 'Redaktionen', email: 'a@b.example' });
  assert.equal(result.value.accessibility.compliance, 'partly');
});

test('a file that isn’t there is told of once, with what to write in it', () => {
  const result = readPublisher(undefined);
  assert.ok('problems' in result);
  const [only, ...others] = result.problems;
  assert.deepEqual(others, []);
  assert.match(only?.message ?? '', /utgivare\.yaml saknas/);
  for (const key of ['namn:', 'kontakt:', 'licens:', 'utgåva:', 'tillgänglighet:'])
    assert.ok(only?.remedy.includes(key), key);
});

test('what is missing, unknown or no address is told of with its key and a remedy', () => {
  assert.match(problemsOf({ utgåva: undefined }), /utgåva: nyckeln saknas/);
  assert.match(problemsOf({ utgivare: 'X' }), /«utgivare» finns inte/);
  assert.match(problemsOf({ kontakt: { ...contact, 'e-post': 'inte' } }), /inte en e-postadress\. Skriv den som/);
  assert.match(problemsOf({ adress: 'b.example' }), /inte en webbadress\. Börja med https/);
});
