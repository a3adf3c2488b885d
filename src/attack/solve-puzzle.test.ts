import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highsSolver } from '../files/highs.ts';
import type { Puzzle, PuzzleSecret } from './puzzle.ts';
import { solvePuzzle } from './solve-puzzle.ts';

const place = { reporter: 'a', stratum: '', from: 2024, to: 2024 };
const secret = (name: string, terms: PuzzleSecret['terms']): PuzzleSecret => ({
  ...{ measure: 'M1', place, name, side: 'rest', terms },
});

test('a number made of numbers that have nothing else to do with each other is known no better than all of them', async () => {
  const unknown = (key: string, value?: number) => ({ key, value });
  // One is 4 or 5, and the other 1 to 4, so that nine less both is anything from 0 to 4.
  const puzzle: Puzzle = {
    variables: [unknown('all', 9), unknown('one'), unknown('rest of one'), unknown('other'), unknown('rest of other')],
    same: [0, 1, 2, 3, 4],
    relations: [
      {
        terms: [
          [1, 1],
          [2, 1],
        ],
        lower: 5,
        upper: 5,
      },
      { terms: [[2, 1]], lower: 0, upper: 1 },
      {
        terms: [
          [3, 1],
          [4, 1],
        ],
        lower: 4,
        upper: 4,
      },
      { terms: [[4, 1]], lower: 0, upper: 3 },
    ],
    secrets: [
      secret('one', [[1, 1]]),
      secret('other', [[3, 1]]),
      secret('left', [
        [0, 1],
        [1, -1],
        [3, -1],
      ]),
    ],
  };
  const { wins, contradictions, undecided } = solvePuzzle(
    puzzle,
    { threshold: 5, leastValues: 4 },
    await highsSolver(),
  );
  assert.deepEqual({ wins, contradictions, undecided }, { wins: [], contradictions: 0, undecided: 0 });
});
