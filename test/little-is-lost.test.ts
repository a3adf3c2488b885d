import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { day } from '../src/calendar/day.ts';
import type { Area } from '../src/definitions/area.ts';
import { NATION } from '../src/definitions/nation.ts';
import { disclose } from '../src/disclosure/disclose.ts';
import type { PublicResult, PublicSurvivalRow } from '../src/disclosure/public-result.ts';
import { highsSolver } from '../src/files/highs.ts';
import { releaseOf } from '../src/results/release.ts';
import type { Result } from '../src/results/result.ts';
import { entriesOf } from '../src/website/kinds/kinds.ts';
import { evaluateArea } from '../src/work/evaluate-area.ts';
import { publishableYears } from '../src/work/publish-site.ts';
import { ownContent } from './kit/content.ts';
import { runCommand } from './kit/run-command.ts';

// What a reader still sees of a simulated nation of 5,000 when nobody can be found in it.

const AS_OF = day('2026-03-31');
const content = await ownContent();
const areas = [...content.areas.values()];
const permits: Area = areas.find(({ permits: all }) => all.length > 0) ?? assert.fail();
const register: Area = areas.find(({ participation }) => participation !== undefined) ?? assert.fail();

interface Both {
  readonly truth: readonly Result[];
  readonly seen: readonly PublicResult[];
}

let folder: string;
const told = new Map<Area, Both>();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-little-'));
  const data = join(folder, 'simulerat');
  await runCommand(['simulate', '--persons', '5000', '--seed', '1', '--as-of', AS_OF, '--out', data]);
  const solver = await highsSolver();
  for (const area of [permits, register]) {
    const years = publishableYears(area, AS_OF);
    const { evaluation } = await evaluateArea(
      content,
      area,
      { folder: data, asOf: AS_OF, years, byStratum: true },
      () => {},
    );
    told.set(area, { truth: evaluation.results, seen: disclose(releaseOf(evaluation), area, solver) });
  }
});
after(() => rm(folder, { recursive: true }));

const both = (area: Area) => told.get(area) ?? assert.fail();
const truthOf = (area: Area, { measure, reporter, part }: PublicResult) =>
  both(area).truth.find(
    (one) => one.measure === measure && one.reporter === reporter && JSON.stringify(one.part) === JSON.stringify(part),
  ) ?? assert.fail();
const placeOf = ({ measure, reporter, part }: PublicResult) => [measure, reporter, part.stratum, part.to].join(' ');

describe('in the area with permits', () => {
  test('care by plan and by follow-up is shown for every unit and the nation', () => {
    const shares = both(permits).seen.filter(({ figure }) => figure.kind === 'proportion');
    assert.equal(shares.length, 2 * 5 * 3);
    for (const one of shares)
      assert.ok(one.figure.kind === 'proportion' && typeof one.figure.share === 'number', placeOf(one));
  });

  test('women and men are shown every year, at every unit', () => {
    const counts = both(permits).seen.flatMap((one) =>
      one.figure.kind === 'count' && one.figure.by['kon'] ? [{ one, sexes: one.figure.by['kon'] }] : [],
    );
    assert.equal(counts.length, 5 * 3);
    for (const { one, sexes } of counts)
      for (const sex of ['kvinna', 'man']) assert.equal(typeof sexes[sex], 'number', `${placeOf(one)} ${sex}`);
  });

  test('a unit’s own region is shown every year', () => {
    for (const { id, homeRegion = '' } of permits.reporters) {
      const own = both(permits).seen.flatMap(({ reporter, figure }) =>
        reporter === id && figure.kind === 'count' && figure.by['hemregion']
          ? [figure.by['hemregion'][homeRegion]]
          : [],
      );
      assert.equal(own.length, 3, id);
      for (const value of own) assert.equal(typeof value, 'number', id);
    }
  });

  test('every list of regions has the same rows in the same order', () => {
    const lists = both(permits).seen.flatMap(({ figure }) =>
      figure.kind === 'count' && figure.by['hemregion'] ? [Object.keys(figure.by['hemregion'])] : [],
    );
    for (const list of lists) assert.deepEqual(list, lists[0]);
    assert.equal(lists[0]?.length, 23);
  });
});

describe('in the register', () => {
  test('coverage is shown for every region and site of which the cancer register knows five', () => {
    let shown = 0;
    for (const one of both(register).seen) {
      const truth = truthOf(register, one).figure;
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
    for (const one of both(register).seen) {
      const truth = truthOf(register, one).figure;
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
    const nation = both(register).seen.filter(
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
});

test('of all published numbers at most a sixth is withheld in the one, and seventeen of fifty in the other', () => {
  const share = (area: Area) => {
    const values = both(area).seen.flatMap(({ figure }) => entriesOf(figure));
    const withheld = values.filter(({ value }) => typeof value === 'object' && value.absent === 'withheld');
    return withheld.length / values.length;
  };
  assert.ok(share(permits) < 1 / 6, String(share(permits)));
  assert.ok(share(register) < 17 / 50, String(share(register)));
});

const isCoverage = (id: string) =>
  register.measures.find((one) => one.id === id)?.computation.figure.kind === 'coverage';

test('no number of one to four is left over when the regions that are shown are taken from the nation', () => {
  let asked = 0;
  const { seen } = both(register);
  const all = Map.groupBy(seen, ({ measure, part }) => JSON.stringify([measure, part]));
  for (const own of all.values()) {
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
