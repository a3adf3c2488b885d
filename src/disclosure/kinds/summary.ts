import type { SummaryFigure } from '../../definitions/measure.ts';
import type { SummaryResult } from '../../results/result.ts';
import type { Shown } from '../public-result.ts';
import { besideCount, shownBeside, withBeside } from './beside.ts';
import { DEFINED, type DefinedKind, type DisclosureKind } from './disclosure-kind.ts';
import { WITHHELD } from './figure-rule.ts';
import { plainNumbers } from './numbers.ts';

type Field = 'mean' | 'sd' | 'p10' | 'p25' | 'median' | 'p75' | 'p90';

/** One number decides: with too few behind it nothing of the distribution is told, and its tails only with more. */
export const summary: DisclosureKind<SummaryResult> = {
  numbers: ({ n, persons }) => withBeside(plainNumbers(new Map([['n', n]])), besideCount('persons', n, persons)),
  shown: (figure, rule) => {
    const { isWithheld, listed, disclosure } = rule;
    const { n, method } = figure;
    const field = (name: Field, from = 0): Shown => {
      // Not shown at the level, whatever it is: to call it withheld would promise a number that the definition doesn't give.
      if (!listed.includes(name)) return { absent: 'not-listed' };
      if (isWithheld('n')) return WITHHELD;
      const value = figure[name];
      if (typeof value === 'number') return n < from ? WITHHELD : value;
      return { absent: figure.absent?.[name] ?? (name === 'sd' && n === 1 ? 'single-value' : 'not-poolable') };
    };
    return {
      kind: 'summary',
      n: isWithheld('n') ? WITHHELD : n,
      ...shownBeside('persons', figure.persons, rule),
      mean: field('mean'),
      sd: field('sd'),
      p10: field('p10', disclosure.percentilesFrom),
      ...(listed.includes('p25') ? { p25: field('p25') } : {}),
      median: field('median'),
      ...(listed.includes('p75') ? { p75: field('p75') } : {}),
      p90: field('p90', disclosure.percentilesFrom),
      ...(method === undefined ? {} : { method }),
    };
  },
};

export const definedSummary: DefinedKind<SummaryFigure> = () => DEFINED;
