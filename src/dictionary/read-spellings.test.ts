import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpellings } from './read-spellings.ts';

const YES_NO = 'ja_nej:\n  - { id: ja, namn: Ja, synonymer: [x] }\n  - { id: nej, namn: Nej }\n';
const SUMS = 'summarad:\n  - { id: totalt, namn: Totalt }\n';
const EXAMPLES = 'exempelrad:\n  - { id: exempel, namn: Exempel }\n';
const NONE = 'ej_tabell:\n  - { id: las_mig, namn: Läs mig }\n';
const read = (text: string) => readSpellings(new Map([['skrivsatt.yaml', text]]));

test('ways to write become code lists that forms refer to', () => {
  assert.deepEqual(read(YES_NO + SUMS + EXAMPLES + NONE), {
    lists: {
      ja_nej: [
        { id: 'ja', name: 'Ja', synonyms: ['x'] },
        { id: 'nej', name: 'Nej' },
      ],
      summarad: [{ id: 'totalt', name: 'Totalt' }],
      exempelrad: [{ id: 'exempel', name: 'Exempel' }],
      ej_tabell: [{ id: 'las_mig', name: 'Läs mig' }],
    },
  });
});

test('an unknown key, a missing list and a missing file are told', () => {
  const keys = (text: string) => {
    const reading = read(text);
    return 'problems' in reading ? reading.problems.map(({ key }) => key) : [];
  };
  assert.deepEqual(keys(YES_NO), ['summarad', 'exempelrad', 'ej_tabell']);
  assert.equal(keys(`${YES_NO}${SUMS}${EXAMPLES}${NONE}annat: 1\n`).length, 1);
  assert.ok('problems' in readSpellings(new Map()));
});
