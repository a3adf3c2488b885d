import { nameOf } from '../../../src/attack/published.ts';
import { DAYS_PER_YEAR } from '../../../src/calendar/julian-year.ts';
import type { Figure, Result } from '../../../src/results/result.ts';

/** Nobody is followed longer. */
const MONTHS = 240;

/** A figure's true whole numbers under the names that an attacker gives them. What isn't there is none, or not told. */
export function trueNumbers(figure: Figure): Map<string, number> {
  const found = new Map<string, number>();
  const add = (statistic: string, value: number | undefined, breakdown = '', category = '') => {
    if (value !== undefined) found.set(nameOf(statistic, breakdown, category), value);
  };
  const share = (one: { numerator: number; denominator: number; missing?: number }, breakdown = '', category = '') => {
    add('numerator', one.numerator, breakdown, category);
    add('denominator', one.denominator, breakdown, category);
    add('missing', one.missing, breakdown, category);
  };
  const kinds: { [K in Figure['kind']]: (one: Extract<Figure, { kind: K }>) => void } = {
    absent: () => {},
    count: ({ n, unique, by }) => {
      add('n', n);
      add('unique', unique);
      for (const [breakdown, categories] of Object.entries(by))
        for (const [category, value] of Object.entries(categories)) add('n', value, breakdown, category);
    },
    summary: ({ n, persons }) => {
      add('n', n);
      add('persons', persons);
    },
    proportion: ({ numerator, denominator, missing, beside = {} }) => {
      share({ numerator, denominator, ...(missing === undefined ? {} : { missing }) });
      for (const [id, one] of Object.entries(beside)) share(one, 'beside', id);
    },
    choices: ({ n, choices }) => {
      add('n', n);
      for (const [id, one] of Object.entries(choices)) share(one, 'choices', id);
    },
    survival: ({ n, events, missing, groups }) => {
      add('n', n);
      add('events', events);
      add('missing', missing);
      for (const [id, group] of Object.entries(groups)) {
        add('n', group.n, 'groups', id);
        add('events', group.events, 'groups', id);
        for (let month = 12; month <= MONTHS; month += 12) {
          const before = group.curve.filter(({ time }) => time < (month * DAYS_PER_YEAR) / 12);
          const [dead, censored] = [before.map(({ events }) => events), before.map((one) => one.censored)].map((all) =>
            all.reduce((sum, one) => sum + one, 0),
          ) as [number, number];
          add(`atRisk@${month}`, group.n - dead - censored, 'groups', id);
          add(`dead@${month}`, dead, 'groups', id);
          add(`censored@${month}`, censored, 'groups', id);
        }
      }
    },
  };
  (kinds[figure.kind] as (one: Figure) => void)(figure);
  return found;
}

/** The place of a result as an attacker names it. */
export const placeOfResult = ({ reporter, part }: Result) => ({
  reporter,
  stratum: part.stratum ?? '',
  from: part.from,
  to: part.to,
});
