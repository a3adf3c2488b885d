import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unprintableProblems } from './unprintable.ts';

test('a character that can not be printed is told with its file, line and place', () => {
  const texts = new Map([
    ['01-bakgrund.md', '# Bakgrund\n\nI år 😀 är 中 allt\uFEFF bra.\n'],
    ['--notice', 'Prov 😀'],
  ]);
  assert.deepEqual(
    unprintableProblems(['中', '\uFEFF', 'ع'], texts).map(({ message, file }) => [message, file]),
    [
      [
        'Rad 3, tecken 11: tecknet «中» (U+4E2D) finns inte i rapportens typsnitt. Rapporten är inte skriven.',
        '01-bakgrund.md',
      ],
      [
        'Rad 3, tecken 17: tecknet U+FEFF finns inte i rapportens typsnitt. Rapporten är inte skriven.',
        '01-bakgrund.md',
      ],
      ['Tecknet «ع» (U+0639) finns inte i rapportens typsnitt. Rapporten är inte skriven.', undefined],
    ],
  );
});
