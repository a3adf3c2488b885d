import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { soundArea } from '../../test/kit/review/sound-area.ts';
import { soundDictionary } from '../../test/kit/review/sound-dictionary.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { lint } from './lint.ts';

test('the linter has nothing to say about a sound area, however it is ordered, named and sized', () => {
  const order = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const sound = soundArea();
  const variant = fc.record({
    measures: order(sound.measures),
    reporters: order(sound.reporters),
    permits: order(sound.permits),
    categories: order(sound.categories),
    threshold: fc.integer({ min: 1, max: 10 }),
    toDays: fc.integer({ min: 1, max: 58 }),
    prefix: fc.constantFrom('X', 'mått', 'z9'),
    submissionMonth: fc.integer({ min: 3, max: 4 }),
  });
  fc.assert(
    fc.property(variant, ({ measures, threshold, toDays, prefix, submissionMonth, ...lists }) => {
      const area: Area = {
        ...sound,
        ...lists,
        calendar: { submissionMonth, publicationMonth: 5 },
        disclosure: { ...sound.disclosure, threshold, mean: { from: 10, decimals: 1 } },
        measures: measures.map((one) => renamed(resized(one, toDays), prefix)),
      };
      assert.deepEqual(lint(area, soundDictionary()), []);
    }),
    { numRuns: 100 },
  );
});

function renamed(one: Measure, prefix: string): Measure {
  return { ...one, id: `${prefix}${one.id}`, code: `${prefix}${one.code}` };
}

/** The measure with another window, in its texts and its computation alike. */
function resized(one: Measure, toDays: number): Measure {
  const { figure, population } = one.computation;
  if (figure.kind !== 'proportion' || figure.numerator.within === undefined) return one;
  const within = { ...figure.numerator.within, toDays };
  return {
    ...one,
    texts: one.texts.map((row) => ({ ...row, text: row.text.replaceAll('30 dagar', `${toDays} dagar`) })),
    computation: { population, figure: { ...figure, numerator: { ...figure.numerator, within } } },
  };
}
