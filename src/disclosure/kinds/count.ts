import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import type { CountFigure } from '../../definitions/measure.ts';
import type { CountResult } from '../../results/result.ts';
import type { Shown } from '../public-result.ts';
import { besideCount, shownBeside, withBeside } from './beside.ts';
import { DEFINED, type DefinedKind, type DisclosureKind } from './disclosure-kind.ts';
import { mapRecord, shownOr, WITHHELD } from './figure-rule.ts';
import { type NamedSum, plainNumbers } from './numbers.ts';

/** n and every category; `<breakdown>/` is those in none, whom any reader of the others can work out. */
export const count: DisclosureKind<CountResult> = {
  numbers: ({ n, unique, by }, { addsUp }, statistics) => {
    const values = new Map([['n', n]]);
    const sums: NamedSum[] = [];
    for (const [breakdown, categories] of statistics.includes('by') ? Object.entries(by) : []) {
      const numbers = Object.entries(categories).map(
        ([category, value]) => [`${breakdown}/${category}`, value] as const,
      );
      const rest = n - numbers.reduce((sum, [, value]) => sum + value, 0);
      const isSum = addsUp(breakdown);
      const all = isSum && rest > 0 ? [...numbers, [`${breakdown}/`, rest] as const] : numbers;
      for (const [name, value] of all) values.set(name, value);
      if (isSum) sums.push({ total: 'n', parts: all.map(([name]) => name), list: breakdown });
    }
    const implied = new Map([['n', [...values.keys()]]]);
    return withBeside({ ...plainNumbers(values), implied, sums }, besideCount('unique', n, unique));
  },
  shown: ({ n, unique, by }, rule) => {
    const persons = shownBeside('unique', unique, rule);
    if (rule.isWithheld('n')) return { kind: 'count', n: WITHHELD, ...persons, by: {} };
    const list = (breakdown: string, categories: Readonly<Record<string, number>>): Record<string, Shown> => {
      const why = rule.untold[breakdown];
      if (why !== undefined) return mapRecord(categories, () => ({ absent: why }));
      if (rule.isWithheld(breakdown)) return {};
      return mapRecord(categories, (id, value) => shownOr(rule, `${breakdown}/${id}`, value));
    };
    return { kind: 'count', n, ...persons, by: rule.listed.includes('by') ? mapRecord(by, list) : {} };
  },
};

export const definedCount: DefinedKind<CountFigure> = ({ breakdowns }) => ({
  ...DEFINED,
  addsUp: (id) => breakdowns.some((one) => one.id === id && !breakdownFacts(one).overlapping),
});
