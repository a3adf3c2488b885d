import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hintsOf } from './hints.ts';
import type { PublishedFigure } from './published.ts';

/** What a share without its numbers says, told with so many decimals. */
function said(share: number, shareDecimals: number) {
  const figure = { numbers: new Map([['share', share]]) } as unknown as PublishedFigure;
  return hintsOf(figure, { shareDecimals });
}

/** Whether a numerator and a denominator are within all that is said. */
const fits = (certainties: ReturnType<typeof said>, numerator: number, denominator: number) =>
  certainties.every(({ terms: [above, below], lower, upper }) => {
    const worth = numerator * Number(above?.[1]) + denominator * Number(below?.[1]);
    return worth >= lower && worth <= upper;
  });

test('a share says what numerators it may be of by the decimals that the policy tells it with', () => {
  assert.ok(fits(said(0.33, 2), 1, 3));
  assert.ok(fits(said(0.333, 3), 1, 3));
  assert.ok(!fits(said(0.33, 3), 1, 3));
  assert.ok(!fits(said(0.33, 2), 17, 50));
});
