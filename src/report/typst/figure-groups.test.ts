import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../markup.ts';
import type { FigureBlock } from '../composing/document.ts';
import { chapterNotes, printedBlocks } from './figure-groups.ts';

const picture = html`<svg></svg>`;

function figure(number: number, notes: readonly string[], ownNotes: readonly string[] = []): FigureBlock {
  return {
    ...{ kind: 'figure', number, caption: [] },
    figure: {
      ...{ id: `f${number}`, title: `Nummer ${number}`, description: 'En bild.', svg: picture },
      paper: { svg: picture, width: 'half' },
      table: { caption: 'Tabell', columns: [], rows: [] },
      ...{ notes: [...ownNotes, ...notes], ownNotes },
    },
  };
}

function notesUnder(sections: readonly (readonly FigureBlock[])[]): (readonly string[])[] {
  const notes = chapterNotes(sections.flat());
  return sections.flatMap((blocks) =>
    printedBlocks(blocks, notes).flatMap((one) => ('group' in one ? [one.group.notes] : [])),
  );
}

const NONE = 'Ingen enskild region går att skilja från de övriga.';

test('what is said of a figure’s own numbers names it under a pair, and is said again under another', () => {
  const sections = [
    [figure(18, [], [NONE]), figure(19, [], ['Västra skiljer sig från de övriga.'])],
    [figure(20, [], [NONE]), figure(21, [], [NONE])],
    [figure(22, [], [NONE])],
  ];
  assert.deepEqual(notesUnder(sections), [
    [`Figur 18: ${NONE}`, 'Figur 19: Västra skiljer sig från de övriga.'],
    [`Figur 20 och 21: ${NONE}`],
    [NONE],
  ]);
});

test('how figures are read is said once in a chapter, with all that it holds for', () => {
  const sections = [
    [figure(1, ['Andelar.', 'Bara här.']), figure(2, ['Andelar.', 'Medianer.'])],
    [figure(3, ['Andelar.']), figure(4, ['Medianer.', 'Båda.']), figure(5, ['Båda.'])],
    [figure(6, ['Ensam.'])],
  ];
  assert.deepEqual(notesUnder(sections), [
    ['Figur 1–3: Andelar.', 'Figur 1: Bara här.', 'Figur 2 och 4: Medianer.'],
    ['Figur 4 och 5: Båda.'],
    [],
    ['Ensam.'],
  ]);
});
