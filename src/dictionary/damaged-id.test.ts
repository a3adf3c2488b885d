import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isDamagedId } from './damaged-id.ts';

suite('an id that is a mark of damage', () => {
  const damaged = [
    'NA',
    '<NA>',
    '#N/A',
    'None',
    'null',
    'NaN',
    '-',
    '--',
    '–',
    '?',
    '??',
    '.',
    'uppgift saknas',
    'Okänd',
  ];
  for (const text of [...damaged, '0', '000000000000', '1,97E+11', '1.97052e+11', '1E5', 'oka\u0308nd', ' na '])
    test(`«${text}» is nobody`, () => assert.equal(isDamagedId(text), true));

  for (const text of ['p1', 'NA1', 'E5', '1e', '2e+', '197010632391', '701063-2391', 'nanna', 'a-1', '01', 'Noneth'])
    test(`«${text}» may be somebody`, () => assert.equal(isDamagedId(text), false));
});
