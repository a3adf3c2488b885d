import { wilson } from '../statistics/wilson.ts';
import type { Certainty, Secret } from './kinds/attack-kind.ts';
import { ABOUT, type PublishedArea, type PublishedFigure } from './published.ts';

/** What a rounded share and its interval say of their numerator and denominator, where these are withheld and it is not. */
export function hintsOf(
  { numbers }: PublishedFigure,
  { shareDecimals }: Pick<PublishedArea['disclosure'], 'shareDecimals'>,
): Certainty[] {
  const half = 10 ** -shareDecimals / 2 + LAST_BITS;
  return [...numbers].flatMap(([name, share]): Certainty[] => {
    if (!/(^|\/)share$/.test(name) || typeof share !== 'number') return [];
    const prefix = name.slice(0, -'share'.length);
    const [above, below] = [`${prefix}numerator`, `${prefix}denominator`];
    if (typeof numbers.get(above) === 'number' && typeof numbers.get(below) === 'number') return [];
    const near = (by: number, lower: number, upper: number): Certainty => ({
      terms: [
        [above, 1],
        [below, -by],
      ],
      lower,
      upper,
    });
    // The least and the most that are told of some are told of fewer and of more too: none and all are of nothing else.
    const [isLeast, isMost] = [share > 0 && share < 3 * half, share < 1 && share > 1 - 3 * half];
    const limits = ['lower', 'upper'].map((limit) => numbers.get(prefix + limit));
    return [
      near(isLeast ? 0 : share - half, 0, Number.POSITIVE_INFINITY),
      near(isMost ? 1 : share + half, Number.NEGATIVE_INFINITY, 0),
      ...(!(isLeast || isMost) && limits.every((limit) => typeof limit === 'number')
        ? fromInterval(above, below, { share, limits, half })
        : []),
    ];
  });
}

/**
 * What shares that are told rounded to whole steps say of their numerators, which are withheld: the span that rounds so, half a step
 * going upwards. Of patients' attributes it also tells that neither side is few: a number of few is never rounded.
 */
export function roundedHints(
  { numbers }: PublishedFigure,
  secrets: readonly Secret[],
  { shareStep, threshold }: Pick<PublishedArea['disclosure'], 'shareStep' | 'threshold'>,
): Certainty[] {
  return [...numbers].flatMap(([name, about]): Certainty[] => {
    if (!name.endsWith(`share${ABOUT}`) || typeof about !== 'number' || shareStep === undefined) return [];
    const prefix = name.slice(0, -`share${ABOUT}`.length);
    const [above, below] = [`${prefix}numerator`, `${prefix}denominator`];
    const half = shareStep / 200;
    const whole = numbers.get(below);
    if (typeof whole !== 'number') return [];
    const isProtected = secrets.some(({ terms: [only, ...more] }) => only?.[0] === above && more.length === 0);
    const least = isProtected ? threshold : 0;
    return [
      {
        terms: [[above, 1]],
        lower: Math.max(Math.ceil((about - half) * whole - SLACK), least),
        upper: Math.min(Math.ceil((about + half) * whole - SLACK) - 1, whole - least),
      },
    ];
  });
}

/** Shares in files aren't exact in their last bits. */
const SLACK = 1e-6;
const LAST_BITS = 1e-9;

/** Nobody is asked about more. */
const MOST = 3000;

/** An interval is of one numerator and denominator, or of few. */
function fromInterval(
  above: string,
  below: string,
  { share, limits: [lower = 0, upper = 1], half }: ToldInterval,
): Certainty[] {
  const isNear = (one: number, told: number) => Math.abs(one - told) <= half;
  const fits: [numerator: number, denominator: number][] = [];
  for (let denominator = 1; denominator <= MOST; denominator++) {
    const numerator = Math.round(share * denominator);
    const limits = wilson(numerator, denominator);
    if (isNear(numerator / denominator, share) && isNear(limits.lower, lower) && isNear(limits.upper, upper))
      fits.push([numerator, denominator]);
  }
  if (fits.length === 0) return [];
  const within = (name: string, at: 0 | 1): Certainty => ({
    terms: [[name, 1]],
    lower: Math.min(...fits.map((fit) => fit[at])),
    upper: fits.some(([, denominator]) => denominator === MOST)
      ? Number.POSITIVE_INFINITY
      : Math.max(...fits.map((fit) => fit[at])),
  });
  return [within(above, 0), within(below, 1)];
}

interface ToldInterval {
  readonly share: number;
  readonly limits: readonly number[];
  /** Half of the last decimal that files have of a share. */
  readonly half: number;
}
