import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownContent } from './kit/content.ts';
import { placeOf, seenOfNation, withheldShare } from './kit/disclosure/seen-of-nation.ts';

// What a reader still sees of a simulated nation of 5,000 when nobody can be found in it. Of the register: `npm run test:long`.

const { areas } = await ownContent();
const permits = [...areas.values()].find(({ permits: all }) => all.length > 0) ?? assert.fail();
const all = await seenOfNation(permits);

describe('in the area with permits', () => {
  test('care by plan and by follow-up is shown for every unit and the nation', () => {
    const shares = all.seen.filter(({ figure }) => figure.kind === 'proportion');
    assert.equal(shares.length, 2 * 5 * 3);
    for (const one of shares)
      assert.ok(one.figure.kind === 'proportion' && typeof one.figure.share === 'number', placeOf(one));
  });

  test('women and men are shown every year, at every unit', () => {
    const counts = all.seen.flatMap((one) =>
      one.figure.kind === 'count' && one.figure.by['kon'] ? [{ one, sexes: one.figure.by['kon'] }] : [],
    );
    assert.equal(counts.length, 5 * 3);
    for (const { one, sexes } of counts)
      for (const sex of ['kvinna', 'man']) assert.equal(typeof sexes[sex], 'number', `${placeOf(one)} ${sex}`);
  });

  test('a unit’s own region is shown every year', () => {
    for (const { id, homeRegion = '' } of permits.reporters) {
      const own = all.seen.flatMap(({ reporter, figure }) =>
        reporter === id && figure.kind === 'count' && figure.by['hemregion']
          ? [figure.by['hemregion'][homeRegion]]
          : [],
      );
      assert.equal(own.length, 3, id);
      for (const value of own) assert.equal(typeof value, 'number', id);
    }
  });

  test('every list of regions has the same rows in the same order', () => {
    const lists = all.seen.flatMap(({ figure }) =>
      figure.kind === 'count' && figure.by['hemregion'] ? [Object.keys(figure.by['hemregion'])] : [],
    );
    for (const list of lists) assert.deepEqual(list, lists[0]);
    assert.equal(lists[0]?.length, 23);
  });

  test('of all published numbers at most a sixth is withheld', () => {
    assert.ok(withheldShare(all) < 1 / 6, String(withheldShare(all)));
  });
});
