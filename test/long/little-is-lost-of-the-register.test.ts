import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NATION } from '../../src/definitions/nation.ts';
import type { PublicResult, PublicSurvivalRow } from '../../src/disclosure/public-result.ts';
import { ownContent } from '../kit/content.ts';
import { placeOf, seenOfNation, withheldShare } from '../kit/disclosure/seen-of-nation.ts';

// What a reader still sees of the register of a simulated nation of 5,000: it takes a minute and a half, so `npm run test:long` runs it.

const { areas } = await ownContent();
const register = [...areas.values()].find(({ participation }) => participation !== undefined) ?? assert.fail();
const all = await seenOfNation(register);

const truthOf = ({ measure, reporter, part }: PublicResult) =>
  all.truth.find(
    (one) => one.measure === measure && one.reporter === reporter && JSON.stringify(one.part) === JSON.stringify(part),
  ) ?? assert.fail();

describe('in the register', () => {
  test('coverage is shown for every region and site of which the cancer register knows five', () => {
    let shown = 0;
    for (const one of all.seen) {
      const truth = truthOf(one).figure;
      if (register.measures.find(({ id }) => id === one.measure)?.computation.figure.kind !== 'coverage') continue;
      if (one.part.to !== 2024 || truth.kind !== 'proportion' || truth.denominator < 5) continue;
      assert.ok(one.figure.kind === 'proportion' && typeof one.figure.share === 'number', placeOf(one));
      shown++;
    }
    assert.ok(shown >= 14, `only ${shown} were asked about`);
  });

  test('survival at one, three and five years is shown for all but two groups of thirty with ten at risk', () => {
    const lost = new Set<string>();
    let shown = 0;
    for (const one of all.seen) {
      const truth = truthOf(one).figure;
      if (one.figure.kind !== 'survival' || truth.kind !== 'survival') continue;
      for (const [id, group] of Object.entries(truth.groups))
        for (const years of [1, 3, 5]) {
          const followed = group.curve.find(({ time }) => time >= years * 365.25);
          if (group.n < 30 || followed === undefined || followed.atRisk < 10) continue;
          const row: PublicSurvivalRow | undefined = one.figure.groups[id]?.rows.find(
            ({ months }) => months === years * 12,
          );
          if (typeof row?.survival === 'number') shown++;
          else lost.add(`${placeOf(one)} ${id}`);
        }
    }
    // Of two small regions: else the nation less the others’ would tell of a few without metastases.
    assert.ok(lost.size <= 2, [...lost].join(', '));
    assert.ok(shown > 50, `only ${shown} were asked about`);
  });

  test('the nation’s own numbers of every measure and year are shown, but for three', () => {
    const nation = all.seen.filter(
      ({ reporter, part }) => reporter === NATION && part.stratum === register.strata?.all.id,
    );
    const lost: string[] = [];
    for (const one of nation) {
      if (one.figure.kind === 'proportion' && typeof one.figure.denominator !== 'number') lost.push(placeOf(one));
      if (one.figure.kind === 'count' && typeof one.figure.n !== 'number') lost.push(placeOf(one));
    }
    assert.ok(lost.length <= 3, lost.join(', '));
    assert.ok(nation.length > 100);
  });

  test('of all published numbers at most seventeen of fifty are withheld', () => {
    assert.ok(withheldShare(all) < 17 / 50, String(withheldShare(all)));
  });
});

const isCoverage = (id: string) =>
  register.measures.find((one) => one.id === id)?.computation.figure.kind === 'coverage';

test('no number of one to four is left over when the regions that are shown are taken from the nation', () => {
  let asked = 0;
  const { seen } = all;
  const tables = Map.groupBy(seen, ({ measure, part }) => JSON.stringify([measure, part]));
  for (const own of tables.values()) {
    const nation = own.find(({ reporter }) => reporter === NATION);
    if (nation === undefined) continue;
    const regions = own.filter((one) => one !== nation);
    for (const { name, of } of SUBTRACTED) {
      const [whole, parts] = [of(nation), regions.map(of)];
      for (const [key, value] of Object.entries(whole)) {
        const numbers = parts.map((part) => part[key]);
        const hidden = numbers.filter((one) => typeof one === 'object');
        if (typeof value !== 'number') continue;
        asked++;
        if (hidden.length !== 1) continue;
        // How many cases there are is coverage's to tell, and told however few they are.
        const [where] = regions.filter((region) => typeof of(region)[key] === 'object');
        const told = seen.find(
          ({ measure, reporter, part }) =>
            isCoverage(measure) && reporter === where?.reporter && JSON.stringify(part) === JSON.stringify(where.part),
        )?.figure;
        if (told?.kind === 'proportion' && Number(told.numerator) > 0 && Number(told.numerator) < 5) continue;
        const rest = numbers.reduce<number>((sum, one) => (typeof one === 'number' ? sum - one : sum), value);
        assert.ok(rest <= 0 || rest > 4, `${placeOf(nation)} ${name} ${key}: ${rest}`);
      }
    }
  }
  assert.ok(asked > 500, `only ${asked} numbers of the nation are shown`);
});

type Numbers = Readonly<Record<string, number | { readonly absent: string } | undefined>>;

/** What anybody can subtract, read out of the figures without any model: how many a figure is of, and how many of each category. */
const SUBTRACTED: readonly { readonly name: string; readonly of: (one: PublicResult) => Numbers }[] = [
  { name: 'n', of: ({ figure }) => (figure.kind === 'count' || figure.kind === 'summary' ? { n: figure.n } : {}) },
  { name: 'of', of: ({ figure }) => (figure.kind === 'proportion' ? { denominator: figure.denominator } : {}) },
  {
    name: 'by',
    of: ({ figure }) =>
      figure.kind === 'count'
        ? Object.fromEntries(
            Object.entries(figure.by).flatMap(([breakdown, by]) =>
              Object.entries(by)
                .filter(([category]) => category !== 'saknas')
                .map(([category, n]) => [`${breakdown}/${category}`, n] as const),
            ),
          )
        : {},
  },
];
