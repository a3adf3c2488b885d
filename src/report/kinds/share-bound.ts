import { isShown } from '../../disclosure/public-result.ts';
import { equalShares } from '../../statistics/equal-shares.ts';
import { shareDifference } from '../../statistics/share-difference.ts';
import { absentText, shownText } from '../../words/absence.ts';
import { midSentence } from '../../words/letters.ts';
import { formatCount } from '../../words/numbers.ts';
import type { ShareBound } from '../figures/figure-source.ts';
import { percent } from '../figures/percent.ts';
import { column, countCell, missingColumns, missingWords, shareCell, shownCell } from './bound-cells.ts';
import type { BoundColumn, BoundKind, BoundWords, ValueOptions } from './bound-kind.ts';

export const shareBound: BoundKind<ShareBound> = {
  words: shareWords,
  columns: (bounds) => {
    const missing = missingColumns(bounds);
    const all = column('share_of_all', 'Andel om de som saknas räknas med', 'share', shareOfAll);
    return [
      column('share', 'Andel', 'share', ({ number }) => shareCell(number)),
      column('numerator', 'Täljare', 'number', ({ numerator }) => countCell(numerator)),
      column('denominator', 'Nämnare', 'number', ({ denominator }) => countCell(denominator)),
      ...(missing.length > 0 ? [...missing, all] : []),
      ...besideColumns(bounds),
    ];
  },
  clean: (bound) => bound,
  isSound: ({ denominator }) => denominator > 0,
  isPossible: (number) => number >= 0 && number <= 1,
  isShare: true,
  hasParts: true,
  isTest: false,
  needsEqualTime: false,
  unit: '',
  sizeBeside: (_, { share }) => share,
  chance: (one, other) => other && equalShares(one, other),
  isWithin: (one, other, limit, confidence) => {
    const { lower, upper } = shareDifference(one, other, confidence);
    return -limit < lower && upper < limit;
  },
  casesOf: ({ denominator }) => denominator,
  isExact: false,
};

function shareWords(bound: ShareBound, { lines, leastDecimals, withMissing = false }: ValueOptions): BoundWords {
  const { number, numerator, denominator, missing } = bound;
  if (Math.abs(number - numerator / denominator) > 1e-9)
    throw new RangeError(`the share ${number} is not ${numerator}/${denominator}`);
  const basis = `${formatCount(numerator)}/${formatCount(denominator)}`;
  const main = percent(number, lines, leastDecimals);
  const beside = besideWords(bound, leastDecimals);
  if (typeof missing !== 'number' || missing === 0) return { main, basis: [basis, ...missingWords(missing)], beside };
  const whole = denominator + missing;
  const withAll = `${percent(numerator / whole, lines, leastDecimals)} av ${formatCount(whole)} om de räknas med`;
  const left = missingWords(missing);
  return { main, basis: withMissing ? [basis, ...left, withAll] : [basis, ...left], beside };
}

/** `riket med alla sjukvårdsregioner 45 %, 85/191`: a share of others is told with it, or that it isn't shown. */
function besideWords({ beside = [] }: ShareBound, leastDecimals: number | undefined): string[] {
  return beside.map(({ name, share: { numerator, denominator, share } }) => {
    const what = midSentence(name);
    if (!isShown(share)) return `${what}: ${absentText(share)}`;
    const parts = [numerator, denominator].map((value) => shownText(value, formatCount));
    return `${what} ${percent(share, [], leastDecimals)}, ${parts.join('/')}`;
  });
}

/** With the missing ones in the denominator, where their number is told. */
function shareOfAll({ numerator, denominator, missing }: ShareBound) {
  return shownCell(missing, (left) => shareCell(numerator / (denominator + left)));
}

/** The same among others, where any row has it. */
function besideColumns(bounds: readonly ShareBound[]): BoundColumn<ShareBound>[] {
  const all = bounds.flatMap(({ beside = [] }) => beside);
  return [...new Map(all.map(({ id, name }) => [id, name]))].flatMap(([id, name]) => {
    const of = ({ beside }: ShareBound) => beside?.find((one) => one.id === id)?.share;
    const columns = [
      column(`${id}_share`, name, 'share', (bound: ShareBound) => shownCell(of(bound)?.share, shareCell)),
      column(`${id}_numerator`, `${name}: täljare`, 'number', (bound: ShareBound) => shownCell(of(bound)?.numerator)),
      column(`${id}_denominator`, `${name}: nämnare`, 'number', (bound: ShareBound) =>
        shownCell(of(bound)?.denominator),
      ),
    ];
    return columns.map((one) => ({ ...one, isBeside: true as const }));
  });
}
